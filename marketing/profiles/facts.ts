import { isDeepStrictEqual } from 'node:util';
import type { Traits } from './traits';

/** A value that one record gave for a trait: the value, and when it was first and last said (UTC milliseconds). */
export type Said = [value: unknown, first: number, last: number];

/** What one record itself says: its values of today, and the earlier ones. */
export interface Own {
	current: Traits;
	said: Map<string, Said[]>;
}

/** So many values of one trait are kept for a record: the first, and the latest. */
const MOST_SAID = 10;

/** Reads a stored record's own words; see migration 002 for the form. */
export function readOwn({ traits, facts, seen_at }: { traits: string; facts: string | null; seen_at: number }): Own {
	const shown = JSON.parse(traits) as Traits;
	const differing = facts === null ? {} : (JSON.parse(facts) as Record<string, Said[]>);
	const said = new Map<string, Said[]>();
	for (const name of Object.keys(shown)) {
		const list = Object.hasOwn(differing, name) ? differing[name] : [[shown[name], seen_at, seen_at] as Said];
		if (list.length > 0) said.set(name, list);
	}
	return { current: currentOf(said), said };
}

/** The words of a new record. */
export function newOwn(traits: Traits, at: number): Own {
	return { current: traits, said: new Map(Object.entries(traits).map(([name, value]) => [name, [[value, at, at]]])) };
}

/**
 * What the record says after one more row; the same object where the row says nothing new. A value that is repeated
 * keeps its time, unless the row has a time of its own: a nightly export does not make old values recent.
 */
export function heard(own: Own, traits: Traits, at: number, dated: boolean): Own {
	let said: Map<string, Said[]> | undefined;
	for (const name of Object.keys(traits)) {
		const value = traits[name];
		const list = own.said.get(name) ?? [];
		if (!dated && list.length > 0 && same(own.current[name], value)) continue;
		const next = withValue(list, value, at);
		if (next === list) continue;
		said ??= new Map(own.said);
		said.set(name, next);
	}
	return said ? { current: currentOf(said), said } : own;
}

function withValue(list: Said[], value: unknown, at: number): Said[] {
	const place = list.findIndex(([one]) => same(one, value));
	if (place < 0) {
		const all = [...list, [value, at, at] as Said].sort(laterLast);
		if (all.length <= MOST_SAID) return all;
		const first = all.reduce((eldest, one) => (one[1] < eldest[1] ? one : eldest));
		return all.toSpliced(all[0] === first ? 1 : 0, 1);
	}
	const [, first, last] = list[place];
	if (first <= at && at <= last) return list;
	return list.with(place, [value, Math.min(first, at), Math.max(last, at)]).sort(laterLast);
}

/** Whether two values are equal. Not by their JSON: PostgreSQL keeps the members of an object in an order of its own. */
export function same(one: unknown, other: unknown): boolean {
	return one === other || isDeepStrictEqual(one, other);
}

function currentOf(said: ReadonlyMap<string, Said[]>): Traits {
	const current: Traits = {};
	for (const [name, list] of said) current[name] = list[list.length - 1][0];
	return current;
}

function laterLast(one: Said, other: Said): number {
	return one[2] - other[2] || fuller(other[0], one[0]);
}

/** Of two values said at the same time the fuller one counts, whichever row came first. */
export function fuller(one: unknown, other: unknown): number {
	const [mine, theirs] = [JSON.stringify(one) ?? '', JSON.stringify(other) ?? ''];
	return theirs.length - mine.length || (mine < theirs ? 1 : mine > theirs ? -1 : 0);
}

/** What must be stored beside the shown traits for the record's own words to be read again; undefined for nothing. */
export function factsOf(own: Own, shown: Traits, seenAt: number): Record<string, Said[]> | undefined {
	const differing: Record<string, Said[]> = {};
	for (const name of Object.keys(shown)) {
		const list = own.said.get(name) ?? [];
		const [only] = list;
		if (list.length === 1 && only[1] === seenAt && only[2] === seenAt && same(only[0], shown[name])) continue;
		differing[name] = list;
	}
	return Object.keys(differing).length > 0 ? differing : undefined;
}
