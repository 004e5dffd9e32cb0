import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import type { ICredentialType, IHttpRequestOptions } from 'n8n-workflow';
import type { Body, HttpRequest } from '../../../marketing/channels';
import { ROOT } from '../../kit/sources';
import type { AnyProvider } from './fixture';

/** A request as a server would see it. Header names are lower case. */
export interface Wire {
	method: string;
	url: string;
	query: Record<string, string>;
	headers: Record<string, string>;
	contentType: string;
	/** JSON parsed; a form or a multipart form as an object whose files are `FileOnWire`, values of one name as a list. */
	body: unknown;
}

/** A file of a multipart form. */
export interface FileOnWire {
	file: string;
	fileName: string;
	contentType: string;
}

/** The moment at which the tests sign and send. */
export const NOW = Date.parse('2026-11-28T12:00:00Z');
/** What stands in for a fetched token. */
export const TOKEN = 'fetched-token';

/** The credential's class by the name of its type. */
export async function credentialOf(name: string): Promise<ICredentialType> {
	const file = name[0].toUpperCase() + name.slice(1);
	const loaded = (await import(join(ROOT, 'credentials', `${file}.credentials.ts`))) as Record<string, new () => ICredentialType>;
	return new loaded[file]();
}

/** Signs, and adds what n8n adds from the credential. */
export async function onWire(provider: AnyProvider, request: HttpRequest, account: Record<string, string>): Promise<Wire> {
	const signed = provider.sign ? provider.sign(request, account, NOW) : request;
	const { headers = {}, query = {}, body } = signed;
	const options: IHttpRequestOptions = { method: signed.method, url: signed.url, headers: { ...headers }, qs: { ...query } };
	if (provider.token) options.headers = { ...options.headers, Authorization: `Bearer ${TOKEN}` };
	const added = await authenticated(await credentialOf(provider.credential), options, account);
	const [contentType, content] = contentOf(body);
	const url = new URL(added.url);
	const lower = Object.fromEntries(Object.entries(added.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]));
	return {
		method: signed.method,
		url: `${url.origin}${url.pathname}`,
		query: { ...Object.fromEntries(url.searchParams), ...(added.qs as Record<string, string>) },
		headers: { ...(contentType ? { 'content-type': contentType } : {}), ...lower },
		contentType: (lower['content-type'] ?? contentType).split(';')[0].trim(),
		body: content,
	};
}

/** What n8n's generic way of signing in adds; a class may bring a function of its own instead. */
async function authenticated({ authenticate }: ICredentialType, options: IHttpRequestOptions, account: Record<string, string>): Promise<IHttpRequestOptions> {
	if (!authenticate) return options;
	if (typeof authenticate === 'function') return await authenticate(account, options);
	const { headers = {}, qs = {}, auth } = authenticate.properties;
	const filled = (fields: object) => Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, filledIn(String(value), account)]));
	const login = auth && `Basic ${Buffer.from(`${filledIn(auth.username, account)}:${filledIn(auth.password, account)}`).toString('base64')}`;
	return { ...options, headers: { ...options.headers, ...filled(headers), ...(login ? { Authorization: login } : {}) }, qs: { ...options.qs, ...filled(qs) } };
}

/** An n8n expression over the credential; text without a leading `=` stays as it is. */
function filledIn(written: string, $credentials: Record<string, string>): string {
	if (!written.startsWith('=')) return written;
	return written.slice(1).replaceAll(/\{\{(.+?)\}\}/g, (_, expression: string) => String(runInNewContext(expression, { $credentials })));
}

function contentOf(body: Body | undefined): [type: string, content: unknown] {
	if (!body) return ['', undefined];
	if ('json' in body) return ['application/json', JSON.parse(JSON.stringify(body.json))];
	if ('form' in body) return ['application/x-www-form-urlencoded', body.form];
	if ('bytes' in body) return [body.contentType ?? '', readBytes(body)];
	const parts = body.multipart.map(({ name, value }): [string, unknown] => [name, typeof value === 'string' ? value : fileOnWire(value)]);
	return ['multipart/form-data', Object.fromEntries([...Map.groupBy(parts, ([name]) => name)]
		.map(([name, values]) => [name, values.length > 1 ? values.map(([, value]) => value) : values[0][1]]))];
}

function readBytes({ bytes, contentType = '' }: { bytes: Uint8Array; contentType?: string }): unknown {
	const text = Buffer.from(bytes).toString('utf8');
	if (/[/+-](?:x-amz-)?json/.test(contentType)) return JSON.parse(text);
	if (contentType.startsWith('application/x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(text));
	return Buffer.from(bytes).toString('base64');
}

function fileOnWire({ content, fileName, contentType }: { content: Uint8Array; fileName: string; contentType: string }): FileOnWire {
	return { file: Buffer.from(content).toString('base64'), fileName, contentType };
}
