import type { Receipt } from '../carrier';
import type { ErrorRow } from '../provider';

/** What a vendor is called, and its error table. */
export interface Table {
	label: string;
	errors: readonly ErrorRow[];
}

type Row = readonly [code: string, kind: ErrorRow['kind'] | 'throttled', text: string, retryAfter?: number];

/**
 * Rows of an error table that stand on one page, or each on its own. `throttled` came too fast and is tried again; a
 * fourth entry says after how many milliseconds.
 * A code that could be taken for a status of HTTP has the vendor's name before it.
 */
export function errorRows(source: string | ((code: string) => string), written: readonly Row[]): ErrorRow[] {
	return written.map(([code, kind, text, retryAfter]) => ({
		code,
		...(kind === 'throttled' ? { kind: 'retry', throttled: true } : { kind }),
		text,
		source: typeof source === 'string' ? source : source(code),
		...(retryAfter === undefined ? {} : { retryAfter }),
	}));
}

/** What a provider's error table says about a code; the first row counts. */
export function rowFor({ errors }: Pick<Table, 'errors'>, code: string): ErrorRow | undefined {
	return errors.find((row) => row.code === code);
}

/** What the table says about a code, in the vendor's words after ours; undefined for codes it lacks. */
export function known(table: Table, code: string, said = ''): Receipt | undefined {
	const row = rowFor(table, code);
	if (!row) return undefined;
	const { kind, text, retryAfter } = row;
	const words = shortened(said);
	const message = words === '' || words === text ? text : `${text} (${table.label}: ${words})`;
	return { kind, code, message, ...(retryAfter === undefined ? {} : { retryAfter }) };
}

/**
 * What a code of the provider means for a message, in its own words after ours. A code that stands in no row is taken
 * for something that may pass: the message is tried again by later runs, and given up after a few attempts.
 */
export function receiptFor(table: Table, code: string | number, said = ''): Receipt {
	const written = String(code);
	return known(table, written, said)
		?? { kind: 'retry', code: written, message: `${table.label} did not take it: ${shortened(said) || 'no reason given'} (${written})`, guessed: true };
}

/** What a provider says about an error, which can be a whole page. */
export function shortened(said: string): string {
	return said.trim().slice(0, LONGEST);
}

const LONGEST = 300;
