import { accepted, refused, type Outcome } from '../../outcome';
import { keepApart, mergePeople, resolve, unknownPerson, type PersonName } from '../../profiles';
import { audit, slices, type Work } from '../../store';
import { endPairs, pairsAbout, pairsOfIds, type PairRow } from '../duplicates.table';
import { joinable } from '../find/groups';
import { inOrder, pairIdOf, readPairId } from '../pair';
import { lockPeople } from '../find/people.table';
import { decidedBefore, KEPT_APART, samePerson, STRONG, UNKNOWN_PAIR } from './refusals';
import { whoAreTwo } from '../find/who-are-two';

/** What somebody decided about a pair, which is named as the list names it or by its two people. */
export type PairDecision = ({ pairId: string } | { one: PersonName; other: PersonName }) & { decision: 'accept' | 'reject'; reason: string };

/** A decided pair; `profileId` is the one person of an accepted pair, and one of the two of a rejected one. */
export interface DecidedPair {
	pairId: string;
	decision: 'accept' | 'reject';
	score: number;
	profileId: string;
	otherProfileId?: string;
	mergedProfileIds: string[];
}

interface Judged {
	row: PairRow;
	place: number;
	decision: 'accept' | 'reject';
	reason: string;
}

/**
 * Accepts pairs, which makes one person of two, or rejects them, which keeps the two apart for good. Of one batch what
 * is rejected counts first: accepted pairs never bring together, by way of a third person, two who are kept apart.
 */
export async function resolvePairs(work: Work, asks: PairDecision[]): Promise<Outcome<DecidedPair>[]> {
	const outcomes: Outcome<DecidedPair>[] = [];
	for (const slice of slices(asks)) {
		const done = await work.database.transaction(async (inside) => await resolveSlice({ ...work, database: inside }, slice));
		for (const outcome of done) outcomes.push(outcome);
	}
	return outcomes;
}

async function resolveSlice(work: Work, asks: PairDecision[]): Promise<Outcome<DecidedPair>[]> {
	await lockPeople(work.database);
	const outcomes = new Array<Outcome<DecidedPair>>(asks.length);
	const judged: Judged[] = [];
	const decided = new Map<string, 'accept' | 'reject'>();
	for (const [place, found] of (await rowsFor(work, asks)).entries()) {
		const { decision, reason } = asks[place];
		const outcome = found.ok ? judge(found.value, decision, decided) : found;
		if (outcome.ok) judged.push({ row: outcome.value, place, decision, reason });
		else outcomes[place] = outcome;
	}
	const rejected = judged.filter(({ decision }) => decision === 'reject');
	await write(work, rejected, await rejectAll(work, rejected), outcomes);
	const rest = judged.filter(({ decision }) => decision === 'accept');
	await write(work, rest, await acceptAll(work, rest), outcomes);
	return outcomes;
}

function judge(row: PairRow, decision: 'accept' | 'reject', decided: Map<string, string>): Outcome<PairRow> {
	const heads = pairIdOf(row.one_head, row.other_head);
	if (row.state === 'accepted' || row.state === 'rejected') return refused(decidedBefore(row));
	if (row.one_head === row.other_head) return refused(samePerson(decision));
	const before = decided.get(heads);
	if (before !== undefined) return refused(decidedBefore(before));
	decided.set(heads, decision);
	return accepted(row);
}

