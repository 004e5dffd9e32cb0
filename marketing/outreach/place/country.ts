import { ALPHA_2 } from './country-codes';

/** Languages in which the names of countries are understood. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pl', 'bg', 'he'];

/** Names in use that the official lists lack. */
const MORE: Readonly<Record<string, string>> = {
	'america': 'US', 'usa': 'US', 'us of a': 'US', 'united states of america': 'US', 'vereinigte staaten von amerika': 'US', 'etats unis d amerique': 'US', 'stany zjednoczone ameryki': 'US',
	'uk': 'GB', 'great britain': 'GB', 'england': 'GB', 'scotland': 'GB', 'wales': 'GB', 'northern ireland': 'GB', 'grossbritannien': 'GB', 'wielka brytania': 'GB',
	'holland': 'NL', 'the netherlands': 'NL', 'czech republic': 'CZ', 'tschechische republik': 'CZ', 'korea': 'KR', 'republic of korea': 'KR', 'russian federation': 'RU',
	'uae': 'AE', 'emirates': 'AE', 'turkey': 'TR', 'ivory coast': 'CI', 'macedonia': 'MK', 'burma': 'MM', 'swaziland': 'SZ', 'cape verde': 'CV',
	'bundesrepublik deutschland': 'DE', 'brd': 'DE', 'federal republic of germany': 'DE', 'republic of poland': 'PL', 'hong kong': 'HK', 'macau': 'MO', 'viet nam': 'VN',
};

const MOST_REMEMBERED = 5_000;
const LONGEST = 60;
const remembered = new Map<string, string | undefined>();
let names: Map<string, string> | undefined;

/**
 * The country that a text names, as ISO 3166 alpha-2: a code of two or three letters, or a name in one of eight
 * languages. A part of a country may follow (`US-FL`, left as it is). Undefined when it names none.
 */
export function readCountry(written: string): string | undefined {
	if (written === '' || written.length > LONGEST) return undefined;
	if (remembered.has(written)) return remembered.get(written);
	const country = find(written.trim());
	if (remembered.size >= MOST_REMEMBERED) remembered.clear();
	remembered.set(written, country);
	return country;
}

function find(text: string): string | undefined {
	const code = text.toUpperCase().replaceAll('.', '');
	const [, country, part] = /^([A-Z]{2})(?:[-_]([A-Z0-9]{1,3}))?$/.exec(code) ?? [];
	if (country !== undefined) {
		const current = isoCountry(country);
		return current && part ? `${current}-${part}` : current;
	}
	return ALPHA_2.get(code) ?? allNames().get(plain(text));
}

/** The code of today for two letters that are or were one (`UK`). Only what has a clock is a country here. */
export function isoCountry(code: string): string | undefined {
	const { region } = new Intl.Locale(`und-${code}`);
	return region && countryZones(region).length > 0 ? region : undefined;
}

/** The zones of a country, as the runtime's own data have them. */
export function countryZones(country: string): readonly string[] {
	const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & { getTimeZones?(): string[] | undefined; timeZones?: string[] };
	return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

function allNames(): Map<string, string> {
	if (names) return names;
	names = new Map();
	const codes = new Set(ALPHA_2.values());
	for (const language of LANGUAGES) {
		const words = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
		for (const code of codes) {
			const name = plain(words.of(code) ?? '');
			if (name !== '' && !names.has(name)) names.set(name, code);
		}
	}
	for (const [name, code] of Object.entries(MORE)) names.set(plain(name), code);
	return names;
}

/** A name without case, accents and marks. */
export function plain(text: string): string {
	return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').replaceAll('ł', 'l').replaceAll(/[^\p{L}\p{N}]+/gu, ' ').replace(/^ ?the /, '').trim();
}
