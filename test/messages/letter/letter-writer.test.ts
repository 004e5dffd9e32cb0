import { letterWriter, readBrief, type Overrides } from '../../../marketing/messages';
import { good } from '../../kit/outcomes';
import { BRAND, LAUNCH, PLAIN_LINKS } from '../kit/sample';

const make = async (text: object, letter: Overrides['letter'] = {}, language = 'en') =>
	await letterWriter(good(readBrief({ name: 'a', texts: { [language]: { headline: 'News', ...text } }, overrides: { letter: { [language]: letter } } })), BRAND, { marketing: true });
const PERSON = { profile: { firstName: 'Dana', lastName: 'Levi', street: 'Hauptstraße 12', postalCode: '10115', city: 'Berlin', country: 'DE' } };
const windowOf = (html: string) => [.../<address>(.*?)<\/address>/s.exec(html)?.[1].matchAll(/<span dir="auto">(.*?)<\/span>/g) ?? []].map(([, line]) => line);

describe('a letter', () => {
	test('has the person\'s address in its window, salutation, text, offer, closing and footer', async () => {
		const { html, pages } = (await letterWriter(LAUNCH, BRAND, { marketing: true })).write(PERSON, PLAIN_LINKS, 'de');
		expect(windowOf(html)).toEqual(['Dana Levi', 'Hauptstraße 12', '10115 Berlin']);
		for (const piece of ['<p>Guten Tag Dana Levi,</p>', '<h1>Der Weg ruft, Dana</h1>', '<li>290 Gramm', 'class="offer">20 % Rabatt', 'Mit freundlichen Grüßen', 'HRB 12345 Berlin', 'https://northwind.example/de/jacke?farbe=gruen', '@page { size: A4']) expect(html).toContain(piece);
		expect(pages).toBe(1);
	});

	test('of which little is known still goes', async () => {
		const { html } = (await make({})).write({}, PLAIN_LINKS, 'en');
		expect([windowOf(html), html.includes('Dear customer,'), html.includes('undefined')]).toEqual([[], true, false]);
		expect(windowOf((await make({})).write({ profile: { name: 'Dana Levi', company: 'X\nGmbH' } }, PLAIN_LINKS, 'en').html)).toEqual(['X GmbH', 'Dana Levi']);
	});

	test('runs from right to left in Hebrew, its address window stays where the envelope has it', async () => {
		const { html } = (await letterWriter(LAUNCH, BRAND, { marketing: true })).write(PERSON, PLAIN_LINKS, 'he');
		expect(html).toContain('<html lang="he" dir="rtl">');
		expect(html).toMatch(/\.window \{[^}]*left: 20mm;[^}]*direction: ltr/);
	});

	test('shows a hostile name as letters', async () => {
		const { html } = (await make({ headline: '{{ profile.firstName }}' })).write({ profile: { firstName: '<script>1</script>', street: '<b>' } }, PLAIN_LINKS, 'en');
		expect(html).not.toMatch(/<script>|<b>/);
		expect(windowOf(html)).toEqual(['&lt;script&gt;1&lt;/script&gt;', '&lt;b&gt;']);
	});

	test('says it in its own words', async () => {
		const { html } = (await make({}, { salutation: 'Hi {{ profile.firstName }}!', closing: 'Yours' })).write(PERSON, PLAIN_LINKS, 'en');
		expect([html.includes('<p>Hi Dana!</p>'), html.includes('>Yours</p>')]).toEqual([true, true]);
		expect((await make({}, { html: '<p>{{ profile.firstName }}</p>' })).write(PERSON, PLAIN_LINKS, 'en').html).toBe('<p>Dana</p>');
	});

	test.each([[1, 20], [2, 60], [3, 100]])('of %i pages is told: %i paragraphs', async (pages, paragraphs) => {
		const writer = await make({ text: Array.from({ length: paragraphs / 2 }, () => 'A line of a letter.').join('\n\n') });
		expect(writer.write(PERSON, PLAIN_LINKS, 'en').pages).toBe(pages);
		expect(writer.warnings.map(({ code }) => code)).toEqual(pages > 1 ? ['letter-pages'] : []);
	});
});
