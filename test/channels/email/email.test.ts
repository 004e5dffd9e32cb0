import { BULK_RULES, bulkRules, emailOf, emailProviders, MOST_HEADERS, readHeaders, type Email, type Outgoing } from '../../../marketing/channels';
import { bytesOf, packed, refuseUnfit } from '../../../marketing/channels/email/size';
import { smtpReceipt } from '../../../marketing/channels/email/smtp';

const rendered = { subject: 'Hello', html: '<p>Hello</p>', text: 'Hello' };
const LEAVE = 'https://shop.test/leave?t=1';

describe('a mail in its envelope', () => {
	test('with a way out carries the pair for one click and the id of its list', () => {
		const { headers, marketing } = emailOf(rendered, { from: 'Shop <news@Shop.test>', list: 'Angebote & Neues' }, LEAVE);
		expect(headers).toEqual({ 'List-Unsubscribe': `<${LEAVE}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click', 'List-Id': '<angebote-neues.shop.test>' });
		expect(marketing).toBe(true);
	});
	test('without one carries none of them, and is no advertising unless it says so', () => {
		expect(emailOf(rendered, { from: 'a@shop.test' })).toEqual({ ...rendered, from: 'a@shop.test', replyTo: undefined, headers: {}, marketing: false });
		expect(emailOf(rendered, { from: 'a@shop.test', marketing: true }).marketing).toBe(true);
	});
	test('names its campaign in plain letters, whatever it is called', () => {
		const of = (campaign: string) => emailOf(rendered, { from: 'a@shop.test', campaign }).headers['X-Campaign-Id'];
		expect([of('Frühling 2026'), of('מבצע'), of('a\r\nBcc: b'), of('x'.repeat(300))]).toEqual(['Fruhling-2026', 'x', 'a-Bcc-b', 'x'.repeat(100)]);
	});
	test('can\'t be told another way out by a header of its own', () => {
		const { headers } = emailOf(rendered, { from: 'a@shop.test', headers: { 'List-Unsubscribe': '<https://eve.test>' } }, LEAVE);
		expect(headers['List-Unsubscribe']).toBe(`<${LEAVE}>`);
	});
});

describe('headers of one\'s own', () => {
	test('are taken as they are, without blanks around', () => {
		expect(readHeaders({ ' X-Order-Number ': ' 17 ', Importance: 'high' })).toEqual({ ok: true, value: { 'X-Order-Number': '17', Importance: 'high' } });
	});
	test.each([
		['a second line in a value', { 'X-A': 'a\r\nBcc: eve@shop.test' }],
		['a second line in a name', { 'X-A: b\r\nBcc': 'eve@shop.test' }],
		['a colon in a name', { 'X:A': 'b' }],
		['letters other than ASCII', { 'X-A': 'ü' }],
		['an empty value', { 'X-A': ' ' }],
		['an empty name', { '': 'a' }],
		['a value that is too long', { 'X-A': 'a'.repeat(901) }],
		['the same name twice', { 'X-A': 'a', 'x-a': 'b' }],
		['too many', Object.fromEntries(Array.from({ length: MOST_HEADERS + 1 }, (_, place) => [`X-${place}`, 'a']))],
		...['From', 'to', 'CC', 'bcc', 'Subject', 'Sender', 'Reply-To', 'Date', 'Message-ID', 'Return-Path', 'Content-Type', 'MIME-Version', 'DKIM-Signature', 'List-Unsubscribe', 'list-unsubscribe-post', 'List-Id', 'X-Campaign-Id', 'idempotencyKey', 'X-Mailin-custom', 'X-SES-CONFIGURATION-SET']
			.map((name): [string, object] => [`the name ${name}`, { [name]: 'a' }]),
	] as [string, Record<string, string>][])('are refused with %s', (_, headers) => {
		expect(readHeaders(headers)).toEqual({ ok: false, reason: { code: 'bad-header', field: 'Headers', message: expect.stringMatching(/^[^\r\n]+$/), advice: expect.stringMatching(/\.$/) } });
	});
});

describe('the size of a mail', () => {
	const mail = (bytes: number, changes: Partial<Email> = {}): Outgoing<Email> => ({
		deliveryId: '1', address: 'ann@shop.test', content: { ...rendered, from: 'a@shop.test', headers: {}, attachments: [{ fileName: 'a.pdf', contentType: 'application/pdf', content: 'A'.repeat(bytes) }], ...changes },
	});
	test('counts all its parts, in bytes', () => {
		expect(bytesOf(mail(10, { subject: 'ü', html: 'üü', text: 'a', headers: { a: 'b' } }).content)).toBe(2 + 4 + 1 + 2 + 10);
	});
	test.each<[string, Outgoing<Email>, string | undefined]>([
		['fits', mail(4_900_000), undefined],
		['is over the limit', mail(5_000_000), 'too-large'],
		['has no subject', mail(0, { subject: ' ' }), 'no-subject'],
		['says nothing', mail(0, { html: ' \n', text: '' }), 'no-text'],
		['has only a text part', mail(0, { html: '' }), undefined],
	])('decides whether a provider takes it: %s', (_, message, code) => {
		const receipt = refuseUnfit('Postmark', 5_000_000)(message);
		expect(receipt && { kind: receipt.kind, code: 'code' in receipt && receipt.code }).toEqual(code && { kind: 'permanent', code });
		if (code === 'too-large') expect(receipt).toMatchObject({ message: 'The mail has 5.0 MB with its attachments, Postmark takes 5.0 MB: link to the file instead' });
	});
	test('and the number of mails decide what travels together, in their order', () => {
		const sizes = [10, 20, 90, 500, 10, 10, 10];
		expect(packed(sizes.map((size) => mail(size, { subject: '', html: '', text: '' })), { count: 3, bytes: 100 })).toEqual([[0, 1], [2], [3], [4, 5, 6]]);
		expect(packed(Array.from({ length: 7 }, () => mail(1)), { count: 3, bytes: 1_000 })).toEqual([[0, 1, 2], [3, 4, 5], [6]]);
		expect(packed([], { count: 3, bytes: 100 })).toEqual([]);
	});
});

describe('the rules for bulk senders', () => {
	const right = { from: 'Shop <news@shop.test>', marketing: true, headers: emailOf(rendered, { from: 'Shop <news@shop.test>' }, LEAVE).headers };
	const without = (name: string) => ({ ...right, headers: Object.fromEntries(Object.entries(right.headers).filter(([one]) => one !== name)) });
	test.each<[string, Parameters<typeof bulkRules>, string[]]>([
		['a newsletter as it should be', [right, { dkimDomain: 'shop.test' }], []],
		['no way out', [without('List-Unsubscribe')], ['no-way-out']],
		['a way out that is no single click', [without('List-Unsubscribe-Post')], ['no-way-out']],
		['a way out by mail only', [{ ...right, headers: { ...right.headers, 'List-Unsubscribe': '<mailto:leave@shop.test>' } }], ['no-way-out']],
		['a way out without encryption', [{ ...right, headers: { ...right.headers, 'List-Unsubscribe': '<http://shop.test/leave>' } }], ['insecure-way-out']],
		['no id of a list', [without('List-Id')], ['no-list-id']],
		['a sender at a mailbox provider', [{ ...right, from: 'Shop <shop@Gmail.com>' }], ['free-mail-sender']],
		['a receipt from a mailbox provider', [{ from: 'shop@yahoo.com', headers: {} }], ['free-mail-sender']],
		['an order confirmation', [{ from: 'shop@shop.test', headers: {} }], []],
		['a signature of the domain above', [{ ...right, from: 'a@mail.shop.test' }, { dkimDomain: 'shop.test' }], []],
		['a signature of the domain below', [right, { dkimDomain: 'mg.shop.test' }], []],
		['a signature of somebody else', [right, { dkimDomain: 'vendor.test' }], ['not-aligned']],
		['a signature of a name that only ends alike', [right, { dkimDomain: 'myshop.test' }], ['not-aligned']],
	])('%s', (_, about, codes) => expect(bulkRules(...about).map(({ code }) => code)).toEqual(codes));
	test('say where they stand', () => {
		for (const { sources } of Object.values(BULK_RULES)) expect(sources.filter((one) => !/^https:\/\/[\w.-]+\/\S+$/.test(one))).toEqual([]);
	});
});

test.each<[string, Parameters<typeof smtpReceipt>[0], string]>([
	['no such mailbox', { responseCode: 550, command: 'RCPT TO', message: '550 5.1.1 No such user' }, 'dead-address'],
	['a domain that takes no mail', { responseCode: 556, command: 'RCPT TO', message: '556 5.1.10 null MX' }, 'dead-address'],
	['a closed mailbox', { responseCode: 550, command: 'RCPT TO', message: '550-5.2.1 The account is inactive' }, 'dead-address'],
	['a full mailbox', { responseCode: 552, command: 'RCPT TO', message: '552 5.2.2 Mailbox full' }, 'permanent'],
	['a policy', { responseCode: 550, command: 'RCPT TO', message: '550 5.7.1 Blocked' }, 'permanent'],
	['a text that is refused', { responseCode: 554, command: 'DATA', message: '554 5.6.0 Content rejected, see 5.1.1 of our rules' }, 'permanent'],
	['a mail over its limit, at once', { code: 'EMESSAGE', command: 'MAIL FROM', message: 'Message size larger than allowed 5000000' }, 'permanent'],
	['a mail over its limit, when asked', { responseCode: 552, command: 'MAIL FROM', message: '552 5.3.4 Message too big' }, 'permanent'],
	['a mail over its limit, at the end', { responseCode: 552, command: 'DATA', message: '552 5.3.4 Message too big' }, 'permanent'],
	['a sender that is refused', { responseCode: 550, command: 'MAIL FROM', message: '550 5.1.1 Unknown sender' }, 'configuration'],
	['a refused login', { code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN', message: '535 5.7.8 Bad credentials' }, 'configuration'],
	['a busy server', { responseCode: 451, command: 'RCPT TO', message: '451 4.3.0 Try later' }, 'retry'],
	['a broken line', { code: 'ECONNECTION', message: 'closed' }, 'retry'],
])('the mail server\'s word about %s', (_, error, kind) => expect(smtpReceipt(error, false).kind).toBe(kind));

describe('a proxy of the house', () => {
	const message: Outgoing<Email> = { deliveryId: '1', address: 'ann@shop.test', content: { ...rendered, from: 'a@shop.test', headers: {} } };
	const account = { region: 'eu-central-1', domain: 'mg.shop.test' };
	test.each(emailProviders.map((one) => [one.name, one] as const))('takes the requests to %s', (_, provider) => {
		const urlBy = (baseUrl: string) => provider.requests([message], { ...account, baseUrl })[0].url;
		const { pathname } = new URL(urlBy(''));
		expect(['https://proxy.shop.test/mail/', ' proxy.shop.test/mail ', 'http://127.0.0.1:8080'].map(urlBy))
			.toEqual([`https://proxy.shop.test/mail${pathname}`, `https://proxy.shop.test/mail${pathname}`, `http://127.0.0.1:8080${pathname}`]);
		for (const open of ['http://proxy.shop.test', 'http://127.0.0.1.eve.test', 'ftp://proxy']) expect(() => urlBy(open)).toThrow('https://');
	});
});
