import { readIdentifier } from '../../marketing/profiles';
import { good, reasonOf } from '../kit/outcomes';

const card = (value: unknown) => readIdentifier({ kind: 'card', value });

describe('an identifier', () => {
	test.each<[string, unknown, string, string]>([
		['letters of any case are the same', 'Ab 12', 'ab 12', 'Ab 12'],
		['spaces around don\'t count', ' 4711 ', '4711', '4711'],
		['invisible marks don\'t count', '\u200b4711\u200e', '4711', '4711'],
		['full-width characters are plain ones', 'ＡＢ１２', 'ab12', 'ＡＢ１２'],
		['a number is its digits', 4711, '4711', '4711'],
		['leading zeros are kept', '0004711', '0004711', '0004711'],
		['512 characters are allowed', 'x'.repeat(512), 'x'.repeat(512), 'x'.repeat(512)],
	])('%s', (_, value, key, original) => expect(good(card(value))).toEqual({ kind: 'card', value: key, original }));

	test.each([[''], ['  '], ['\u200b'], [null], [undefined], [true], [{}], [[]], [['a']], [Number.NaN], [Infinity], [12n]])(
		'%p says nothing', (value) => expect(card(value)).toBeUndefined(),
	);

	test.each([
		'0', '000', 0, -1, '-', '--', '...', '0.0', '０００', '…', 'null', 'NULL', 'undefined', 'None', 'NaN', 'n/a', 'NA', 'nil',
		'Unknown', 'anonymous', 'brak', 'Keine', 'няма', 'אין', ' null ',
	])('%p stands for nothing and joins nobody', (value) => {
		expect(reasonOf(card(value))).toMatchObject({ code: 'invalid-identifier', message: expect.stringContaining('stands for "nothing known"') });
	});

	test.each([
		['513 characters', 'x'.repeat(513), /longer than 512/], ['ten million characters', 'x'.repeat(10_000_000), /longer than 512/],
		['a null character', 'a\u0000b', /control/], ['a line break', 'a\nb', /control/], ['half an emoji', 'a\ud83d', /control/],
	])('%s: refused in a message that can be shown', (_, value, why) => {
		const { message } = reasonOf(card(value));
		expect(message).toMatch(why);
		expect(message).not.toMatch(/[\p{Cc}\p{Cs}]/u);
		expect(message.length).toBeLessThan(200);
	});

	test.each(['', 'a\u0000', 'x'.repeat(101), 'a\nb'])('a kind like %j is refused', (kind) => {
		expect(reasonOf(readIdentifier({ kind, value: '1' })).code).toBe('invalid-identifier');
	});

	test.each([
		['email', 'Ann@Shop.test', undefined, { kind: 'email', value: 'ann@shop.test', original: 'Ann@Shop.test' }],
		['email', ' mailto:Ann@shop.test ', undefined, { kind: 'email', value: 'ann@shop.test', original: 'Ann@shop.test' }],
		['phone', '601 234 567', 'PL', { kind: 'phone', value: '+48601234567', original: '601 234 567' }],
		['customer:web shop', 'C-1', undefined, { kind: 'customer:web shop', value: 'c-1', original: 'C-1' }],
	])('of the kind %s, written %j', (kind, value, country, identifier) => {
		expect(good(readIdentifier({ kind, value }, country))).toEqual(identifier);
	});

	test.each<[string, string | undefined, string, string]>([
		['email', undefined, 'E-mail', 'E-mail "12" is not an e-mail address'],
		['phone', 'PL', 'Phone', 'Phone "12" is not a phone number of PL or with a country prefix'],
		['phone', undefined, 'Phone', 'Phone "12" is not a phone number with a country prefix (no country is given)'],
	])('a wrong %s (country %s) says what it is not', (kind, country, field, message) => {
		expect(reasonOf(readIdentifier({ kind, value: '12' }, country))).toEqual({ code: 'invalid-identifier', field, message });
	});
});
