import type { PurchaseSummary } from '../../events';
import type { PersonName, Profile } from '../../profiles';
import type { Objection } from '../decision/objection';
import type { ContactTerms } from '../terms';

/** Who gets a message, with what may be said about them in it. `profile` is missing for an unknown address. */
export interface Recipient {
	address: string;
	profile?: Profile;
	purchases?: PurchaseSummary;
}

/** A wish to send one message to one person. */
export interface SendAsk<Content> {
	person: PersonName;
	/** ISO 3166 alpha-2: where they are, when the caller knows it. */
	country?: string;
	terms: ContactTerms & { step: string; occurrence: string };
	/** Writes the message for its recipient; throws when that can't be done. */
	compose: (recipient: Recipient, deliveryId: string) => Content;
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
export type Report = (position: number, sending: Omit<Sending, 'provider'>) => void;
