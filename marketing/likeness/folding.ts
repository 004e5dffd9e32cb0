import { HAN } from './han';
import { CONSONANTS, LETTERS } from './letters';

/** No name or address line of a person is longer; what follows is cut off before anything is done with it. */
const LONGEST = 200;

const PLAIN = /^[a-z0-9 ]*$/;

/** A text as plain Latin letters, digits and single spaces; `vowelless` when a script without vowels was in it. */
export interface Folded {
	text: string;
	vowelless: boolean;
}

const HANGUL_FIRST = 'g kk n d tt r m b pp s ss - j jj ch k t p h'.split(' ');
const HANGUL_VOWEL = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const HANGUL_LAST = '- k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');

/** Folds case, accents and scripts away. Apostrophes vanish, all other signs become spaces. */
export function fold(written: string): Folded {
	const lower = (written.length > LONGEST ? written.slice(0, LONGEST) : written).toLowerCase();
	if (PLAIN.test(lower)) return { text: lower.replace(/ +/g, ' ').trim(), vowelless: false };
	let text = '';
	let vowelless = false;
	for (const letter of lower.normalize('NFKC').slice(0, LONGEST)) {
		const plain = letterOf(letter);
		text += plain;
		if (!vowelless && letter > '\u0590' && CONSONANTS.has(letter)) vowelless = true;
	}
	return { text: text.replace(/ +/g, ' ').trim(), vowelless };
}

function letterOf(letter: string): string {
	if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) return letter;
	const known = LETTERS.get(letter) ?? CONSONANTS.get(letter);
	if (known !== undefined) return known;
	if (letter < '\u00c0') return ' ';
	const syllable = HAN.get(letter);
	// A character is a syllable of its own, so that "Xiu Ying" and 秀英 have the same parts.
	if (syllable !== undefined) return ` ${syllable} `;
	const code = letter.codePointAt(0) as number;
	if (code >= 0xac00 && code <= 0xd7a3) return ` ${hangul(code - 0xac00)} `;
	const bare = letter.normalize('NFKD').replace(/\p{M}/gu, '');
	if (bare === letter) return /[\p{L}\p{N}]/u.test(letter) ? letter : invisible(letter);
	let text = '';
	for (const part of bare.slice(0, 4)) text += (part >= 'a' && part <= 'z') ? part : (LETTERS.get(part) ?? '');
	return text;
}

/** Marks of a script's vowels and of writing direction stand for nothing. */
function invisible(letter: string): string {
	return /[\p{M}\p{Cf}]/u.test(letter) ? '' : ' ';
}

function hangul(offset: number): string {
	const parts = [HANGUL_FIRST[Math.floor(offset / 588)], HANGUL_VOWEL[Math.floor((offset % 588) / 28)], HANGUL_LAST[offset % 28]];
	return parts.filter((part) => part !== '-').join('');
}
