import { createHash } from 'node:crypto';
import { PAGE_LANGUAGES, type PageLanguage } from '../../../marketing/messages';
import { LANGUAGES } from '../../../marketing/outreach/why/page/languages';
import { whyPage } from '../../../marketing/outreach/why/page/page';
import type { Answer, Why } from '../../../marketing/outreach/why/why';
import { NOON } from '../../kit/databases';
import { ANN, ENGLISH, NOBODY, objection } from './sample';

const languages = Object.keys(PAGE_LANGUAGES) as PageLanguage[];
const pageOf = async (why: Why, language: PageLanguage = 'en') => (await whyPage(language))(why).replace(/[\u2068\u2069]/g, '');
const answering = (answer: Partial<Answer>): Why => ({ ...NOBODY, now: [{ channel: 'email', purpose: 'marketing', verdict: 'allow', reasons: [], cautions: [], ...answer }] });
const HOSTILE = '\u202e<script>alert(1)</script>"\'&{{ 7 | times: 7 }}\u2069';
const HARMLESS = '&lt;script&gt;alert(1)&lt;/script&gt;&#34;&#39;&amp;{{ 7 | times: 7 }}';

describe.each(languages)('the page in %s', (language) => {
	test('names its language and direction, loads nothing, is not for search engines', async () => {
		const page = await pageOf(ANN, language);
		expect(page).toContain(`<html lang="${language}" dir="${language === 'he' ? 'rtl' : 'ltr'}">`);
		expect(page).toContain('<meta name="robots" content="noindex">');
		expect(page).not.toMatch(/<script|<img|<link|@import|url\(|\son\w+=|https?:|style="/);
		const style = /<style>([^]*)<\/style>/.exec(page)?.[1] ?? '';
		const hash = createHash('sha256').update(style).digest('base64');
		expect(page).toContain(`default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;`);
	});

	test('has landmarks, one title and headings in their order', async () => {
		for (const why of [ANN, NOBODY]) {
			const page = await pageOf(why, language);
			for (const landmark of ['header', 'main', 'footer']) expect(page.split(`<${landmark}>`)).toHaveLength(2);
			const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
			expect(levels.filter((level) => level === 1)).toEqual([1]);
			expect(levels.filter((level, place) => level > (levels[place - 1] ?? 0) + 1)).toEqual([]);
			expect(page).not.toMatch(/\{\w+(?::\w+)?\}|undefined|\[object|NaN|<h[2-4]><|<p class="why"><\/p>/);
		}
	});

	test('has the words of the decision in English only', async () => expect((await pageOf(ANN, language)).includes(ENGLISH)).toBe(language === 'en'));

	test('says so where there is nothing', async () => {
		const page = await pageOf(NOBODY, language);
		for (const part of ['now', 'refused', 'contacts'] as const) expect(page).toContain(LANGUAGES[language].words.sections[part].none);
		const full = await pageOf(ANN, language);
		for (const part of ['now', 'refused', 'contacts'] as const) expect(full).not.toContain(LANGUAGES[language].words.sections[part].none);
	});

	test('escapes whatever was said, and lets nothing turn the text around', async () => {
		const reason = { ...objection('dynamic-list', { list: HOSTILE, product: HOSTILE }), text: HOSTILE };
		const page = await pageOf({
			profileId: HOSTILE, person: HOSTILE, at: NOON,
			place: { ...NOBODY.place, jurisdictions: [{ code: HOSTILE, because: 'stated', certainty: 'low' }] },
			now: [{ channel: 'email', purpose: 'marketing', verdict: 'suppress', reasons: [reason], cautions: [{ ...reason, code: HOSTILE }] }],
			refused: [{ at: NOON, campaign: HOSTILE, channel: HOSTILE, verdict: HOSTILE, reasons: [reason] }],
			contacts: [{ at: NOON, campaign: HOSTILE, channel: HOSTILE, state: HOSTILE }],
		}, language);
		expect(page.split(HARMLESS).length).toBeGreaterThanOrEqual(12);
		expect(page).not.toMatch(/<script|49/);
		expect(page).not.toContain('\u202e');
	});
});

test('every language says the same things in words of its own', () => {
	const leaves = (value: object, path = ''): [string, string][] => Object.entries(value).flatMap(([key, one]: [string, object | string]) =>
		(typeof one === 'string' ? [[`${path}${key}`, one] as [string, string]] : path.startsWith('counted.') && key !== 'other' ? [] : leaves(one, `${path}${key}.`)));
	const spoken = (language: PageLanguage) => leaves(LANGUAGES[language].words).filter(([path]) => !/^counted\.\w+\.(?:one|two|few|many)$/.test(path));
	for (const language of languages.filter((one) => one !== 'en')) {
		expect(spoken(language).map(([path]) => path)).toEqual(spoken('en').map(([path]) => path));
		const same = spoken(language).filter(([, text], place) => text !== '' && text === spoken('en')[place][1]).map(([, text]) => text);
		expect(same.filter((text) => !['SMS', 'WhatsApp', 'Person', 'Website', 'Service', 'E-mail', 'service', 'in {length}'].includes(text))).toEqual([]);
	}
});

describe('an answer', () => {
	test.each([
		['allow', '✓', 'Allowed now'], ['defer', '…', 'Later'], ['suppress', '✕', 'Not allowed'],
	] as const)('%s is told by a sign and in words', async (verdict, sign, words) => {
		expect(await pageOf(answering({ verdict }))).toContain(`<li class="${verdict}">\n<h3>E-mail · advertising</h3>\n<p class="verdict"><span aria-hidden="true">${sign}</span> ${words}</p>`);
	});

	test('that is deferred says from when, by the person\'s clock where that is known', async () => {
		const deferred = answering({ verdict: 'defer', sendAt: NOON, reasons: [objection('preferred-hours')] });
		expect(await pageOf(deferred, 'de')).toContain('<p class="from">Ab 20.11.2026, 12:00 UTC</p>');
		expect(await pageOf({ ...deferred, place: ANN.place }, 'de')).toContain('<p class="from">Ab 20.11.2026, 13:00 UTC+1</p>');
		expect(await pageOf(answering({ verdict: 'allow', sendAt: NOON }))).not.toContain('class="from"');
	});

	test('lists its reasons in their order, and apart from them what is good to know', async () => {
		const page = await pageOf(answering({ verdict: 'suppress', reasons: [objection('said-no', {}), objection('no-address', {})], cautions: [objection('place-uncertain', {})] }), 'de');
		expect(page).toContain('<ul><li>Hat Nein gesagt</li><li>Für diesen Kanal ist keine Adresse oder Nummer bekannt</li></ul>');
		expect(page).toContain('<h4>Gut zu wissen</h4>\n<ul><li>Es ist nicht sicher, wo die Person ist; die strengste der möglichen Regeln zählt</li></ul>');
	});
});

test('the place says by what it is known, and how sure that is', async () => {
	const page = await pageOf(ANN, 'de');
	expect(page).toContain('<dd>Deutschland · aus den gespeicherten Angaben · sicher</dd><dd>Vereinigte Staaten, FL · aus der Telefonnummer · ziemlich sicher</dd>');
	expect(page).toContain('<dd>Europe/Berlin · aus den gespeicherten Angaben · sicher</dd>');
	const unknown = await pageOf(NOBODY, 'de');
	expect(unknown).toContain('<dd>Land nicht bekannt: Es gelten die strengsten Regeln</dd>');
	expect(unknown).toContain('<dd>4 Zeitzonen sind möglich; die Uhrzeit muss in allen passen</dd>');
});

test('what was refused and what counted stand in tables, row by row', async () => {
	const refused = [{ at: NOON, campaign: 'Spring', channel: 'sms', verdict: 'suppress', reasons: [objection('said-no', {}), objection('no-consent', {})] }];
	const page = await pageOf({ ...NOBODY, refused, contacts: [{ at: NOON, campaign: 'Autumn', channel: 'phone', state: 'unknown' }] }, 'de');
	const cells = [...page.matchAll(/<td role="cell"[^>]*data-label="([^"]*)"><bdi>([^<]*)<\/bdi>/g)].map(([, label, cell]) => [label, cell]);
	expect(cells).toEqual([
		['Wann', '20.11.2026, 12:00 UTC'], ['Kanal', 'SMS'], ['Kampagne', 'Spring'], ['Entscheidung', 'Nicht erlaubt'], ['Warum', '• Hat Nein gesagt\n• Es gibt keine Einwilligung'],
		['Wann', '20.11.2026, 12:00 UTC'], ['Kanal', 'Anruf'], ['Kampagne', 'Autumn'], ['Was daraus wurde', 'vielleicht angekommen'],
	]);
});

test('a long story is a long page', async () => {
	const page = await pageOf({ ...NOBODY, refused: Array.from({ length: 5_000 }, (_, n) => ({ ...ANN.refused[0], campaign: `Campaign ${n}` })) });
	expect(page.match(/<tr role="row">/g)).toHaveLength(5_001);
	expect(page).toContain('Campaign 4999<');
});
