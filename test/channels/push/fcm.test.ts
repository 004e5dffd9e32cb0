import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import jwt from 'jsonwebtoken';
import { pushProviders, Tokens, type HttpRequest, type Transport } from '../../../marketing/channels';
import { addressOf, encodedBody } from '../../../nodes/kit/http-body';
import { keys } from '../kit/keys';
import { NOW } from '../kit/wire';
import { carried } from './carried';

const fcm = pushProviders.find(({ name }) => name === 'fcm')!;

let server: Server;
let url: string;
/** What the server saw, and what it answers: by the path of the request. */
let seen: { path: string; authorization?: string; body: string }[];
let tokenAnswers: [number, object][];
let sendAnswers: [number, object][];

beforeEach(async () => {
	seen = [];
	tokenAnswers = [];
	sendAnswers = [];
	let given = 0;
	server = createServer((request, response) => {
		let body = '';
		request.on('data', (piece: Buffer) => {
			body += piece.toString();
		});
		request.on('end', () => {
			const { url: path = '' } = request;
			seen.push({ path, authorization: request.headers.authorization, body });
			const [status, answer] = path === '/token' ? tokenAnswers.shift() ?? [200, { access_token: `token-${++given}`, expires_in: 3_599 }] : sendAnswers.shift() ?? [200, { name: 'projects/shop/messages/1' }];
			response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => await new Promise((resolve) => server.close(resolve)));

const transport: Transport = async (request: HttpRequest) => {
	const body = request.body && encodedBody(request.body);
	const answer = await fetch(addressOf(request), { method: request.method, headers: { ...request.headers, ...(body?.contentType ? { 'content-type': body.contentType } : {}) }, body: body && new Uint8Array(body.content) });
	return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.json() };
};
const serviceAccount = (more: object = {}) => JSON.stringify({ project_id: 'shop', client_email: 'push@shop.example', private_key: keys().rsa, token_uri: `${url}/token`, ...more });
const push = async (addresses: string[], more: { key?: string; tokens?: Tokens; now?: () => number } = {}) =>
	await carried(fcm, addresses, { transport, account: { serviceAccountSecret: more.key ?? serviceAccount(), baseUrl: url }, ...more });
const paths = () => seen.map(({ path }) => path);

test('a token is asked for with a signed word, once, and stands in every request', async () => {
	const tokens = new Tokens();
	expect(await push(['a', 'b'], { tokens })).toEqual(Array(2).fill({ kind: 'sent', providerMessageId: 'projects/shop/messages/1' }));
	await push(['c'], { tokens });
	expect(paths()).toEqual(['/token', ...Array<string>(3).fill('/v1/projects/shop/messages:send')]);
	const form = new URLSearchParams(seen[0].body);
	expect(form.get('grant_type')).toBe('urn:ietf:params:oauth:grant-type:jwt-bearer');
	expect(jwt.verify(form.get('assertion')!, keys().rsaPublic, { algorithms: ['RS256'], clockTimestamp: NOW / 1_000 })).toEqual({
		iss: 'push@shop.example', aud: `${url}/token`, scope: 'https://www.googleapis.com/auth/firebase.messaging', iat: NOW / 1_000, exp: NOW / 1_000 + 3_600,
	});
	expect(seen.slice(1).map(({ authorization }) => authorization)).toEqual(Array(3).fill('Bearer token-1'));
});

test('a token that has ended is asked for anew', async () => {
	const tokens = new Tokens();
	let now = NOW;
	await push(['a'], { tokens, now: () => now });
	now += 3_600_000;
	await push(['a'], { tokens, now: () => now });
	expect(paths().filter((path) => path === '/token')).toHaveLength(2);
});

test('a token that is no longer accepted is asked for anew, once', async () => {
	sendAnswers = [[401, { error: { code: 401, status: 'UNAUTHENTICATED', message: 'Expired' } }]];
	expect(await push(['a'])).toMatchObject([{ kind: 'sent' }]);
	expect(seen.map(({ authorization = '' }) => authorization)).toEqual(['', 'Bearer token-1', '', 'Bearer token-2']);
});

test('a service account that was taken back stops the run: nothing leaves', async () => {
	tokenAnswers = [[400, { error: 'invalid_grant', error_description: 'Invalid JWT Signature.' }]];
	expect(await push(['a'])).toMatchObject([{ kind: 'configuration', message: expect.stringContaining('gives no token') }]);
	expect(paths()).toEqual(['/token']);
});

test('of three devices the one that is gone is told apart', async () => {
	sendAnswers = [[200, { name: 'projects/shop/messages/1' }], [404, { error: { code: 404, status: 'NOT_FOUND', details: [{ '@type': 'type.googleapis.com/google.firebase.fcm.v1.FcmError', errorCode: 'UNREGISTERED' }] } }]];
	expect((await push(['a', 'fcm:b', 'c'])).map(({ kind }) => kind)).toEqual(['sent', 'dead-address', 'sent']);
});

test.each<[string, () => string]>([
	['nothing', () => ''], ['no JSON', () => 'hunter2 {'], ['another file', () => '{"installed": {"client_secret": "hunter2"}}'],
	['a key that is none', () => serviceAccount({ private_key: 'hunter2' })], ['a token address without TLS', () => serviceAccount({ token_uri: 'http://evil.example/token' })],
	['a key that is cut', () => serviceAccount({ private_key: '-----BEGIN PRIVATE KEY-----\nhunter2\n-----END PRIVATE KEY-----' })],
])('a service account that holds %s is told so without a word of it, and nothing leaves', async (_, key) => {
	const [receipt] = await push(['a'], { key: key() });
	expect(receipt.kind).toBe('configuration');
	expect(JSON.stringify(receipt)).not.toContain('hunter2');
	expect(seen).toEqual([]);
});

test.each(['from', 'google.x', 'gcm.y', 'message_type'])('a field named %s is Firebase\'s own', (name) => {
	expect(fcm.refuses!({ deliveryId: 'a', address: 'a', content: { title: 'a', body: 'b', urgent: false, fields: { [name]: 'x' } } }, {})).toMatchObject({ code: 'reserved-field', message: expect.stringContaining(`"${name}"`) });
});
