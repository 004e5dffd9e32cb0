import { DEFAULT_KIT, emailWriter, readBrandKit, readBrief, type BrandKit, type Overrides } from '../../../marketing/messages';
import { good } from '../../kit/outcomes';
import { BRAND, LAUNCH } from '../kit/sample';

const TEXT = { headline: 'Hello', text: 'First. Second.' };
const kit = (written: object) => good(readBrandKit({ name: 'a', address: 'x', ...written }));

async function codes(text: object, email: Overrides['email'] = {}, { brand = BRAND, marketing = true }: { brand?: BrandKit; marketing?: boolean } = {}): Promise<string[]> {
	const writer = await emailWriter(good(readBrief({ name: 'a', texts: { en: { ...TEXT, ...text } }, overrides: { email: { en: email } } })), brand, { marketing });
	return writer.warnings.map(({ code }) => code);
}

const OUT = '<a href="{{ unsubscribe_url }}">out</a>';

describe('warnings about a mail', () => {
	test('there are none about the launch', async () => expect((await emailWriter(LAUNCH, BRAND, { marketing: true })).warnings).toEqual([]));

	test.each<[string, object, Overrides['email'], string[]]>([
		['nothing', {}, {}, []],
		['a picture without a description', { image: 'https://x.example/i.png' }, {}, ['no-alt']],
		['a picture with one', { image: 'https://x.example/i.png', imageAlt: 'x' }, {}, []],
		['own HTML with a picture without one', {}, { html: `<img src="a"><img src="b" alt=""><img alt="c" src="c">${OUT}` }, ['no-alt']],
		['a subject of 60', { headline: 'x'.repeat(60) }, {}, []],
		['a subject of 61', { headline: 'x'.repeat(61) }, {}, ['subject-long']],
		['a subject of 151', { headline: 'x'.repeat(151) }, {}, ['subject-very-long']],
		['a subject that Liquid makes', { headline: '{{ a | default: "a very long alternative that nobody ever sees at all" }}' }, {}, []],
		['no preheader', { text: '' }, {}, ['no-preheader']],
		['an own one', { text: '' }, { preheader: 'x' }, []],
		['HTML that Gmail clips', {}, { html: `${'x'.repeat(102 * 1024)}${OUT}` }, ['gmail-clips']],
		['HTML that it does not', {}, { html: `${'x'.repeat(102 * 1024 - OUT.length)}${OUT}` }, []],
		['own HTML without a way out', {}, { html: '<p>x</p>' }, ['no-unsubscribe']],
	])('%s', async (_, text, email, expected) => expect(await codes(text, email)).toEqual(expected));

	test.each<[string, object, string[]]>([
		['colours that can be read', {}, []],
		['pale text', { light: { text: '#999999' } }, ['contrast', 'contrast']],
		['a pale button', { light: { primary: '#ffdd00', buttonText: '#ffffff' } }, ['contrast']],
		['a pale button whose text was not chosen', { light: { primary: '#ffdd00' } }, []],
		['dark text by night', { dark: { text: '#444444' } }, ['contrast', 'contrast']],
		['small print at the edge', { light: { muted: '#737373' } }, ['contrast']],
	])('%s', async (_, colours, expected) => expect(await codes({}, {}, { brand: kit(colours) })).toEqual(expected));

	test('the colours are named, with what they reach', async () => {
		const writer = await emailWriter(good(readBrief({ name: 'a', texts: { en: TEXT } })), kit({ light: { primary: '#ffdd00', buttonText: '#ffffff' } }), { marketing: true });
		expect(writer.warnings).toEqual([{ code: 'contrast', language: 'en', text: expect.stringContaining('In light colours what stands on the button (#ffffff on #ffdd00) has a contrast of 1.3') }]);
	});

	test('a warning that all languages share is said once', async () => {
		const { warnings } = await emailWriter(LAUNCH, kit({ light: { primary: '#ffdd00', buttonText: '#ffffff' } }), { marketing: true });
		expect(warnings.map(({ code, language }) => [code, language])).toEqual([['contrast', undefined]]);
	});

	test('advertising without a postal address is told, other mails need none', async () => {
		expect([await codes({}, {}, { brand: DEFAULT_KIT }), await codes({}, {}, { brand: DEFAULT_KIT, marketing: false })]).toEqual([['no-postal-address'], []]);
	});

	test('a language that lacks what others have is named', async () => {
		const brief = good(readBrief({ name: 'a', texts: { en: { ...TEXT, offer: 'x' }, de: TEXT } }));
		expect((await emailWriter(brief, BRAND, { marketing: true })).warnings).toEqual([{ code: 'language-gap', language: 'de', text: expect.stringContaining('\'Offer\' is empty in German (de)') }]);
	});
});
