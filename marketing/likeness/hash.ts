/** A 32-bit number for a text (FNV-1a with a final mix); texts of different fields get different seeds. */
export function hash(text: string, seed = 0): number {
	let value = (0x811c9dc5 ^ seed) >>> 0;
	for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
	return mix(value);
}

/** Spreads a number over all 32 bits. */
export function mix(number: number): number {
	let value = number >>> 0;
	value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
	value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
	return (value ^ (value >>> 16)) >>> 0;
}

/** Which letters a text has, as bits; texts that are alike have nearly the same bits. */
export function lettersOf(text: string): number {
	let bits = 0;
	for (let at = 0; at < text.length; at++) bits |= 1 << (text.charCodeAt(at) % 31);
	return bits;
}

/** How many letters one text has and the other has not. */
export function unshared(one: number, other: number): number {
	let bits = one ^ other;
	bits -= (bits >>> 1) & 0x55555555;
	bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
	return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
