import { isCompared, likeable, type Known, type Likeable } from '../../likeness';
import { linkKind, type RuleBook } from '../../profiles';
import type { Database } from '../../store';
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

/** What is known of these people, as far as it is compared. One statement. */
export async function knownOf(database: Database, rows: readonly { id: string; traits: string }[]): Promise<Known[]> {
	const identifiers = new Map<string, { kind: string; value: string }[]>(rows.map(({ id }) => [id, []]));
	if (rows.length > 0) for (const { head, kind, value } of await identifiersOfPeople(database, [...identifiers.keys()])) identifiers.get(head)?.push({ kind, value });
	return rows.map(({ id, traits }) => ({ traits: comparedTraits(traits), identifiers: identifiers.get(id) ?? [] }));
}

/** Objects stay, for they may hold an address. */
function comparedTraits(stored: string): Known['traits'] {
	const traits = JSON.parse(stored) as Known['traits'];
	for (const name of Object.keys(traits)) if (typeof traits[name] !== 'object' && !isCompared(name)) delete traits[name];
	return traits;
}

/** Reads a person for comparing. */
export function comparedOf(known: Known, book: RuleBook): Compared {
	return { likeable: likeable(known), strong: strongAmong(known.identifiers, book) };
}

/** People as they are today, by their ids; nobody for those who are gone or part of somebody else by now. */
export async function comparedOfIds(database: Database, book: RuleBook, ids: readonly string[]): Promise<Map<string, Compared>> {
	const rows = ids.length > 0 ? await peopleOfIds(database, ids) : [];
	const known = await knownOf(database, rows);
	return new Map(rows.map(({ id }, place) => [id, comparedOf(known[place], book)]));
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
