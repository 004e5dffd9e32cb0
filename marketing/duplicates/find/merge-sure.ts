import { compare, contradiction, group, type Reason } from '../../likeness';
import { mergePeople, type RuleBook } from '../../profiles';
import { audit, type Work } from '../../store';
import { comparedOfIds, haveDifferentStrongIds, type Compared } from './compared';
import { saveMergedPairs, type NewPair } from '../duplicates.table';
import { newPair, type Findings, type Sure } from './findings';
import { componentsOf, joinable, spanning } from './groups';
import type { KeptApart } from './kept-apart';
import { mergeReason } from '../pair';
import type { Pace } from './pace';
import { lockPeople } from './people.table';
import type { Roll } from './roll';
import { whoAreTwo } from './who-are-two';

interface Merging {
	roll: Roll;
	apart: KeptApart;
	book: RuleBook;
	findings: Findings;
	pace: Pace;
	sure: Sure[];
}

/**
 * Merges pairs whose score is high enough to be merged without asking. Where two of a group contradict each other, or
 * are kept apart, the group is cut; what is not merged comes onto the list. Gives how many pairs were merged.
 */
export async function mergeSure(work: Work, { sure, ...merging }: Merging): Promise<number> {
	let merged = 0;
	for (const batch of batchesOf(componentsOf(sure), Math.min(merging.pace.page, BATCH))) {
		if (merging.pace.stop.aborted) break;
		merged += await mergeBatch(work, merging, batch);
		await merging.findings.write(false);
		await work.pause(0);
	}
	return merged;
}

/** Pairs merged in one transaction: with more, what is known of their people takes much memory. */
const BATCH = 300;

/** Whole components together, about so many pairs at a time. */
function* batchesOf(components: readonly Sure[][], size: number): Generator<Sure[]> {
	let batch: Sure[] = [];
	for (const component of components) {
		for (const pair of component) batch.push(pair);
		if (batch.length < size) continue;
		yield batch;
		batch = [];
	}
	if (batch.length > 0) yield batch;
}

async function mergeBatch(work: Work, { roll, apart, book, findings }: Omit<Merging, 'sure'>, batch: readonly Sure[]): Promise<number> {
	const people = await loaded(work, roll, book, batch);
	const known = batch.filter(({ one, other }) => people.has(one) && people.has(other));
	const get = (number: number) => people.get(number) as Compared;
	const groups = group(known, (one, other) => apart.has(roll.ids[one], roll.ids[other]) || haveDifferentStrongIds(get(one), get(other))
		|| contradiction(get(one).likeable, get(other).likeable) !== undefined);
	const { joining, between } = spanning(known, groups);
	const argued = ({ one, other, score }: Sure): NewPair =>
		newPair(roll.ids[one], roll.ids[other], score, compare(get(one).likeable, get(other).likeable, roll.frequencies).reasons);
	for (const pair of between) findings.add(argued(pair));
	return await mergeAll(work, joining.map(argued));
}

async function loaded(work: Work, roll: Roll, book: RuleBook, batch: readonly Sure[]): Promise<Map<number, Compared>> {
	const numbers = [...new Set(batch.flatMap(({ one, other }) => [one, other]))];
	const found = await comparedOfIds(work.database, book, numbers.map((number) => roll.ids[number]));
	return new Map(numbers.flatMap((number) => {
		const person = found.get(roll.ids[number]);
		return person ? [[number, person] as const] : [];
	}));
}

/** Gives how many were merged: not people of whom somebody said meanwhile that they are different, nor those with different strong ids. */
async function mergeAll(work: Work, pairs: readonly NewPair[]): Promise<number> {
	if (pairs.length === 0) return 0;
	return await work.database.transaction(async (inside) => {
		const within = { ...work, database: inside };
		await lockPeople(inside);
		const areTwo = await whoAreTwo(inside, pairs.flatMap(({ a, b }) => [a, b]));
		const allowed = joinable(pairs.map(({ a, b }) => [a, b]), areTwo.surely);
		const open = pairs.filter((_, place) => allowed[place]);
		const asks = open.map(({ a, b, s, r }) => ({ one: { profileId: a }, other: { profileId: b }, reason: mergeReason(s, r as Reason[]) }));
		const outcomes = await mergePeople(within, asks);
		const done = open.filter((_, place) => outcomes[place].ok);
		if (done.length > 0) await saveMergedPairs(inside, done, work.actor, work.now());
		await audit(within, done.map(({ a, b, s }) => ({ action: 'duplicate-merge', profileId: a, details: { otherProfileId: b, score: s } })));
		return done.length;
	});
}
