import { languageGaps } from '../../../marketing/messages/brief/language-gaps';
import { briefLanguages, FORMS, readBrief, textFor, type WrittenBrief } from '../../../marketing/messages';
import { good, reasonOf } from '../../kit/outcomes';

const text = { headline: 'Hello' };
const written = (more: WrittenBrief = {}): WrittenBrief => ({ name: 'Launch', texts: { en: text }, ...more });

describe('a brief', () => {
	test('is read with its languages written as they should be, the first one the default', () => {
		const brief = good(readBrief({ name: ' Launch\n', texts: { 'pt-br': text, DE: { headline: 'Hallo', text: 7, link: ' https://x.example ' } } }));
		expect(brief).toMatchObject({ name: 'Launch', defaultLanguage: 'pt-BR', overrides: {} });
		expect(brief.texts.de).toEqual({ headline: 'Hallo', text: '7', offer: '', image: '', imageAlt: '', callToAction: '', link: 'https://x.example', legal: '' });
		expect(briefLanguages(brief)).toEqual(['pt-BR', 'de']);
		expect(briefLanguages({ ...brief, defaultLanguage: 'de' })).toEqual(['de', 'pt-BR']);
	});

	test.each<[string, WrittenBrief, object]>([
		['no name', written({ name: ' ' }), { code: 'no-name' }],
		['a long name', written({ name: 'n'.repeat(201) }), { code: 'too-long' }],
		['no language', written({ texts: {} }), { code: 'no-text', message: expect.stringContaining('in any language') }],
		['what is no language', written({ texts: { xx: text } }), { code: 'no-language', message: '"xx" is no language' }],
		['words for a language', written({ texts: { German: text } }), { code: 'no-language' }],
		['one language twice', written({ texts: { de: text, DE: text } }), { code: 'language-twice', message: 'There are two texts in German (de)' }],
		['a default without text', written({ defaultLanguage: 'de' }), { code: 'no-default-text', field: 'Default Language' }],
		['a default that is no language', written({ defaultLanguage: '??' }), { code: 'no-language', field: 'Default Language' }],
		['a language without text', written({ texts: { en: text, he: { offer: 'x' } } }), { code: 'no-text', message: 'The message says nothing in Hebrew (he)' }],
		['a field that is none', written({ texts: { en: { headlne: 'x' } } }), { code: 'no-field', advice: expect.stringContaining('headline') }],
		['a field of every object', written({ texts: { en: { ...text, constructor: 'x' } } }), { code: 'no-field' }],
		['an object for a text', written({ texts: { en: { headline: {} } } }), { code: 'no-text', field: 'Headline (en)' }],
		['texts that are no fields', written({ texts: { en: 'Hello' } }), { code: 'no-fields' }],
		['too long a headline', written({ texts: { en: { headline: 'x'.repeat(301) } } }), { code: 'too-long', message: "'Headline (en)' has 301 characters; the most is 300" }],
		['a link that runs', written({ texts: { en: { ...text, link: 'javascript:alert(1)' } } }), { code: 'no-address', field: 'Link (en)' }],
		['a link without a scheme', written({ texts: { en: { ...text, link: 'x.example' } } }), { code: 'no-address' }],
		['a picture from a file', written({ texts: { en: { ...text, image: 'file:///etc/passwd' } } }), { code: 'no-address', field: 'Image (en)' }],
		['an unknown form', written({ overrides: { fax: {} } }), { code: 'no-form', advice: expect.stringContaining(FORMS.join(', ')) }],
		['own words in a language that is not there', written({ overrides: { sms: { de: { message: 'x' } } } }), { code: 'no-language-text', message: expect.stringContaining('German (de)') }],
		['another form\'s field', written({ overrides: { sms: { en: { subject: 'x' } } } }), { code: 'no-field', message: expect.stringContaining('sms, en') }],
		['a push link that runs', written({ overrides: { push: { en: { link: 'javascript:x' } } } }), { code: 'no-address' }],
		['a template without a name', written({ overrides: { whatsapp: { en: { template: { language: 'en' } } } } }), { code: 'no-template', field: 'WhatsApp Template (whatsapp, en)' }],
		['a template in no language', written({ overrides: { whatsapp: { en: { template: { name: 'a', language: 'English' } } } } }), { code: 'no-template' }],
		['parameters that are no list', written({ overrides: { whatsapp: { en: { template: { name: 'a', language: 'en', parameters: 'x' } } } } }), { code: 'no-template' }],
		['one card only', written({ overrides: { whatsapp: { en: { template: { name: 'a', language: 'en', cards: [{ header: { kind: 'image', link: 'x' } }] } } } } }), { code: 'no-template' }],
		['objections that are no list', written({ overrides: { script: { en: { objections: 'x' } } } }), { code: 'no-list' }],
		['fields for an app that are no object', written({ overrides: { push: { en: { fields: ['x'] } } } }), { code: 'no-map' }],
	])('with %s is refused', (_, brief, reason) => expect(reasonOf(readBrief(brief))).toMatchObject(reason));

	test.each(['{{ item.url }}', 'https://x.example/{{ item.path }}?a={{ b }}', '{% if a %}https://a.example{% endif %}', 'http://x.example'])('may lead to %s', (link) => {
		expect(good(readBrief(written({ texts: { en: { ...text, link } } }))).texts.en.link).toBe(link);
	});

	test('may say everything in a form\'s own words, and an app\'s own place opens from a notification', () => {
		const brief = good(readBrief(written({ texts: { en: {} }, overrides: { push: { en: { title: 'Hi', link: 'shop://offers/1' } } } })));
		expect(textFor(brief, 'push', 'en')).toMatchObject({ title: 'Hi', link: 'shop://offers/1', headline: '' });
		expect(textFor(brief, 'sms', 'en')).toMatchObject({ headline: '', link: '' });
	});

	test('says which fields a language lacks that others have', () => {
		const brief = good(readBrief({ name: 'a', texts: { en: { headline: 'x', offer: 'y' }, de: { headline: 'x' }, he: { headline: 'x', offer: ' ' } }, overrides: { email: { de: { offer: 'z', subject: 's' } } } }));
		const gaps = (form: 'sms' | 'email') => languageGaps(brief, form, briefLanguages(brief)).map(({ language, text: said }) => `${language}: ${said.slice(0, 20)}`);
		expect(gaps('sms')).toEqual(['de: \'Offer\' is empty in ', 'he: \'Offer\' is empty in ']);
		expect(gaps('email')).toEqual(['he: \'Offer\' is empty in ', 'en: \'Subject\' is empty i', 'he: \'Subject\' is empty i']);
	});
});
