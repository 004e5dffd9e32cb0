import { accepted, refused, type Outcome } from '../../outcome';

/** How long what is kept; a rule that is left out removes nothing. Consents and suppressions are kept for good. */
export interface RetentionPolicy {
	/** Events older than this, all of them or those with these names. */
	events?: { days: number; names: string[] };
	/** The text of messages older than this; that they were sent stays. */
	contents?: { days: number };
	/** People without e-mail, phone, customer number or card of whom nothing was seen for so long. */
	anonymous?: { days: number };
	simulate: boolean;
}

/** How many of each a policy removed, or would remove. */
export interface Retained {
	simulate: boolean;
	events: number;
	contents: number;
	anonymous: number;
	warnings: string[];
}

const DAY = 24 * 60 * 60 * 1_000;
const MOST_DAYS = 36_500;

/** Judges a policy: no rule at all, or a number of days that is none, is refused. */
export function readPolicy(policy: RetentionPolicy): Outcome<RetentionPolicy> {
	const rules = { 'Events After Days': policy.events, 'Message Text After Days': policy.contents, 'Anonymous Profiles After Days': policy.anonymous };
	for (const [field, rule] of Object.entries(rules)) {
		if (!rule || (Number.isFinite(rule.days) && rule.days >= 1 && rule.days <= MOST_DAYS)) continue;
		return refused({ code: 'no-days', field, message: `"${rule.days}" is no number of days from 1 to ${MOST_DAYS}`, advice: 'Give a whole number of days, or leave the rule out.' });
	}
	if (Object.values(rules).some((rule) => rule !== undefined)) return accepted(policy);
	return refused({ code: 'no-rule', field: 'Rules', message: 'There is no rule, so nothing would be removed', advice: 'Add at least one rule, e.g. Events After Days.' });
}

/** The moment before which a rule removes, UTC milliseconds. */
export function cutoff({ days }: { days: number }, now: number): number {
	return now - Math.trunc(days) * DAY;
}
