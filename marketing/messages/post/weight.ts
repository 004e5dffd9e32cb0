/** What X counts of a post: most letters one, others (and emoji) two, an address 23. Source: twitter-text configuration v3. */
export function xLength(text: string): number {
	const addresses = text.match(ADDRESS) ?? [];
	const rest = text.replaceAll(ADDRESS, '').normalize('NFC');
	return addresses.length * ADDRESS_WEIGHT + [...rest].reduce((sum, letter) => sum + (isLight(letter.codePointAt(0) ?? 0) ? 1 : 2), 0);
}

const ADDRESS = /https?:\/\/\S+/g;
const ADDRESS_WEIGHT = 23;
const LIGHT: readonly (readonly [number, number])[] = [[0, 4_351], [8_192, 8_205], [8_208, 8_223], [8_242, 8_247]];

function isLight(letter: number): boolean {
	return LIGHT.some(([from, to]) => letter >= from && letter <= to);
}
