import type { ErrorRow } from '../provider';

/** What a vendor is called, and its error table. */
export interface Table {
	label: string;
	errors: readonly ErrorRow[];
}

type Row = readonly [code: string, kind: ErrorRow['kind'] | 'throttled', text: string];

/**
 * Rows of an error table that stand on one page, or each on its own. `throttled` came too fast and is tried again.
 * A code that could be taken for a status of HTTP has the vendor's name before it.
 */
export function rows(source: string | ((code: string) => string), written: readonly Row[]): ErrorRow[] {
	return written.map(([code, kind, text]) => ({
		code,
		...(kind === 'throttled' ? { kind: 'retry', throttled: true } : { kind }),
		text,
		source: typeof source === 'string' ? source : source(code),
	}));
}
