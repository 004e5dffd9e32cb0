import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { signAws } from '../../../marketing/channels/aws/signature';
import type { HttpRequest } from '../../../marketing/channels';
import { seed } from '../../kit/seed';

const account = { region: 'us-east-1', accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };
const now = Date.parse('2015-08-30T12:36:00Z');
const signatureOf = ({ headers }: HttpRequest) => /Signature=(\w+)$/.exec(headers?.Authorization ?? '')?.[1];

// The two examples of AWS's own pages about Signature Version 4.
test.each([
	['a bare request', { method: 'GET', url: 'https://example.amazonaws.com/' }, 'service', '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31'],
	['a query and a header', {
		method: 'GET', url: 'https://iam.amazonaws.com/', query: { Action: 'ListUsers', Version: '2010-05-08' },
		headers: { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' },
	}, 'iam', '5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7'],
] as [string, HttpRequest, string, string][])('%s has the signature that AWS shows', (_, request, service, signature) => {
	const signed = signAws(request, service, account, now);
	expect(signatureOf(signed)).toBe(signature);
	expect(signed.headers).toMatchObject({ 'X-Amz-Date': '20150830T123600Z', Authorization: expect.stringContaining(`Credential=AKIDEXAMPLE/20150830/us-east-1/${service}/aws4_request`) });
});

/** The signature by the steps of the page, written a second time. */
function secondOpinion({ method, url, headers = {}, body }: HttpRequest, service: string): string {
	const bytes = body && 'bytes' in body ? Buffer.from(body.bytes) : Buffer.alloc(0);
	const { host, pathname } = new URL(url);
	const all = { host, ...Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'Authorization').map(([name, value]) => [name.toLowerCase(), value])) };
	const names = Object.keys(all).sort();
	const hash = (what: string | Buffer) => createHash('sha256').update(what).digest('hex');
	const mac = (key: string | Buffer, what: string) => createHmac('sha256', key).update(what).digest();
	const canonical = [method, pathname, '', ...names.map((name) => `${name}:${(all as Record<string, string>)[name].trim().replaceAll(/\s+/g, ' ')}`), '', names.join(';'), hash(bytes)].join('\n');
	const scope = `20150830/us-east-1/${service}/aws4_request`;
	const key = ['20150830', 'us-east-1', service, 'aws4_request'].reduce<Buffer>((sum, part) => mac(sum, part), Buffer.from(`AWS4${account.secretAccessKey}`));
	return mac(key, ['AWS4-HMAC-SHA256', '20150830T123600Z', scope, hash(canonical)].join('\n')).toString('hex');
}

test(`the body that leaves is the one that was signed, whatever it says (seed ${seed})`, () => {
	fc.assert(fc.property(fc.object(), fc.option(fc.string({ minLength: 1 }).filter((one) => /^[\x21-\x7e]+$/.test(one)), { nil: undefined }), (json, sessionToken) => {
		const request: HttpRequest = { method: 'POST', url: 'https://email.us-east-1.amazonaws.com/v2/email/outbound-emails', body: { json } };
		const signed = signAws(request, 'ses', { ...account, ...(sessionToken ? { sessionToken } : {}) }, now);
		expect(Buffer.from((signed.body as { bytes: Uint8Array }).bytes).toString()).toBe(JSON.stringify(json));
		expect(signed.headers?.['X-Amz-Security-Token']).toBe(sessionToken);
		expect(signatureOf(signed)).toBe(secondOpinion(signed, 'ses'));
	}), { seed });
});

test('a form is signed as it is written, values of one name one after the other', () => {
	const signed = signAws({ method: 'POST', url: 'https://sns.us-east-1.amazonaws.com/', body: { form: { Message: 'a b&c', 'Tag.1': ['x', 'y'] } } }, 'sns', account, now);
	expect(Buffer.from((signed.body as { bytes: Uint8Array }).bytes).toString()).toBe('Message=a+b%26c&Tag.1=x&Tag.1=y');
	expect(signatureOf(signed)).toBe(secondOpinion(signed, 'sns'));
});

test('secrets and what the client writes itself stay out of the headers', () => {
	const { headers = {} } = signAws({ method: 'POST', url: 'https://email.us-east-1.amazonaws.com/', headers: { 'X-Amz-Target': 'a.B' }, body: { json: {} } }, 'ses', account, now);
	expect(Object.keys(headers).sort()).toEqual(['Authorization', 'Content-Type', 'X-Amz-Date', 'X-Amz-Target']);
	expect(headers.Authorization).toContain('SignedHeaders=content-type;host;x-amz-date;x-amz-target,');
	expect(JSON.stringify(headers)).not.toContain(account.secretAccessKey);
});
