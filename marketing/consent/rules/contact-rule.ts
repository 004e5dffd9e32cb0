import type { AllowedWindow } from '../../calendar';
import type { Channel } from '../purpose';

/** What a jurisdiction asks for before marketing to a consumer with whom there is no relationship. */
export type ConsentRule = 'opt-in' | 'double-opt-in' | 'opt-out' | 'register';

/** What the days of `validity` limit: see each row's source. */
export type ValidityScope = 'consent' | 'reconfirm' | 'implied-consent' | 'soft-opt-in' | 'inactivity' | 'consent-over-register';

/** What a message must carry by law or platform rule: a short name of `REQUIREMENTS`, or an operator's own words. */
export type Requirement = string;

/** A do-not-contact register that has to be asked. */
export interface RegisterRule {
	name: string;
	/** For how many days a check counts. */
	goodForDays: number;
	/** What an entry overrides: only contact without consent, also the soft opt-in, or earlier consents too. */
	beats: 'no-consent' | 'soft-opt-in' | 'earlier-consent';
}

/** The rule of one jurisdiction for marketing on one channel. Product defaults, not legal advice. */
export interface ContactRule {
	/** ISO 3166 (`DE`, `US-FL`), `EU` for members without a row of their own, `*` for everywhere else. */
	jurisdiction: string;
	channel: Channel;
	consent: ConsentRule;
	/** Whether existing customers may be written to about similar goods. */
	softOptIn: boolean;
	doubleOptIn: 'no' | 'recommended' | 'required';
	/** When contact is allowed, local time; empty = at any hour of any day. */
	allowedHours: readonly AllowedWindow[];
	/** Whether public holidays are days like others. */
	onHolidays: boolean;
	/** Most attempts in a rolling period. */
	maxContacts?: { count: number; hours: number };
	/** How soon an opt-out must take effect. Ours takes effect at once. */
	optOutWithinHours: number;
	validity?: { days: number; of: ValidityScope };
	/** How long proof of a consent must be kept after it ended. */
	proofDays?: number;
	mustInclude: readonly Requirement[];
	register?: RegisterRule;
	b2b?: string;
	note?: string;
	/** Law, code or platform rule, with its address. */
	source: string;
	/** State of knowledge: a date, or that it was not checked again. */
	asOf: string;
	confidence: 'high' | 'medium' | 'low';
	/** What the hours rest on: law, code, carrier, our own default. */
	hoursBasis: string;
	optOutBasis: string;
	/** Set where an operator changed the row. */
	override?: { reason: string; by: string; at: number };
}
