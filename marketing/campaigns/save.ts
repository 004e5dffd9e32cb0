import { accepted, refused, type Outcome } from '../outcome';
import { slices, type Database, type Work } from '../store';
import { NEW_CAMPAIGN, type Campaign, type CampaignChange } from './campaign';
import { campaignRows, everyCampaign, groupNames, lockCampaigns, saveCampaignRows, saveControlShares, type CampaignRow } from './campaigns.table';
import { faultOf } from './read-campaign';

/** A campaign as it is now. */
export interface SavedCampaign {
	campaign: Campaign;
	status: 'created' | 'updated' | 'unchanged';
}

/** Makes campaigns, or changes what is said of those that are there. One that is named twice is changed twice, in order. */
export async function saveCampaigns(work: Work, changes: CampaignChange[]): Promise<Outcome<SavedCampaign>[]> {
	const outcomes: Outcome<SavedCampaign>[] = [];
	for (const slice of slices(changes)) {
		const saved = await work.database.transaction(async (inside) => await saveSlice({ ...work, database: inside }, slice));
		for (const outcome of saved) outcomes.push(outcome);
	}
	return outcomes;
}

async function saveSlice(work: Work, changes: CampaignChange[]): Promise<Outcome<SavedCampaign>[]> {
	await lockCampaigns(work.database);
	const known = await campaignsNamed(work.database, changes.map(({ name }) => name));
	const written = new Map<string, Campaign>();
	const outcomes = changes.map((change): Outcome<SavedCampaign> => {
		const before = known.get(change.name);
		const campaign = { ...(before ?? NEW_CAMPAIGN), ...change };
		const fault = faultOf(campaign);
		if (fault) return refused(fault);
		if (before && JSON.stringify(rowOf(before)) === JSON.stringify(rowOf(campaign))) return accepted({ campaign, status: 'unchanged' });
		known.set(campaign.name, campaign);
		written.set(campaign.name, campaign);
		return accepted({ campaign, status: before ? 'updated' : 'created' });
	});
	if (written.size > 0) await saveCampaignRows(work.database, [...written.values()].map(rowOf), work.now(), work.actor);
	return outcomes;
}

/** The campaigns with these names, by name; those that nobody made are missing. */
export async function campaignsNamed(database: Database, names: readonly string[]): Promise<Map<string, Campaign>> {
	const asked = [...new Set(names)].filter((name) => name !== '');
	const rows = asked.length > 0 ? await campaignRows(database, asked) : [];
	return new Map(rows.map((row) => [row.name, campaignOf(row)]));
}

/** The names of the other campaigns of its exclusive group; none where it has no group. */
export async function groupMembers(database: Database, campaign: Campaign | undefined): Promise<string[]> {
	if (!campaign || campaign.exclusiveGroup === '') return [];
	return (await groupNames(database, campaign.exclusiveGroup, campaign.name)).map(({ name }) => name);
}

/** The campaigns in a state and of a department (empty: whatever they are), the first to start first. */
export async function listCampaigns(database: Database, filter: { state: string; department: string; limit: number }): Promise<Campaign[]> {
	return (await everyCampaign(database, filter)).map(campaignOf);
}

/** Writes down the control share of those of these names that are campaigns; a name that stands twice keeps the last. */
export async function noteControlShares(work: Work, shares: { name: string; share: number }[]): Promise<void> {
	const rows = [...new Map(shares.map(({ name, share }) => [name, { n: name, s: share }])).values()];
	if (rows.length > 0) await saveControlShares(work.database, rows, work.now(), work.actor);
}

/** A campaign as its row says. */
export function campaignOf(row: CampaignRow): Campaign {
	const { exclusive_group: exclusiveGroup, exclusive_days: exclusiveDays, starts_at, ends_at, tags, control_share: controlShare, ...same } = row;
	return { ...same, exclusiveGroup, exclusiveDays, startsAt: starts_at ?? undefined, endsAt: ends_at ?? undefined, tags: JSON.parse(tags) as string[], controlShare };
}

function rowOf(campaign: Campaign): Parameters<typeof saveCampaignRows>[1][number] {
	const { name: n, department: d, priority: p, value: v, exclusiveGroup: g, exclusiveDays: gd, startsAt: from, endsAt: to, controlShare: c, state: s, note } = campaign;
	return { n, d, p, v, g, gd, from, to, t: JSON.stringify(campaign.tags), c, s, note };
}
