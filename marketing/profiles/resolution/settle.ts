import type { Work } from '../../store';
import { factsOf, type Own } from '../facts';
import { kindName, type Identifier } from '../identifiers/identifier';
import type { Neighbourhood } from './neighbourhood';
import { saveChanges, saveSuggestions } from './decisions.table';
import { dropAliases, findByKey, saveAliases, saveMentions, saveRecords } from './resolution.table';
import { saveShared } from './rules.table';
import type { SourceRecord } from './record';
import type { RuleBook } from './rules';
import { linkOfEach, settlementOf, type AtHand, type Person, type Settlement } from './settlement';
import { writeViews } from './views';

/** A record that the store does not have yet. */
export interface NewRecord {
	record: SourceRecord;
	own: Own;
	key: string;
	trust?: string;
	seenAt: number;
	/** What is written of its identifiers, those that link nobody included: other rules may see them differently. */
	identifiers: readonly Identifier[];
}

/**
 * Works out who is who among the records of a neighbourhood and some new ones, and writes what that changes.
 * `words`: what records of the store say from now on.
 */
export async function settle(
	work: Work, book: RuleBook, around: Neighbourhood, fresh: readonly NewRecord[] = [], words: ReadonlyMap<string, Own> = new Map(),
): Promise<Settlement> {
	const atHand = recordsAtHand(around, fresh, words);
	const settlement = settlementOf(atHand, book, await around.decisions(fresh.map(({ record }) => record.id)));
	await writeRecords(work, settlement.people, fresh, book);
	await writeViews(work, settlement.people, { around, words, said: new Map(fresh.map(({ record, own }) => [record.id, own])), book });
	await writeAliases(work, settlement, atHand);
	await writeFindings(work, settlement, atHand, book);
	return settlement;
}

/** The records of the store and the new ones, with what they say from now on. */
export function recordsAtHand(around: Neighbourhood, fresh: readonly NewRecord[] = [], words: ReadonlyMap<string, Own> = new Map()): Map<string, AtHand> {
	const atHand = new Map<string, AtHand>();
	for (const [id, { record, own, row }] of around.known) {
		const said = words.get(id);
		atHand.set(id, { record: said ? record.saying(said.current) : record, own: said ? () => said : own, head: row.head });
	}
	for (const { record, own } of fresh) atHand.set(record.id, { record, own: () => own });
	return atHand;
}

async function writeRecords(work: Work, people: readonly Person[], fresh: readonly NewRecord[], book: RuleBook): Promise<void> {
	if (fresh.length === 0) return;
	const heads = new Map(people.map((person) => [person.head.id, person]));
	const rows = fresh.map(({ record, own, key, trust, seenAt }) => {
		const person = heads.get(record.id);
		const shown = person && (person.records.length > 1 || !book.showsTheMostRecent) ? person.view().traits : own.current;
		return { id: record.id, t: shown, f: factsOf(own, shown, seenAt), s: record.source, tr: trust, k: key, at: seenAt, l: record.mentions.length === 0 ? 1 as const : 0 as const };
	});
	await saveRecords(work.database, rows, work.now());
	const mentions = fresh.flatMap(({ record, identifiers, seenAt }) => identifiers.map(({ kind, value, original }) =>
		({ k: kind, v: value, p: record.id, o: original === value ? undefined : original, s: record.source, at: seenAt })));
	if (mentions.length > 0) await saveMentions(work.database, mentions);
}

async function writeAliases(work: Work, { people, links }: Settlement, atHand: ReadonlyMap<string, AtHand>): Promise<void> {
	const through = linkOfEach(links);
	const aliases: { id: string; p: string; e: object; was: 0 | 1 }[] = [];
	const free: string[] = [];
	for (const { head, records } of people) {
		for (const { id } of records) {
			const before = atHand.get(id)?.head;
			if (id === head.id) {
				if (before !== undefined && before !== id) free.push(id);
			} else if (before !== head.id) {
				const { kind, value } = through.get(id) ?? { kind: 'decision', value: '' };
				aliases.push({ id, p: head.id, e: { through: { kind, value } }, was: before === id ? 1 : 0 });
			}
		}
	}
	if (free.length > 0) await dropAliases(work.database, free);
	if (aliases.length > 0) await saveAliases(work.database, aliases, work.now());
	const changes = people.flatMap(({ head, merged, splitFrom }) => [
		...merged.map((other) => ({ id: work.newId(), w: 'merge' as const, p: head.id, o: other, c: { through: through.get(other)?.kind ?? 'decision' } })),
		...splitFrom.map((other) => ({ id: work.newId(), w: 'split' as const, p: other, o: head.id, c: { by: work.actor } })),
	]);
	if (changes.length > 0) await saveChanges(work.database, changes, work.now());
}

/** What a person should look at: identifiers that proved to be shared, and weak evidence that two people are one. */
async function writeFindings(work: Work, { people, suggested, shared }: Settlement, atHand: ReadonlyMap<string, AtHand>, book: RuleBook): Promise<void> {
	if (shared.length > 0) {
		await saveShared(work.database, shared.map(({ kind, value, people: n }) => ({ k: kind, v: value, n })), work.now());
		await findByKey(work.database, shared.map(({ value }) => value));
	}
	const headOf = new Map(people.flatMap(({ head, records }) => records.map(({ id }) => [id, head.id] as const)));
	const pairs = new Map<string, { a: string; b: string; s: number; r: object[] }>();
	const add = (one: string, other: string, field: string, verdict: string) => {
		const [a, b] = [one, other].sort();
		if (a !== b && !pairs.has(`${a} ${b}`)) pairs.set(`${a} ${b}`, { a, b, s: 0.5, r: [{ field, verdict, weight: 0 }] });
	};
	for (const { kind, value, recordIds: [one, other] } of suggested) {
		const why = book.ruleOf(kind).links === 'suggest' ? `the same (${value}), which only suggests` : `the same (${value}), but said by a source of little trust`;
		add(headOf.get(one) ?? one, headOf.get(other) ?? other, kindName(kind), why);
	}
	const sharedKinds = [...new Set(shared.map(({ kind }) => kindName(kind)))].join(', ');
	for (const { head, splitFrom } of shared.length > 0 ? people : []) {
		for (const other of splitFrom) if (atHand.has(other)) add(head.id, headOf.get(other) ?? other, sharedKinds, 'were one person through an identifier that too many people use');
	}
	if (pairs.size > 0) await saveSuggestions(work.database, [...pairs.values()], work.now());
}
