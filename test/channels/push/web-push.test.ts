import { createECDH, createPublicKey, randomBytes } from 'node:crypto';
import ece from 'http_ece';
import jwt from 'jsonwebtoken';
import { pushProviders, type HttpRequest, type Push } from '../../../marketing/channels';
import { keys } from '../kit/keys';
import { NOW } from '../kit/wire';
import { carried, PUSH } from './carried';

const webPush = pushProviders.find(({ name }) => name === 'web-push')!;
const account = () => ({ vapidPublic: keys().vapidPublic, privateKey: keys().vapid, subject: 'mailto:push@shop.example', baseUrl: '' });
const HOUR = 3_600_000;

/** A browser that subscribed, and can read what is meant for it. */
class Browser {
	private readonly ecdh = createECDH('prime256v1');
	private readonly auth = randomBytes(16);
	private readonly p256dh = this.ecdh.generateKeys();

	constructor(readonly endpoint = 'https://updates.push.example.com/wpush/v2/gAAAA') {}

	get address(): string {
		return `webpush:${JSON.stringify({ endpoint: this.endpoint, keys: { p256dh: this.p256dh.toString('base64url'), auth: this.auth.toString('base64url') } })}`;
	}

	read({ body }: HttpRequest): unknown {
		const { bytes } = body as { bytes: Uint8Array };
		return JSON.parse(ece.decrypt(Buffer.from(bytes), { version: 'aes128gcm', privateKey: this.ecdh, authSecret: this.auth.toString('base64url') }).toString());
	}
}

/** What would leave, and what becomes of it. */
async function push(addresses: string[], content: Push = PUSH, more: { status?: number; account?: object; now?: number } = {}) {
	const requests: HttpRequest[] = [];
	const receipts = await carried(webPush, addresses, {
		account: { ...account(), ...more.account }, now: () => more.now ?? NOW,
		transport: async (request) => {
			requests.push(request);
			return { status: more.status ?? 201, headers: { location: 'https://updates.push.example.com/m/1' }, body: '' };
		},
	}, content);
	return { requests, receipts };
}
const tokenOf = ({ headers }: HttpRequest) => /^vapid t=([^,]+), k=(.+)$/.exec(headers?.authorization ?? '')!;

test('only the browser that subscribed can read it, and reads what was written', async () => {
	const browser = new Browser();
	const { requests: [request], receipts } = await push([browser.address], { ...PUSH, link: 'https://shop.example/a', image: 'https://shop.example/p.jpg', collapse: 'news', fields: { order: '7' } });
	expect(browser.read(request)).toEqual({
		web_push: 8030,
		notification: {
			title: 'Hello', body: 'Zażółć', navigate: 'https://shop.example/a', image: 'https://shop.example/p.jpg', tag: 'news',
			data: { order: '7', link: 'https://shop.example/a', delivery: '01890000-0000-7000-8000-000000000001' },
		},
	});
	expect(receipts).toEqual([{ kind: 'sent', providerMessageId: 'https://updates.push.example.com/m/1' }]);
	expect(() => new Browser().read(request)).toThrow();
});

test('without a place to go to it is left to the service worker', async () => {
	const browser = new Browser();
	const { requests } = await push([browser.address]);
	expect(browser.read(requests[0])).toEqual({ notification: { title: 'Hello', body: 'Zażółć', data: { delivery: '01890000-0000-7000-8000-000000000001' } } });
});

