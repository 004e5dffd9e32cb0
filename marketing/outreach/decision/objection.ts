import type { Because, Certainty } from '../place/place';

/** One reason why somebody is not contacted (now). */
export interface Objection {
	code: string;
	/** In words a marketer understands. */
	text: string;
	/** The record it rests on: a suppression, a statement, a purchase, a delivery. */
	evidence?: string;
	/** UTC milliseconds after which it no longer holds; undefined = for good. */
	until?: number;
	/** The facts of the text, for other languages: times are UTC milliseconds. */
	details?: Record<string, string | number>;
}

/** May this person be contacted: now, later, or not. Every objection is named, in the order of their weight. */
export interface Decision {
	verdict: 'allow' | 'defer' | 'suppress';
	reasons: Objection[];
	/** What a careful sender should know although it stands in nobody's way. */
	cautions: Objection[];
	/** When a deferred message may go out, UTC milliseconds. */
	sendAt?: number;
	/** After which the message makes no sense any more: the end of its campaign. */
	expiresAt?: number;
	profileId?: string;
	/** Where the message would go: numbers in E.164, everything else as it was written. */
	address?: string;
	/** On WhatsApp, where both were offered: which form is allowed. */
	form?: 'template' | 'free-form';
	/** The same address in the form by which it is compared. */
	addressKey?: string;
	/** Whose law was applied, what time it was there, and how sure we are of both. */
	place: DecidedPlace;
	/** What the message must carry there. */
	mustInclude: readonly string[];
}

/** The place that a decision rests on. */
export interface DecidedPlace {
	jurisdictions: readonly { code: string; because: Because; certainty: Certainty }[];
	/** The rows of the rule table that were applied, e.g. `US-FL`, `EU`, `*`. */
	rules: readonly string[];
	/** One zone when it is known, else how many are possible. */
	zone?: string;
	zones: number;
	zoneBecause: Because;
	zoneCertainty: Certainty;
}

/** A UTC day as text, for reasons. */
export function day(moment: number): string {
	return new Date(moment).toISOString().slice(0, 10);
}

/** A UTC minute as text, for reasons. */
export function minute(moment: number): string {
	return `${new Date(moment).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
