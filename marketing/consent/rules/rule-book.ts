import type { Channel } from '../purpose';
import { choices } from './choice';
import type { ContactRule } from './contact-rule';
import type { Override } from './override';
import { shippedRules } from './table/shipped';

const MOST_REMEMBERED = 10_000;

/** The rules that hold: the shipped table with what an operator changed. */
export class RuleBook {
	private rows: Map<string, ContactRule> | undefined;
	private readonly chosen = new Map<string, ContactRule>();

	constructor(private readonly overrides: readonly Override[] = []) {}

	/** The rule of a jurisdiction (`US-FL`, `PT`, anything) on a channel: the closest row there is. Never throws. */
	rule(jurisdiction: string, channel: Channel): ContactRule {
		const key = keyOf(jurisdiction, channel);
		const known = this.chosen.get(key);
		if (known) return known;
		const rule = closest(this.all(), jurisdiction, channel);
		// Jurisdictions may be typed by anybody: what is remembered stays bounded.
		if (this.chosen.size >= MOST_REMEMBERED) this.chosen.clear();
		this.chosen.set(key, rule);
		return rule;
	}

	/** Every row, shipped ones first. */
	list(): ContactRule[] {
		return [...this.all().values()];
	}

	/** Built at the first question, not at n8n's start. */
	private all(): Map<string, ContactRule> {
		if (this.rows) return this.rows;
		const rows = new Map(shippedRules().map((rule) => [keyOf(rule.jurisdiction, rule.channel), rule]));
		for (const override of [...this.overrides].sort((one, other) => rank(one.jurisdiction) - rank(other.jurisdiction))) {
			rows.set(keyOf(override.jurisdiction, override.channel), changed(closest(rows, override.jurisdiction, override.channel), override));
		}
		this.rows = rows;
		return rows;
	}
}

/** A row with an operator's changes; `null` takes away what may be absent. */
export function changed(base: ContactRule, { jurisdiction, channel, changes, reason, by, at }: Override): ContactRule {
	const row = { ...base, ...changes, jurisdiction, channel, override: { reason, by, at } };
	return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as ContactRule;
}

const keyOf = (jurisdiction: string, channel: string) => `${jurisdiction} ${channel}`;

function closest(rows: ReadonlyMap<string, ContactRule>, jurisdiction: string, channel: Channel): ContactRule {
	for (const choice of choices(String(jurisdiction))) {
		const rule = rows.get(keyOf(choice, channel));
		if (rule) return rule;
	}
	// A channel that nobody knows is treated like a call by a machine, the strictest of them.
	return rows.get(keyOf('*', 'autocall')) as ContactRule;
}

/** A row builds on the rows that are wider: those come first. */
function rank(jurisdiction: string): number {
	if (jurisdiction === '*') return 0;
	if (jurisdiction === 'EU') return 1;
	return jurisdiction.includes('-') ? 3 : 2;
}
