import type { Trust } from './trust';

/** In which time a limit counts. */
export const WINDOWS = { ever: Infinity, year: 365, month: 30, week: 7 } as const;
export type Window = keyof typeof WINDOWS;

/** What an identifier of a kind may do. Their order in the list is their priority, the strongest first. */
export interface IdentifierRule {
	/** `email`; `customer:*` for every system's customer numbers; `*` for every other kind. */
	kind: string;
	/** How many different values one person may have within the window. */
	limit: number;
	within: Window;
	/** With how many people a value may be seen before it stops linking anybody. */
	people: number;
	/** `merge` joins people, `suggest` only puts them on the list of likely duplicates, `never` does neither. */
	links: 'merge' | 'suggest' | 'never';
	/** Issued to one person: two different ones are two people, whatever else they share; names are not compared. */
	strong: boolean;
}

/** Which value of a trait counts when records disagree. */
export const TRAIT_RULES = ['most-recent', 'most-trusted', 'earliest', 'union'] as const;
export type TraitRule = (typeof TRAIT_RULES)[number];

/** Who may be joined with whom. Settings of the store, versioned. */
export interface IdentityRules {
	identifiers: IdentifierRule[];
	/** Values by which nobody is recognised; `*` stands for any characters. `kind` may be `any`. */
	blocked: { kind: string; pattern: string }[];
	/** How sure each source is; others are `otherSources`. */
	sources: Record<string, Trust>;
	otherSources: Trust;
	/** Records of less trusted sources attach to a person but never join two; they suggest. */
	mergesFrom: Trust;
	traits: Record<string, TraitRule>;
	otherTraits: TraitRule;
	/** After Segment's caps: nothing is added to a person beyond them. */
	mostIdentifiers: number;
	mostMerges: number;
	/** Likely duplicates with at least this score (0 to 1) are merged by themselves; null: a person decides. */
	mergeDuplicatesFrom: number | null;
}

const soft = { limit: 5, within: 'ever', people: 5, links: 'merge', strong: false } as const;

/**
 * The rules of a new store. Limits after Segment Unify (one user id, five of everything else, device ids by the week),
 * turned both ways as RudderStack's cardinality rules: a value also has a limit of people.
 */
export const DEFAULT_RULES: IdentityRules = {
	identifiers: [
		{ ...soft, kind: 'customer:*', limit: 1, people: 20, strong: true },
		{ ...soft, kind: 'national-id', limit: 1, people: 20, strong: true },
		{ ...soft, kind: 'email' },
		{ ...soft, kind: 'phone' },
		{ ...soft, kind: 'card' },
		{ ...soft, kind: '*' },
		{ ...soft, kind: 'device', within: 'week' },
		{ ...soft, kind: 'anonymous', within: 'week' },
		{ ...soft, kind: 'person', links: 'suggest' },
	],
	blocked: [
		...['test@*', 'noreply@*', 'no-reply@*', 'no_reply@*', 'donotreply@*', 'do-not-reply@*', 'nobody@*', 'none@*', 'null@*', 'anonymous@*', 'unknown@*']
			.map((pattern) => ({ kind: 'email', pattern })),
		...['null', 'undefined', 'anonymous', 'unknown', 'guest', 'test', '-1'].map((pattern) => ({ kind: 'any', pattern })),
	],
	sources: {
		'web form': 'web-form', form: 'web-form', 'landing page': 'web-form',
		till: 'till', pos: 'till', store: 'till',
		'call center': 'call-center', 'call-center': 'call-center', 'call centre': 'call-center',
		order: 'paid-order', orders: 'paid-order', 'web shop': 'paid-order', webshop: 'paid-order', shop: 'paid-order',
		account: 'logged-in', app: 'logged-in', login: 'logged-in',
	},
	otherSources: 'till',
	mergesFrom: 'till',
	traits: {},
	otherTraits: 'most-recent',
	mostIdentifiers: 1_000,
	mostMerges: 100,
	mergeDuplicatesFrom: null,
};

/** The rule of a kind and its place among the priorities (0 is the strongest). */
export interface RankedRule extends IdentifierRule {
	rank: number;
}

/** Numbers of WhatsApp and of the phone are one line: they are compared with each other. */
export function linkKind(kind: string): string {
	return kind === 'whatsapp' ? 'phone' : kind;
}

/** The rules in the form in which they are asked: by kind, by value, by source. */
export class RuleBook {
	private readonly ranked = new Map<string, RankedRule>();
	private readonly blocked = new Map<string, RegExp>();

	constructor(readonly rules: IdentityRules, readonly version = 0) {}

	/** The rule of a kind: its own, that of its family (`customer:*`), or that of all others. */
	ruleOf(kind: string): RankedRule {
		const known = this.ranked.get(kind);
		if (known) return known;
		const { identifiers } = this.rules;
		const family = `${kind.split(':')[0]}:*`;
		const rank = [kind, family, '*'].map((name) => identifiers.findIndex((rule) => rule.kind === name)).find((at) => at >= 0);
		const rule = rank === undefined ? { ...soft, kind, rank: identifiers.length } : { ...identifiers[rank], rank };
		this.ranked.set(kind, rule);
		return rule;
	}

	/** Whether nobody is recognised by this value. */
	blocks(kind: string, value: string): boolean {
		let patterns = this.blocked.get(kind);
		if (!patterns) {
			const own = this.rules.blocked.filter((one) => one.kind === 'any' || one.kind === kind);
			this.blocked.set(kind, (patterns = own.length > 0 ? globsOf(own.map(({ pattern }) => pattern)) : /(?!)/));
		}
		return patterns.test(value);
	}

	/** How sure a source is. */
	trustOf(source: string): Trust {
		const name = source.trim().toLowerCase();
		return Object.hasOwn(this.rules.sources, name) ? this.rules.sources[name] : this.rules.otherSources;
	}

	/** Whether the most recent value of every trait counts. */
	get showsTheMostRecent(): boolean {
		return this.rules.otherTraits === 'most-recent' && Object.keys(this.rules.traits).length === 0;
	}

	/** Which value of a trait counts. */
	traitRule(name: string): TraitRule {
		return Object.hasOwn(this.rules.traits, name) ? this.rules.traits[name] : this.rules.otherTraits;
	}
}

/**
 * Patterns with `*` as one expression; other characters stand for themselves. What stands between two stars is looked
 * for once, at its first place: so that no value takes long, whoever wrote it.
 */
function globsOf(patterns: string[]): RegExp {
	let found = 0;
	const globs = patterns.map((pattern) => {
		const [start, ...rest] = pattern.trim().toLowerCase().split(/\*+/).map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
		const end = rest.pop();
		return end === undefined ? start : `${start}${rest.map((part) => `(?=(.*?${part}))\\${++found}`).join('')}.*${end}`;
	});
	return new RegExp(`^(?:${globs.join('|')})$`, 'su');
}
