import { createHmac } from 'node:crypto';

/** Under which name the store keeps the key of its tombstones; the key never leaves the store. */
export const ERASURE_KEY = 'erasure key';

/** How an address that is stored only as our own keyed hash begins. */
export const KEYED = 'hmac:';

/**
 * An identifier as a keyed hash (HMAC-SHA-256): it can be compared with what comes in later, and without the store's
 * key nobody can find out by trying addresses whose it was.
 */
export function tombstoneOf({ kind, value }: { kind: string; value: string }, key: string): string {
	return KEYED + createHmac('sha256', key).update(`${kind}\n${value}`).digest('base64url');
}
