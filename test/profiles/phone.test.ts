import { countryCode, isLandline, phoneKey } from '../../marketing/profiles';

describe('the key of a phone number', () => {
	test.each<[string, string, string | undefined, string]>([
		['with its country\'s prefix', '+48601234567', undefined, '+48601234567'],
		['with another country\'s prefix', '+48 601 234 567', 'DE', '+48601234567'],
		['as dialled in its country', '601 234 567', 'PL', '+48601234567'],
		['with the country\'s leading zero', '0888 123 456', 'BG', '+359888123456'],
		['with 00 for +', '0048 601-234-567', undefined, '+48601234567'],
		['with both + and 00', '+0048601234567', undefined, '+48601234567'],
		['with an optional zero', '+49 (0)151 23456789', undefined, '+4915123456789'],
		['with tel:', 'tel:+48601234567', undefined, '+48601234567'],
		['in full-width digits', '＋４８６０１２３４５６７', undefined, '+48601234567'],
		['in Arabic digits', '+٤٨٦٠١٢٣٤٥٦٧', undefined, '+48601234567'],
		['with dots', '601.234.567', 'PL', '+48601234567'],
		['with other spaces and hyphens', '+48\u00a0601\u2011234\u2011567', undefined, '+48601234567'],
		['with an extension', '(212) 555-2368 ext. 5', 'US', '+12125552368'],
		['with the country in small letters', '601234567', ' pl ', '+48601234567'],
	])('%s', (_, written, country, key) => expect(phoneKey(written, country)).toBe(key));

	test.each<[string, string, string | undefined]>([
		['no prefix and no country', '601234567', undefined],
		['no prefix and a country that is none', '601234567', 'XX'],
		['a wrong country', '601234567', 'BG'],
		['too few digits', '123', 'PL'],
		['too many digits', '6012345678901', 'PL'],
		['only zeros', '000000000', 'PL'],
		['an emergency number', '112', 'PL'],
		['words', 'call me', 'PL'],
		['two numbers', '601234567 / 602345678', 'PL'],
		['nothing', '', 'PL'],
		['more than forty characters', `+48601234567${' '.repeat(40)}`, 'PL'],
		['ten million digits', '6'.repeat(10_000_000), 'PL'],
	])('%s: no number', (_, written, country) => expect(phoneKey(written, country)).toBeUndefined());
});

test.each([['pl', 'PL'], [' De', 'DE'], ['', undefined], [undefined, undefined], ['Poland', undefined], ['__proto__', undefined]])(
	'the country code of %j is %j', (written, code) => expect(countryCode(written)).toBe(code),
);

describe('a landline', () => {
	test.each(['+493012345678', '+48223456789', '+442079460958'])('is %s', (number) => expect(isLandline(number)).toBe(true));
	test.each(['+4915112345678', '+48601234567', '+447700900123', '+12015550123', '+88312345678', 'no number'])('is not, or need not be, %s', (number) => expect(isLandline(number)).toBe(false));
});
