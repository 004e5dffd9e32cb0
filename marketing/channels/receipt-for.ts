import type { Receipt } from './carrier';
import type { ErrorRow } from './provider';

/** What the provider said no with: its code where it gave one, the status of HTTP, its words. */
export interface No {
	code?: string;
	status: number;
	message: string;
}

/**
 * The receipt of a message that was not taken: by the row of the code, else by the row of the status, else by what the
 * status means. What a server failed at may have gone out, so a plain 5xx is `unknown`. Source: RFC 9110 15.5, 15.6.
 */
export function receiptFor(errors: readonly ErrorRow[], { code, status, message }: No): Receipt {
	const row = errors.find((one) => one.code === code) ?? errors.find((one) => one.code === String(status));
	const said = message.trim().slice(0, 300);
	const shown = code ?? String(status);
	if (row) {
		const text = said === '' || said === row.text ? row.text : `${row.text} (${said})`;
		return { kind: row.kind, code: shown, message: text, ...(row.retryAfter === undefined ? {} : { retryAfter: row.retryAfter }) };
	}
	return { kind: byStatus(status), code: shown, message: said || `The provider answered with status ${status}` };
}

function byStatus(status: number): ErrorRow['kind'] {
	if (status === 408 || status === 425 || status === 429 || status === 503) return 'retry';
	if (status === 401 || status === 403) return 'configuration';
	return status >= 400 && status < 500 ? 'permanent' : 'unknown';
}
