import type { IDataObject } from 'n8n-workflow';
import { jsonOf, outputsOf } from '../kit/engine';
import { consent, errorOf, events, ownStore, profiles, whatsApp } from './stage';

const ANN = { phone: '+4915112345678', firstName: 'Ann' };
const BEN = { phone: '+4915112345679', firstName: 'Ben' };
const gaps = (...texts: string[]) => ({ row: texts.map((text) => ({ text })) });
const send = (parameters: IDataObject = {}) => whatsApp('send', { campaign: 'spring', purpose: 'transactional', templateBody: gaps('{{ profile.firstName }}'), ...parameters });

/** Where each item went: its output, and what is told of it. */
async function delivered(parameters: IDataObject, items: IDataObject[] = [ANN]): Promise<[number, IDataObject][]> {
	return (await jsonOf(send(parameters), items)).flatMap((output, place) => output.map((item): [number, IDataObject] => [place, item.delivery as IDataObject]));
}
const why = ([, { reasons }]: [number, IDataObject]) => (reasons as { code: string; text: string }[])[0];

/** Lets people write to us on WhatsApp some hours ago. */
async function wrote(hours: number, ...items: IDataObject[]): Promise<void> {
	await jsonOf(events('track', { personBy: 'phone', personValue: '={{ $json.phone }}', eventType: 'custom', eventName: 'Message Received', channel: 'whatsapp', occurredAt: new Date(Date.now() - hours * 3_600_000).toISOString() }), items);
}

beforeEach(async () => {
	ownStore();
	await jsonOf(profiles('identify', { traitMode: 'all' }), [ANN, BEN]);
});

test('a template goes into the sandbox, filled for each person', async () => {
	expect(await delivered({}, [ANN, BEN])).toMatchObject([[0, { status: 'sent', provider: 'sandbox', address: ANN.phone, message: 'template', template: 'hello_world' }], [0, { address: BEN.phone }]]);
	const previews = (await jsonOf(whatsApp('preview', { templateBody: gaps('{{ profile.firstName }}') }), [ANN, BEN]))[0];
	expect(previews).toMatchObject([{ preview: { to: ANN.phone, name: 'hello_world', body: ['Ann'] } }, { preview: { body: ['Ben'] } }]);
});

test('advertising needs a yes for WhatsApp', async () => {
	expect((await delivered({ purpose: 'marketing' })).map((one) => [one[0], why(one).code])).toEqual([[1, 'no-consent']]);
	await jsonOf(consent('record', { personBy: 'phone', personValue: '={{ $json.phone }}', channel: 'whatsapp', status: 'granted', options: { method: 'double-opt-in', saidAt: new Date(Date.now() - 60_000).toISOString() } }), [ANN]);
	const [[output, delivery]] = await delivered({ purpose: 'marketing' });
	// By the hour of the day it may have to wait.
	expect([output, (delivery.reasons as { code: string }[]).map(({ code }) => code)]).toEqual(output === 0 ? [0, []] : [1, ['quiet-hours']]);
});

describe('the window of 24 hours', () => {
	test('free text goes to who wrote within a day, and to nobody else', async () => {
		await wrote(23, ANN);
		await wrote(25, BEN);
		const ends = await delivered({ message: 'text', text: 'Hi {{ profile.firstName }}' }, [ANN, BEN, { phone: '+4915112345670' }]);
		expect(ends.map(([output]) => output)).toEqual([0, 1, 1]);
		expect(ends.slice(1).map(why)).toMatchObject([
			{ code: 'whatsapp-window-closed', text: expect.stringContaining('Use a template') }, { code: 'whatsapp-window-closed', text: expect.stringContaining('they never wrote to us') },
		]);
	});

	test('free text where it is allowed, the template where it is not, in one run', async () => {
		await wrote(1, ANN);
		expect(await delivered({ message: 'textOrTemplate', text: 'Hi' }, [ANN, BEN])).toMatchObject([[0, { address: ANN.phone, message: 'text' }], [0, { address: BEN.phone, message: 'template', template: 'hello_world' }]]);
	});

	test('what could not go for that reason goes once they have written', async () => {
		expect((await delivered({ message: 'text', text: 'Hi' }))[0][0]).toBe(1);
		await wrote(0.1, ANN);
		expect((await delivered({ message: 'text', text: 'Hi' }))[0][0]).toBe(0);
	});
});

