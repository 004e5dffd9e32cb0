/** A text message as it goes out. */
export interface Sms {
	/** Sender as people see it: a number (E.164), a short code, or a name of up to 11 letters where the country takes one. */
	from: string;
	text: string;
	/** How long the network may keep trying, in seconds. */
	ttlSeconds?: number;
	/** Some vendors and countries carry advertising on routes of its own. */
	marketing: boolean;
}
