import { slices, type Database, type Work } from '../store';
import { competes, type Campaign } from './campaign';
import { everyCampaign } from './campaigns.table';
import { overlap, settled, type Collision } from './collision';
import { combinationsBetween, endOfPage, entriesOf, mergedBetween, type Numbered } from './collisions.table';
import { campaignOf } from './save';
import { Tally } from './tally';

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
	const spans = new Map<string, { from: number; to: number }>();
	for (const [one, own] of campaigns.entries()) {
		for (const [place, other] of campaigns.slice(one + 1).entries()) {
			const span = !asked || asked.has(own.name) || asked.has(other.name) ? overlap(own, other, filter) : undefined;
			if (span) spans.set(`${one} ${one + 1 + place}`, span);
		}
	}
	const involved = new Set([...spans.keys()].flatMap((pair) => pair.split(' ').map(Number)));
	const numbered = [...involved].map((n) => ({ n, c: campaigns[n].name }));
	const tally = new Tally((one, other) => spans.has(`${one} ${other}`), SAMPLES);
	if (numbered.length > 0) await count(work.database, numbered, tally, page);
	return tally.all
		.map((shared) => collision(campaigns[shared.one], campaigns[shared.other], spans.get(`${shared.one} ${shared.other}`) as { from: number; to: number }, shared))
		.sort((one, other) => other.people - one.people || (one.one.name + one.other.name < other.one.name + other.other.name ? -1 : 1));
}

/** Counts everybody page by page, first each id for itself, then the people who were planned under several ids. */
async function count(database: Database, campaigns: Numbered[], tally: Tally, size: number): Promise<void> {
	const merged = new Set<string>();
	for (let after = ''; ;) {
		const [{ last }] = await endOfPage(database, after, size);
		if (last === null) break;
		const rows = await combinationsBetween(database, campaigns, { after, last, samples: SAMPLES });
		for (const [lanes, same] of Map.groupBy(rows, (row) => row.lanes)) tally.add(lanes.split(','), same[0].people, same.map((row) => row.profile_id));
		for (const { profile_id } of await mergedBetween(database, campaigns, { after, last })) merged.add(profile_id);
		after = last;
	}
	for (const slice of slices([...merged])) await countMerged(database, campaigns, tally, slice);
}

/** What was counted of these people under their id of today makes way for what holds under all of their ids. */
async function countMerged(database: Database, campaigns: Numbered[], tally: Tally, people: string[]): Promise<void> {
	const entries = await entriesOf(database, campaigns, people);
	for (const [profileId, lanes] of Map.groupBy(entries, (row) => row.profile_id)) {
		tally.add(lanes.filter(({ own }) => own === 1).map(({ lane }) => lane), -1, []);
		tally.add(lanes.map(({ lane }) => lane), 1, [profileId]);
	}
}

function collision(one: Campaign, other: Campaign, span: { from: number; to: number }, shared: Tally['all'][number]): Collision {
	const [mine, theirs] = shared.channels.map((channels) => [...channels].sort());
	return { one, other, ...span, people: shared.people, channels: { one: mine, other: theirs }, wins: settled(one, other), profileIds: [...shared.profileIds] };
}
