import type { PurchaseSummary } from '../../events';
import type { PersonName, Profile } from '../../profiles';
import type { Objection } from '../decision/objection';
import type { ContactTerms } from '../terms';

/** Who gets a message, with what may be said about them in it. `profile` is missing for an unknown address. */
export interface Recipient {
	address: string;
	/** ISO 3166 alpha-2: where they are, as the decision had it. */
	country?: string;
	profile?: Profile;
	purchases?: PurchaseSummary;
	/** On WhatsApp, where both forms were offered: the one that is allowed now. */
	form?: 'template' | 'free-form';
}

/**
 * Writes a message for its recipient; `item` and `place` are those of the wish to send it. Throws when that can't be
 * done. Only what has to be fetched first, e.g. a file, makes it wait.
 */
export type Compose<Content> = (recipient: Recipient, deliveryId: string, item: Record<string, unknown>, place: number) => Content | Promise<Content>;

/** A wish to send one message to one person. */
export interface SendAsk<Content> {
	person: PersonName;
	/** ISO 3166 alpha-2: where they are, when the caller knows it. */
	country?: string;
	terms: ContactTerms & { step: string; occurrence: string };
	/** After which the message makes no sense any more, UTC milliseconds. */
	expiresAt?: number;
	/** One for all who get the same message: a hundred thousand wishes don't hold a hundred thousand forms. */
	compose: Compose<Content>;
	item?: Record<string, unknown>;
	/** Where the wish stands among all there are, by which its files are found. */
	place?: number;
}

/** How one message ended. */
export interface Sending {
	verdict: 'sent' | 'not-sent' | 'failed';
	reasons: Objection[];
	deliveryId?: string;
	profileId?: string;
	address?: string;
	provider: string;
	providerMessageId?: string;
	/** Set when the message may go out later, UTC milliseconds. */
	sendAt?: number;
}

/** Tells how the message at a place of the batch ended. */
export type Report = (position: number, sending: Omit<Sending, 'provider'> & { provider?: string }) => void;

/** Says when to stop: claims not used by then are given back. */
export interface Stop {
	aborted: boolean;
}

/** Whoever wants to know how a run gets on. */
export interface Watch {
	/** Called as messages end, at most every few seconds. */
	progress?: (tally: Tally, of: number) => void;
	/** Something beside the sending went wrong, in a sentence. */
	trouble?: (sentence: string) => void;
}

/** How many ended how, and why. */
export interface Tally {
	sent: number;
	notSent: number;
	failed: number;
	reasons: Record<string, number>;
}

/** Counts how messages ended. */
export function tallyOf(sendings: Iterable<Pick<Sending, 'verdict' | 'reasons'>>): Tally {
	const tally: Tally = { sent: 0, notSent: 0, failed: 0, reasons: {} };
	for (const sending of sendings) count(tally, sending);
	return tally;
}

/** Adds one to the count. */
export function count(tally: Tally, { verdict, reasons }: Pick<Sending, 'verdict' | 'reasons'>): void {
	tally[verdict === 'not-sent' ? 'notSent' : verdict]++;
	for (const code of new Set(reasons.map((reason) => reason.code))) tally.reasons[code] = (tally.reasons[code] ?? 0) + 1;
}
