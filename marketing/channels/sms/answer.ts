import type { Receipt } from '../carrier';
import { receiptFor, rowFor } from '../deliver/error-table';
import type { HttpAnswer } from '../http';
import type { Table } from './table';

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
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** Whether the provider took the request. */
export function taken({ status }: HttpAnswer): boolean {
	return status >= 200 && status < 300;
}

/** The receipt of a message that the provider took; `unknown` when its answer names no message. */
export function takenAs(id: unknown): Receipt {
	const providerMessageId = textOf(id);
	if (providerMessageId) return { kind: 'sent', providerMessageId };
	return { kind: 'unknown', message: 'The answer says neither that the message was taken nor that it was refused' };
}

/** What the vendor's table says about a code; undefined for codes it lacks. */
export function known(table: Table, code: string, said = ''): Receipt | undefined {
	return rowFor(table, code) && receiptFor(table, code, said);
}

/** A receipt for a code that no row has. */
export function unlisted(kind: 'permanent' | 'retry', code: string, message: string): Receipt {
	return { kind, message, ...(code ? { code } : {}) };
}

/**
 * What a refused request says: by the vendor's own code where the table has it, else by the status of HTTP. Any other
 * refusal may be tried again: vendors add codes, and nothing was taken. Source: RFC 9110 15.
 */
export function refusal(table: Table, { status }: HttpAnswer, code: string, said: string): Receipt {
	const row = known(table, code, said);
	if (row) return row;
	const about = { message: said.slice(0, 300) || `${table.label} answered with status ${status}`, code: code || String(status) };
	if ([408, 425, 429, 503].includes(status)) return { kind: 'retry', ...about };
	if ((status >= 300 && status < 400) || [401, 402, 403, 404, 405].includes(status)) return { kind: 'configuration', ...about };
	return status >= 400 && status < 500 ? receiptFor(table, about.code, said) : { kind: 'unknown', ...about };
}
