import { isDeepStrictEqual } from 'node:util';
import type { RuleBook } from './resolution/rules';
import type { Traits } from './traits';

/** A value that one record gave for a trait: the value, and when it was first and last said (UTC milliseconds). */
export type Said = [value: unknown, first: number, last: number];

/** What one record itself says: its values of today, and the earlier ones. */
export interface Own {
	current: Traits;
	said: Map<string, Said[]>;
}

/** What a person's records say together, and whose word each value is. */
export interface View {
	traits: Traits;
	origins: Record<string, { source: string; at: number }>;
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

/** Not by their JSON: PostgreSQL keeps the members of an object in an order of its own. */
function same(one: unknown, other: unknown): boolean {
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
function fuller(one: unknown, other: unknown): number {
	const [mine, theirs] = [JSON.stringify(one) ?? '', JSON.stringify(other) ?? ''];
	return theirs.length - mine.length || (mine < theirs ? 1 : mine > theirs ? -1 : 0);
}

interface Claim {
	value: unknown;
	first: number;
	last: number;
	source: string;
	trust: number;
}

/** What a person's records say together, by the rule of each trait. The order of the records has no influence. */
export function viewOf(records: readonly { own: Own; source: string; trust: number }[], book: RuleBook): View {
	if (records.length === 1 && book.showsTheMostRecent) return alone(records[0]);
	const claims = new Map<string, Claim[]>();
	for (const { own, source, trust } of records) {
		for (const [name, list] of own.said) {
			const all = claims.get(name) ?? [];
			for (const [value, first, last] of list) all.push({ value, first, last, source, trust });
			claims.set(name, all);
		}
	}
	const view: View = { traits: {}, origins: {} };
	for (const name of [...claims.keys()].sort()) {
		const rule = book.traitRule(name);
		const { value, source, first, last } = chosen(claims.get(name) as Claim[], rule);
		view.traits[name] = value;
		view.origins[name] = { source, at: rule === 'earliest' || rule === 'union' ? first : last };
	}
	return view;
}

function alone({ own, source }: { own: Own; source: string }): View {
	const origins: View['origins'] = {};
	for (const [name, list] of own.said) origins[name] = { source, at: list[list.length - 1][2] };
	return { traits: own.current, origins };
}

function chosen(claims: readonly Claim[], rule: ReturnType<RuleBook['traitRule']>): Claim {
	const byTrust = (one: Claim, other: Claim) => other.trust - one.trust;
	const recent = (one: Claim, other: Claim) => other.last - one.last;
	const rest = (one: Claim, other: Claim) => fuller(one.value, other.value) || (one.source < other.source ? -1 : 1);
	const orders = {
		'most-recent': (one: Claim, other: Claim) => recent(one, other) || byTrust(one, other) || rest(one, other),
		'most-trusted': (one: Claim, other: Claim) => byTrust(one, other) || recent(one, other) || rest(one, other),
		earliest: (one: Claim, other: Claim) => one.first - other.first || byTrust(one, other) || rest(one, other),
		union: (one: Claim, other: Claim) => one.first - other.first || rest(one, other),
	};
	const sorted = [...claims].sort(orders[rule]);
	return rule === 'union' ? { ...sorted[0], value: unionOf(sorted.map(({ value }) => value)) } : sorted[0];
}

function unionOf(values: readonly unknown[]): unknown {
	const all: unknown[] = [];
	for (const value of values.flat()) if (!all.some((one) => same(one, value))) all.push(value);
	return all.length === 1 && !Array.isArray(values[0]) ? all[0] : all;
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
