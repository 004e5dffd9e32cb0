import { parseTemplate } from '../../../marketing/messages';

const AT = '2026-11-28T18:05:00Z';
const VALUES = {
	total: 1299.5, text: '89,50', round: 1200, at: AT, day: '2026-11-28', local: '2026-11-28 10:00', seconds: Date.parse(AT) / 1000, milliseconds: Date.parse(AT),
	own: { amount: 12.5, currency: 'PLN' }, worth: { value: '7', currency: 'eur' }, zone: 'America/New_York', list: ['a', 'b'], none: null,
};
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u200e\u200f]/g, '');
const written = async (language: string, template: string, values: Record<string, unknown> = VALUES) =>
	plain((await parseTemplate('Text', template, false, language)).render(values));

describe('money', () => {
	test.each([
		['en', '{{ total | money: "EUR" }}', '€1,299.50'], ['de', '{{ total | money: "EUR" }}', '1.299,50 €'], ['de-AT', '{{ total | money: "EUR" }}', '€ 1.299,50'],
		['pl', '{{ total | money: "PLN" }}', '1299,50 zł'], ['bg', '{{ total | money: "EUR" }}', '1299,50 €'], ['he', '{{ total | money: "ILS" }}', '1,299.50 ₪'],
		['fr', '{{ total | money: "EUR" }}', '1 299,50 €'], ['ja', '{{ round | money: "JPY" }}', '￥1,200'], ['en', '{{ total | money: "jpy" }}', '¥1,300'],
		['en', '{{ round | money: "EUR", decimals: 0 }}', '€1,200'], ['en', '{{ text | money: "EUR" }}', '€89.50'], ['en', '{{ own | money }}', 'PLN 12.50'],
		['en', '{{ own | money: "EUR" }}', '€12.50'], ['en', '{{ worth | money }}', '€7.00'], ['en', '{{ "12.5 usd" | money }}', '$12.50'], ['en', '{{ "CHF 3" | money }}', 'CHF 3.00'],
		['en', '{{ none | money: "EUR" }}', ''], ['en', '{{ missing | money }}', ''], ['en', '{{ "free" | money: "EUR" }}', 'free'], ['en', '{{ "1,299" | money: "EUR" }}', '1,299'],
		['en', '{{ 0 | money: "EUR" }}', '€0.00'], ['en', '{{ -5 | money: "EUR" }}', '-€5.00'],
	])('in %s: %s gives %s', async (language, template, text) => expect(await written(language, template)).toBe(text));

	test.each(['{{ total | money }}', '{{ total | money: "euros" }}', '{{ total | money: missing }}'])('%s: a sum without a currency is no sum', async (template) => {
		await expect(written('en', template)).rejects.toThrow('"money" needs a currency of three letters');
	});
});

describe('date', () => {
	test.each([
		['en', '{{ at | date: "short" }}', '11/28/26'], ['de', '{{ at | date: "long" }}', '28. November 2026'], ['pl', '{{ at | date: "long" }}', '28 listopada 2026'],
		['bg', '{{ at | date: "long" }}', '28 ноември 2026 г.'], ['he', '{{ at | date: "long" }}', '28 בנובמבר 2026'], ['de', '{{ at | date: "full" }}', 'Samstag, 28. November 2026'],
		['de', '{{ at | date: "medium" }}', '28.11.2026'], ['de', '{{ at | date: "weekday" }}', 'Samstag'], ['pl', '{{ at | date: "month" }}', 'listopad'],
		['de', '{{ at | date: "time" }}', '18:05'], ['de', '{{ at | date: "time", zone: "Europe/Berlin" }}', '19:05'], ['en', '{{ at | date: "time", zone: zone }}', '1:05 PM'],
		['de', '{{ at | date: "datetime", zone: "Europe/Berlin" }}', '28. November 2026 um 19:05'], ['en', '{{ at | date: "short", zone: "Pacific/Auckland" }}', '11/29/26'],
		['en', '{{ day | date: "short", zone: zone }}', '11/28/26'], ['de', '{{ local | date: "time", zone: zone }}', '10:00'], ['en', '{{ seconds | date: "short" }}', '11/28/26'],
		['en', '{{ milliseconds | date: "short" }}', '11/28/26'], ['en', '{{ at | date: "%Y-%m-%d %H:%M" }}', '2026-11-28 18:05'], ['en', '{{ at | date: "%H:%M", zone }}', '13:05'],
		['en', '{{ at | date: "%H:%M", zone: "Europe/Berlin" }}', '19:05'], ['en', '{{ at | date: "%H:%M", "Europe/Berlin" }}', '19:05'], ['de', '{{ at | date: "%B" }}', 'November'],
		['pl', '{{ at | date: "%A" }}', 'sobota'], ['en', '{{ local | date: "%H:%M", zone: zone }}', '10:00'], ['en', '{{ none | date: "long" }}', ''], ['en', '{{ missing | date: "%Y" }}', ''],
		['en', '{{ "soon" | date: "long" }}', 'soon'], ['en', '{{ list | date: "long" }}', 'ab'],
	])('in %s: %s gives %s', async (language, template, text) => expect(await written(language, template)).toBe(text));

	test('knows now', async () => {
		expect(await written('en', '{{ "now" | date: "%Y" }}{{ "now" | date: "medium" }}')).toMatch(/^20\d\d\w{3} \d+, 20\d\d$/);
	});

	test('of a zone that is none throws', async () => {
		await expect(written('en', '{{ at | date: "time", zone: "Mars/Base" }}')).rejects.toThrow(/Mars\/Base/);
	});
});

