import type { IDataObject } from 'n8n-workflow';
import type { ParsedMail } from 'mailparser';
import { jsonOf, runNode, type OneNode } from '../kit/engine';
import { MailServer } from '../kit/mail-server';
import { consent, email, ownStore, people, profiles } from './stage';

let server: MailServer;
const BODY = '<p>Hello {{ profile.name }},</p><p><a href="{{ unsubscribe_url }}">Leave</a></p>';
const smtp = (parameters: IDataObject = {}): OneNode => ({
	...email('send', {
		provider: 'smtp', campaign: 'spring', from: 'Shop <news@shop.test>', subject: 'Hello {{ profile.name }}', html: BODY,
		unsubscribePage: 'https://shop.test/leave?lang=en', ...parameters,
	}),
	credentials: { omnichannelSmtpApi: server.credential() },
});
const ANN = { email: 'ann@shop.test', name: 'Ann' };

/** Sends one item's mail; gives it as a mail program reads it. */
async function mail(parameters: IDataObject, item: IDataObject): Promise<ParsedMail> {
	const [sent, ...others] = await jsonOf(smtp(parameters), [item]);
	expect([sent.length, others]).toEqual([1, [[], []]]);
	return (await server.read())[0];
}

beforeEach(async () => {
	ownStore();
	server = await MailServer.open();
});
afterEach(async () => await server.close());

