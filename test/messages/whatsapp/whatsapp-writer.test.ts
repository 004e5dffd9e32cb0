import { readBrief, whatsAppWriter, WHATSAPP_MOST, type Overrides, type RenderedWhatsApp } from '../../../marketing/messages';
import { withoutFormatting } from '../../../marketing/messages/whatsapp/formatting';
import { good } from '../../kit/outcomes';
import { BRAND, PLAIN_LINKS } from '../kit/sample';

const make = async (text: object, whatsapp: Overrides['whatsapp'] = {}) =>
	await whatsAppWriter(good(readBrief({ name: 'a', texts: { en: { headline: 'Sale', ...text } }, overrides: { whatsapp: { en: whatsapp } } })), BRAND, { marketing: true });
const written = async (text: object, whatsapp: Overrides['whatsapp'] = {}, values: object = {}): Promise<RenderedWhatsApp> => (await make(text, whatsapp)).write({ ...values }, PLAIN_LINKS, 'en');
const codes = async (text: object, whatsapp: Overrides['whatsapp'] = {}) => (await make(text, whatsapp)).warnings.map(({ code }) => code);

const LINK = { callToAction: 'See the jacket', link: 'https://x.example/?a_b=1' };

describe('a free WhatsApp message', () => {
	test('has a bold headline, its text and list, the offer, and the legal line in italics', async () => {
		expect(await written({ text: 'One.\n\n- a\n- b\n\n1. c', offer: 'Offer', legal: 'Terms\napply' })).toEqual({
			form: 'text', text: '*Sale*\n\nOne.\n\n• a\n• b\n\n1. c\n\nOffer\n\n_Terms_\n_apply_', linkPreview: false,
		});
	});

	test('has a button where there is a link, and a picture above it', async () => {
		expect(await written({ ...LINK, image: 'https://x.example/i.png' })).toEqual({
			form: 'interactive', header: { kind: 'image', link: 'https://x.example/i.png' }, text: '*Sale*', action: { kind: 'link', title: 'See the jacket', url: 'https://x.example/?a_b=1' },
		});
	});

	test('offers answers to tap, three at most', async () => {
		expect(await written(LINK, { answers: ['Yes', 'No', 'Later', 'Never'] })).toMatchObject({ action: { kind: 'answers', answers: [{ id: 'answer-1', title: 'Yes' }, { title: 'No' }, { title: 'Later' }] } });
	});

	test('is text with its address where it is too long for a button, or where the text places the link', async () => {
		const long = 'x'.repeat(WHATSAPP_MOST.interactive);
		expect(await written({ ...LINK, text: long })).toMatchObject({ form: 'text', text: expect.stringContaining(`${long}\n\nhttps://x.example/?a_b=1`) });
		expect(await written(LINK, { message: 'Go: {{ link }}' })).toMatchObject({ form: 'text', text: 'Go: https://x.example/?a_b=1' });
		expect(await written({ image: 'https://x.example/i.png' })).toEqual({ form: 'media', media: 'image', link: 'https://x.example/i.png', caption: '*Sale*' });
	});

	test('cuts a button at a word', async () => {
		expect(await written({ ...LINK, callToAction: 'Discover the whole collection' })).toMatchObject({ action: { title: 'Discover the whole…' } });
	});

	test.each([
		['*Dana*', '∗Dana∗'],
		['_a_ ~b~ `c`', 'ˍaˍ ∼b∼ ˋcˋ'],
		['SAVE_10*X__Y', 'SAVE_10*X__Y'],
		['a**', 'a∗∗'],
		['https://x.example/_a_*', 'https://x.example/_a_*'],
		['Ünal*', 'Ünal∗'],
		['plain', 'plain'],
	])('takes the marks out of %j', (value, plain) => expect(withoutFormatting(value)).toBe(plain));

	test('keeps the author\'s marks, and a name with stars breaks none of them', async () => {
		const sms = await written({ headline: 'Hi {{ profile.firstName }}', text: '~old~ {{ item.code }}' }, {}, { profile: { firstName: '*Dana*' }, item: { code: 'SAVE_10' } });
		expect(sms).toMatchObject({ text: '*Hi ∗Dana∗*\n\n~old~ SAVE_10' });
	});

	test.each<[string, object, Overrides['whatsapp'], string[]]>([
		['that it needs an open window', {}, {}, ['window-only']],
		['of text too long for its button', { ...LINK, text: 'x'.repeat(1_020) }, {}, ['window-only', 'whatsapp-long']],
		['of a long button', { ...LINK, callToAction: 'Discover the whole collection' }, {}, ['window-only', 'button-long']],
		['of nothing about a template', {}, { template: { name: 'a', language: 'en', parameters: [] } }, []],
	])('warns %s', async (_, text, whatsapp, expected) => expect(await codes(text, whatsapp)).toEqual(expected));
});

