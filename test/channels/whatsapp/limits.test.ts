import { forbidden, pushProviders, whatsappProviders, type WhatsApp, type WhatsAppTemplate } from '../../../marketing/channels';

const ABOUT = { from: '+14155238886', marketing: false };
const template = (more: Partial<WhatsAppTemplate>): WhatsApp => ({ ...ABOUT, form: 'template', name: 'order_shipped', language: 'en', body: ['Ann'], ...more });
const card = { header: { kind: 'image' as const, link: 'https://shop.example/a.jpg' }, body: ['Tent'] };
const text = (written: string): WhatsApp => ({ ...ABOUT, form: 'text', text: written });
const answers = (...titles: string[]): WhatsApp => ({ ...ABOUT, form: 'interactive', text: 'Did it fit?', action: { kind: 'answers', answers: titles.map((title, place) => ({ id: `a${place}`, title })) } });
const why = (content: WhatsApp) => {
	const receipt = forbidden(content);
	return receipt && 'message' in receipt ? receipt.message : undefined;
};

test.each<[string, WhatsApp]>([
	['a template', template({})], ['a template without gaps', template({ body: [] })], ['four spaces in a row', template({ body: ['a    b'] })],
	['1,024 letters in a gap', template({ body: ['x'.repeat(1_024)] })], ['a carousel of two cards', template({ cards: [card, card] })], ['a carousel of ten cards', template({ cards: Array(10).fill(card) as typeof card[] })],
	['a code of 15 letters', template({ buttons: [{ kind: 'copy-code', value: 'x'.repeat(15) }] })], ['a text of 4,096 letters', text('x'.repeat(4_096))], ['a text of several lines', text('a\n\nb')],
	['three answers', answers('Yes', 'No', 'Maybe')], ['an answer of 20 letters', answers('x'.repeat(20))],
	['a picture', { ...ABOUT, form: 'media', media: 'image', link: 'https://shop.example/a.jpg' }],
])('%s may be sent', (_, content) => expect(why(content)).toBeUndefined());

test.each<[string, WhatsApp, RegExp]>([
	['no template', template({ name: '' }), /names no template/],
	['no language', template({ language: '' }), /needs the language/],
	['an empty gap', template({ body: ['Ann', ' '] }), /gap 2 is empty/],
	['a line break in a gap', template({ body: ['a\nb'] }), /gap 1 holds a line break/],
	['a tab in a gap', template({ body: ['a\tb'] }), /line break or tab/],
	['five spaces in a gap', template({ body: ['a     b'] }), /more than four spaces/],
	['a gap that is too long', template({ body: ['x'.repeat(1_025)] }), /longer than 1024/],
	['a header that is too long', template({ header: { kind: 'text', text: 'x'.repeat(61) } }), /61 characters; WhatsApp takes 60/],
	['bold in a header', template({ header: { kind: 'text', text: '*Ann*' } }), /asterisks/],
	['an empty header', template({ header: { kind: 'text', text: '' } }), /header is empty/],
	['a header that leads nowhere', template({ header: { kind: 'image', link: 'p.jpg' } }), /web address/],
	['a header that leads into a script', template({ header: { kind: 'image', link: 'javascript:alert(1)' } }), /web address/],
	['a button without a value', template({ buttons: [{ kind: 'quick-reply', value: '' }] }), /Button 1 has nothing/],
	['an address with spaces', template({ buttons: [{ kind: 'url', value: 'a b' }] }), /no spaces/],
	['a code of 16 letters', template({ buttons: [{ kind: 'copy-code', value: 'x'.repeat(16) }] }), /at most 15/],
	['a carousel of one card', template({ cards: [card] }), /2 to 10 cards, not 1/],
	['a carousel of eleven cards', template({ cards: Array(11).fill(card) as typeof card[] }), /not 11/],
	['a card with a document', template({ cards: [card, { ...card, header: { kind: 'document', link: 'https://shop.example/a.pdf' } }] }), /Card 2 needs a picture/],
	['a card with an empty gap', template({ cards: [card, { ...card, body: [''] }] }), /Card 2, body: what fills gap 1 is empty/],
	['a card with three buttons', template({ cards: [card, { ...card, buttons: Array(3).fill({ kind: 'url', value: 'a' }) as { kind: 'url'; value: string }[] }] }), /more than 2 buttons/],
	['an empty text', text(' \n'), /no text/],
	['a text that is too long', text('x'.repeat(4_097)), /4097 characters; WhatsApp takes 4096/],
	['no answers', answers(), /one to 3 answers/], ['four answers', answers('a', 'b', 'c', 'd'), /not 4/], ['two answers alike', answers('Yes', 'Yes'), /same title/],
	['an answer that is too long', answers('x'.repeat(21)), /takes 20/], ['an answer without a title', answers(' '), /no title/],
	['a link without an address', { ...ABOUT, form: 'interactive', text: 'a', action: { kind: 'link', title: 'Open', url: 'shop' } }, /web address/],
	['sound with a caption', { ...ABOUT, form: 'media', media: 'audio', link: 'https://shop.example/a.mp3', caption: 'a' }, /Audio has no caption/],
	['media without an address', { ...ABOUT, form: 'media', media: 'image', link: '' }, /web address/],
])('%s: refused, and what is wrong is said', (_, content, reason) => {
	expect(why(content)).toMatch(reason);
	expect(forbidden(content)).toMatchObject({ kind: 'configuration', alone: true });
});

