import { generateKeyPairSync } from 'node:crypto';
import { emailOf, type Email, type Outgoing, type Receipt } from '../../../marketing/channels';
import { openSmtp, type SmtpCredential } from '../../../nodes/kit/smtp';
import { verifyDkim } from '../../kit/dkim';
import { MailServer } from '../../kit/mail-server';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } });
const LONG = 'שלום דנה היקרה, '.repeat(11).trim();
const LEAVE = 'https://shop.test/leave?lang=he&t=0190.abcdefghijklmnopqrstuvwxyz';

let server: MailServer;
beforeEach(async () => {
	server = await MailServer.open();
});
afterEach(async () => await server.close());

const mail = (envelope: Partial<Parameters<typeof emailOf>[1]> = {}, rendered: object = {}): Email => emailOf(
	{ subject: 'Hello', html: '<p>Hello, <b>Dana</b></p>', text: 'Hello, Dana', ...rendered },
	{ from: 'Shop <news@shop.test>', ...envelope },
	LEAVE,
);

/** Sends mails through a real server, with all deliveries ours unless some are not. */
async function sent(mails: Email[], credential: object = {}, ours: (id: string) => boolean = () => true): Promise<Receipt[]> {
	const { carrier, close } = await openSmtp(server.credential(credential) as unknown as SmtpCredential, 1);
	const messages = mails.map((content, place): Outgoing<Email> => ({ deliveryId: `0190-${place}`, address: 'dana@shop.test', content }));
	const receipts: Receipt[] = [];
	for (const message of messages) receipts.push(...await carrier.deliver([message], async () => new Set(ours(message.deliveryId) ? [message.deliveryId] : [])));
	close();
	return receipts;
}

const signing = { dkimDomain: 'shop.test', dkimSelector: 'mail2026', dkimPrivateKey: privateKey };

describe('a mail that is signed', () => {
	test('can be checked with the public key, the way out included', async () => {
		await sent([mail({ campaign: 'spring', replyTo: 'help@shop.test' }, { subject: LONG, html: `<p dir="rtl">${LONG}</p>\n.\n.. trailing  blanks \n\n\n` })], signing);
		const vouched = verifyDkim(server.arrived[0].raw, publicKey);
		expect(vouched).toMatchObject({ domain: 'shop.test', selector: 'mail2026' });
		expect(vouched.headers.map((one) => one.toLowerCase())).toEqual(expect.arrayContaining(['from', 'to', 'subject', 'date', 'message-id', 'reply-to', 'list-id', 'list-unsubscribe', 'list-unsubscribe-post', 'x-campaign-id']));
	});

	test('does not stand a change', async () => {
		await sent([mail()], signing);
		const raw = server.arrived[0].raw.toString('latin1');
		const spoilt = (from: string, to: string) => () => verifyDkim(Buffer.from(raw.replace(from, to), 'latin1'), publicKey);
		expect(spoilt('Dana', 'Dina')).toThrow('the body');
		expect(spoilt('leave?', 'leaf?')).toThrow('the headers');
		expect(spoilt('One-Click', 'Two-Click')).toThrow('the headers');
	});

	test('with a key in one line, as a form hands it on, is the same', async () => {
		await sent([mail(), mail()], { ...signing, dkimPrivateKey: privateKey.replaceAll('\n', ' ') });
		await sent([mail()], { ...signing, dkimPrivateKey: privateKey.replaceAll('\n', '\\n') });
		for (const { raw } of server.arrived) expect(verifyDkim(raw, publicKey).domain).toBe('shop.test');
		expect(server.arrived).toHaveLength(3);
	});

	test('but belongs to another run by now does not leave, and its neighbour does', async () => {
		expect((await sent([mail(), mail()], signing, (id) => id !== '0190-0')).map(({ kind }) => kind)).toEqual(['withheld', 'sent']);
		expect(server.arrived).toHaveLength(1);
	});
});

test('a mail without keys is left to the mail server', async () => {
	await sent([mail()]);
	expect(() => verifyDkim(server.arrived[0].raw, publicKey)).toThrow('not signed');
});

test.each([
	['an empty selector', { dkimSelector: ' ' }, /DKIM Selector is empty/],
	['an empty key', { dkimPrivateKey: '' }, /DKIM Private Key is empty/],
	['a domain that is an address', { dkimDomain: 'news@shop.test' }, /no domain/],
	['a selector with the name of DNS', { dkimSelector: 'mail _domainkey' }, /no name of DNS/],
	['a text that is no key', { dkimPrivateKey: 'secret words' }, /can't be read/],
	['half a key', { dkimPrivateKey: privateKey.slice(0, 400) }, /can't be read/],
	['a key of another kind', { dkimPrivateKey: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) }, /no RSA key/],
])('%s is refused before anything is sent, and never shown', async (_, changes, words) => {
	const refused = await openSmtp(server.credential({ ...signing, ...changes }) as unknown as SmtpCredential, 1).catch((error: Error) => error);
	expect(refused).toMatchObject({ message: expect.stringMatching(words), reason: { code: 'bad-dkim', advice: expect.any(String) } });
	expect(JSON.stringify(refused)).not.toContain('secret words');
});

test('a mail arrives with its parts in their order, and its files', async () => {
	const pdf = Buffer.from(Array.from({ length: 5_000 }, (_, place) => place % 256));
	await sent([mail({
		from: '"Müller, Söhne & \\"Co\\"" <news@shop.test>', replyTo: 'Hilfe, sofort <help@shop.test>', headers: { 'X-Order-Number': '17' }, list: 'Neues & mehr', campaign: 'Frühling 2026',
		attachments: [{ fileName: 'Größen „März“.pdf', contentType: 'application/pdf', content: pdf.toString('base64') }],
	}, { subject: LONG })]);
	const [read] = await server.read();
	const header = (name: string) => read.headerLines.find(({ key }) => key === name)?.line.replaceAll(/\r\n\s+/g, ' ');
	expect(Buffer.byteLength(LONG)).toBeGreaterThan(300);
	expect([read.subject, read.from?.value, read.replyTo?.value]).toEqual([LONG, [{ name: 'Müller, Söhne & "Co"', address: 'news@shop.test' }], [{ name: 'Hilfe, sofort', address: 'help@shop.test' }]]);
	expect([read.html, read.text?.trim()]).toEqual(['<p>Hello, <b>Dana</b></p>', 'Hello, Dana']);
	expect(read.attachments).toMatchObject([{ filename: 'Größen „März“.pdf', contentType: 'application/pdf', content: pdf }]);
	expect(header('list-unsubscribe')).toBe(`List-Unsubscribe: <${LEAVE}>`);
	expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
	expect([header('list-id'), header('x-campaign-id'), header('x-order-number')]).toEqual(['List-ID: <neues-mehr.shop.test>', 'X-Campaign-ID: Fruhling-2026', 'X-Order-Number: 17']);
	const raw = server.arrived[0].raw.toString('latin1');
	const order = ['multipart/mixed', 'multipart/alternative', 'text/plain', 'text/html', 'application/pdf'].map((type) => raw.indexOf(type));
	expect(order.every((place, index) => place > 0 && place > (order[index - 1] ?? 0))).toBe(true);
	expect(raw.split('\r\n').filter((line) => line.length > 998 || /[^\t\x20-\x7e]/.test(line))).toEqual([]);
});
