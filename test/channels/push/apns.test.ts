import { constants } from 'node:http2';
import jwt from 'jsonwebtoken';
import { pushProviders, type Push } from '../../../marketing/channels';
import { openHttp2, type Http2 } from '../../../nodes/kit/http2';
import { answers, Http2TestServer } from '../../kit/http2-server';
import { keys } from '../kit/keys';
import { NOW } from '../kit/wire';
import { carried, PUSH } from './carried';

const apns = pushProviders.find(({ name }) => name === 'apns')!;
const DEVICE = `apns:${'0f'.repeat(32)}`;
const OTHER = `apns:${'1e'.repeat(32)}`;
const MINUTE = 60_000;

let server: Http2TestServer;
let http2: Http2;
let now: number;
// Another team each time: tokens are kept for the whole process.
let team = 0;
beforeEach(async () => {
	server = await Http2TestServer.open();
	http2 = openHttp2(300);
	now = NOW;
	team++;
});
afterEach(async () => {
	http2.close();
	await server.close();
});

const account = () => ({ privateKey: keys().ec, keyId: 'ABC123DEFG', teamId: `TEAM${team}`, topic: 'com.example.shop', environment: 'production', baseUrl: server.url });
const push = async (addresses: string[], more: object = {}, content?: Push) => await carried(apns, addresses, { transport: http2.send, account: { ...account(), ...more }, now: () => now }, content);
const tokens = () => server.seen.map(({ headers }) => String(headers.authorization).replace(/^bearer /, ''));

test('a notification arrives at the device\'s place, signed for the team', async () => {
	expect(await push([DEVICE])).toEqual([{ kind: 'sent', providerMessageId: '01890000-0000-7000-8000-000000000001' }]);
	const [{ headers, body }] = server.seen;
	expect([headers[':path'], headers['apns-topic'], headers['apns-push-type'], headers['apns-id']]).toEqual([`/3/device/${'0f'.repeat(32)}`, 'com.example.shop', 'alert', '01890000-0000-7000-8000-000000000001']);
	expect(JSON.parse(body)).toMatchObject({ aps: { alert: { title: 'Hello', body: 'Zażółć' } } });
	const { header, payload } = jwt.verify(tokens()[0], keys().ecPublic, { algorithms: ['ES256'], complete: true });
	expect([header.kid, payload]).toEqual(['ABC123DEFG', { iss: `TEAM${team}`, iat: NOW / 1_000 }]);
});

test('one token serves for forty minutes and never for an hour', async () => {
	for (const minutes of [0, 20, 39.9, 40, 79.9, 80]) {
		now = NOW + minutes * MINUTE;
		await push([DEVICE]);
	}
	const made = tokens().map((token) => ((jwt.decode(token) as jwt.JwtPayload).iat! * 1_000 - NOW) / MINUTE);
	expect(made).toEqual([0, 0, 0, 40, 40, 80]);
	expect(new Set(tokens()).size).toBe(3);
});

test.each([
	['as Apple gives it', (key: string) => key], ['without its line breaks', (key: string) => key.replaceAll('\n', ' ')],
	['with its line breaks written out', (key: string) => key.replaceAll('\n', '\\n')], ['with those of Windows', (key: string) => key.replaceAll('\n', '\r\n')],
])('a key %s signs', async (_, written) => {
	expect(await push([DEVICE], { privateKey: written(keys().ec) })).toMatchObject([{ kind: 'sent' }]);
	expect(jwt.verify(tokens()[0], keys().ecPublic)).toMatchObject({ iss: `TEAM${team}` });
});

test.each(['', 'hunter2', '-----BEGIN PRIVATE KEY-----\nhunter2\n-----END PRIVATE KEY-----'])('a key like %j is told to be none, without a word of it, and nothing leaves', async (privateKey) => {
	const [receipt] = await push([DEVICE], { privateKey });
	expect(receipt).toMatchObject({ kind: 'configuration', message: expect.stringContaining('can\'t be used') });
	expect(JSON.stringify(receipt)).not.toContain('hunter2');
	expect(server.seen).toEqual([]);
});

test('one dead device harms no other', async () => {
	server.acts.push(answers(410, { reason: 'Unregistered', timestamp: NOW }));
	expect((await push([DEVICE, OTHER])).map(({ kind }) => kind)).toEqual(['dead-address', 'sent']);
});

test('a device that the sandbox doesn\'t know keeps its place', async () => {
	server.acts.push(answers(400, { reason: 'BadDeviceToken' }), answers(400, { reason: 'BadDeviceToken' }));
	expect(await push([DEVICE], { environment: 'sandbox' })).toMatchObject([{ kind: 'permanent', message: expect.stringContaining('Production') }]);
	expect(await push([DEVICE])).toMatchObject([{ kind: 'dead-address' }]);
});

test('too many at a time are sent again, the same notification', async () => {
	server.acts.push(answers(429, { reason: 'TooManyRequests' }));
	expect(await push([DEVICE])).toMatchObject([{ kind: 'sent' }]);
	expect(server.seen.map(({ headers }) => headers['apns-id'])).toEqual(['01890000-0000-7000-8000-000000000001', '01890000-0000-7000-8000-000000000001']);
});

test('a server that shuts down is left for another, and what it never read is sent again', async () => {
	server.acts.push((stream) => stream.close(constants.NGHTTP2_REFUSED_STREAM), (stream, session) => {
		session.goaway(constants.NGHTTP2_NO_ERROR);
		answers(200, undefined, { 'apns-id': 'a' })(stream, session);
	});
	expect((await push([DEVICE, OTHER])).map(({ kind }) => kind)).toEqual(['sent', 'sent']);
	expect([server.seen.length, server.connections]).toEqual([3, 2]);
});

test.each<[string, Parameters<typeof server.acts.push>[0]]>([
	['stays silent', () => undefined], ['cuts the line', (_stream, session) => session.destroy()], ['fails without saying at what', answers(500)],
])('a server that %s may have taken it: it is not sent again', async (_, act) => {
	server.acts.push(act);
	expect(await push([DEVICE])).toMatchObject([{ kind: 'unknown' }]);
	expect(server.seen).toHaveLength(1);
});

test('a wrong key stops at the first notifications', async () => {
	server.acts.push(...Array.from({ length: 2 }, () => answers(403, { reason: 'InvalidProviderToken' })));
	expect(await push([DEVICE])).toMatchObject([{ kind: 'configuration', code: 'InvalidProviderToken' }]);
});

test.each<[string, Partial<Push>, string]>([
	['4,097 bytes', { body: 'x'.repeat(4_000) }, 'too-large'], ['letters of several bytes', { body: 'ж'.repeat(2_000) }, 'too-large'],
	['a field of Apple\'s own name', { fields: { aps: 'x' } }, 'reserved-field'],
])('%s: refused before anything leaves', async (_, more, code) => {
	expect(await push([DEVICE], {}, { ...PUSH, ...more })).toMatchObject([{ kind: 'configuration', code, alone: true }]);
	expect(server.seen).toEqual([]);
});

test('a device of another service is not for Apple', async () => {
	expect(await push(['fcm:abc', DEVICE])).toMatchObject([{ code: 'wrong-address' }, { kind: 'sent' }]);
});