describe('every vendor', () => {
	const message = (content: WhatsApp) => ({ deliveryId: 'a', address: '+48601234567', content });
	test.each(whatsappProviders.map((one) => [one.label, one] as const))('%s refuses what WhatsApp forbids', (_, provider) => {
		expect(provider.refuses!(message(template({ body: ['a\nb'] })), {})).toMatchObject({ code: 'forbidden-template' });
		expect(provider.refuses!(message(text('')), {})).toMatchObject({ code: 'forbidden-message' });
	});

	test.each<[string, boolean]>([
		['+48601234567', true], ['48 601-234-567', true], ['whatsapp:+48601234567', true], ['0048601234567', true], ['＋48601234567', true],
		['PL.13491208655302741918', false], ['ann@shop.example', false], ['', false], ['12', false], ['+1234567890123456', false],
	])('an address like %j', (address, isNumber) => {
		const [infobip, ...others] = whatsappProviders;
		expect(others.map((one) => one.takes!(address))).toEqual([isNumber, isNumber]);
		expect(infobip.takes?.(address) ?? true).toBe(true);
	});
});

test('Twilio wants a content SID, and a template for everything with buttons', () => {
	const twilio = whatsappProviders.find(({ name }) => name === 'twilio')!;
	const refused = (content: WhatsApp) => twilio.refuses!({ deliveryId: 'a', address: '+48601234567', content }, {});
	expect(refused(template({}))).toMatchObject({ kind: 'configuration', alone: true, message: expect.stringContaining('begins with HX') });
	expect(refused(template({ name: `HX${'0a'.repeat(16)}` }))).toBeUndefined();
	expect(refused(answers('Yes'))).toMatchObject({ message: expect.stringContaining('as a template') });
});

test('nobody is asked without encryption, except on this machine', () => {
	const browser = 'webpush:{"endpoint":"https://updates.push.example.com/x","keys":{"p256dh":"BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4","auth":"BTBZMqHH6r4Tts7J_aSIgg"}}';
	const devices: Record<string, string> = { apns: `apns:${'0f'.repeat(32)}`, fcm: 'a', 'web-push': browser };
	const push = { title: 'a', body: 'b', urgent: false };
	const account = (baseUrl: string) => ({ baseUrl, accountSid: 'AC', serviceAccountSecret: '{"project_id":"a","client_email":"b","private_key":"-----BEGIN PRIVATE KEY-----"}' });
	const asks = [
		...whatsappProviders.map((one) => (baseUrl: string) => one.requests([{ deliveryId: 'a', address: '+48601234567', content: template({}) }], account(baseUrl))),
		...pushProviders.map((one) => (baseUrl: string) => one.requests([{ deliveryId: 'a', address: devices[one.name], content: push }], account(baseUrl))),
	];
	expect(asks).toHaveLength(6);
	for (const ask of asks) {
		expect(() => ask('http://proxy.example')).toThrow('https://');
		expect(ask('http://127.0.0.1:1')[0].url).toMatch(/^http:\/\/127\.0\.0\.1:1\//);
	}
});
