import type { Receipt } from './carrier';
import { receiptFor, rowFor } from './deliver/error-table';
import type { ErrorRow, Provider } from './provider';

/** What a provider said no with: its code where it gave one (else empty), the status of HTTP, its words. */
export interface No {
	code?: string;
	status: number;
	message?: string;
}

type Table = Pick<Provider<never>, 'label' | 'errors'>;

/**
 * The receipt of a message that was not taken: by the row of the code, else by the row of the status. A code that we
 * don't know may pass. Without a code the status decides: what a server failed at may have gone out. Source: RFC 9110 15.5, 15.6
 */
export function saidNo(table: Table, { code = '', status, message = '' }: No): Receipt {
	const row = (code && rowFor(table, code)) || rowFor(table, String(status));
	if (row) return { ...receiptFor(table, row.code, message), ...(row.retryAfter === undefined ? {} : { retryAfter: row.retryAfter }) };
	if (code && status < 500 && status !== 401 && status !== 403) return receiptFor(table, code, message);
	return { ...byStatus(status), code: String(status), message: message.trim().slice(0, 300) || `${table.label} answered with status ${status}` };
}

function byStatus(status: number): { kind: ErrorRow['kind']; alone?: true } {
	if (status === 408 || status === 425 || status === 429 || status === 503) return { kind: 'retry' };
	if (status === 401 || status === 403) return { kind: 'configuration' };
	return status < 500 ? { kind: 'configuration', alone: true } : { kind: 'unknown' };
}
