import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a token says, when it is genuine. */
export interface Question {
	/** The entry of the ledger that asks: a token names no person. */
	entryId: string;
	/** UTC milliseconds after which it can't be answered any more; undefined = never. */
	until?: number;
}

/** A text by which one question of a double opt-in is answered: the entry, an end where it has one, and 128 bits of HMAC-SHA-256. */
export function questionToken({ entryId, until }: Question, key: string): string {
	const said = until === undefined ? entryId : `${entryId}.${until.toString(36)}`;
	return `${said}.${sign(said, key)}`;
}

/** The question that a token answers; undefined when it was not made with this key. */
export function questionOf(token: string, key: string): Question | undefined {
	const cut = token.lastIndexOf('.');
	const said = token.slice(0, Math.max(cut, 0));
	const expected = Buffer.from(sign(said, key));
	const given = Buffer.from(token.slice(cut + 1));
	if (cut < 0 || expected.length !== given.length || !timingSafeEqual(expected, given)) return undefined;
	const [entryId, until] = said.split('.');
	return { entryId, ...(until === undefined ? {} : { until: Number.parseInt(until, 36) }) };
}

/** A page's address with the token, as a link in a confirmation message. */
export function questionLink(page: string, token: string): string {
	const link = new URL(page);
	link.searchParams.set('t', token);
	return link.toString();
}

/** The store's key also signs other links: a signature of those is none here. */
function sign(said: string, key: string): string {
	return createHmac('sha256', key).update(`double opt-in\n${said}`).digest().subarray(0, 16).toString('base64url');
}
