import { createHash } from 'node:crypto';
import type { Body, HttpRequest, Part } from '../../marketing/channels';

/** A body as it goes on the wire. */
export interface Encoded {
	content: Buffer;
	contentType?: string;
}

/** The bytes of a body; the same body always gives the same ones, so that a request can be signed, and repeated. */
export function encodedBody(body: Body): Encoded {
	if ('bytes' in body) return { content: Buffer.from(body.bytes), contentType: body.contentType };
	if ('json' in body) return { content: Buffer.from(JSON.stringify(body.json)), contentType: 'application/json' };
	if ('form' in body) return { content: Buffer.from(formOf(body.form)), contentType: 'application/x-www-form-urlencoded; charset=utf-8' };
	return multipart(body.multipart);
}

/** The whole address, its query written as it was when the request was signed. */
export function addressOf({ url, query }: HttpRequest): string {
	const written = query && new URLSearchParams(query).toString();
	return written ? `${url}${url.includes('?') ? '&' : '?'}${written}` : url;
}

function formOf(form: Record<string, string | string[]>): string {
	const pairs = Object.entries(form).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]));
	return new URLSearchParams(pairs).toString();
}

/** Source: RFC 7578. */
function multipart(parts: readonly Part[]): Encoded {
	const hash = createHash('sha256');
	for (const { name, value } of parts) hash.update(name).update(typeof value === 'string' ? value : value.content);
	const boundary = `part-${hash.digest('hex').slice(0, 40)}`;
	const pieces: Buffer[] = [];
	for (const { name, value } of parts) {
		const file = typeof value === 'string' ? '' : `; filename="${quoted(value.fileName)}"`;
		const type = typeof value === 'string' ? '' : `Content-Type: ${value.contentType.replaceAll(/[\r\n]/g, ' ')}\r\n`;
		pieces.push(Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"${file}\r\n${type}\r\n`));
		pieces.push(Buffer.from(typeof value === 'string' ? value : value.content), Buffer.from('\r\n'));
	}
	pieces.push(Buffer.from(`--${boundary}--\r\n`));
	return { content: Buffer.concat(pieces), contentType: `multipart/form-data; boundary=${boundary}` };
}

/** Source: html.spec.whatwg.org, multipart/form-data encoding algorithm. */
function quoted(name: string): string {
	return name.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22');
}
