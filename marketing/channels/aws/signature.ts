import { RequestSigner } from 'aws4';
import type { Body, HttpRequest } from '../http';
import type { Account } from '../provider';

// Headers that every client writes itself.
const CLIENTS_OWN = ['Host', 'Content-Length'];

/**
 * Signs a request to AWS, Signature Version 4. The body becomes the very bytes that were signed. The account holds
 * `region`, `accessKeyId`, `secretAccessKey` and, where the keys are temporary, `sessionToken`.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function signAws(request: HttpRequest, service: string, account: Account, now: number): HttpRequest {
	const { host, pathname } = new URL(request.url);
	const body = bytesOf(request.body);
	const query = new URLSearchParams(request.query).toString();
	const headers = { ...(body?.contentType ? { 'Content-Type': body.contentType } : {}), ...request.headers };
	const signer = new RequestSigner({
		host,
		service,
		region: account.region,
		method: request.method,
		path: query ? `${pathname}?${query}` : pathname,
		headers,
		body: body && Buffer.from(body.bytes),
		extraHeadersToIgnore: { 'content-length': true },
	} as ConstructorParameters<typeof RequestSigner>[0], {
		accessKeyId: account.accessKeyId,
		secretAccessKey: account.secretAccessKey,
		...(account.sessionToken ? { sessionToken: account.sessionToken } : {}),
	});
	signer.datetime = new Date(now).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
	const signed = Object.entries(signer.sign().headers as Record<string, string>).filter(([name]) => !CLIENTS_OWN.includes(name));
	return { ...request, headers: Object.fromEntries(signed), ...(body ? { body: { ...body, contentType: headers['Content-Type'] } } : {}) };
}

function bytesOf(body: Body | undefined): { bytes: Uint8Array; contentType?: string } | undefined {
	if (!body) return undefined;
	if ('bytes' in body) return body;
	if ('json' in body) return { bytes: Buffer.from(JSON.stringify(body.json)), contentType: 'application/json' };
	if ('form' in body) return { bytes: Buffer.from(formOf(body.form)), contentType: 'application/x-www-form-urlencoded; charset=utf-8' };
	throw new TypeError('AWS takes no multipart form');
}

function formOf(form: Record<string, string | string[]>): string {
	return new URLSearchParams(Object.entries(form).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]))).toString();
}
