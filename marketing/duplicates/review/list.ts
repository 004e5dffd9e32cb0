import type { Reason } from '../../likeness';
import { profilesOfIds } from '../../profiles';
import { slices, type Database, type Work } from '../../store';
import { pageOfPairs, pairsOfIds, type PairRow, type PairState } from '../duplicates.table';
import { inOrder, inWords, pairIdOf } from '../pair';
import { movedAmong, sourcesOfPeople } from '../find/people.table';
import { sideOf, type Side } from './side';

/** Two people who may be one, for somebody to decide. Times are UTC milliseconds. */
export interface ReviewPair {
	pairId: string;
	/** How likely they are one person, 0 to 1. */
	score: number;
	state: 'open' | 'accepted' | 'rejected';
	one: Side;
	/** Of an accepted pair both sides are the one person they became. */
	other: Side;
	reasons: string[];
	foundAt: number;
	decidedAt?: number;
	decidedBy?: string;
}

/** Which pairs to list. */
export interface ListAsk {
	state: 'open' | 'accepted' | 'rejected';
	fromScore: number;
	limit: number;
}

const PAGE = 1_000;

/** The review list, the likeliest pairs first, as the people of today; pairs who became one person meanwhile are left out. */
export async function listPairs(work: Work, { state, fromScore, limit }: ListAsk): Promise<ReviewPair[]> {
	const pairs: ReviewPair[] = [];
	const shown = new Set<string>();
	for (let after: PairRow | undefined; pairs.length < limit; ) {
		const rows = await pageOfPairs(work.database, { state, from: fromScore, limit: PAGE, after });
		if (rows.length === 0) break;
		after = rows[rows.length - 1];
		const fresh = rows.filter((row) => state === 'accepted' || isNews(row, shown)).slice(0, limit - pairs.length);
		for (const pair of await described(work, fresh)) pairs.push(pair);
	}
	return pairs;
}

/** Pairs that are open by now, of those with these ids, in their order; ids of people who were merged since are read through. */
export async function pairsNamed(work: Work, named: readonly [string, string][]): Promise<ReviewPair[]> {
	const pairs: ReviewPair[] = [];
	const shown = new Set<string>();
	for (const slice of slices(named, PAGE)) {
		const heads = await headsOf(work.database, slice.flat());
		const keys = slice.map(([one, other]) => inOrder(heads(one), heads(other))).filter(([a, b]) => a !== b);
		const rows = new Map((await pairsOfIds(work.database, unique(keys))).map((row) => [pairIdOf(row.one_id, row.other_id), row]));
		const open = keys.flatMap(([a, b]) => rows.get(pairIdOf(a, b)) ?? []).filter((row) => row.state === 'open' && isNews(row, shown));
		for (const pair of await described(work, open)) pairs.push(pair);
	}
	return pairs;
}

function unique(keys: readonly [string, string][]): { a: string; b: string }[] {
	return [...new Map(keys.map(([a, b]) => [pairIdOf(a, b), { a, b }])).values()];
}

async function headsOf(database: Database, ids: readonly string[]): Promise<(id: string) => string> {
	const moved = new Map((ids.length > 0 ? await movedAmong(database, [...new Set(ids)]) : []).map(({ id, head }) => [id, head]));
	return (id) => moved.get(id) ?? id;
}

/** Whether a pair is two people of today, and no earlier pair was the same two. */
function isNews({ one_head, other_head }: PairRow, shown: Set<string>): boolean {
	return one_head !== other_head && shown.size < shown.add(pairIdOf(one_head, other_head)).size;
}

async function described(work: Work, rows: readonly PairRow[]): Promise<ReviewPair[]> {
	const heads = [...new Set(rows.flatMap(({ one_head, other_head }) => [one_head, other_head]))];
	const profiles = new Map((await profilesOfIds(work, heads)).map((profile) => [profile.profileId, profile]));
	const sources = Map.groupBy(heads.length > 0 ? await sourcesOfPeople(work.database, heads) : [], ({ head }) => head);
	const side = (head: string): Side | undefined => {
		const profile = profiles.get(head);
		return profile && sideOf(profile, (sources.get(head) ?? []).map(({ source }) => source));
	};
	return rows.flatMap((row) => {
		const [one, other] = [side(row.one_head), side(row.other_head)];
		return one && other ? [pairOf(row, one, other)] : [];
	});
}

function pairOf(row: PairRow, one: Side, other: Side): ReviewPair {
	return {
		pairId: pairIdOf(row.one_id, row.other_id), score: row.score, state: row.state as Exclude<PairState, 'closed'>, one, other,
		reasons: inWords(JSON.parse(row.reasons) as Reason[]), foundAt: row.found_at,
		...(row.decided_at === null ? {} : { decidedAt: row.decided_at, decidedBy: row.decided_by }),
	};
}