describe('an approved WhatsApp template', () => {
	const template = (more: Partial<Overrides['whatsapp']['template'] & object> = {}) => ({ template: { name: 'launch', language: 'en', parameters: ['{{ profile.firstName }}', '{{ item.code }}'], ...more } });
	const PERSON = { profile: { firstName: 'Dana' }, item: { code: 'SAVE' } };

	test('has its gaps filled in their order, and shows how it reads', async () => {
		expect(await written({}, template({ approved: 'Hi {{2}} and {{ 1 }}!' }), PERSON)).toEqual({ form: 'template', name: 'launch', language: 'en', body: ['Dana', 'SAVE'], reads: 'Hi SAVE and Dana!' });
	});

	test('has header, buttons and cards filled too', async () => {
		const header = { kind: 'image' as const, link: 'https://x.example/{{ item.code }}.png' };
		const buttons = [{ kind: 'url' as const, value: 'a/{{ item.code }}' }, { kind: 'copy-code' as const, value: '{{ item.code }}' }];
		const cards = [{ header, body: ['{{ item.code }}'], buttons }, { header, body: ['2'] }];
		const filled = { kind: 'image', link: 'https://x.example/SAVE.png' };
		const tapped = [{ kind: 'url', value: 'a/SAVE' }, { kind: 'copy-code', value: 'SAVE' }];
		expect(await written({}, template({ header, buttons, cards }), PERSON)).toEqual({
			form: 'template', name: 'launch', language: 'en', header: filled, body: ['Dana', 'SAVE'], buttons: tapped,
			cards: [{ header: filled, body: ['SAVE'], buttons: tapped }, { header: filled, body: ['2'] }],
		});
		expect(await written({}, template({ header: { kind: 'text', text: 'Hi {{ profile.firstName }}' } }), PERSON)).toMatchObject({ header: { kind: 'text', text: 'Hi Dana' } });
	});

	test('takes values in one line, as Meta wants them, and never an empty one', async () => {
		expect(await written({}, template(), { profile: { firstName: ' A\n\tB      C ' }, item: { code: '*x*' } })).toMatchObject({ body: ['A B C', '*x*'] });
		const writer = await make({}, template());
		expect(() => writer.write({ profile: {}, item: { code: 'x' } }, PLAIN_LINKS, 'en')).toThrow('\'Parameter 1 (en)\' of the WhatsApp template is empty for this person');
	});

	test.each<[string, string | undefined, string[], string[]]>([
		['nothing', 'Hi {{1}} and {{2}}!', ['a', 'b'], []],
		['a parameter that is missing', 'Hi {{1}} and {{2}}!', ['a'], ['template-gaps']],
		['one too many', 'Hi {{1}}!', ['a', 'b'], ['template-gaps']],
		['gaps that are not numbered in order', 'Hi {{1}} and {{3}}!', ['a', 'b'], ['template-gaps']],
		['a gap at the start', '{{1}} hi', ['a'], ['template-edge']],
		['a gap at the end', 'Hi {{1}}', ['a'], ['template-edge']],
		['gaps side by side', 'Hi {{1}} {{2}}!', ['a', 'b'], ['template-neighbours']],
		['too long a text', `${'x'.repeat(1_021)}{{1}}!`, ['a'], ['template-long']],
		['the longest that is taken', `${'x'.repeat(1_018)}{{1}}!`, ['a'], []],
		['line breaks in a parameter', undefined, ['a\nb'], ['template-parameter']],
		['tabs in a parameter', undefined, ['a\tb'], ['template-parameter']],
		['five spaces in a parameter', undefined, ['a     b'], ['template-parameter']],
		['four of them', undefined, ['a    b'], []],
	])('warns of %s', async (_, approved, parameters, expected) => expect(await codes({}, template({ approved, parameters }))).toEqual(expected));
});
