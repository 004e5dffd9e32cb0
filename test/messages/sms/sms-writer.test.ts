import { readBrandKit, readBrief, segmentsOf, smsWriter, type ComposeOptions, type Overrides } from '../../../marketing/messages';
import { good, reasonOf } from '../../kit/outcomes';
import { BRAND, LAUNCH, LINKS, PLAIN_LINKS } from '../kit/sample';

const brief = (texts: object, sms: Record<string, Overrides['sms']> = {}) => good(readBrief({ name: 'a', texts, overrides: { sms } }));
const SHORT = { to: () => 'https://s.example/abc', unsubscribe: 'https://s.example/out' };
const kit = good(readBrandKit({ name: 'a', company: 'Northwind', senders: { sms: { '*': '+491570000', DE: 'Northwind' }, smsStop: { FR: '36111', KR: '080123' } } }));

async function written(texts: object, { country = 'PL', language = 'en', marketing = true, profile = {}, ...more }: Partial<ComposeOptions> & { country?: string; language?: string; profile?: object; sms?: Record<string, Overrides['sms']> } = {}) {
	const writer = await smsWriter(brief(texts, more.sms), kit, { marketing, transliterate: more.transliterate });
	return writer.write({ profile: { country, ...profile } }, SHORT, language);
}

describe('a text message', () => {
	test('is headline, offer and the person\'s own link, counted as it goes out', async () => {
		const sms = await written({ en: { headline: 'Sale', text: 'Long words.', offer: '20 % off', link: 'https://x.example/?a=1' } }, { marketing: false });
		expect(sms).toEqual({ text: 'Sale\n20 % off\nhttps://s.example/abc', encoding: 'GSM-7', segments: 1 });
	});

	test('is the first sentence where there is neither headline nor offer, and its own words where it has some', async () => {
		expect((await written({ en: { text: 'One. Two.' } }, { marketing: false })).text).toBe('One.');
		const sms = await written({ en: { headline: 'Sale', link: 'https://x.example' } }, { marketing: false, sms: { en: { message: 'Go to {{ link }} now' } } });
		expect(sms.text).toBe('Go to https://s.example/abc now');
	});

	test.each([
		['a number that takes answers', 'PL', 'en', 'Northwind: Sale\nStop: reply STOP'],
		['a name that takes none', 'DE', 'de', 'Northwind: Sale\nAbmelden: https://s.example/out'],
		['a number for stops', 'FR', 'fr', 'Northwind: Sale\nSTOP au 36111'],
		['the label of Israel', 'IL', 'he', 'פרסומת Northwind: Sale\nלהסרה השב STOP'],
		['the label and the free number of Korea', 'KR', 'en', '(광고) Northwind: Sale\n무료수신거부 080123'],
		['the words of the United States', 'US', 'en', 'Northwind: Sale\nReply STOP to opt out'],
		['the sign of China', 'CN', 'en', '【Northwind】Sale\nStop: reply STOP'],
		['a language without words of its own', 'PL', 'ja', 'Northwind: Sale\nStop: reply STOP'],
	])('that advertises has what the law wants: %s', async (_, country, language, text) => {
		expect((await written({ [language]: { headline: 'Sale' } }, { country, language })).text).toBe(text);
	});

	test('to the Emirates leads nowhere: carriers there refuse addresses in advertising', async () => {
		const texts = { en: { headline: 'Sale', link: 'https://x.example' } };
		expect((await written(texts, { country: 'AE' })).text).toBe('Northwind: Sale\nStop: reply STOP');
		expect((await written(texts, { country: 'AE', marketing: false })).text).toBe('Sale\nhttps://s.example/abc');
	});

	test('that says all of that already gets none of it twice', async () => {
		expect((await written({ en: { headline: 'Northwind sale. Reply STOP to end' } })).text).toBe('Northwind sale. Reply STOP to end');
		expect((await written({ en: { headline: 'Northwind: {{ unsubscribe_url }}' } })).text).toBe('Northwind: https://s.example/out');
	});

	test.each([
		['Zażółć gęślą jaźń', 'pl', 'Zazolc gesla jazn'],
		['Честит празник', 'bg', 'Chestit praznik'],
	])('is written in plain letters where that is asked for and saves segments: %s', async (headline, language, plain) => {
		const texts = { [language]: { headline: `${headline} `.repeat(5) } };
		const options = { language, marketing: false };
		const [as, latin] = [await written(texts, options), await written(texts, { ...options, transliterate: true })];
		expect([as.encoding, latin.encoding, latin.segments < as.segments]).toEqual(['UCS-2', 'GSM-7', true]);
		expect(latin.text).toContain(plain);
		const short = { [language]: { headline } };
		expect((await written(short, { ...options, transliterate: true })).text).toBe(headline);
	});

	test('takes a hostile name as letters', async () => {
		const sms = await written({ en: { headline: 'Hi {{ profile.firstName }}!' } }, { marketing: false, profile: { firstName: '<b>*D&D*</b> {{ x }}' } });
		expect(sms.text).toBe('Hi <b>*D&D*</b> {{ x }}!');
	});

	test('never carries an address that would run something', async () => {
		const writer = await smsWriter(brief({ en: { headline: 'Hi', link: '{{ item.url }}' } }), kit, { marketing: false });
		expect(writer.write({ item: { url: 'javascript:alert(1)' } }, PLAIN_LINKS, 'en').text).toBe('Hi');
		expect(writer.write({ item: { url: 'https://x.example/a b' } }, PLAIN_LINKS, 'en').text).toBe('Hi\nhttps://x.example/a%20b');
	});

	test.each([
		['one segment', 'Sale', []],
		['two', 'a'.repeat(161), ['segments-over-1']],
		['four', 'a'.repeat(160 * 4), ['segments-over-3']],
		['eleven', 'a'.repeat(1_590), ['segments-over-10']],
		['typography that is replaced', '“Sale”…', []],
		['one letter of another alphabet', 'Only 5 zł', ['ucs-2']],
		['another alphabet', 'Само днес', []],
	])('warns of %s: %#', async (_, message, codes) => {
		const { warnings } = await smsWriter(brief({ en: { headline: 'x' } }, { en: { message } }), kit, { marketing: false });
		expect(warnings.map(({ code }) => code)).toEqual(codes);
	});

	test('names the letter that makes it long', async () => {
		const { warnings } = await smsWriter(brief({ en: { headline: 'Only 5 zł' } }), kit, { marketing: false });
		expect(warnings).toEqual([expect.objectContaining({ language: 'en', text: expect.stringContaining('"ł" is not in the alphabet') })]);
	});

	test('of the launch is counted as it goes out in all five languages', async () => {
		const writer = await smsWriter(LAUNCH, BRAND, { marketing: true, transliterate: true });
		for (const language of writer.languages) {
			const sms = writer.write({ profile: { firstName: 'Żaneta' } }, LINKS, language);
			expect(sms).toMatchObject({ segments: segmentsOf(sms.text).segments, encoding: segmentsOf(sms.text).encoding });
		}
		expect(writer.languages).toEqual(['en', 'bg', 'de', 'he', 'pl']);
	});

	test('that says nothing is refused', async () => {
		const empty = good(readBrief({ name: 'a', texts: { en: {} }, overrides: { push: { en: { title: 'x' } } } }));
		await expect(smsWriter(empty, kit, { marketing: false })).rejects.toMatchObject({ reason: { code: 'no-text', message: '"a" says nothing as sms in any of the languages asked for' } });
		expect(reasonOf(readBrief({ name: 'a', texts: { en: { headline: 'x' } }, overrides: { sms: { en: { message: 'x'.repeat(1_601) } } } })).code).toBe('too-long');
	});
});
