import { createECDH, randomBytes } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import ece from 'http_ece';
import { jsonOf, outputsOf, type OneNode } from '../kit/engine';
import { Http2TestServer, answers } from '../kit/http2-server';
import { HttpServer, type Treat } from '../kit/http-server';
import { keys } from '../channels/kit/keys';
import { everybody, ownStore, profiles, push } from './stage';

const AT_ONCE = { 'retry-after': '0' };
const APPLE = `apns:${'0f'.repeat(32)}`;
const UNREGISTERED: Treat = { status: 404, body: { error: { status: 'NOT_FOUND', message: 'Gone', details: [{ '@type': 'type.googleapis.com/google.firebase.fcm.v1.FcmError', errorCode: 'UNREGISTERED' }] } } };

let server: HttpServer;
let apple: Http2TestServer;
const credentials = (): Record<string, IDataObject> => ({
	omnichannelFcmApi: { serviceAccountSecret: JSON.stringify({ project_id: 'shop', client_email: 'push@shop.example', private_key: keys().rsa, token_uri: `${server.url}/token` }), baseUrl: server.url },
	omnichannelApnsApi: { privateKey: keys().ec, keyId: 'ABC123DEFG', teamId: 'DEF123GHIJ', topic: 'com.example.shop', environment: 'production', baseUrl: apple.url },
	omnichannelWebPushApi: { vapidPublic: keys().vapidPublic, privateKey: keys().vapid, subject: 'mailto:push@shop.example', baseUrl: server.url },
});
const through = (provider: string, parameters: IDataObject = {}): OneNode => ({
	...push('send', { provider, campaign: 'spring', purpose: 'transactional', title: 'Hi {{ profile.firstName }}', body: 'Your order {{ item.order }}', ...parameters }), credentials: credentials(),
});

/** People with an e-mail address, and devices met one after another. */
async function met(...people: { email: string; devices: unknown[] }[]): Promise<void> {
	for (const { email, devices } of people) {
		for (const device of devices) {
			await jsonOf(profiles('identify', { traitMode: 'all', identifiers: { identifier: [{ kind: 'email', value: '={{ $json.email }}' }, { kind: 'device', value: '={{ $json.device }}' }] } }), [{ email, device, firstName: email.split('@')[0] } as IDataObject]);
		}
	}
}
const ANN = { email: 'ann@shop.test', order: '4711' };
const BEN = { email: 'ben@shop.test', order: '4712' };

/** Where each item ended: output, and the code of the reason. */
async function ends(one: OneNode, items: IDataObject[] = [ANN]): Promise<string[]> {
	return (await jsonOf(one, items)).flatMap((output, place) => output.map((item) => {
		const { reasons } = item.delivery as { reasons: { code: string }[] };
		return [place, reasons[0]?.code].join(' ').trim();
	}));
}
const devicesKnown = async () => (await everybody()).flatMap(({ identifiers }) => (identifiers as { kind: string; original: string }[])).filter(({ kind }) => kind === 'device').map(({ original }) => original).sort();

beforeEach(async () => {
	ownStore();
	server = await HttpServer.open();
	apple = await Http2TestServer.open();
	server.treat = ({ path }) => (path === '/token' ? { status: 200, body: { access_token: 'token-1', expires_in: 3_600 } } : path.startsWith('/v1/') ? { status: 200, body: { name: 'projects/shop/messages/1' } } : { status: 201, body: '' });
});
afterEach(async () => {
	await server.close();
	await apple.close();
});

