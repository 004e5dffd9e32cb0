import type { Outcome } from '../outcome';
import { slices, type Database, type Work } from '../store';
import { arrivalsOf, wordsOf, type Arrival } from './arrival';
import { isCompared } from '../likeness';
import { factsOf, type Own } from './facts';
import { viewOf } from './view';
import { describe, type Identified } from './identified';
import { identifierKey, kindName } from './identifiers/identifier';
import { lockPeople } from './profiles.table';
import { currentRules } from './resolution/current-rules';
import { knownRecord, Neighbourhood, type Holder } from './resolution/neighbourhood';
import { SourceRecord } from './resolution/record';
import { loneRecords, makeOlder, recordsByIds, saveViews, type KeyedRow } from './resolution/resolution.table';
import { sharedAmong } from './resolution/rules.table';
import { linkKind, type RuleBook } from './resolution/rules';
import { settle, type NewRecord } from './resolution/settle';
import { levelOf } from './resolution/trust';
import type { Sighting } from './sighting';

/**
 * Finds or makes the person behind each row, by the store's rules. The result does not depend on the order of the
 * rows or on how they are batched.
 */
export async function identify(work: Work, sightings: Sighting[]): Promise<Outcome<Identified>[]> {
	const outcomes: Outcome<Identified>[] = [];
	for (const batch of slices(sightings, TRANSACTION)) {
		await work.database.transaction(async (inside) => {
			await lockPeople(inside);
			const book = await currentRules(inside);
			const done: Outcome<Identified>[] = [];
			for (const slice of slices(batch)) for (const outcome of await identifySlice({ ...work, database: inside }, slice, book)) done.push(outcome);
			return done;
		}).then((done) => {
			for (const outcome of done) outcomes.push(outcome);
		});
	}
	return outcomes;
}

/** Rows of one transaction: with fewer, the same pages of the indexes are written again and again (four times the time at 1,000). */
const TRANSACTION = 10_000;

async function identifySlice(work: Work, sightings: Sighting[], book: RuleBook): Promise<Outcome<Identified>[]> {
	const { arrivals, refusals } = arrivalsOf(sightings, book, work.now());
	await leaveSharedOut(work.database, arrivals);
	const around = new Neighbourhood(work.database, book);
	const holders = await around.holders(arrivals.flatMap(({ linking }) => linking));
	const known = await knownAmong(work.database, arrivals, holders);
	const { quiet, restless } = newWords(work, arrivals, known, book);
	if (quiet.length > 0) await saveViews(work.database, quiet, work.now());
	const unknown = arrivals.filter(({ key }) => !known.has(key));
	const fresh = unknown.map((arrival) => newRecord(work, arrival, book));
	const earlier = await heardEarlier(work.database, arrivals, known);
	const moved = [...known.values()].filter(({ id }) => restless.has(id) || earlier.has(id)).map(({ head }) => head);
	await around.reach([...headsFor(unknown, holders), ...moved]);
	const settlement = await settle(work, book, around, fresh, restless);
	return describe(sightings, refusals, { arrivals, known, fresh, settlement });
}

/** Identifiers that belong to too many people are not looked at; the row says so. */
async function leaveSharedOut(database: Database, arrivals: readonly Arrival[]): Promise<void> {
	const values = arrivals.flatMap(({ identifiers }) => identifiers.map(({ value }) => value));
	const rows = values.length > 0 ? await sharedAmong(database, values) : [];
	if (rows.length === 0) return;
	const shared = new Map(rows.map((row) => [identifierKey(row), row.people]));
	for (const arrival of arrivals) {
		arrival.linking = arrival.identifiers.filter(({ kind, value, original }) => {
			const people = shared.get(identifierKey({ kind: linkKind(kind), value }));
			if (people === undefined) return true;
			arrival.warnings.push(`${kindName(kind)} "${original}" is used by ${people} people or more: it says nothing about who this is`);
			return false;
		});
	}
}

/** The records that said the same before, by their keys. */
async function knownAmong(database: Database, arrivals: readonly Arrival[], holders: readonly Holder[]): Promise<Map<string, KeyedRow>> {
	const keys = new Set(arrivals.map(({ key }) => key));
	const ids = [...new Set(holders.filter(({ record_key: key }) => key !== null && keys.has(key)).map(({ id }) => id))];
	const lone = arrivals.filter(({ linking }) => linking.length === 0).map(({ key }) => key);
	const rows = [
		...(ids.length > 0 ? await recordsByIds(database, ids) : []),
		...(lone.length > 0 ? await loneRecords(database, lone) : []),
	];
	return new Map(rows.map((row) => [row.record_key as string, row]));
}

/** A row with an earlier time of its own makes its identifiers older, which limits within a time may depend on. */
async function heardEarlier(database: Database, arrivals: readonly Arrival[], known: ReadonlyMap<string, KeyedRow>): Promise<Set<string>> {
	const rows = arrivals.flatMap(({ key, seenAt, dated }) => {
		const row = dated ? known.get(key) : undefined;
		return row && seenAt < row.seen_at ? [{ p: row.id, at: seenAt }] : [];
	});
	if (rows.length > 0) await makeOlder(database, rows);
	return new Set(rows.map(({ p }) => p));
}

/** The people with whom new records share an identifier. */
function headsFor(arrivals: readonly Arrival[], holders: readonly Holder[]): string[] {
	if (holders.length === 0) return [];
	const wanted = new Set(arrivals.flatMap(({ linking }) => linking.map(({ kind, value }) => identifierKey({ kind: linkKind(kind), value }))));
	return holders.filter(({ kind, value }) => wanted.has(identifierKey({ kind: linkKind(kind), value }))).map(({ head }) => head);
}

/**
 * What records of the store say from now on. `quiet`: people of one record of whom nothing changes that bears on who
 * they are, ready to be written; `restless`: the others, by record.
 */
function newWords(work: Work, arrivals: readonly Arrival[], known: ReadonlyMap<string, KeyedRow>, book: RuleBook) {
	const restless = new Map<string, Own>();
	const quiet: { id: string; t: object; f?: object }[] = [];
	for (const arrival of arrivals) {
		const row = known.get(arrival.key);
		if (!row) continue;
		const { own, record } = knownRecord(row, [], book);
		const after = wordsOf(arrival, own(), work.now());
		if (after === own()) continue;
		const changed = Object.keys(after.current).filter((name) => after.current[name] !== own().current[name]);
		if (row.joined === 1 || changed.some(isCompared)) {
			restless.set(row.id, after);
			continue;
		}
		const { traits } = viewOf([{ own: after, source: record.source, trust: record.trust }], book);
		quiet.push({ id: row.id, t: traits, f: factsOf(after, traits, row.seen_at) });
	}
	return { quiet, restless };
}

function newRecord(work: Work, arrival: Arrival, book: RuleBook): NewRecord {
	const { source, trust, seenAt, key, identifiers, linking } = arrival;
	const own = wordsOf(arrival, undefined, work.now());
	const mentions = linking.map(({ kind, value }) => ({ kind, value, at: seenAt }));
	const record = new SourceRecord(work.newId(), source, levelOf(trust ?? book.trustOf(source)), work.now(), mentions, () => own.current);
	return { record, own, key, trust, seenAt, identifiers };
}
