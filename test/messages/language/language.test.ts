import fc from 'fast-check';
import { directionOf, languageOf, languagesOf, type Reader } from '../../../marketing/messages';
import { seed } from '../../kit/seed';

const FIVE = ['en', 'de', 'pl', 'bg', 'he'];
const reader = (traits: Record<string, unknown>, phone?: string): Reader => ({
	traits, identifiers: phone ? [{ kind: 'phone', value: phone, original: phone, source: 'till', firstSeenAt: 0 }] : [],
});

describe('the language that somebody reads', () => {
	test.each<[string, Record<string, unknown>, string[], string, string]>([
		['the profile\'s', { language: 'pl' }, FIVE, 'pl', 'their profile says pl'],
		['another country\'s', { language: 'de-AT' }, FIVE, 'de', 'their profile says de-AT'],
		['with an underscore', { locale: 'de_CH' }, FIVE, 'de', 'their profile says de_CH'],
		['as a system writes it', { Locale: 'pl_PL.UTF-8' }, FIVE, 'pl', 'their profile says pl_PL.UTF-8'],
		['in capitals', { language: 'BG' }, FIVE, 'bg', 'their profile says BG'],
		['by its English name', { language: 'German' }, FIVE, 'de', 'their profile says German'],
		['by its own name', { preferred_language: 'polski' }, FIVE, 'pl', 'their profile says polski'],
		['by its old code', { language: 'iw' }, FIVE, 'he', 'their profile says iw'],
		['by its code of three letters', { language: 'deu' }, FIVE, 'de', 'their profile says deu'],
		['the exact one of several', { language: 'pt-BR' }, ['pt', 'pt-PT', 'pt-BR'], 'pt-BR', 'their profile says pt-BR'],
		['without a country rather than another country\'s', { language: 'pt-AO' }, ['pt-BR', 'pt'], 'pt', 'their profile says pt-AO'],
		['another country\'s where there is nothing else', { language: 'pt' }, ['en', 'pt-BR'], 'pt-BR', 'their profile says pt'],
		['of their script', { language: 'zh-TW' }, ['zh-Hans', 'zh-Hant'], 'zh-Hant', 'their profile says zh-TW'],
		['of two Norwegian ones', { language: 'no' }, ['en', 'nb'], 'nb', 'their profile says no'],
		['not the message\'s, so their country\'s', { language: 'fr', country: 'DE' }, FIVE, 'de', 'they are in DE'],
		['not the message\'s, so the one of the locale\'s country', { locale: 'fr-IL' }, FIVE, 'he', 'their profile names IL'],
		['no language, so their country\'s', { language: 'x', country: 'BG' }, FIVE, 'bg', 'they are in BG'],
		['the first that is said', { language: 'bg', locale: 'de' }, FIVE, 'bg', 'their profile says bg'],
	])('%s', (_, traits, languages, language, because) => {
		expect(languageOf(reader(traits), languages)).toEqual({ language, because });
	});

	test.each<[string, Reader | undefined, string | undefined, string, string]>([
		['the caller\'s word', reader({ country: 'PL' }, '+48601234567'), 'IL', 'he', 'they are in IL'],
		['the caller\'s word with a state', reader({}), 'DE-BY', 'de', 'they are in DE'],
		['a trait', reader({ country: 'at' }, '+48601234567'), undefined, 'de', 'they are in AT'],
		['a trait of another name', reader({ 'Country Code': 'PL' }), undefined, 'pl', 'they are in PL'],
		['an address', reader({ address: { city: 'Sofia', country: 'BG' } }), undefined, 'bg', 'they are in BG'],
		['a number', reader({}, '+359888123456'), undefined, 'bg', 'their number is of BG'],
		['the second language of a country', reader({ country: 'CA' }), undefined, 'en', 'they are in CA'],
		['nothing known', reader({ city: 'Sofia' }), undefined, 'en', 'it is the message\'s default'],
		['nobody', undefined, undefined, 'en', 'it is the message\'s default'],
		['a country whose language is not there', reader({ country: 'JP' }), undefined, 'en', 'it is the message\'s default'],
		['no country', reader({ country: 'ZZ' }), undefined, 'en', 'it is the message\'s default'],
	])('by country: %s', (_, who, country, language, because) => {
		expect(languageOf(who, FIVE, country)).toEqual({ language, because });
	});

	test.each([
		['CH', ['en', 'it', 'fr'], 'fr'], ['CH', ['it', 'de'], 'de'], ['BE', ['fr', 'en'], 'fr'], ['BE', ['fr', 'nl'], 'nl'], ['CA', ['de', 'fr'], 'fr'], ['IL', ['en', 'ar'], 'ar'],
		['LU', ['en', 'de'], 'de'], ['FI', ['en', 'sv'], 'sv'], ['HK', ['zh-Hans', 'zh-Hant'], 'zh-Hant'], ['CN', ['zh-Hans', 'zh-Hant'], 'zh-Hans'], ['BR', ['pt-PT', 'pt-BR'], 'pt-BR'],
		['ES', ['ca', 'es'], 'es'], ['NO', ['en', 'no'], 'no'], ['UA', ['ru', 'uk'], 'uk'], ['MA', ['en', 'fr'], 'fr'],
	])('in %s of %j: %s', (country, languages, language) => {
		expect(languageOf(undefined, languages, country).language).toBe(language);
	});

	test(`is always one of the message's, whatever is written (seed ${seed})`, () => {
		const traits = fc.dictionary(fc.constantFrom('language', 'locale', 'country', 'address'), fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('de', 'pl-PL', 'CH', 'zh'), fc.integer(), fc.constant(null)));
		const languages = fc.uniqueArray(fc.constantFrom('en', 'de', 'fr', 'pt-BR', 'zh-Hant'), { minLength: 1 });
		fc.assert(fc.property(traits, languages, fc.option(fc.string(), { nil: undefined }), (some, known, country) =>
			(known as string[]).includes(languageOf(reader(some), known, country).language)), { seed });
	});
});

test.each([
	['DE', ['de']], ['pl', ['pl']], ['CH', ['de', 'fr', 'it']], ['BR', ['pt']], ['JP', ['ja']], ['GR', ['el']], ['GB', ['en']], ['TR', ['tr']], ['CZ', ['cs']], ['MX', ['es']],
	['', []], ['ZZ', []], ['QX', []], ['Germany', []], ['__proto__', []], ['toString', []],
])('the languages of %j: %j', (country, languages) => expect(languagesOf(country)).toEqual(languages));

test.each([
	['he', 'rtl'], ['he-IL', 'rtl'], ['iw', 'rtl'], ['ar', 'rtl'], ['ar_EG', 'rtl'], ['fa', 'rtl'], ['ur', 'rtl'], ['yi', 'rtl'], ['dv', 'rtl'], ['az-Arab', 'rtl'], ['ps', 'rtl'],
	['en', 'ltr'], ['az', 'ltr'], ['bg', 'ltr'], ['ja', 'ltr'], ['', 'ltr'], ['nonsense', 'ltr'],
])('%s is written %s', (language, direction) => expect(directionOf(language)).toBe(direction));