/** The pair on the list that each ask is about. */
async function rowsFor(work: Work, asks: readonly PairDecision[]): Promise<Outcome<PairRow>[]> {
	const ids = asks.map((ask) => ('pairId' in ask ? readPairId(ask.pairId) : undefined));
	const wanted = new Map(ids.flatMap((pair) => (pair ? [[pair.join('~'), { a: pair[0], b: pair[1] }] as const] : [])));
	const rows = wanted.size > 0 ? await pairsOfIds(work.database, [...wanted.values()]) : [];
	const byId = new Map(rows.map((row) => [pairIdOf(row.one_id, row.other_id), row]));
	const ones = await resolve(work.database, asks.map((ask) => ('one' in ask ? ask.one : NOBODY)));
	const others = await resolve(work.database, asks.map((ask) => ('one' in ask ? ask.other : NOBODY)));
	// A pair of which a side was joined into somebody else goes on under the ids of today.
	const moved = rows.filter(isMoved);
	const byPeople = await pairsOfPeople(work, [...[...ones, ...others].flatMap((head) => head ?? []), ...moved.map(({ one_head }) => one_head)]);
	return asks.map((ask, place) => {
		const row = byId.get(ids[place]?.join('~') ?? '');
		if ('pairId' in ask) return found(row && isMoved(row) ? byPeople.get(pairIdOf(row.one_head, row.other_head)) : row);
		const [one, other] = [ones[place], others[place]];
		if (one === undefined) return refused(unknownPerson(ask.one));
		if (other === undefined) return refused(unknownPerson(ask.other));
		return one === other ? refused(samePerson(ask.decision)) : found(byPeople.get(pairIdOf(one, other)));
	});
}

const NOBODY: PersonName = { profileId: '' };

function found(row: PairRow | undefined): Outcome<PairRow> {
	return row && !isMoved(row) ? accepted(row) : refused(UNKNOWN_PAIR);
}

function isMoved({ state, one_head, other_head }: PairRow): boolean {
	return state === 'closed' && one_head !== other_head;
}

/** Every pair of these people by their ids of today; of several about the same two an open one. */
async function pairsOfPeople(work: Work, heads: readonly string[]): Promise<Map<string, PairRow>> {
	const rows = heads.length > 0 ? await pairsAbout(work.database, [...new Set(heads)]) : [];
	const weight = ({ state }: PairRow) => ['closed', 'accepted', 'rejected', 'open'].indexOf(state);
	rows.sort((one, other) => weight(one) - weight(other) || (pairIdOf(one.one_id, one.other_id) < pairIdOf(other.one_id, other.other_id) ? 1 : -1));
	return new Map(rows.map((row) => [pairIdOf(row.one_head, row.other_head), row]));
}

async function rejectAll(work: Work, judged: readonly Judged[]): Promise<Outcome<{ profileId: string; otherProfileId: string }>[]> {
	return await keepApart(work, judged.map(({ row, reason }) => ({ one: { profileId: row.one_head }, other: { profileId: row.other_head }, reason })));
}

async function acceptAll(work: Work, judged: readonly Judged[]): Promise<Outcome<{ profileId: string; mergedProfileIds: string[] }>[]> {
	const heads = judged.map(({ row }) => inOrder(row.one_head, row.other_head));
	const areTwo = await whoAreTwo(work.database, heads.flat());
	const allowed = joinable(heads, areTwo.surely);
	const merged = await mergePeople(work, judged.filter((_, place) => allowed[place])
		.map(({ row, reason }) => ({ one: { profileId: row.one_head }, other: { profileId: row.other_head }, reason })));
	let next = 0;
	return allowed.map((isAllowed, place) => (isAllowed ? merged[next++] : refused(areTwo.strong(...heads[place]) ? STRONG : KEPT_APART)));
}

type Done = Outcome<{ profileId: string; otherProfileId?: string; mergedProfileIds?: string[] }>;

/** Notes how the pairs ended, on the list and in the audit trail. */
async function write(work: Work, judged: readonly Judged[], done: readonly Done[], outcomes: Outcome<DecidedPair>[]): Promise<void> {
	const good = judged.filter((_, at) => done[at].ok);
	for (const [at, { row, place, decision }] of judged.entries()) {
		const outcome = done[at];
		const pairId = pairIdOf(row.one_id, row.other_id);
		outcomes[place] = outcome.ok ? accepted({ mergedProfileIds: [], ...outcome.value, pairId, decision, score: row.score }) : outcome;
	}
	if (good.length === 0) return;
	const ended = good.map(({ row, decision }) => ({ a: row.one_id, b: row.other_id, s: decision === 'accept' ? 'accepted' as const : 'rejected' as const }));
	await endPairs(work.database, ended, work.actor, work.now());
	await audit(work, good.map(({ row, decision }) => ({ action: `duplicate-${decision}`, profileId: row.one_head, details: { otherProfileId: row.other_head, score: row.score } })));
}
