import { randomBytes } from 'node:crypto';

/** A key that nobody can guess: for the hashes of a store, made once and kept in it. */
export function freshKey(): string {
	return randomBytes(32).toString('base64url');
}
