import { generateKeyPairSync } from 'node:crypto';
import type { ICredentialDataDecryptedObject, ICredentialTestFunctions } from 'n8n-workflow';
import { PushChannel } from '../../nodes/PushChannel/PushChannel.node';
import { keys } from '../channels/kit/keys';

const { fcmConnectionTest, apnsConnectionTest, webPushConnectionTest } = new PushChannel().methods.credentialTest;
const data = (fields: object) => ({ id: '1', name: 'c', type: 't', data: fields as ICredentialDataDecryptedObject });

describe('the test of a service account', () => {
	const account = { serviceAccountSecret: JSON.stringify({ project_id: 'shop', client_email: 'push@shop.example', private_key: keys().rsa }) };
	const tried = async (fields: object, answer: object | Error) => {
		const asked: Record<string, unknown>[] = [];
		const request = async (options: object) => {
			asked.push(options as Record<string, unknown>);
			return answer instanceof Error ? await Promise.reject(answer) : answer;
		};
		return { ...await fcmConnectionTest.call({ helpers: { request } } as unknown as ICredentialTestFunctions, data(fields)), asked };
	};

	test('asks Google for a token and sends nothing', async () => {
		const { asked, status } = await tried(account, { statusCode: 200, body: { access_token: 'a', expires_in: 3_599 } });
		expect([status, asked.length, asked[0].method, asked[0].uri]).toEqual(['OK', 1, 'POST', 'https://oauth2.googleapis.com/token']);
		expect(asked[0].form).toMatchObject({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/) });
	});

	test.each<[string, object, object | Error, RegExp]>([
		['one that was taken back', account, { statusCode: 400, body: { error: 'invalid_grant', error_description: 'Invalid grant: account not found' } }, /\(400\): Invalid grant/],
		['an answer without a token', account, { statusCode: 200, body: '<html>' }, /refuses this service account/],
		['no way there', account, new Error('getaddrinfo ENOTFOUND'), /oauth2\.googleapis\.com can't be reached/],
		['another file', { serviceAccountSecret: '{"a": "hunter2"}' }, {}, /holds no service account/],
	])('says what is wrong: %s', async (_, fields, answer, message) => {
		const { status, message: said } = await tried(fields, answer);
		expect([status, said]).toEqual(['Error', expect.stringMatching(message)]);
		expect(said).not.toContain('hunter2');
	});
});

describe('the test of an Apple key', () => {
	const account = { privateKey: keys().ec, keyId: 'ABC123DEFG', teamId: 'DEF123GHIJ', topic: 'com.example.shop' };
	const tried = async (more: object) => await apnsConnectionTest.call({} as never, data({ ...account, ...more }));

	test('signs with it', async () => expect(await tried({})).toMatchObject({ status: 'OK' }));

	test.each<[object, RegExp]>([
		[{ keyId: '' }, /key ID has ten/], [{ teamId: 'x' }, /team ID has ten/], [{ topic: 'shop' }, /bundle ID/], [{ privateKey: 'hunter2' }, /can't sign/],
		[{ privateKey: keys().rsa }, /can't sign/], [{ privateKey: generateKeyPairSync('ec', { namedCurve: 'secp384r1' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() }, /can't sign/],
	])('says what is wrong: %#', async (more, message) => {
		const { status, message: said } = await tried(more);
		expect([status, said]).toEqual(['Error', expect.stringMatching(message)]);
		expect(said).not.toMatch(/hunter2|BEGIN/);
	});
});

describe('the test of VAPID keys', () => {
	const account = { vapidPublic: keys().vapidPublic, privateKey: keys().vapid, subject: 'mailto:push@shop.example' };
	const tried = async (more: object) => await webPushConnectionTest.call({} as never, data({ ...account, ...more }));

	test.each(['mailto:push@shop.example', 'https://shop.example/push'])('takes a pair with the subject %s', async (subject) => expect(await tried({ subject })).toMatchObject({ status: 'OK' }));

	test.each<[object, RegExp]>([
		[{ vapidPublic: '' }, /public key is none/], [{ vapidPublic: keys().vapid }, /public key is none/], [{ privateKey: 'hunter2' }, /private key is none/], [{ privateKey: keys().vapidPublic }, /private key is none/],
		[{ privateKey: Buffer.alloc(32, 7).toString('base64url') }, /don't belong together/], [{ privateKey: Buffer.alloc(32, 255).toString('base64url') }, /don't belong together/],
		[{ subject: 'push@shop.example' }, /subject must be/], [{ subject: 'http://shop.example' }, /subject must be/], [{ subject: '' }, /subject must be/],
	])('says what is wrong: %#', async (more, message) => expect(await tried(more)).toEqual({ status: 'Error', message: expect.stringMatching(message) }));
});
