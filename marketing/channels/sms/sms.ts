/** A text message as it goes out. */
export interface Sms {
	/** Sender as people see it: a number (E.164), a short code, or a name of up to 11 letters where the country takes one. */
	from: string;
	text: string;
	/** How its characters travel: 7 bits each, or 16 as soon as one of them needs it. */
	encoding: 'GSM-7' | 'UCS-2';
	/** The parts that are counted and billed. */
	segments: number;
	/** How long the network may keep trying, in seconds. */
	ttlSeconds?: number;
	/** The same as a moment, UTC milliseconds: some vendors want that instead of a span. */
	expiresAt?: number;
	/** Some vendors and countries carry advertising on routes of its own. */
	marketing: boolean;
}
