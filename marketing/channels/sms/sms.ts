import type { RenderedSms } from '../../messages';

/** A text message as it goes out. */
export interface Sms extends RenderedSms {
	/** Sender as people see it: a number (E.164), a short code, or a name of up to 11 letters where the country takes one. */
	from: string;
	/** How long the network may keep trying, in seconds. */
	ttlSeconds?: number;
	/** The same as a moment, UTC milliseconds: some vendors want that instead of a span. */
	expiresAt?: number;
	/** Some vendors and countries carry advertising on routes of its own. */
	marketing: boolean;
	/** What it is expected to cost, by the prices that the house gave. */
	cost?: { amount: number; currency: string };
}
