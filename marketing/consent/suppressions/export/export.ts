import type { Work } from '../../../store';
import { formsOf, listedHash } from '../hashes';
import type { SuppressionRow } from '../suppression';
import { csvRow } from './cells';
import { exportPage, type ExportFilter } from './export.table';

/** What an export holds, and how its addresses are written. */
export interface ExportTerms extends ExportFilter {
	/** Whether plain addresses are written as SHA-256, for somebody who may compare but not read them. */
	onlyHashes?: boolean;
}

/** The columns of an export; an import knows them by these names. */
export const EXPORT_COLUMNS = ['kind', 'value', 'channel', 'reason', 'source', 'note', 'since', 'ends'];

/** So many entries are looked at in one statement. */
const PAGE = 2_000;

/**
 * The list as it holds now, as CSV text in pages: importing it into another store gives the same list, except entries
 * of people (`profile`), who need to be known there, and the store's own hashes (`hmac:`), which hold only here. Each
 * page tells how many entries it has.
 */
export async function* exportSuppressions(work: Work, terms: ExportTerms = {}): AsyncGenerator<{ text: string; entries: number }> {
	yield { text: csvRow(EXPORT_COLUMNS), entries: 0 };
	const now = work.now();
	for (let after = ''; ; ) {
		const page = await exportPage(work.database, terms, { after, limit: PAGE }, now);
		if (page.length === 0) return;
		after = page[page.length - 1].id;
		const rows = page.flatMap((row) => (row.wanted === 1 ? exportedRow(row, terms.onlyHashes ?? false) : []));
		if (rows.length > 0) yield { text: rows.join(''), entries: rows.length };
	}
}

function exportedRow({ kind, value, channel, reason, source, note, created_at, expires_at }: SuppressionRow, onlyHashes: boolean): string[] {
	const written = onlyHashes ? hashedValue(kind, value) : value;
	// A person's id and a card's number can't be hashed so that others could compare them; a note may tell the address.
	if (written === undefined) return [];
	const end = expires_at === null ? '' : new Date(expires_at).toISOString();
	return [csvRow([kind, written, channel, reason, source, onlyHashes ? '' : note, new Date(created_at).toISOString(), end])];
}

function hashedValue(kind: string, value: string): string | undefined {
	if (/^(?:sha256|md5):/.test(value)) return value;
	if (value.startsWith('hmac:')) return undefined;
	const [form] = formsOf({ kind, value });
	return form === undefined ? undefined : listedHash(form, 'sha256');
}
