import type { ErrorRow } from '../provider';

type Row = readonly [code: string, kind: ErrorRow['kind'] | 'throttled', text: string];

/** A vendor's error table from its rows: one page for all codes, or a page for each. `throttled` came too fast and is tried again. */
export function errorTable(source: string | ((code: string) => string), rows: readonly Row[]): ErrorRow[] {
	return rows.map(([code, kind, text]) => ({
		code,
		...(kind === 'throttled' ? { kind: 'retry', throttled: true } : { kind }),
		text,
		source: typeof source === 'string' ? source : source(code),
	}));
}
