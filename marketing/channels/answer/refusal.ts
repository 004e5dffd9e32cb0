import type { Receipt } from '../carrier';
import type { HttpAnswer } from '../http';
import type { ErrorRow } from '../provider';
import { known, receiptFor, shortened, type Table } from './error-table';
import { textOf } from './fields';

type Refused = Pick<HttpAnswer, 'status'> & Partial<HttpAnswer>;

/** Whether the provider took the request. */
export function taken({ status }: Pick<HttpAnswer, 'status'>): boolean {
	return status >= 200 && status < 300;
}

/** The receipt of a message that the provider took; `unknown` when its answer names no message. */
export function takenAs(id: unknown): Receipt {
	const providerMessageId = textOf(id);
	if (providerMessageId) return { kind: 'sent', providerMessageId };
	return { kind: 'unknown', message: 'The answer says neither that the message was taken nor that it was refused' };
}

/** A receipt for a code that no row has, where its answer says by other means what became of the message. */
export function unlisted(kind: 'permanent' | 'retry', code: string, message: string): Receipt {
	return { kind, message, ...(code ? { code } : {}) };
}

/**
 * What a refusal means: by the row of the vendor's code, else by the row of the status. A code that we don't know may
 * pass: vendors add codes, and nothing was taken. Without a code the status decides.
 */
export function refusal(table: Table, { status, headers = {} }: Refused, code = '', said = ''): Receipt {
	const meaning = ofStatus(status);
	const receipt = known(table, code, said) ?? known(table, String(status), said)
		?? (code && meaning.alone ? receiptFor(table, code, said) : undefined)
		?? { ...meaning, code: code || String(status), message: shortened(said) || `${table.label} answered with status ${status}` };
	const seconds = Number(headers['retry-after']);
	return receipt.kind === 'retry' && seconds > 0 ? { ...receipt, retryAfter: Math.ceil(seconds * 1_000) } : receipt;
}

/** What a server failed at may have gone out; what was sent elsewhere or refused the login is the account's. Source: RFC 9110 15. */
function ofStatus(status: number): { kind: ErrorRow['kind']; alone?: true } {
	if ([408, 425, 429, 503].includes(status)) return { kind: 'retry' };
	if (status < 300 || status >= 500) return { kind: 'unknown' };
	if (status < 400 || [401, 402, 403, 405].includes(status)) return { kind: 'configuration' };
	return { kind: 'configuration', alone: true };
}
