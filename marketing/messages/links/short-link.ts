/** A short link of one delivery, to be saved before its message leaves. */
export interface ShortLink {
	code: string;
	deliveryId: string;
	linkId: string;
	/** Set where the address is this person's own. */
	url?: string;
}

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const LENGTH = 8;
/** From here on the first letters would be likelier than the others. */
const EVEN = 248;

/** A short link's code, one of 62^8 so that none is found by trying, from some sixteen random bytes. */
export function shortCode(random: Uint8Array): string {
	const letters = [...random].filter((byte) => byte < EVEN).slice(0, LENGTH).map((byte) => LETTERS[byte % LETTERS.length]).join('');
	if (letters.length < LENGTH) throw new RangeError('There are too few random bytes for a short link');
	return letters;
}

/** Whether a text can be a short link's code. */
export function isShortCode(written: string): boolean {
	return /^[0-9A-Za-z]{8}$/.test(written);
}
