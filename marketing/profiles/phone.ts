import { parsePhoneNumberFromString, type CountryCode, isSupportedCountry } from 'libphonenumber-js/max';

const LONGEST = 40;

/**
 * The number in E.164 (`+48601234567`), read as dialled in `country` (ISO 3166 alpha-2) when it has no prefix.
 * Undefined when it is no valid number of any country. Source: ITU-T E.164, Google's libphonenumber metadata.
 */
export function phoneKey(written: string, country?: string): string | undefined {
	if (written.length > LONGEST) return undefined;
	// Composed first: a full-width plus is otherwise dropped and the rest read as a national number.
	const text = written.normalize('NFKC').trim().replace(/^tel:/i, '').replace(/^\+?00(?=\d)/, '+');
	const number = parsePhoneNumberFromString(text, countryCode(country));
	return number?.isValid() ? number.number : undefined;
}

/** The ISO 3166 alpha-2 code if phone numbers are known for it, whatever its case and spaces. */
export function countryCode(written?: string): CountryCode | undefined {
	const code = written?.trim().toUpperCase();
	return code && isSupportedCountry(code) ? code : undefined;
}
