import fc from 'fast-check';
import { deliveryOfToken, unsubscribeLink, unsubscribeToken } from '../../../marketing/messages';
import { seed } from '../../kit/seed';

const ID = '01990000-0000-7000-8000-000000000001';
const KEY = 'the store\'s own key';
const TOKEN = unsubscribeToken(ID, KEY);
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=';

describe('an unsubscribe token', () => {
	test('names its delivery, and is the same each time', () => {
		expect(deliveryOfToken(TOKEN, KEY)).toBe(ID);
		expect(unsubscribeToken(ID, KEY)).toBe(TOKEN);
		expect(TOKEN).toMatch(/^[\w-]{36}\.[\w-]{22}$/);
	});

	test.each(Array.from(TOKEN, (letter, place) => [place, letter] as const))('is refused with another character at place %d (%s)', (place, letter) => {
		for (const other of LETTERS.replace(letter, '')) {
			expect(deliveryOfToken(TOKEN.slice(0, place) + other + TOKEN.slice(place + 1), KEY)).toBeUndefined();
		}
	});

	test.each([
		['nothing', ''], ['only the id', ID], ['an empty signature', `${ID}.`], ['only a signature', TOKEN.slice(36)], ['one character less', TOKEN.slice(0, -1)],
		['one character more', `${TOKEN}A`], ['a third part', `${TOKEN}.x`], ['spaces around', ` ${TOKEN}`], ['other letters', TOKEN.toUpperCase()],
		['the same signature in Base64', TOKEN.replaceAll('-', '+').replaceAll('_', '/').concat('==')], ['ten million characters', `${ID}.${'A'.repeat(10_000_000)}`],
		['another script', `${ID}.${'я'.repeat(22)}`],
	])('%s is refused', (_, token) => expect(deliveryOfToken(token, KEY)).toBeUndefined());

	test('of another store is refused', () => expect(deliveryOfToken(TOKEN, `${KEY} `)).toBeUndefined());

	test('can\'t be guessed from another one', () => {
		const other = unsubscribeToken(ID.replace(/1$/, '2'), KEY);
		expect(deliveryOfToken(`${ID}.${other.split('.')[1]}`, KEY)).toBeUndefined();
	});

	test(`of any text is refused (seed ${seed})`, () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (token) => deliveryOfToken(token, KEY) === undefined), { seed });
	});
});

describe('an unsubscribe link', () => {
	test.each([
		['https://shop.test/stop', `https://shop.test/stop?t=${TOKEN}`],
		['https://shop.test/stop?lang=bg#top', `https://shop.test/stop?lang=bg&t=${TOKEN}#top`],
		['https://shop.test/stop?t=old', `https://shop.test/stop?t=${TOKEN}`],
	])('leads to %s', (page, link) => {
		expect(unsubscribeLink(page, ID, KEY)).toBe(link);
		expect(deliveryOfToken(new URL(link).searchParams.get('t') ?? '', KEY)).toBe(ID);
	});
});
