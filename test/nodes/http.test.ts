import fc from 'fast-check';
import type { IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';
import type { HttpRequest } from '../../marketing/channels';
import { transportOf } from '../../nodes/kit/http';
import { addressOf, encodedBody } from '../../nodes/kit/http-body';
import { seed } from '../kit/seed';

const request: HttpRequest = { method: 'POST', url: 'https://post.test/notes', body: { json: { a: 1 } } };

/** n8n's two ways to send, as far as a transport uses them; gives what was asked of them. */
function context(answer: () => unknown) {
	const asked: { options: IHttpRequestOptions; credential?: string }[] = [];
	const send = async (options: IHttpRequestOptions, credential?: string) => {
		asked.push({ options, credential });
		return answer();
	};
	const helpers = {
		httpRequest: async (options: IHttpRequestOptions) => await send(options),
		httpRequestWithAuthentication: async function (this: unknown, credential: string, options: IHttpRequestOptions) {
			return await send(options, credential);
		},
	};
	return { asked, of: { helpers } as unknown as IExecuteFunctions };
}

const failing = (failure: object) => context(() => {
	throw Object.assign(new Error('Request to https://post.test/?key=hunter2 failed'), failure);
});

test.each<[object, boolean]>([
	[{ code: 'ECONNREFUSED' }, false], [{ code: 'ENOTFOUND' }, false], [{ code: 'EAI_AGAIN' }, false], [{ code: 'EHOSTUNREACH' }, false],
	[{ code: 'CERT_HAS_EXPIRED' }, false], [{ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, false], [{ code: 'ERR_TLS_CERT_ALTNAME_INVALID' }, false], [{ httpCode: 'ECONNREFUSED' }, false],
	[{ cause: { code: 'ENOTFOUND' } }, false], [{}, false],
	[{ code: 'ECONNABORTED' }, true], [{ code: 'ETIMEDOUT' }, true], [{ code: 'ECONNRESET' }, true], [{ code: 'EPIPE' }, true], [{ code: 'ERR_CANCELED' }, true], [{ code: 'ERR_BAD_RESPONSE' }, true],
	[{ httpCode: 'ECONNRESET' }, true],
])('a request that failed with %j had left: %s; no secret is told', async (failure, left) => {
	const answer = await transportOf(failing(failure).of, 'postApi')(request);
	expect(answer).toMatchObject({ left });
	expect(JSON.stringify(answer)).not.toContain('hunter2');
});

test('a socket that hung up without a code had left', async () => {
	const { of } = context(() => {
		throw new Error('socket hang up');
	});
	expect(await transportOf(of)(request)).toMatchObject({ left: true });
});

test('an answer has its headers in lower case, and its body as JSON where it is some', async () => {
	const { of, asked } = context(() => ({ statusCode: 202, headers: { 'X-Message-Id': 'm1', 'Set-Cookie': ['a', 'b'] }, body: '{"id":1}' }));
	expect(await transportOf(of, 'postApi')(request)).toEqual({ status: 202, headers: { 'x-message-id': 'm1', 'set-cookie': 'a, b' }, body: { id: 1 } });
	expect(asked).toMatchObject([{ credential: 'postApi', options: { method: 'POST', url: 'https://post.test/notes', headers: { 'Content-Type': 'application/json' }, disableFollowRedirect: true, ignoreHttpStatusErrors: true, timeout: 30_000 } }]);
	expect(String(asked[0].options.body)).toBe('{"a":1}');
});

test('a signed request goes as it is, one for HTTP/2 by its own way', async () => {
	const plain = context(() => ({ statusCode: 200, headers: {}, body: '' }));
	await transportOf(plain.of)({ ...request, headers: { 'content-type': 'application/x-amz-json-1.0', authorization: 'AWS4' } });
	expect(plain.asked).toMatchObject([{ credential: undefined, options: { headers: { authorization: 'AWS4', 'content-type': 'application/x-amz-json-1.0' } } }]);
	expect(plain.asked[0].options.headers).not.toHaveProperty('Content-Type');
	const http2 = jest.fn(async () => ({ status: 200, headers: {}, body: '' }));
	await transportOf(plain.of, undefined, http2)({ ...request, http2: true });
	expect([http2.mock.calls.length, plain.asked.length]).toEqual([1, 1]);
});

test.each<[string, Record<string, string> | undefined, string]>([
	['https://post.test/a', undefined, 'https://post.test/a'],
	['https://post.test/a', { to: '+48 601', 'x&y': 'ż' }, 'https://post.test/a?to=%2B48+601&x%26y=%C5%BC'],
	['https://post.test/a?b=1', { c: '2' }, 'https://post.test/a?b=1&c=2'],
])('%s with the query %j', (url, query, expected) => {
	expect(addressOf({ method: 'GET', url, query })).toBe(expected);
});

const text = fc.string({ unit: 'binary' }).map((one) => one.replaceAll(/[\p{Cc}\p{Cs}]/gu, ''));

test(`a form is read as it was written, also one with files (seed ${seed})`, async () => {
	const parts = fc.array(fc.record({
		name: fc.string({ minLength: 1, maxLength: 20 }).map((one) => one.replaceAll(/[^\w"-]/g, 'x')),
		value: fc.oneof(text, fc.record({ content: fc.uint8Array({ maxLength: 60 }), fileName: fc.constantFrom('a.txt', 'ra"chunek.pdf', 'חשבון.pdf'), contentType: fc.constant('application/pdf') })),
	}), { minLength: 1, maxLength: 5 });
	await fc.assert(fc.asyncProperty(parts, async (multipart) => {
		const { content, contentType = '' } = encodedBody({ multipart });
		expect(encodedBody({ multipart }).content.equals(content)).toBe(true);
		const form = await new Response(new Uint8Array(content), { headers: { 'content-type': contentType } }).formData();
		const read = await Promise.all([...form.entries()].map(async ([name, value]) => [name, typeof value === 'string' ? value : [...new Uint8Array(await value.arrayBuffer())], typeof value === 'string' ? '' : value.name]));
		expect(read).toEqual(multipart.map(({ name, value }) => [name, typeof value === 'string' ? value : [...value.content], typeof value === 'string' ? '' : value.fileName]));
	}), { seed, numRuns: 50 });
	await fc.assert(fc.asyncProperty(fc.dictionary(fc.string({ minLength: 1, maxLength: 9 }).map((one) => `n${one}`), fc.array(text, { minLength: 1, maxLength: 3 })), async (form) => {
		const { content } = encodedBody({ form });
		const read = new URLSearchParams(content.toString());
		for (const [name, values] of Object.entries(form)) expect(read.getAll(name)).toEqual(values);
	}), { seed, numRuns: 50 });
});
