import { hash } from 'node:crypto';
import { refused, accepted, type Outcome } from '../../outcome';
import { KEYED, tombstoneOf } from './tombstone';

/** How lists of hashed addresses are made by others. */
export const ALGORITHMS = ['sha256', 'md5'] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

const DIGITS: Record<Algorithm, number> = { sha256: 64, md5: 32 };
const CALLED: Record<Algorithm, string> = { sha256: 'SHA-256', md5: 'MD5' };

/** An address that may stand on the list under a hash: `original` is what somebody wrote. */
export interface Hashable {
	kind: string;
	value: string;
	original?: string;
}

/** Which hashed entries the store may hold: the key of its own, and the algorithms of other people's lists. */
export interface HashMarks {
	key?: string;
	lists: readonly Algorithm[];
}

/** Under which hashes an address may stand on the list; none where the store holds no such entries. */
export function hashesOf(address: Hashable, { key, lists }: HashMarks): string[] {
	const own = key === undefined ? [] : [tombstoneOf(address, key)];
	if (lists.length === 0) return own;
	const forms = formsOf(address);
	return [...own, ...lists.flatMap((algorithm) => forms.map((form) => listedHash(form, algorithm)))];
}

/**
 * The ways in which lists write an address before they hash it: an e-mail address trimmed and in lower case, as it
 * was written and as we match it; a number in E.164 with and without its plus. Lists hold nothing else.
 */
export function formsOf({ kind, value, original = '' }: Hashable): string[] {
	if (kind === 'email') {
		const written = original.trim().toLowerCase();
		return written === '' || written === value ? [value] : [value, written];
	}
	if (kind !== 'phone' && kind !== 'whatsapp') return [];
	const numbers = /^\+\d{7,15}$/.test(original) && original !== value ? [value, original] : [value];
	return numbers.flatMap((number) => (number.startsWith('+') ? [number, number.slice(1)] : [number]));
}

/** An address in the form of a list's entry. */
export function listedHash(form: string, algorithm: Algorithm): string {
	return `${algorithm}:${hash(algorithm, form)}`;
}

/** Judges a hash as a list writes it: hexadecimal digits, whatever their case. */
export function readHash(written: string, algorithm: Algorithm): Outcome<string> {
	const text = written.trim().toLowerCase().replace(new RegExp(`^${algorithm}:`), '');
	const about = { code: 'no-hash', field: CALLED[algorithm] };
	if (text.length !== DIGITS[algorithm] || !/^[0-9a-f]+$/.test(text)) {
		return refused({ ...about, message: `"${text.slice(0, 80)}" is no ${CALLED[algorithm]} hash: that has ${DIGITS[algorithm]} hexadecimal digits`, advice: 'Ask the sender for hashes in hexadecimal form.' });
	}
	if (text === hash(algorithm, '')) {
		return refused({ ...about, message: 'This is the hash of an empty text: it stands for nobody', advice: 'Leave rows without an address out before the list is hashed.' });
	}
	return accepted(`${algorithm}:${text}`);
}

/** In which form an entry is stored: as the address or person it is about, or under which hash. */
export function storedAs(kind: string, value: string): string {
	if (kind === 'profile') return 'profile ID';
	const algorithm = algorithmOf(value);
	if (algorithm) return `${CALLED[algorithm]} hash`;
	return value.startsWith(KEYED) ? 'keyed hash' : 'address';
}

/** The algorithm by which an entry of a list was hashed; undefined for plain ones and our own. */
export function algorithmOf(value: string): Algorithm | undefined {
	return ALGORITHMS.find((algorithm) => value.startsWith(`${algorithm}:`));
}