test('a notification goes into the sandbox, to the newest device, filled for its person', async () => {
	await met({ email: ANN.email, devices: ['old', 'fcm:new'] });
	const parameters = { title: 'Hi {{ profile.firstName }}', body: 'Your order {{ item.order }}', options: { fields: { row: [{ name: 'order', value: '{{ item.order }}' }] }, collapse: 'order-{{ item.order }}', urgent: true, validMinutes: 60 } };
	expect(await jsonOf(push('send', { purpose: 'transactional', campaign: 'c', ...parameters }), [ANN])).toMatchObject([[{ delivery: { status: 'sent', provider: 'sandbox', address: 'fcm:new' } }], [], []]);
	expect((await jsonOf(push('preview', parameters), [ANN]))[0]).toMatchObject([{ preview: { title: 'Hi ann', body: 'Your order 4711', fields: { order: '4711' }, collapse: 'order-4711', urgent: true, ttlSeconds: 3_600 } }]);
});

test('a notification is shown as a phone would', async () => {
	await met({ email: ANN.email, devices: ['fcm:a'] });
	const [[{ binary }]] = await outputsOf(push('preview', { title: 'שלום', body: 'Your order {{ item.order }}' }), [ANN]);
	const page = Buffer.from(binary!.preview.data, 'base64').toString();
	expect([page.includes('שלום'), page.includes('Your order 4711'), page.includes('dir="rtl"')]).toEqual([true, true, true]);
});

test('Firebase gets a token once and then every notification', async () => {
	await met({ email: ANN.email, devices: ['fcm:a'] }, { email: BEN.email, devices: ['b'] });
	expect(await ends(through('fcm'), [ANN, BEN])).toEqual(['0', '0']);
	expect(server.arrived.map(({ path }) => path)).toEqual(['/token', '/v1/projects/shop/messages:send', '/v1/projects/shop/messages:send']);
	expect(server.arrived.slice(1).map(({ headers, body }) => [headers.authorization, (JSON.parse(body) as { message: { notification: object } }).message.notification])).toEqual(expect.arrayContaining([
		['Bearer token-1', { title: 'Hi ann', body: 'Your order 4711' }], ['Bearer token-1', { title: 'Hi ben', body: 'Your order 4712' }],
	]));
});

test('in a batch the dead device is told apart, and taken off its person; the next notification goes to the one before', async () => {
	await met({ email: ANN.email, devices: ['fcm:older', 'fcm:dead'] }, { email: BEN.email, devices: ['fcm:b'] });
	const usual = server.treat;
	server.treat = (request, count) => (request.body.includes('"token":"dead"') ? UNREGISTERED : usual(request, count));
	expect((await ends(through('fcm'), [ANN, BEN])).sort()).toEqual(['0', '2 failed:dead-address']);
	expect(await devicesKnown()).toEqual(['fcm:b', 'fcm:older']);
	expect(await ends(through('fcm', { campaign: 'summer' }))).toEqual(['0']);
	expect(server.arrived.at(-1)!.body).toContain('"token":"older"');
});

test('each provider writes to its own kind of device', async () => {
	await met({ email: ANN.email, devices: [APPLE, 'fcm:a'] }, { email: BEN.email, devices: ['fcm:b'] });
	expect((await ends(through('apns'), [ANN, BEN])).sort()).toEqual(['0', '1 no-address']);
	expect(apple.seen.map(({ headers }) => headers[':path'])).toEqual([`/3/device/${'0f'.repeat(32)}`]);
	expect(JSON.parse(apple.seen[0].body)).toMatchObject({ aps: { alert: { title: 'Hi ann', body: 'Your order 4711' } } });
});

test('Apple and Firebase together reach everybody', async () => {
	await met({ email: ANN.email, devices: [APPLE] }, { email: BEN.email, devices: ['fcm:b'] });
	expect(await ends(through('two', { firstProvider: 'apns', secondProvider: 'fcm' }), [ANN, BEN])).toEqual(['0', '0']);
	expect([apple.seen.length, server.arrived.filter(({ path }) => path.startsWith('/v1/')).length]).toEqual([1, 1]);
});

