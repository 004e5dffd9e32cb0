import { foreignLetters, septets } from './gsm';

/** Letters that word processors put in, and what GSM's alphabet has for them. */
const SAME: Readonly<Record<string, string>> = {
	'\u2018': '\'', '\u2019': '\'', '\u201A': ',', '\u201B': '\'', '\u2032': '\'', '\u02BC': '\'', '\u00B4': '\'', '`': '\'',
	'\u201C': '"', '\u201D': '"', '\u201E': '"', '\u201F': '"', '\u2033': '"', '\u00AB': '"', '\u00BB': '"',
	'\u2039': '\'', '\u203A': '\'',
	'\u2010': '-', '\u2011': '-', '\u2012': '-', '\u2013': '-', '\u2014': '-', '\u2015': '-', '\u2212': '-',
	'\u2026': '...', '\u2022': '-', '\u00B7': '-', '\u2044': '/', '\u00D7': 'x',
	'\t': ' ', '\u00A0': ' ', '\u2000': ' ', '\u2001': ' ', '\u2002': ' ', '\u2003': ' ', '\u2004': ' ', '\u2005': ' ', '\u2006': ' ',
	'\u2007': ' ', '\u2008': ' ', '\u2009': ' ', '\u200A': ' ', '\u202F': ' ', '\u205F': ' ', '\u3000': ' ',
	'\u200B': '', '\u200C': '', '\u2060': '', '\uFEFF': '', '\u00AD': '', '\uFE0E': '',
};

/** A text with typographic letters replaced, where that keeps it in GSM's alphabet; else as it is. */
export function withoutTypography(text: string): string {
	if (foreignLetters(text).length === 0) return text;
	const plain = withGsmLetters(text);
	return foreignLetters(plain).length === 0 ? plain : text;
}

/** A text with every letter replaced that GSM's alphabet lacks and has an equal for. */
export function withGsmLetters(text: string): string {
	return [...text].map((letter) => (septets(letter) === undefined ? SAME[letter] ?? letter : letter)).join('');
}