describe('number', () => {
	test.each([
		['en', '{{ total | number }}', '1,299.5'], ['de', '{{ total | number: 2 }}', '1.299,50'], ['pl', '{{ 12345.678 | number: 1 }}', '12 345,7'], ['de', '{{ "0.5" | number }}', '0,5'],
		['en', '{{ none | number }}', ''], ['en', '{{ "many" | number }}', 'many'], ['en', '{{ total | number: 0 }}', '1,300'],
	])('in %s: %s gives %s', async (language, template, text) => expect(await written(language, template)).toBe(text));
});

describe('plural', () => {
	const POLISH = '{{ n | plural: one: "sztuka", few: "sztuki", many: "sztuk", other: "sztuki" }}';
	const ARABIC = '{{ n | plural: zero: "z", one: "o", two: "t", few: "f", many: "m", other: "x" }}';
	test.each([
		['en', '{{ n | plural: one: "item", other: "items" }}', [0, 1, 2, 21], ['items', 'item', 'items', 'items']],
		['pl', POLISH, [1, 2, 5, 12, 22, 25, 1.5], ['sztuka', 'sztuki', 'sztuk', 'sztuk', 'sztuki', 'sztuk', 'sztuki']],
		['bg', '{{ n | plural: one: "брой", other: "броя" }}', [1, 2, 21], ['брой', 'броя', 'броя']],
		['he', '{{ n | plural: one: "אחד", two: "זוג", other: "רבים" }}', [1, 2, 3], ['אחד', 'זוג', 'רבים']],
		['ar', ARABIC, [0, 1, 2, 3, 11, 100], ['z', 'o', 't', 'f', 'm', 'x']],
		['fr', '{{ n | plural: one: "article", other: "articles" }}', [0, 1, 2], ['article', 'article', 'articles']],
		['pl', '{{ n | plural: one: "sztuka", other: "sztuk" }}', [2, 5], ['sztuk', 'sztuk']],
		['en', '{{ n | plural: one: "item", other: "items" }}', ['1', '2', ['a'], ['a', 'b'], 'several'], ['item', 'items', 'item', 'items', 'items']],
	])('in %s: %s', async (language, template, numbers, words) => {
		const { render } = await parseTemplate('Text', template, false, language);
		expect(numbers.map((n) => render({ n }))).toEqual(words);
	});

	test('of nothing is nothing; without words it throws', async () => {
		expect(await written('en', '{{ none | plural: one: "a", other: "b" }}')).toBe('');
		await expect(written('en', '{{ total | plural }}')).rejects.toThrow('"plural" needs words');
	});
});

test.each(['', 'xx-nonsense-', 'klingon', '-', 'de_DE'])('a language written %j does no harm', async (language) => {
	expect(await written(language, '{{ 1.5 | number }}')).toMatch(/^1[.,]5$/);
});
