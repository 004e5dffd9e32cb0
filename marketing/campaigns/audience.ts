import { accepted, refused, type Outcome, type Reason } from '../outcome';
import { resolve, resolveHolders, unknownPerson, type PersonName } from '../profiles';
import { slices, type Work } from '../store';
import { dropAudience, plannedAlready, saveAudience } from './audience.table';
import { campaignsNamed } from './save';

/** A wish to contact a person in a campaign by a channel. */
export interface Candidate {
	campaign: string;
	person: PersonName;
	channel: string;
}

/** What became of a candidate: `known` when they were in the audience already. */
export interface Planned {
	profileId: string;
	status: 'planned' | 'known';
}

/** Puts people on the audiences of campaigns, so that campaigns can compete for them. Twice is once. */
export async function planAudience(work: Work, candidates: Candidate[]): Promise<Outcome<Planned>[]> {
	return await bySlice(work, candidates, planSlice);
}

/** Takes people out of the audiences of campaigns, on one channel or on `any`; gives how many entries ended for each. */
export async function removeAudience(work: Work, candidates: Candidate[]): Promise<Outcome<{ profileId: string; removed: number }>[]> {
	return await bySlice(work, candidates, removeSlice);
}

async function bySlice<Result>(work: Work, candidates: Candidate[], run: (work: Work, slice: Candidate[]) => Promise<Outcome<Result>[]>): Promise<Outcome<Result>[]> {
	const outcomes: Outcome<Result>[] = [];
	for (const slice of slices(candidates)) {
		const done = await work.database.transaction(async (inside) => await run({ ...work, database: inside }, slice));
		for (const outcome of done) outcomes.push(outcome);
	}
	return outcomes;
}

async function planSlice(work: Work, candidates: Candidate[]): Promise<Outcome<Planned>[]> {
	const campaigns = await campaignsNamed(work.database, candidates.map(({ campaign }) => campaign));
	const people = await resolveHolders(work.database, candidates.map(({ person }) => person));
	const wishes = new Map<string, { place: number; p: string; holder: string; c: string; ch: string }>();
	const keys = candidates.map(({ campaign: c, channel: ch }, place) => {
		const person = people[place];
		if (!person || !campaigns.has(c)) return undefined;
		const key = [person.profileId, c, ch].join('\n');
		if (!wishes.has(key)) wishes.set(key, { place, p: person.profileId, holder: person.holder, c, ch });
		return key;
	});
	const known = new Set((wishes.size > 0 ? await plannedAlready(work.database, [...wishes.values()]) : []).map(({ place }) => place));
	const fresh = [...wishes.values()].filter(({ place }) => !known.has(place));
	if (fresh.length > 0) await saveAudience(work.database, fresh.map(({ holder: p, c, ch }) => ({ p, c, ch })), work.now());
	return candidates.map(({ campaign, person }, place) => {
		const profileId = people[place]?.profileId;
		if (!campaigns.has(campaign)) return refused(unknownCampaign(campaign));
		if (!profileId) return refused(unknownPerson(person));
		const first = wishes.get(keys[place] ?? '')?.place === place;
		return accepted({ profileId, status: first && !known.has(place) ? 'planned' : 'known' });
	});
}

async function removeSlice(work: Work, candidates: Candidate[]): Promise<Outcome<{ profileId: string; removed: number }>[]> {
	const people = await resolve(work.database, candidates.map(({ person }) => person));
	const asks = candidates.flatMap(({ campaign: c, channel: ch }, place) => (people[place] ? [{ p: people[place], c, ch }] : []));
	const gone = asks.length > 0 ? await dropAudience(work.database, asks) : [];
	const today = await resolve(work.database, gone.map((row) => ({ profileId: row.profile_id })));
	const left = Map.groupBy(gone.map((row, place) => ({ ...row, key: `${today[place] ?? row.profile_id}\n${row.campaign}` })), ({ key }) => key);
	return candidates.map(({ campaign, person, channel }, place) => {
		const profileId = people[place];
		if (!profileId) return refused(unknownPerson(person));
		// Who is named twice in a batch is taken out once.
		const own = left.get(`${profileId}\n${campaign}`) ?? [];
		const mine = own.filter((row) => channel === 'any' || row.channel === channel);
		left.set(`${profileId}\n${campaign}`, own.filter((row) => !mine.includes(row)));
		return accepted({ profileId, removed: mine.length });
	});
}

/** Nobody made a campaign of that name. */
export function unknownCampaign(name: string): Reason {
	return {
		code: 'unknown-campaign',
		field: 'Campaign',
		message: name === '' ? 'This row names no campaign' : `There is no campaign "${name}"`,
		advice: 'Make it with Campaign > Create or Update, or write its name as it is written there.',
	};
}
