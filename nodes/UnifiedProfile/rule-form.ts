import { accepted, refused, type Outcome } from '../../marketing/outcome';
import { DEFAULT_RULES, readRules, type IdentifierRule, type IdentityRules } from '../../marketing/profiles';
import type { Read } from '../kit';

/** The rules as they will be, made of those that hold. */
export type RuleChange = (base: IdentityRules) => Outcome<IdentityRules>;

interface Rows<Row> {
	row?: Row[];
}

type LimitRow = { kind: string; name?: string; most?: number; within?: string; people?: number; links?: string; strong?: string; priority?: number };
type BlockedRow = { change?: string; kind: string; name?: string; pattern: string };

interface Form {
	blocked?: Rows<BlockedRow>;
	limits?: Rows<LimitRow>;
	sources?: Rows<{ source: string; trust: string }>;
	traits?: Rows<{ trait: string; rule: string }>;
	mergeDuplicatesFrom?: number;
	[plain: string]: unknown;
}

/** What the form says is to change; undefined where it says nothing. Judged against the rules of a new store. */
export function readRuleChange(read: Read): Outcome<RuleChange | undefined> {
	if (read('specifyRules') !== 'json') {
		const form = read<Form>('changes') ?? {};
		return judged(Object.keys(form).length === 0 ? undefined : (base) => readRules(partsOf(form, base), base));
	}
	const parsed = parse(read<unknown>('rulesJson'));
	if (!parsed.ok) return parsed;
	const { value } = parsed;
	const empty = typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
	return judged(empty ? undefined : (base) => readRules(value, base));
}

function judged(change: RuleChange | undefined): Outcome<RuleChange | undefined> {
	const tried = change?.(DEFAULT_RULES);
	return tried && !tried.ok ? tried : accepted(change);
}

function parse(written: unknown): Outcome<unknown> {
	if (typeof written !== 'string') return accepted(written ?? {});
	try {
		return accepted(written.trim() === '' ? {} : JSON.parse(written));
	} catch (error) {
		return refused({ code: 'invalid-rules', field: 'Rules (JSON)', message: `This is no JSON: ${(error as Error).message}`, advice: 'Rule > Get shows the rules that hold, in the form that is taken here.' });
	}
}

/** The parts of the rules that the form changes, each as a whole. */
function partsOf({ blocked, limits, sources, traits, mergeDuplicatesFrom, ...plain }: Form, base: IdentityRules): Record<string, unknown> {
	return {
		...plain,
		...(blocked && { blocked: blockedAfter(base.blocked, blocked.row ?? []) }),
		...(limits && { identifiers: (limits.row ?? []).reduce(withLimits, base.identifiers) }),
		...(sources && { sources: { ...base.sources, ...Object.fromEntries((sources.row ?? []).map(({ source, trust }) => [textOf(source).toLowerCase(), trust])) } }),
		...(traits && { traits: { ...base.traits, ...Object.fromEntries((traits.row ?? []).map(({ trait, rule }) => [textOf(trait), rule])) } }),
		...(mergeDuplicatesFrom !== undefined && { mergeDuplicatesFrom: mergeDuplicatesFrom === 0 ? null : mergeDuplicatesFrom }),
	};
}

function blockedAfter(before: IdentityRules['blocked'], rows: BlockedRow[]): IdentityRules['blocked'] {
	let list = before;
	for (const { change, kind: chosen, name, pattern: written } of rows) {
		const [kind, pattern] = [kindOf(chosen, name), textOf(written)];
		const others = list.filter((one) => one.kind !== kind || one.pattern.trim().toLowerCase() !== pattern.toLowerCase());
		list = change === 'unblock' ? others : [...others, { kind, pattern }];
	}
	return list;
}

/** The list with one kind's limits changed, at its place or at the one that is wished for. */
function withLimits(rules: IdentifierRule[], row: LimitRow): IdentifierRule[] {
	const kind = kindOf(row.kind, row.name);
	const before = rules.findIndex((rule) => rule.kind === kind);
	const others = rules.filter((rule) => rule.kind !== kind);
	const rule = {
		...(before < 0 ? { kind } : rules[before]),
		...(row.most ? { limit: row.most } : {}),
		...(row.people ? { people: row.people } : {}),
		...(row.within ? { within: row.within } : {}),
		...(row.links ? { links: row.links } : {}),
		...(row.strong ? { strong: row.strong === 'yes' } : {}),
	} as IdentifierRule;
	const place = row.priority ? row.priority - 1 : before < 0 ? others.length : before;
	return others.toSpliced(place, 0, rule);
}

function kindOf(kind: string, name: unknown): string {
	return kind === 'other' ? textOf(name).toLowerCase() : kind;
}

function textOf(written: unknown): string {
	return typeof written === 'string' || typeof written === 'number' ? String(written).trim() : '';
}
