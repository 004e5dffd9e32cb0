import { exportSuppressions, importSuppressions, type ImportReport, type ImportTerms, type ImportWatch } from '../../../marketing/consent';
import { sql, type Work } from '../../../marketing/store';

/** A file as it comes: in pieces that care for nothing. */
export async function* pieces(text: string | Uint8Array, size = 7_919): AsyncGenerator<Uint8Array> {
	const bytes = typeof text === 'string' ? Buffer.from(text) : text;
	for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

/** Imports a text as a file of opt-outs. */
export async function take(work: Work, text: string | Uint8Array, terms: Partial<ImportTerms> = {}, watch: ImportWatch = {}, size?: number): Promise<ImportReport> {
	return await importSuppressions(work, pieces(text, size), { channels: ['all'], reason: 'opt-out', source: 'list', ...terms }, { freshKey: () => 'key of the store', ...watch });
}

/** The counts of a report that are not zero. */
export function counts({ lines, added, changed, known, duplicates, invalid, matched, ended }: ImportReport): Record<string, number> {
	return Object.fromEntries(Object.entries({ lines, added, changed, known, duplicates, invalid, matched, ended }).filter(([, count]) => count !== 0));
}

/** The whole list as it holds, without ids. */
export async function list(work: Work): Promise<string[]> {
	const rows = await work.database.rows<Record<string, unknown>>(sql`
		select kind, value, channel, reason, source, note, created_at, expires_at from suppressions where removed_at is null`);
	return rows.map((row) => Object.values(row).join(' | ')).sort();
}

/** What stands on the list, each address with its channel. */
export async function values(work: Work): Promise<string[]> {
	return (await list(work)).map((row) => row.split(' | ').slice(1, 3).join(' '));
}

/** The export as one text. */
export async function exported(work: Work, terms: Parameters<typeof exportSuppressions>[1] = {}): Promise<string> {
	let text = '';
	for await (const page of exportSuppressions(work, terms)) text += page.text;
	return text;
}
