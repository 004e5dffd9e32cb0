import { fuller, same, type Own } from './facts';
import type { RuleBook } from './resolution/rules';
import type { Traits } from './traits';

/** What a person's records say together, and whose word each value is. */
export interface View {
	traits: Traits;
	origins: Record<string, { source: string; at: number }>;
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
