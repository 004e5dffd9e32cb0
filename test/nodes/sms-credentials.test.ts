import type { ICredentialDataDecryptedObject, ICredentialTestFunctions } from 'n8n-workflow';
import { smsProviders } from '../../marketing/channels';
import { SmsChannel } from '../../nodes/SmsChannel/SmsChannel.node';
import { credentialOf } from '../channels/kit/wire';

const { awsSmsConnectionTest } = new SmsChannel().methods.credentialTest;
const data = { region: 'eu-central-1', accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };

/** n8n's request as a credential's test has it; keeps what it was asked. */
function requester(answer: object | Error) {
	const asked: Record<string, unknown>[] = [];
	const request = async (options: object) => {
		asked.push(options as Record<string, unknown>);
		return answer instanceof Error ? await Promise.reject(answer) : answer;
	};
	return { asked, context: { helpers: { request } } as unknown as ICredentialTestFunctions };
}

const tried = async (answer: object | Error) => {
	const { asked, context } = requester(answer);
	const result = await awsSmsConnectionTest.call(context, { id: '1', name: 'c', type: 't', data: data as ICredentialDataDecryptedObject });
	return { asked, ...result };
};

describe('the test of the AWS keys', () => {
	test('asks AWS what the account may do, signed, and sends nothing', async () => {
		const { asked: [{ method, uri, headers, body }], ...result } = await tried({ statusCode: 200, body: '{}' });
		expect(result).toEqual({ status: 'OK', message: 'AWS takes these keys' });
		expect([method, uri, String(body)]).toEqual(['POST', 'https://sms-voice.eu-central-1.amazonaws.com/', '{}']);
		expect(headers).toMatchObject({
			'X-Amz-Target': 'PinpointSMSVoiceV2.DescribeAccountAttributes',
			Authorization: expect.stringMatching(/^AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE\/\d{8}\/eu-central-1\/sms-voice\/aws4_request/),
		});
	});

	test.each<[string, object | Error, RegExp]>([
		['a wrong secret', { statusCode: 400, body: '{"__type":"InvalidSignatureException","message":"The request signature does not match"}' }, /status 400: The request signature does not match/],
		['keys without the right', { statusCode: 403, body: { __type: 'AccessDeniedException', Message: 'not authorized' } }, /refuses these keys, or what they ask for: not authorized/],
		['an answer without words', { statusCode: 500, body: '<html>' }, /status 500$/],
		['no way there', new Error('getaddrinfo ENOTFOUND'), /sms-voice\.eu-central-1\.amazonaws\.com can't be reached/],
	])('says what is wrong: %s', async (_, answer, message) => {
		const { status, message: said } = await tried(answer);
		expect([status, said]).toEqual(['Error', expect.stringMatching(message)]);
		expect(said).not.toContain(data.secretAccessKey);
	});
});

test.each(smsProviders.filter(({ name }) => name !== 'aws').map(({ name, credential }) => [name, credential]))('the credential of %s has a test that asks and changes nothing', async (_, name) => {
	const { test: asked } = await credentialOf(name);
	expect(asked?.request.method ?? 'GET').toBe('GET');
	expect(asked?.request.url).toMatch(/^=?\/\S+/);
	expect(asked?.request.baseURL).toMatch(/baseUrl/);
});
