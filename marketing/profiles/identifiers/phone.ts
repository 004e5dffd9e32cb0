import { isSupportedCountry, Metadata, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/metadata.max.json';

const LONGEST = 40;

/**
 * The form of a number by which people are matched: E.164, except that Argentina's mobile 9 is left out, since it is
 * written or not for one and the same line. Undefined when it is no valid number of any country.
 */
export function phoneKey(written: string, country?: string): string | undefined {
	return dialled(written, country)?.replace(/^\+549(?=\d{10}$)/, '+54');
}

/**
 * The number in E.164 (`+48601234567`), read as dialled in `country` (ISO 3166 alpha-2) when it has no prefix.
 * Undefined when it is no valid number of any country. Source: ITU-T E.164, Google's libphonenumber metadata.
 */
export function dialled(written: string, country?: string): string | undefined {
	if (written.length > LONGEST) return undefined;
	if (isPlainlyValid(written)) return written;
	// Composed first: a full-width plus is otherwise dropped and the rest read as a national number.
	const text = written.normalize('NFKC').trim().replace(/^tel:/i, '').replace(/^\+?00(?=\d)/, '+');
	const number = parsePhoneNumberFromString(text, { defaultCountry: countryCode(country) }, metadata);
	if (!number) return undefined;
	return number.isValid() ? number.number : renumbered(number.number);
}

/** Where a message goes: numbers in E.164, however they were written; everything else as it was written. */
export function sentTo({ kind, value, original }: { kind: string; value: string; original: string }): string {
	if ((kind !== 'phone' && kind !== 'whatsapp') || !value.startsWith('+')) return original;
	// Argentina's mobiles are matched without their 9 and dialled with it.
	return value.startsWith('+54') ? dialled(/^\d/.test(original) ? `+${original}` : original) ?? value : value;
}

/**
 * Numbers from before two countries changed theirs, as many systems and WhatsApp still write them: Mexico dropped the
 * mobile 1 (2019), Brazil put a 9 before eight-digit mobiles (2012 to 2016).
 */
function renumbered(number: string): string | undefined {
	const today = number.replace(/^\+521(?=\d{10}$)/, '+52').replace(/^\+55(\d\d)(?=[6-9]\d{7}$)/, '+55$19');
	return today !== number && parsePhoneNumberFromString(today, metadata)?.isValid() ? today : undefined;
}

/** The ISO 3166 alpha-2 code if phone numbers are known for it, whatever its case and spaces. */
export function countryCode(written?: string): CountryCode | undefined {
	const code = written?.trim().toUpperCase();
	return code && isSupportedCountry(code as CountryCode, metadata) ? (code as CountryCode) : undefined;
}

/** Whether a number in E.164 is that of a landline and of nothing else, as far as its digits say. */
export function isLandline(e164: string): boolean {
	return parsePhoneNumberFromString(e164, metadata)?.getType() === 'FIXED_LINE';
}

const MOST_REMEMBERED = 20_000;
const shared = new Map<string, string>();

/**
 * The country (ISO 3166 alpha-2) of a number in E.164: by its calling code, and by its first digits where several
 * countries share one (+1, +7, +44). Undefined for numbers of no country, e.g. of satellites.
 */
export function phoneCountry(e164: string): string | undefined {
	if (e164[0] !== '+' || e164.length < 5) return undefined;
	for (let digits = 2; digits <= 4; digits++) {
		const countries = callingCodes[e164.slice(1, digits)];
		if (countries?.length === 1) return countries[0] === '001' ? undefined : countries[0];
		if (countries) return sharedBy(e164, digits === 2 && e164[1] === '1' ? 5 : 9);
	}
	return undefined;
}

const callingCodes = metadata.country_calling_codes as Readonly<Record<string, readonly string[] | undefined>>;

function sharedBy(e164: string, digits: number): string | undefined {
	const start = e164.slice(0, digits);
	const known = shared.get(start);
	if (known !== undefined) return known;
	const country = parsePhoneNumberFromString(e164, metadata)?.country;
	if (shared.size >= MOST_REMEMBERED) shared.clear();
	if (country !== undefined) shared.set(start, country);
	return country;
}

/** What a country's valid numbers look like, in the library's own patterns, compiled once. */
interface Plan {
	prefix?: RegExp;
	number: RegExp;
	types: { lengths: readonly number[]; pattern: RegExp }[];
}

const TYPES = ['MOBILE', 'FIXED_LINE', 'TOLL_FREE', 'PREMIUM_RATE', 'PERSONAL_NUMBER', 'VOICEMAIL', 'UAN', 'PAGER', 'VOIP', 'SHARED_COST'] as const;
const plans = new Map<string, Plan | undefined>();

/**
 * Whether a number that is written in E.164 already is valid, by the patterns that the library would compile anew for
 * each call (ten times slower). False says nothing: the library itself then decides.
 */
function isPlainlyValid(text: string): boolean {
	if (!/^\+[1-9]\d{6,14}$/.test(text)) return false;
	for (let digits = 2; digits <= 4; digits++) {
		const plan = planOf(text.slice(1, digits));
		if (!plan) continue;
		const national = text.slice(digits);
		return !plan.prefix?.test(national) && plan.number.test(national)
			&& plan.types.some(({ lengths, pattern }) => lengths.includes(national.length) && pattern.test(national));
	}
	return false;
}

/** The plan of a calling code that belongs to one country alone; others need the library's closer look. */
function planOf(callingCode: string): Plan | undefined {
	if (!plans.has(callingCode)) plans.set(callingCode, readPlan(callingCode));
	return plans.get(callingCode);
}

function readPlan(callingCode: string): Plan | undefined {
	const countries = metadata.country_calling_codes[callingCode as keyof typeof metadata.country_calling_codes];
	const [country] = countries ?? [];
	if (countries?.length !== 1 || !isSupportedCountry(country, metadata)) return undefined;
	const reader = new Metadata(metadata);
	reader.selectNumberingPlan(country);
	const plan = reader.numberingPlan as unknown as RawPlan;
	const prefix = plan.nationalPrefixForParsing();
	return {
		prefix: prefix ? new RegExp(`^(?:${prefix})`) : undefined,
		number: whole(plan.nationalNumberPattern()),
		types: TYPES.flatMap((name) => {
			const type = plan.type(name);
			const pattern = type?.pattern();
			return type && pattern ? [{ lengths: type.possibleLengths() ?? plan.possibleLengths(), pattern: whole(pattern) }] : [];
		}),
	};
}

/** The library's view of a numbering plan; its types leave some of it out. */
interface RawPlan {
	nationalPrefixForParsing(): string | undefined;
	nationalNumberPattern(): string;
	possibleLengths(): number[];
	type(name: string): { pattern(): string | undefined; possibleLengths(): number[] | undefined } | undefined;
}

function whole(pattern: string): RegExp {
	return new RegExp(`^(?:${pattern})$`);
}