test('a browser reads what was meant for it, its subscription given as it is', async () => {
	const ecdh = createECDH('prime256v1');
	const auth = randomBytes(16).toString('base64url');
	await met({ email: ANN.email, devices: [{ endpoint: 'https://updates.push.example.com/wpush/v2/x', expirationTime: null, keys: { p256dh: ecdh.generateKeys('base64url'), auth } }] });
	const raw: Buffer[] = [];
	server.keep = (bytes) => raw.push(bytes);
	expect(await ends(through('web-push', { link: 'https://shop.example/orders/{{ item.order }}' }))).toEqual(['0']);
	expect(server.arrived[0]).toMatchObject({ path: '/wpush/v2/x', headers: { 'content-encoding': 'aes128gcm', authorization: expect.stringMatching(/^vapid t=\S+, k=/) } });
	expect(JSON.parse(ece.decrypt(raw[0], { version: 'aes128gcm', privateKey: ecdh, authSecret: auth }).toString())).toMatchObject({ web_push: 8030, notification: { title: 'Hi ann', navigate: 'https://shop.example/orders/4711' } });
});

describe.each<[string, string]>([['fcm', 'fcm:a'], ['apns', APPLE]])('%s', (provider, device) => {
	/** Plays the vendor: what it answers in turn, else yes. */
	const plays = (...treats: ({ status: number; body?: object } | 'silence' | 'cut')[]) => {
		const usual = server.treat;
		const left = [...treats];
		server.treat = (request, count) => {
			if (request.path === '/token') return usual(request, count);
			const treat = left.shift() ?? usual(request, count);
			return typeof treat === 'object' && 'status' in treat ? { headers: AT_ONCE, ...treat } : treat;
		};
		apple.acts.push(...treats.map((treat) => (treat === 'silence' ? () => undefined : treat === 'cut' ? (_: unknown, session: { destroy: () => void }) => session.destroy() : answers(treat.status, treat.body, AT_ONCE))));
	};
	const arrived = () => (provider === 'apns' ? apple.seen.length : server.arrived.filter(({ path }) => path !== '/token').length);
	beforeEach(async () => await met({ email: ANN.email, devices: [device] }));

	test.each<[string, Parameters<typeof plays>[0], string]>([
		['a server that is away', { status: 503 }, '0'], ['too many at a time', { status: 429 }, '0'],
		['a server that stumbles', { status: 500 }, '2 failed:unknown'], ['a connection that is cut', 'cut', '2 failed:unknown'], ['a refused login', { status: 403 }, '2 failed:configuration'],
	])('%s', async (_, treat, end) => {
		plays(treat);
		expect(await ends(through(provider))).toEqual([end]);
		expect(arrived()).toBe(end === '0' ? 2 : 1);
		if (end === '2 failed:unknown') expect(await ends(through(provider))).toEqual(['1 may-have-arrived']);
	});

	test('a notification that is too large is refused before anything leaves', async () => {
		expect(await ends(through(provider, { body: 'x'.repeat(4_096) }))).toEqual(['2 failed:configuration']);
		expect(arrived()).toBe(0);
	});
});

test.each<[string, IDataObject, RegExp]>([
	['neither title nor text', { title: ' ', body: ' ' }, /neither a title nor a text/], ['five weeks', { options: { validMinutes: 50_400 } }, /four weeks/],
	['a picture without TLS', { options: { image: 'http://shop.example/p.jpg' } }, /no secure web address/], ['a long collapse key', { options: { collapse: 'x'.repeat(65) } }, /more than 64 bytes/],
])('%s: refused, and what to do is said', async (_, parameters, reason) => {
	const [, , [failed]] = await jsonOf(push('send', parameters), [ANN]);
	expect(failed).toMatchObject({ failure: expect.stringMatching(reason), reason: { advice: expect.stringMatching(/\S/) } });
});

test('a plain device gets a notification without anybody known', async () => {
	expect(await ends({ ...through('fcm'), parameters: { ...through('fcm').parameters, personBy: 'device', personValue: 'fcm:z' } }, [{ order: '1' }])).toEqual(['0']);
	expect(server.arrived.at(-1)!.body).toContain('"token":"z"');
});
