import { phoneCountry, type Profile } from '../../profiles';
import { languageNamed } from './names';
import { nearest, readTag } from './tags';
import { languagesOf } from './territories';

/** The language that a message is written in for somebody, and why: words for the marketer. */
export interface ChosenLanguage {
	language: string;
	because: string;
}

/** What is known about a reader; a profile has it. */
export type Reader = Pick<Profile, 'traits' | 'identifiers'>;

/** Names of traits, plainly written, the better ones first. */
const LANGUAGE_TRAITS = ['language', 'preferredlanguage', 'locale', 'lang', 'sprache', 'jezyk', 'език', 'שפה'];
const COUNTRY_TRAITS = ['country', 'countrycode', 'countryiso', 'residencecountry', 'addresscountry', 'shippingcountry', 'billingcountry'];
const SPEAKING = new Set([...LANGUAGE_TRAITS, ...COUNTRY_TRAITS]);
const LONGEST = 60;
const MOST_REMEMBERED = 5_000;
const remembered = new Map<string, string | null>();

/**
 * The language in which somebody reads best, out of those a message has (the first is its default): what their profile
 * says (de-AT is served by de), else the languages of their country — of `country` where the caller knows it (ISO
 * 3166 alpha-2), of the traits, of their phone number —, else the default.
 */
export function languageOf(reader: Reader | undefined, languages: readonly string[], country?: string): ChosenLanguage {
	const [first = 'en'] = languages;
	const traits = reader ? plainly(reader.traits) : new Map<string, string>();
	for (const name of LANGUAGE_TRAITS) {
		const written = traits.get(name);
		const wanted = written === undefined ? undefined : readTag(written) ?? languageNamed(written, languages);
		const language = wanted && nearest(wanted, languages);
		if (language !== undefined) return { language, because: `their profile says ${written}` };
	}
	for (const [code, why] of countriesOf(reader, traits, country)) {
		for (const spoken of languagesOf(code)) {
			const tag = readTag(`${spoken}-${code}`);
			const language = tag && nearest(tag, languages);
			if (language !== undefined) return { language, because: `${why} ${code}` };
		}
	}
	return { language: first, because: 'it is the message\'s default' };
}

/** The countries that somebody may be in, the surest first, with the words for it. */
function* countriesOf(reader: Reader | undefined, traits: ReadonlyMap<string, string>, country?: string): Generator<[string, string]> {
	const told = codeOf(country);
	if (told) yield [told, 'they are in'];
	for (const name of COUNTRY_TRAITS) {
		const code = codeOf(traits.get(name));
		if (code) yield [code, 'they are in'];
	}
	for (const { kind, value } of reader?.identifiers ?? []) {
		const code = kind === 'phone' || kind === 'whatsapp' ? phoneCountry(value) : undefined;
		if (code) yield [code, 'their number is of'];
	}
	// A locale such as en-BG says where somebody is, even where nothing is written in its language.
	for (const name of LANGUAGE_TRAITS) {
		const region = readTag(traits.get(name) ?? '')?.region;
		if (region) yield [region, 'their profile names'];
	}
}

/** `DE`, `de` or `US-FL`; names of countries are read by whoever calls. */
function codeOf(written: string | undefined): string | undefined {
	return /^([A-Za-z]{2})(?:[-_][A-Za-z\d]{1,3})?$/.exec(written?.trim() ?? '')?.[1].toUpperCase();
}

/** Texts of those traits that speak of language or country, by their plain names; those of an address kept as one object come after. */
function plainly(traits: Readonly<Record<string, unknown>>): Map<string, string> {
	const found = new Map<string, string>();
	collect(traits, found);
	const { address } = traits;
	if (typeof address === 'object' && address !== null) collect(address as Record<string, unknown>, found);
	return found;
}

function collect(traits: Readonly<Record<string, unknown>>, found: Map<string, string>): void {
	for (const name of Object.keys(traits)) {
		const plain = plainName(name);
		if (plain === undefined || found.has(plain)) continue;
		const value = traits[name];
		if (typeof value === 'string' && value.length <= LONGEST && value.trim() !== '') found.set(plain, value.trim());
	}
}

/** People of one store have the same names of traits: each is looked at once. */
function plainName(name: string): string | undefined {
	const known = remembered.get(name);
	if (known !== undefined) return known ?? undefined;
	const plain = name.length > LONGEST ? '' : name.normalize('NFKD').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
	const one = SPEAKING.has(plain) ? plain : undefined;
	if (remembered.size >= MOST_REMEMBERED) remembered.clear();
	remembered.set(name, one ?? null);
	return one;
}
