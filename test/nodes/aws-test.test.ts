import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { sesConnectionTest } from '../../nodes/kit';

const keys = { region: 'eu-central-1', accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'very-secret-key', sessionToken: '' };

/** Tries a credential against an answer; gives what it says and what it asked. */
async function tried(data: object, answer: () => Promise<unknown>) {
	const asked: { method: string; uri: string; headers: Record<string, string> }[] = [];
	const request = async (options: (typeof asked)[number]) => {
		asked.push(options);
		return await answer();
	};
	const result = await sesConnectionTest.call({ helpers: { request } } as never, { id: '1', name: 'c', type: 't', data: data as ICredentialDataDecryptedObject });
	return { result, asked };
}

test('keys that AWS takes are fine; the question is signed and changes nothing', async () => {
	const { result, asked } = await tried(keys, async () => ({ statusCode: 200, body: '{"SendingEnabled":true}' }));
	expect(result).toEqual({ status: 'OK', message: 'AWS takes these keys' });
	expect(asked).toMatchObject([{ method: 'GET', uri: 'https://email.eu-central-1.amazonaws.com/v2/email/account', headers: { Authorization: expect.stringMatching(/Credential=AKIDEXAMPLE\/\d{8}\/eu-central-1\/ses\/aws4_request/) } }]);
	expect(JSON.stringify(asked)).not.toContain(keys.secretAccessKey);
});

test.each([
	['keys nobody knows', keys, async () => ({ statusCode: 403, body: '{"message":"The security token included in the request is invalid."}' }), /^AWS refuses these keys.*: The security token/],
	['another answer', keys, async () => ({ statusCode: 500, body: 'oops' }), /^AWS answers with status 500$/],
	['a region that is none', { ...keys, region: 'Frankfurt' }, async () => ({ statusCode: 200 }), /"Frankfurt" is no region of AWS/],
	['a region that leads elsewhere', { ...keys, region: 'evil.example/' }, async () => ({ statusCode: 200 }), /no region of AWS/],
	['a server that can\'t be reached', keys, async () => await Promise.reject(new Error('ENOTFOUND very-secret-key')), /email\.eu-central-1\.amazonaws\.com can't be reached/],
])('%s are told apart', async (_, data, answer, words) => {
	const { result } = await tried(data, answer);
	expect(result).toMatchObject({ status: 'Error', message: expect.stringMatching(words) });
	expect(result.message).not.toContain('very-secret-key');
});
