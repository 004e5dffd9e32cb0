import type { Receipt } from '../carrier';
import type { HttpAnswer } from '../http';
import type { Account, ErrorRow } from '../provider';

/** The fields of a JSON object. */
export type Fields = Readonly<Record<string, unknown>>;

/** What an answer or a part of one holds; nothing where it is no object. */
export function fieldsOf(value: unknown): Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** The objects of a list; none where it is no list. */
export function listOf(value: unknown): Fields[] {
	return Array.isArray(value) ? value.map(fieldsOf) : [];
}

/** A text or number as text; empty for anything else. */
export function textOf(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Where requests go: the vendor's own address, unless the account names another, e.g. a proxy of the house. */
export function origin({ baseUrl }: Account, usual: string): string {
	if (!baseUrl) return usual;
	// The request carries the account's key.
	if (!/^(?:https:\/\/\w|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$))/i.test(baseUrl)) throw new TypeError('the Base URL has to begin with https://');
	return baseUrl.replace(/\/+$/, '');
}

/** The receipt of a mail that was taken; `unknown` when a good answer names no mail. */
export function takenAs(id: unknown): Receipt {
	const providerMessageId = textOf(id);
	if (providerMessageId) return { kind: 'sent', providerMessageId };
	return { kind: 'unknown', message: 'The answer says neither that the mail was taken nor that it was refused' };
}

/** Whether the request was taken. */
export function taken({ status }: HttpAnswer): boolean {
	return status >= 200 && status < 300;
}

/**
 * What a refusal says: by the row of the provider's code, else by the row of the status, else by what the status means.
 * What a server of theirs failed at may have gone out: `unknown`. Source: RFC 9110 15.5, 15.6.
 */
export function refusal(errors: readonly ErrorRow[], { status, headers }: HttpAnswer, code = '', words = ''): Receipt {
	const said = words.trim().slice(0, 300);
	const row = errors.find((one) => one.code === code) ?? errors.find((one) => one.code === String(status));
	const seconds = Number(headers['retry-after']);
	const wait = seconds > 0 ? { retryAfter: Math.ceil(seconds * 1_000) } : {};
	if (row) return { kind: row.kind, message: said ? `${row.text} (${said})` : row.text, code: row.code, ...(row.kind === 'retry' ? wait : {}) };
	const about = { message: said || `The provider answered with status ${status}`, code: code || String(status) };
	if ([408, 425, 429, 503].includes(status)) return { kind: 'retry', ...about, ...wait };
	if (status >= 500 || status < 300) return { kind: 'unknown', ...about };
	if (status < 400 || [401, 402, 403, 404, 405].includes(status)) return { kind: 'configuration', ...about };
	return { kind: 'permanent', ...about };
}

/** An error table from its rows, all of one page. */
export function errorTable(source: string, rows: readonly (readonly [code: string, kind: ErrorRow['kind'], text: string])[]): ErrorRow[] {
	return rows.map(([code, kind, text]) => ({ code, kind, text, source }));
}