test('a mail goes from the sender to the person, with subject, HTML and text part', async () => {
	const [profileId] = await people(ANN);
	const [[item]] = await jsonOf(smtp({ options: { replyTo: 'help@shop.test' } }), [{ ...ANN, row: 1 }]);
	const [{ from, to, replyTo, subject, html, text, messageId }] = await server.read();
	expect([from?.text, [to].flat()[0]?.text, replyTo?.text, subject]).toEqual(['"Shop" <news@shop.test>', 'ann@shop.test', 'help@shop.test', 'Hello Ann']);
	expect(html).toMatch(/^<p>Hello Ann,<\/p><p><a href="https:\/\/shop\.test\/leave\?lang=en&amp;t=/);
	expect(text).toMatch(/^Hello Ann,\n\nLeave \(https:\/\/shop\.test\/leave\?lang=en&t=/);
	const delivery = item.delivery as IDataObject;
	expect(item).toMatchObject({ row: 1, profileId, delivery: { status: 'sent', provider: 'smtp', address: 'ann@shop.test', reasons: [] } });
	expect(messageId).toBe(`<${String(delivery.deliveryId)}@shop.test>`);
	expect(delivery.providerMessageId).toBe(messageId);
});

test('marketing carries the header pair for leaving with one click, a link of its own per person', async () => {
	await people(ANN, { email: 'ben@shop.test', name: 'Ben' });
	await jsonOf(smtp(), [ANN, { email: 'ben@shop.test' }]);
	const links = (await server.read()).map(({ headerLines, html }) => {
		const header = (key: string) => headerLines.find((line) => line.key === key)?.line;
		expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
		const [, link] = /^List-Unsubscribe:\s+<(https:\/\/shop\.test\/leave\?lang=en&t=[\w.-]+)>$/.exec(header('list-unsubscribe') ?? '') ?? [];
		expect(String(html)).toContain(link.replaceAll('&', '&amp;'));
		return link;
	});
	expect(new Set(links).size).toBe(2);
});

test('other mail carries none', async () => {
	const { headers, html } = await mail({ purpose: 'transactional', unsubscribePage: '' }, ANN);
	expect([headers.has('list'), headers.has('list-unsubscribe')]).toEqual([false, false]);
	expect(html).toContain('<a href="">Leave</a>');
});

test.each([
	['Hebrew, right to left', 'שלום דנה, ברוכים הבאים'],
	['Polish', 'Zażółć gęślą jaźń, Łukasz'],
	['Bulgarian', 'Здравей, Иванa, още нещо много дълго за една тема на писмо'],
	['an emoji of several parts', 'Ciao 👩‍👩‍👧‍👦 🏳️‍🌈'],
	['quotes and brackets', 'Say "hi" <b>& \'bye\''],
])('%s arrives as it was written, in subject, HTML and text', async (_, name) => {
	await people({ ...ANN, name });
	const { subject, text, html } = await mail({ subject: '{{ profile.name }}!', html: '<p>{{ profile.name | raw }}!</p>', options: { text: '{{ profile.name }}!' } }, ANN);
	expect([subject, text?.trim(), html]).toEqual([`${name}!`, `${name}!`, `<p>${name}!</p>`]);
});

test.each([
	['HTML', '<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
	['SQL', 'Ann\'); drop table profiles;--', 'Ann&#39;); drop table profiles;--'],
	['Liquid', '{{ 7 | times: 7 }}{% include "x" %}', '{{ 7 | times: 7 }}{% include &#34;x&#34; %}'],
	['an expression', '={{ 7 * 7 }}', '={{ 7 * 7 }}'],
	['headers', 'Ann\r\nBcc: eve@shop.test\r\n\r\n<b>', 'Ann\r\nBcc: eve@shop.test\r\n\r\n&lt;b&gt;'],
])('%s in a customer\'s name does nothing', async (_, name, escaped) => {
	await people({ ...ANN, name });
	const { subject, html, text, bcc } = await mail({}, ANN);
	expect(subject).toBe(`Hello ${name}`.replace(/\s+/g, ' ').trim());
	expect(html).toContain(`<p>Hello ${escaped},</p>`.replaceAll('\r\n', '\n'));
	expect(text).toContain(`Hello ${name},`.replaceAll('\r\n', '\n'));
	expect([bcc, server.recipients]).toEqual([undefined, ['ann@shop.test']]);
	expect(await jsonOf(profiles('get'), [ANN])).toMatchObject([[{ traits: { name } }]]);
});

test('a template may use the item, the last purchase and Liquid\'s filters', async () => {
	await people(ANN);
	await jsonOf(profiles('track', { products: { product: [{ name: 'Tent & Co' }] }, total: '12', channel: 'store' }), [ANN]);
	const html = '{{ item.code | upcase }} {{ last_purchase.products[0].name }} {{ last_purchase.channel }} {{ purchases.count }} {{ address }} {% if profile.vip %}!{% else %}?{% endif %}';
	expect((await mail({ html }, { ...ANN, code: 'x1' })).html).toBe('X1 Tent &amp; Co store 1 ann@shop.test ?');
});

test('a sender\'s name may hold quotes and commas, and letters of any script', async () => {
	await people(ANN);
	const { from, messageId } = await mail({ from: '"Łukasz, \\"the\\" shop" <luk@shop.test>' }, ANN);
	expect(from?.value).toEqual([{ name: 'Łukasz, "the" shop', address: 'luk@shop.test' }]);
	expect(messageId).toMatch(/@shop\.test>$/);
});

test('a person named with quotes and a comma gets one mail at one address', async () => {
	await people({ email: 'ann@shop.test', name: '"Ann, the" <eve@shop.test>' });
	expect((await mail({}, ANN)).subject).toBe('Hello "Ann, the" <eve@shop.test>');
	expect(server.recipients).toEqual(['ann@shop.test']);
});

test('who said no gets nothing, and the item says why', async () => {
	await people(ANN, { email: 'ben@shop.test', name: 'Ben' });
	await jsonOf(consent('record', { status: 'no' }), [ANN]);
	const [sent, notSent, failed] = await jsonOf(smtp(), [{ email: 'ben@shop.test' }, ANN, { email: 'stranger@shop.test' }]);
	expect([sent.length, failed.length, server.recipients]).toEqual([1, 0, ['ben@shop.test']]);
	expect(notSent).toMatchObject([
		{ name: 'Ann', delivery: { status: 'not-sent', reasons: [{ code: 'said-no' }] } },
		{ email: 'stranger@shop.test', delivery: { status: 'not-sent', reasons: [{ code: 'no-consent' }] } },
	]);
});

test('the node tells how many were sent above its output', async () => {
	await people(ANN);
	const run = await runNode(smtp(), [ANN, { email: 'stranger@shop.test' }]);
	expect(run.data.resultData.runData.Node[0].hints).toMatchObject([{ message: '1 sent, 1 not sent, 0 failed. Why not: 1 no-consent' }]);
});
