import { slices, type Database, type Work } from '../store';
import { competes, type Campaign } from './campaign';
import { everyCampaign } from './campaigns.table';
import { overlap, settled, type Collision } from './collision';
import { BETWEEN, endOfPage, entriesOf, plannedBetween, WITHIN } from './collisions.table';
import { campaignOf } from './save';
import { pairOf, Tally, type Lane } from './tally';

/** Which collisions are wanted: in a span of time, and of these campaigns with any other (all when left out). */
export interface CollisionFilter {
	from: number;
	to: number;
	campaigns?: string[];
}

/** So many entries are looked at by one statement; the event loop gets its turn in between. */
const PAGE = 20_000;
const SAMPLES = 5;

/** Where planned and running campaigns would contact the same people at the same time: most people first. Each person counts once, merges read through. */
export async function findCollisions(work: Work, filter: CollisionFilter, page = PAGE): Promise<Collision[]> {
	const campaigns = (await everyCampaign(work.database, { state: '', department: '', limit: 1_000_000 })).map(campaignOf).filter(competes);
	const asked = filter.campaigns && new Set(filter.campaigns);
	const spans = new Map<number, { from: number; to: number }>();
	const involved = new Map<string, number>();
	for (const [one, own] of campaigns.entries()) {
		for (const [place, rival] of campaigns.slice(one + 1).entries()) {
			const span = !asked || asked.has(own.name) || asked.has(rival.name) ? overlap(own, rival, filter) : undefined;
			if (!span) continue;
			const other = one + 1 + place;
			spans.set(pairOf(one, other), span);
			involved.set(own.name, one).set(rival.name, other);
		}
	}
	const tally = new Tally(spans, SAMPLES);
	if (involved.size > 0) await count(work.database, involved, tally, page);
	return tally.all
		.map((shared) => collision(campaigns[shared.one], campaigns[shared.other], spans.get(pairOf(shared.one, shared.other)) as { from: number; to: number }, shared))
		.sort((one, other) => other.people - one.people || (one.one.name + one.other.name < other.one.name + other.other.name ? -1 : 1));
}

/** Counts everybody page by page, first each id for itself, then the people who were planned under several ids. */
async function count(database: Database, numbers: ReadonlyMap<string, number>, tally: Tally, size: number): Promise<void> {
	const merged = new Set<string>();
	for (let after = ''; ;) {
		const [{ last }] = await endOfPage(database, after, size);
		if (last === null) break;
		const rows = await plannedBetween(database, { after, last });
		for (const { head } of rows) if (head !== '') merged.add(head);
		const alike = Map.groupBy(rows.filter(({ head }) => head === ''), (row) => row.lanes);
		for (const [lanes, same] of alike) tally.add(lanesOf(lanes.split(BETWEEN), numbers), same.length, same.slice(0, SAMPLES).map((row) => row.profile_id));
		after = last;
	}
	for (const slice of slices([...merged])) {
		const entries = await entriesOf(database, slice);
		// What was counted under the id of today makes way for what holds under all ids of the person.
		for (const [profileId, own] of Map.groupBy(entries, (row) => row.profile_id)) {
			tally.add(lanesOf(own.filter((row) => row.own === 1).map(({ lane }) => lane), numbers), -1, []);
			tally.add(lanesOf(own.map(({ lane }) => lane), numbers), 1, [profileId]);
		}
	}
}

/** The lanes of campaigns that take part; campaigns of other times have no number. */
function lanesOf(written: readonly string[], numbers: ReadonlyMap<string, number>): Lane[] {
	return written.flatMap((lane) => {
		const [name, channel] = lane.split(WITHIN);
		const campaign = numbers.get(name);
		return campaign === undefined ? [] : [{ campaign, channel }];
	});
}

function collision(one: Campaign, other: Campaign, span: { from: number; to: number }, shared: Tally['all'][number]): Collision {
	const [mine, theirs] = shared.channels.map((channels) => [...channels].sort());
	return { one, other, ...span, people: shared.people, channels: { one: mine, other: theirs }, wins: settled(one, other), profileIds: [...shared.profileIds].sort() };
}
