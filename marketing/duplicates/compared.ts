import { likeable, type Likeable } from '../likeness';
import { linkKind, type RuleBook } from '../profiles';
import type { Database } from '../store';
import { identifiersOfPeople, peopleOfIds } from './people.table';

/** An identifier that is issued to one person, and how many of its kind one may have. */
interface StrongId {
	kind: string;
	value: string;
	limit: number;
}

/** One person in the form in which they are compared. */
export interface Compared {
	likeable: Likeable;
	strong: readonly StrongId[];
}

const NONE: readonly StrongId[] = [];

/** These people as they are compared; their traits may have been read already. Two statements at most. */
export async function comparedOf(database: Database, book: RuleBook, rows: readonly { id: string; traits: string }[]): Promise<Compared[]> {
	const identifiers = new Map<string, { kind: string; value: string }[]>(rows.map(({ id }) => [id, []]));
	if (rows.length > 0) for (const { head, kind, value } of await identifiersOfPeople(database, [...identifiers.keys()])) identifiers.get(head)?.push({ kind, value });
	return rows.map(({ id, traits }) => {
		const own = identifiers.get(id) ?? [];
		return { likeable: likeable({ traits: JSON.parse(traits) as Record<string, unknown>, identifiers: own }), strong: strongAmong(own, book) };
	});
}

/** The same by their ids; nobody for those who are gone or part of somebody else by now. */
export async function comparedOfIds(database: Database, book: RuleBook, ids: readonly string[]): Promise<Map<string, Compared>> {
	const rows = ids.length > 0 ? await peopleOfIds(database, ids) : [];
	const people = await comparedOf(database, book, rows);
	return new Map(rows.map(({ id }, place) => [id, people[place]]));
}

function strongAmong(identifiers: readonly { kind: string; value: string }[], book: RuleBook): readonly StrongId[] {
	const strong = identifiers.flatMap(({ kind: written, value }) => {
		const kind = linkKind(written);
		const { strong: isStrong, links, limit } = book.ruleOf(kind);
		return isStrong && links !== 'never' && !book.blocks(kind, value) ? [{ kind, value, limit }] : [];
	});
	return strong.length > 0 ? strong : NONE;
}

/** Whether the two together have more strong identifiers of a kind than one person may have: such are never merged. */
export function haveDifferentStrongIds(one: Compared, other: Compared): boolean {
	if (one.strong.length === 0 || other.strong.length === 0) return false;
	return one.strong.some(({ kind, limit }) => {
		const theirs = other.strong.filter((id) => id.kind === kind);
		if (theirs.length === 0) return false;
		const mine = one.strong.filter((id) => id.kind === kind);
		return new Set([...mine, ...theirs].map(({ value }) => value)).size > limit;
	});
}
