import fc from 'fast-check';
import { contrast, onColour, READABLE, readableOn } from '../../../marketing/messages/brand/contrast';
import { DEFAULT_KIT, readBrandKit, type WrittenKit } from '../../../marketing/messages';
import { legalIn } from '../../../marketing/messages/brand/brand-kit';
import { good, reasonOf } from '../../kit/outcomes';
import { seed } from '../../kit/seed';
import { BRAND } from '../kit/sample';

const kit = (more: WrittenKit) => good(readBrandKit({ name: 'a', ...more }));

describe('a brand kit', () => {
	test('of which only the name is said is the default one', () => {
		expect(kit({})).toEqual({ ...DEFAULT_KIT, name: 'a' });
	});

	test('keeps what is said, and writes it as it should be', () => {
		const read = kit({
			light: { primary: '#ABC' }, fonts: { text: '"Open Sans" , Georgia,serif' }, tone: ['warm', ' ', 'brief'],
			senders: { sms: '+4915112345678', whatsapp: ' 123 ' }, legal: [{ country: 'de', language: 'DE', text: 'x' }, { text: ' ' }, { country: '', text: 'all' }],
			logo: { url: 'https://x.example/l.png', width: '200' },
		});
		expect(read.light.primary).toBe('#aabbcc');
		expect(read.fonts).toEqual({ text: 'Open Sans, Georgia, serif', headline: 'Open Sans, Georgia, serif' });
		expect([read.tone, read.senders]).toEqual([['warm', 'brief'], { sms: { '*': '+4915112345678' }, smsStop: {}, whatsapp: '123' }]);
		expect(read.legal).toEqual([{ country: 'DE', language: 'de', text: 'x' }, { country: '*', language: '*', text: 'all' }]);
		expect(read.logo).toEqual({ url: 'https://x.example/l.png', alt: '', width: 200 });
	});

	test.each<[string, WrittenKit, object]>([
		['no name', { name: '' }, { code: 'no-name' }],
		['an unknown field', { color: '#fff' } as WrittenKit, { code: 'no-field' }],
		['a colour that is none', { light: { primary: 'blue' } }, { code: 'no-colour', field: 'Light Colours' }],
		['a colour that breaks out of a style', { dark: { text: '#fff;}body{display:none' } }, { code: 'no-colour', field: 'Dark Colours' }],
		['a font that breaks out of a style', { fonts: { text: 'Arial;}</style><script>' } }, { code: 'no-font' }],
		['a logo that runs', { logo: { url: 'javascript:x' } }, { code: 'no-address', field: 'Logo' }],
		['a logo of no width', { logo: { url: 'https://x.example', width: 5_000 } }, { code: 'no-width' }],
		['a sender without an address', { senders: { email: { address: 'news' } } }, { code: 'no-sender', field: 'E-Mail Sender' }],
		['an SMS sender that is too long', { senders: { sms: { DE: 'TwelveLetters' } } }, { code: 'no-sender', field: 'SMS Sender' }],
		['an SMS sender in other letters', { senders: { sms: 'Füchse' } }, { code: 'no-sender' }],
		['a country that is none', { senders: { sms: { Germany: '123' } } }, { code: 'no-country' }],
		['a legal footer in no language', { legal: [{ language: 'german', text: 'x' }] }, { code: 'no-language' }],
		['legal footers that are no list', { legal: 'x' }, { code: 'no-list' }],
		['a page that is no address', { pages: { unsubscribe: 'stop' } }, { code: 'no-address', field: 'Unsubscribe Page' }],
	])('with %s is refused', (_, written, reason) => expect(reasonOf(readBrandKit({ name: 'a', ...written }))).toMatchObject(reason));

	test('gives the footer of the country and language first, then that of all', () => {
		const legal = [{ country: '*', language: '*', text: '1' }, { country: 'DE', language: '*', text: '2' }, { country: 'DE', language: 'de', text: '3' }, { country: 'AT', language: 'de', text: '4' }, { country: '*', language: 'de', text: '5' }];
		const texts = (language: string) => legalIn({ ...BRAND, legal }, language).map(({ text }) => text).join('');
		expect([texts('de'), texts('de-AT'), texts('en')]).toEqual(['34251', '34251', '21']);
	});

	const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);

	test(`whatever its colour, buttons and dark links can be read (seed ${seed})`, () => {
		fc.assert(fc.property(colour, (primary) => {
			const { light, dark } = kit({ light: { primary } });
			expect(contrast(light.primary, light.buttonText)).toBeGreaterThanOrEqual(READABLE);
			expect(contrast(dark.primary, dark.buttonText)).toBeGreaterThanOrEqual(READABLE);
			expect(contrast(dark.primary, dark.paper)).toBeGreaterThanOrEqual(READABLE);
		}), { seed });
	});

	test(`a colour moved for its background can be read on it (seed ${seed})`, () => {
		fc.assert(fc.property(colour, colour, (background, ink) => {
			expect(contrast(background, readableOn(background, ink))).toBeGreaterThanOrEqual(Math.min(READABLE, contrast(background, onColour(background))));
		}), { seed });
	});
});
