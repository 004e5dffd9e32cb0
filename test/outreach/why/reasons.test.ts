import { PAGE_LANGUAGES, type PageLanguage } from '../../../marketing/messages';
import { LANGUAGES } from '../../../marketing/outreach/why/page/languages';
import { penFor } from '../../../marketing/outreach/why/page/pen';
import { reasonText } from '../../../marketing/outreach/why/page/reason';
import type { Objection } from '../../../marketing/outreach';
import { NOON } from '../../kit/databases';
import { CODES, ENGLISH, FACTS, objection } from './sample';

const languages = Object.keys(PAGE_LANGUAGES) as PageLanguage[];
const others = languages.filter((language) => language !== 'en');
const said = (language: PageLanguage, one: Objection, zone = 'UTC') => reasonText(one, penFor(language, zone)).replace(/[\u2068\u2069]/g, '');
const inSentence = (language: PageLanguage, code: string, details: Record<string, string | number>) => said(language, { code, text: '', details });
const factsOf = (sentence: string) => [...sentence.matchAll(/\{(\w+)/g)].map(([, fact]) => fact).sort();

describe.each(languages)('reasons in %s', (language) => {
	const { sentences } = LANGUAGES[language];

	test('are there for every code', () => expect(Object.keys(sentences).sort()).toEqual([...CODES, 'other'].sort()));

	test.each([...CODES, 'other'])('%s is a sentence with all facts and with none', (code) => {
		for (const details of [FACTS, {}]) {
			const text = said(language, { code, text: '', until: NOON, details });
			expect(text).not.toMatch(/[{}[\]#]|undefined|NaN|Invalid| {2}| [,.:;)]|^\P{L}|[:;,(]$/u);
			expect(text.length).toBeGreaterThan(8);
		}
		expect(factsOf(sentences[code as keyof typeof sentences])).toEqual(factsOf(LANGUAGES.en.sentences[code as keyof typeof sentences]));
		expect(sentences[code as keyof typeof sentences].replace(/\[[^\]]*\]/g, '')).not.toContain('{');
	});

	test.each(CODES)('%s names every fact that it knows', (code) => {
		const text = said(language, { code, text: '', details: FACTS });
		for (const fact of factsOf(sentences[code as keyof typeof sentences]).filter((one) => /^[A-Z]\d$/.test(String(FACTS[one])))) expect(text).toContain(FACTS[fact]);
	});

	test('of a code nobody knows are a sentence and the code', () => {
		for (const code of ['brand-new', 'constructor', '__proto__']) expect(inSentence(language, code, {})).toBe(sentences.other.replace('[', '').replace(']', '').replace('{code}', code));
	});

	test('leave out what is no time and no number', () => {
		for (const bad of [NaN, Infinity, 1e300, 'tomorrow', '']) {
			const whole = inSentence(language, 'consent-expired', { at: bad, days: 'many' });
			expect(whole).toBe(inSentence(language, 'consent-expired', {}));
			expect(said(language, { code: 'paused', text: '', until: Number(bad || NaN) })).toBe(inSentence(language, 'paused', {}));
		}
	});
});

describe('languages other than English', () => {
	test.each(others)('%s has words of its own, and none of the decision\'s', (language) => {
		for (const code of [...CODES, 'brand-new']) {
			expect(said(language, objection(code))).not.toContain(ENGLISH);
			if (code in LANGUAGES.en.sentences) expect(inSentence(language, code, {})).not.toBe(inSentence('en', code, {}));
		}
	});

	test.each(['bg', 'he'] as const)('%s keeps to its letters', (language) => {
		const latin = CODES.flatMap((code) => inSentence(language, code, {}).match(/[a-z]+/gi) ?? []);
		expect(latin.filter((word) => !['STOP', 'WhatsApp'].includes(word))).toEqual([]);
	});
});

describe('English', () => {
	test('has the words of the decision', () => expect(said('en', objection('said-no'))).toBe(`${ENGLISH}: said-no`));
	test('has words of its own where there are none', () => {
		expect(inSentence('en', 'said-no', { channel: 'sms', purpose: 'marketing', at: NOON })).toBe('Said no to advertising by SMS on Nov 20, 2026');
	});
});

test.each([
	['en', 1, 1, 'at most 1 contact in 1 day'], ['en', 3, 30, 'at most 3 contacts in 30 days'],
	['de', 1, 1, 'höchstens 1 Kontakt in 1 Tag'], ['de', 3, 30, 'höchstens 3 Kontakte in 30 Tagen'],
	['pl', 1, 1, 'najwyżej 1 kontakt w ciągu 1 dnia'], ['pl', 3, 30, 'najwyżej 3 kontakty w ciągu 30 dni'], ['pl', 5, 2, 'najwyżej 5 kontaktów w ciągu 2 dni'],
	['bg', 1, 1, 'най-много 1 контакт за 1 ден'], ['bg', 3, 30, 'най-много 3 контакта за 30 дни'],
	['he', 1, 1, 'לכל היותר פנייה אחת בתוך יום אחד'], ['he', 2, 2, 'לכל היותר שתי פניות בתוך יומיים'], ['he', 3, 30, 'לכל היותר 3 פניות בתוך 30 ימים'],
] as const)('in %s, %d and %d are counted rightly', (language, count, days, words) => {
	expect(inSentence(language, 'less-often', { count, days })).toContain(words);
});

test.each([
	['day', 'at most 2 contacts per calendar day'], ['calendar week', 'at most 2 contacts per calendar week'], ['month', 'at most 2 contacts per calendar month'],
	['24h', 'at most 2 contacts in 24 hours'], ['72 hours', 'at most 2 contacts in 3 days'], ['7d', 'at most 2 contacts in 7 days'], ['1 week', 'at most 2 contacts in 1 week'],
	['rolling 2 months', 'at most 2 contacts in 2 months'], ['fortnight', 'at most 2 contacts'], ['', 'at most 2 contacts'],
])('a cap\'s period "%s" is %s', (period, words) => {
	expect(inSentence('en', 'frequency-cap', { count: 2, period })).toBe(`Enough messages for now: ${words}`);
});

test.each([
	['DE', 'Deutschland'], ['EU', 'Europäische Union'], ['US-FL', 'Vereinigte Staaten, FL'], ['PL, US-FL', 'Polen + Vereinigte Staaten, FL'],
	['*', 'Land nicht bekannt: Es gelten die strengsten Regeln'], ['Atlantis', 'Atlantis'], ['QX', 'QX'],
])('the jurisdiction %s is called %s', (jurisdiction, name) => {
	expect(inSentence('de', 'whatsapp-no-marketing', { jurisdiction })).toBe(`WhatsApp stellt an Nummern dieses Landes keine Werbung zu (${name})`);
});

test.each([
	['Europe/Berlin', 'bis 20.11.2026, 13:00 UTC+1'], ['UTC', 'bis 20.11.2026, 12:00 UTC'], ['Asia/Kolkata', 'bis 20.11.2026, 17:30 UTC+5:30'],
])('a reason that ends says when, by the clock of %s', (zone, end) => {
	expect(said('de', { code: 'in-progress', text: '', until: NOON }, zone)).toBe(`Diese Nachricht ist unterwegs (${end})`);
	expect(said('de', { code: 'paused', text: '', until: NOON }, zone)).toBe(`Möchte eine Pause ${end}`);
});