describe('what WhatsApp forbids', () => {
	test.each<[string, IDataObject, RegExp]>([
		['a template without a name', { template: ' ' }, /names no template/],
		['a gap with a line break', { templateBody: gaps('a\nb') }, /line break or tab/],
		['a carousel of one card', { templateBody: {}, templateCards: '[{ "image": "https://shop.example/a.jpg", "body": [] }]' }, /2 to 10 cards/],
		['cards that are no list', { templateCards: '{"image": "x"}' }, /no list/],
		['a card without a picture', { templateCards: '[{}, {}]' }, /Card 1 has no "image"/],
		['a card with a button of another kind', { templateCards: '[{ "image": "https://a.example/a.jpg", "buttons": [{ "kind": "call", "value": "1" }] }]' }, /Card 1 has a button/],
		['an empty text', { message: 'text', text: ' ' }, /no text/],
		['media without an address', { message: 'media', mediaLink: ' ' }, /web address/],
		['four answers', { message: 'interactive', text: 'a', answers: { row: ['a', 'b', 'c', 'd'].map((title) => ({ title })) } }, /one to 3 answers/],
		['a link that leads nowhere', { message: 'interactive', text: 'a', toTap: 'link', link: 'shop' }, /web address/],
		['a page that is none', { options: { unsubscribePage: 'shop' } }, /no web address/],
	])('%s is refused before anything is written', async (_, parameters, reason) => {
		const [sent, notSent, [failed]] = await jsonOf(send(parameters), [ANN]);
		expect([sent, notSent]).toEqual([[], []]);
		expect(failed).toMatchObject({ ...ANN, failure: expect.stringMatching(reason), reason: { advice: expect.stringMatching(/\S/), field: expect.stringMatching(/\S/) } });
	});

	test('what a person\'s values make of it fails that person alone, and nothing leaves', async () => {
		const long = { phone: '+4915112345672', firstName: 'x'.repeat(1_025) };
		await jsonOf(profiles('identify', { traitMode: 'all' }), [long, { phone: '+4915112345673' }]);
		const ends = await delivered({}, [long, ANN, { phone: '+4915112345673' }]);
		expect(ends.map(([output]) => output).sort()).toEqual([0, 2, 2]);
		expect(ends.filter(([output]) => output === 2).map((one) => why(one).text)).toEqual([expect.stringContaining('longer than 1024'), expect.stringContaining('gap 1 is empty')]);
	});

	test.each(['{{ profile.', '{% if x %}'])('a template of ours that is broken stops the node: %s', async (text) => {
		expect(await errorOf(send({ templateBody: gaps(text) }), [ANN])).toMatchObject({ message: expect.stringContaining('Body 1') });
	});
});

test('stars and line breaks in a name change neither the look nor the form of a message', async () => {
	const CAT = { phone: '+4915112345671', firstName: '*Cat*\nDoe' };
	await jsonOf(profiles('identify', { traitMode: 'all' }), [CAT]);
	const of = async (parameters: IDataObject) => ((await jsonOf(whatsApp('preview', parameters), [CAT]))[0][0].preview) as IDataObject;
	expect((await of({ templateBody: gaps('{{ profile.firstName }}') })).body).toEqual(['∗Cat∗ Doe']);
	expect((await of({ message: 'text', text: '*Hello* {{ profile.firstName }}' })).text).toBe('*Hello* ∗Cat∗\nDoe');
});

