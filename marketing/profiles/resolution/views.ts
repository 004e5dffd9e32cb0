import { isDeepStrictEqual } from 'node:util';
import type { Work } from '../../store';
import { factsOf, type Own } from '../facts';
import type { KnownRecord, Neighbourhood } from './neighbourhood';
import { saveViews } from './resolution.table';
import type { RuleBook } from './rules';
import type { Person } from './settlement';

/** What decides whether a person's shown traits change. */
export interface Hearing {
	around: Neighbourhood;
	words: ReadonlyMap<string, Own>;
	/** What the new records say. */
	said: ReadonlyMap<string, Own>;
	book: RuleBook;
}

/** People whose shown traits change, and records that say something new. */
export async function writeViews(work: Work, people: readonly Person[], hearing: Hearing): Promise<void> {
	const { around: { known }, words } = hearing;
	const sizes = sizesOf(known.values());
	const views: { id: string; t: object; f?: object }[] = [];
	for (const person of people) {
		const { head, records, view } = person;
		for (const { id } of records) {
			const one = known.get(id);
			if (!one) continue;
			const own = words.get(id) ?? one.own();
			if (id !== head.id) {
				if (words.has(id)) views.push({ id, t: own.current, f: factsOf(own, own.current, one.row.seen_at) });
			} else if (!repeats(person, sizes.get(id), hearing)) {
				const shown = view().traits;
				const facts = factsOf(own, shown, one.row.seen_at);
				if (!says(one.row.traits, shown) || !says(one.row.facts, facts)) views.push({ id, t: shown, f: facts });
			}
		}
	}
	if (views.length > 0) await saveViews(work.database, views, work.now());
}

/** How many records each person of the store had. */
function sizesOf(known: Iterable<KnownRecord>): Map<string, number> {
	const sizes = new Map<string, number>();
	for (const { row } of known) sizes.set(row.head, (sizes.get(row.head) ?? 0) + 1);
	return sizes;
}

/** Whether nothing happened but new records that say what is shown already, which is the most frequent case. */
function repeats({ head, records }: Person, size: number | undefined, { around: { known }, words, said, book }: Hearing): boolean {
	const before = records.filter(({ id }) => known.has(id));
	// Without a new record somebody merged, took apart or changed the rules: what is shown may be by other rules.
	if (!book.showsTheMostRecent || said.size === 0 || before.length !== size) return false;
	const shown = JSON.parse(known.get(head.id)?.row.traits ?? '{}') as Record<string, unknown>;
	return records.every(({ id }) => {
		const row = known.get(id)?.row;
		if (row) return row.head === head.id && !words.has(id);
		const traits = said.get(id)?.current ?? {};
		return Object.keys(traits).every((name) => Object.hasOwn(shown, name) && shown[name] === traits[name]);
	});
}

/** Whether a stored document says this. Not by its text: PostgreSQL keeps the members of an object in an order of its own. */
function says(stored: string | null, value: unknown): boolean {
	return stored === null ? value === undefined : isDeepStrictEqual(JSON.parse(stored), value);
}
