/** So long a message waits in all for a provider that has no time, in milliseconds. */
export const MOST_WAITING = 60_000;
/** So often a request is made, the first time included. */
export const MOST_TRIES = 5;

const FIRST_WAIT = 500;
const LONGEST_WAIT = 20_000;

/**
 * How long the server asks us to wait, in milliseconds; undefined where it doesn't say. Seconds or a date.
 * Source: RFC 9110 10.2.3.
 */
export function retryAfterOf(headers: Readonly<Record<string, string>>, now: number): number | undefined {
	const written = headers['retry-after']?.trim();
	if (!written) return undefined;
	if (/^\d+(?:\.\d+)?$/.test(written)) return Math.ceil(Number(written) * 1_000);
	// The language's parser sees a date in any number.
	const moment = /^[A-Za-z]{3}/.test(written) ? Date.parse(written) : NaN;
	return Number.isNaN(moment) ? undefined : Math.max(0, moment - now);
}

/** How often and how long one request is tried again: as long as asked, else longer each time, by chance within that. */
export class Patience {
	private tries = 1;
	private waited = 0;

	constructor(private readonly random: () => number) {}

	/**
	 * How long to wait before the next try, in milliseconds; undefined when there is none. Waits that nobody asked for
	 * grow twofold, and a random share of them is waited, so that many senders don't come back at the same moment.
	 * Source: aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter (full jitter).
	 */
	next(asked?: number): number | undefined {
		if (this.tries >= MOST_TRIES) return undefined;
		const wait = asked ?? Math.round(this.random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.tries));
		if (this.waited + wait > MOST_WAITING) return undefined;
		this.tries++;
		this.waited += wait;
		return wait;
	}
}