test('everything of a template reaches the message: header, gaps, buttons, cards', async () => {
	const [[{ preview }]] = await jsonOf(whatsApp('preview', {
		template: 'spring', templateLanguage: '{{ profile.language | default: "pt_BR" }}', templateBody: gaps('{{ profile.firstName }}', '{{ item.code }}'),
		templateHeader: 'document', templateHeaderLink: 'https://shop.example/{{ item.code }}.pdf', options: { fileName: 'Invoice {{ item.code }}.pdf' },
		templateButtons: { row: [{ kind: 'url', value: 'orders/{{ item.code }}', place: 0 }, { kind: 'copy-code', value: 'SPRING', place: 3 }] },
		templateCards: JSON.stringify(['a', 'b'].map((one) => ({ image: `https://shop.example/${one}.jpg`, body: [`${one} {{ profile.firstName }}`], buttons: [{ kind: 'link', value: one }] }))),
	}), [{ ...ANN, code: '4711' }]);
	expect(preview).toMatchObject({
		form: 'template', name: 'spring', language: 'pt_BR', body: ['Ann', '4711'], header: { kind: 'document', link: 'https://shop.example/4711.pdf', fileName: 'Invoice 4711.pdf' },
		buttons: [{ kind: 'url', value: 'orders/4711' }, { kind: 'copy-code', value: 'SPRING', place: 2 }],
		cards: ['a', 'b'].map((one) => ({ header: { kind: 'image', link: `https://shop.example/${one}.jpg` }, body: [`${one} Ann`], buttons: [{ kind: 'url', value: one }] })),
	});
});

test.each<[string, IDataObject, object]>([
	['text with answers', { message: 'interactive', text: 'Hi', header: 'text', headerText: 'Order', footer: 'Shop', answers: { row: [{ title: 'Yes', id: 'y' }, { title: 'No' }] } }, { form: 'interactive', header: { kind: 'text', text: 'Order' }, footer: 'Shop', action: { kind: 'answers', answers: [{ id: 'y', title: 'Yes' }, { id: 'answer-2', title: 'No' }] } }],
	['text with a link', { message: 'interactive', text: 'Hi', toTap: 'link', linkTitle: 'Open', link: 'https://shop.example/{{ profile.firstName }}' }, { action: { kind: 'link', title: 'Open', url: 'https://shop.example/Ann' } }],
	['a document', { message: 'media', media: 'document', mediaLink: 'https://shop.example/g.pdf', caption: 'For {{ profile.firstName }}', options: { fileName: 'g.pdf' } }, { form: 'media', media: 'document', link: 'https://shop.example/g.pdf', caption: 'For Ann', fileName: 'g.pdf' }],
	['a link to leave', { message: 'text', text: '{{ unsubscribe_url }}', options: { unsubscribePage: 'https://shop.example/leave' } }, { form: 'text', text: expect.stringMatching(/^https:\/\/shop\.example\/leave\?t=/) }],
])('%s', async (_, parameters, expected) => {
	expect((await jsonOf(whatsApp('preview', parameters), [ANN]))[0]).toMatchObject([{ preview: expected }]);
});

test('a test goes to oneself, free text marked as such', async () => {
	const [, [, delivery]] = [0, (await delivered({ message: 'text', text: 'Hi', options: { testTo: '+4915199999999' } }))[0]];
	expect(delivery).toMatchObject({ status: 'sent', address: '+4915199999999' });
});

test.each<[string, IDataObject, string]>([['free text', { message: 'text', text: 'Hi *{{ profile.firstName }}*' }, 'Ann'], ['a template', { template: 'order_shipped', templateBody: gaps('{{ profile.firstName }}') }, '[order_shipped]']])(
	'%s is shown as a phone would', async (_, parameters, words) => {
		const [[{ binary }]] = await outputsOf(whatsApp('preview', parameters), [ANN]);
		const page = Buffer.from(binary!.preview.data, 'base64').toString();
		expect([binary!.preview.mimeType, page.includes(words), page.includes('<script')]).toEqual(['text/html', true, false]);
	});