test('the push service learns who sends, for half a day, and nobody else\'s token is shown to it', async () => {
	const one = new Browser();
	const other = new Browser('https://fcm.googleapis.example/wp/x');
	const { requests } = await push([one.address, other.address]);
	const [, x, y] = [1, 33].reduce<string[]>((all, start) => [...all, Buffer.from(keys().vapidPublic, 'base64url').subarray(start, start + 32).toString('base64url')], ['']);
	const key = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y } });
	const told = requests.map((request) => {
		const [, token, publicKey] = tokenOf(request);
		expect(publicKey).toBe(keys().vapidPublic);
		return jwt.verify(token, key, { algorithms: ['ES256'], clockTimestamp: NOW / 1_000 });
	});
	expect(told).toEqual(['https://updates.push.example.com', 'https://fcm.googleapis.example'].map((aud) => ({ aud, sub: 'mailto:push@shop.example', exp: NOW / 1_000 + 12 * 3_600 })));
	expect(requests.every(({ headers }) => !Object.keys(headers ?? {}).some((name) => /^x-|content-length/i.test(name)))).toBe(true);
});

test('a token is used again while it is good', async () => {
	const browser = new Browser('https://again.push.example.com/x');
	const token = async (hours: number) => tokenOf((await push([browser.address], PUSH, { now: NOW + hours * HOUR })).requests[0])[1];
	const first = await token(0);
	expect([await token(10.9) === first, await token(11) === first]).toEqual([true, false]);
});

test('how long it may wait and whether it wakes the device stand beside it; a long word is shortened to letters that fit', async () => {
	const browser = new Browser();
	const { requests: [request] } = await push([browser.address], { ...PUSH, urgent: true, ttlSeconds: 60, collapse: 'cart of Ann' });
	expect(request.headers).toMatchObject({ TTL: '60', Urgency: 'high', Topic: expect.stringMatching(/^[\w-]{32}$/), 'Content-Encoding': 'aes128gcm' });
	expect(browser.read(request)).toMatchObject({ notification: { tag: 'cart of Ann' } });
});

test.each<[number, string]>([[404, 'dead-address'], [410, 'dead-address'], [413, 'configuration'], [403, 'permanent'], [429, 'retry'], [500, 'unknown']])('status %i: %s', async (status, kind) => {
	expect((await push([new Browser().address], PUSH, { status })).receipts).toMatchObject([{ kind }]);
});

test('the longest notification fits into 4,096 bytes once it is encrypted, one more byte is refused', async () => {
	const browser = new Browser();
	const rest = JSON.stringify({ notification: { title: 'Hello', body: '', data: { delivery: '01890000-0000-7000-8000-000000000001' } } }).length;
	const fitting = await push([browser.address], { ...PUSH, body: 'x'.repeat(3_993 - rest) });
	expect((fitting.requests[0].body as { bytes: Uint8Array }).bytes.length).toBeLessThanOrEqual(4_096);
	expect(await push([browser.address], { ...PUSH, body: 'x'.repeat(3_994 - rest) })).toMatchObject({ requests: [], receipts: [{ code: 'too-large' }] });
});

test.each([
	'https://127.0.0.1/x', 'https://localhost/x', 'https://[::1]/x', 'https://10.0.0.1/x', 'https://n8n.internal/x', 'https://printer.local/x', 'http://push.example.com/x',
	'https://push.example.com:8443/x', 'https://user:word@push.example.com/x', 'https://metadata/x', 'https://0x7f.1/x', 'file:///etc/passwd', 'https://2130706433/x',
])('a visitor can\'t make us call %s', async (endpoint) => {
	expect(await push([new Browser(endpoint).address])).toMatchObject({ requests: [], receipts: [{ code: 'wrong-address' }] });
});

test.each<[string, object]>([['no key', { privateKey: '' }], ['a key that is none', { privateKey: 'hunter2' }], ['a pair that doesn\'t belong together', { vapidPublic: `B${'A'.repeat(86)}` }]])('with %s nothing leaves, and the reason says nothing secret', async (_, wrong) => {
	const { requests, receipts } = await push([new Browser('https://wrong.push.example.com/x').address], PUSH, { account: wrong });
	expect([requests, receipts]).toEqual([[], [expect.objectContaining({ kind: 'configuration' })]]);
	expect(JSON.stringify(receipts)).not.toContain('hunter2');
});
