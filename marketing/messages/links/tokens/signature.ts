import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto';

/** The last key in the form that signs faster: a store has one. */
let prepared: { key: string; secret: KeyObject } | undefined;

/**
 * 128 bits of HMAC-SHA256 over a text, as 22 letters of base64url. The store's key signs links of several kinds: each
 * kind begins its text with words of its own, so that a signature of one is none for another. Source: RFC 2104, RFC 4648.
 */
export function sign(text: string, key: string): string {
	if (prepared?.key !== key) prepared = { key, secret: createSecretKey(key, 'utf8') };
	return createHmac('sha256', prepared.secret).update(text).digest().subarray(0, 16).toString('base64url');
}

/** Whether a signature was made for this text with this key; takes as long for a nearly right one as for any other. */
export function isSignatureOf(text: string, given: string, key: string): boolean {
	const expected = Buffer.from(sign(text, key));
	const bytes = Buffer.from(given);
	return expected.length === bytes.length && timingSafeEqual(expected, bytes);
}
