import { readCampaign, saveCampaigns, type CampaignChange, type SavedCampaign } from '../../marketing/campaigns';
import { setControlGroups } from '../../marketing/experiments';
import type { Outcome } from '../../marketing/outcome';
import { asList, operation, type Tools } from '../kit';
import { campaignItem } from './campaign-item';
import { campaignName } from './campaign-name.field';
import { campaignSettings } from './campaign-settings.fields';
import { readTime } from './moments';

/** Makes campaigns, or changes what is said of them. */
export const createOrUpdate = operation({
	value: 'createOrUpdate',
	name: 'Create or Update',
	action: 'Create or update campaign',
	description: 'Say whose campaign it is, when it runs, how important it is and with which others it competes; what is left out stays as it is',
	fields: [campaignName, campaignSettings],
	input: (read) => ({ name: read<unknown>('campaign'), settings: read<Record<string, unknown>>('settings') }),
	judge: ({ name, settings: { startsAt, endsAt, tags, ...plain } = {} }, now): Outcome<CampaignChange> => {
		const times: { startsAt?: number; endsAt?: number } = {};
		for (const [field, called, written] of [['startsAt', 'Starts At', startsAt], ['endsAt', 'Ends At', endsAt]] as const) {
			if (written === undefined) continue;
			const read = readTime(called, written, now);
			if (!read.ok) return read;
			times[field] = read.value;
		}
		return readCampaign({ ...plain, name, ...times, ...(tags === undefined ? {} : { tags: asList(tags) }) });
	},
	run: save,
	emit: ({ campaign, status }) => ({ fields: { ...campaignItem(campaign), campaignStatus: status }, alone: true }),
});

/** A share that was said holds from now on, also for a campaign that had it before its group was made. */
async function save(tools: Tools, changes: CampaignChange[]): Promise<Outcome<SavedCampaign>[]> {
	const outcomes = await saveCampaigns(tools, changes);
	const shares = changes.flatMap(({ name, controlShare: share }, place) => (outcomes[place].ok && share !== undefined ? [{ name, share }] : []));
	if (shares.length > 0) await setControlGroups(tools, shares);
	return outcomes;
}
