import { Refusal } from '../../../outcome';
import type { Work } from '../../../store';
import { recordRegisterCheck } from '../registers/check';
import { validUntil } from '../registers/register';
import { findColumns, type Columns } from './columns';
import { readEntry } from './entry';
import { readLines } from './lines';
import { countMatches } from './match';
import { endUnseen } from './replace';
import { emptyReport, noteFault, type ImportReport } from './report';
import { readRows, type Row } from './rows';
import type { ImportTerms, ImportWatch } from './terms';
import { writeBatch, type Pending } from './write';

/** Rows of one transaction. With fewer, the same pages of the indexes are written again and again (decision 10). */
const TRANSACTION = 10_000;
/** So many rows are looked at for addresses where the columns have no names that we know. */
const LOOKED_AT = 20;

/**
 * Takes a file into the suppression list: CSV in UTF-8, UTF-16 or Western European. Every line is judged by itself and
 * reported by its number; the others go in, nothing twice, whatever the order of the lines. A file that was cut short
 * or killed half-way can be imported again. Throws a Refusal for a file that is no list.
 */
export async function importSuppressions(work: Work, chunks: AsyncIterable<Uint8Array>, written: ImportTerms, watch: ImportWatch = {}): Promise<ImportReport> {
	const terms = completed(written);
	const run = work.newId();
	const report = emptyReport();
	const pending: Pending[] = [];
	let columns: Columns | undefined;
	for await (const rows of readRows(readLines(chunks), terms.delimiter)) {
		if (watch.stop?.aborted) break;
		if (!columns) {
			columns = findColumns(rows.slice(0, LOOKED_AT).map(({ cells }) => cells ?? []), terms.columns ?? {});
			report.columns = columns.names;
			if (columns.named) rows.shift();
		}
		judge(rows, columns, terms, work.now(), report, pending);
		while (pending.length >= (watch.batch ?? TRANSACTION)) await writeBatch(work, pending.splice(0, watch.batch ?? TRANSACTION), terms, watch, run, report);
		// Reading takes the processor for itself; the editor and the webhooks get their turn here.
		await work.pause(0);
	}
	if (pending.length > 0) await writeBatch(work, pending, terms, watch, run, report);
	report.stopped = watch.stop?.aborted ?? false;
	await finish(work, terms, run, columns, report);
	report.faults.sort((one, other) => one.line - other.line);
	return report;
}

/** A register's file says itself on which channels, why and from where its entries are. */
function completed(terms: ImportTerms): ImportTerms {
	const { register } = terms;
	if (terms.replace && !register) {
		throw new Refusal({ code: 'no-register', field: 'Replace', message: 'Only the file of a register can take the place of an earlier one', advice: 'Say which register it is, or switch \'Replace\' off.' });
	}
	if (!register) return terms;
	return { ...terms, channels: register.channels, reason: 'register', source: register.name, country: terms.country || register.jurisdiction.slice(0, 2) };
}

function judge(rows: readonly Row[], columns: Columns, terms: ImportTerms, now: number, report: ImportReport, pending: Pending[]): void {
	for (const row of rows) {
		report.lines++;
		const entry = row.cells ? readEntry(row.cells, columns, terms, now) : undefined;
		if (entry?.ok) {
			pending.push({ row, entry: entry.value });
			continue;
		}
		report.invalid++;
		noteFault(report, row, entry ? entry.reason : {
			code: 'no-row', message: 'The line can\'t be read: a quote is opened and never closed', advice: 'Close the quote, or take it out.',
		});
	}
}

/** What can be said only when the whole file was read. */
async function finish(work: Work, terms: ImportTerms, run: string, columns: Columns | undefined, report: ImportReport): Promise<void> {
	const { register, replace } = terms;
	const used = report.lines - report.invalid;
	if (report.stopped) {
		report.warnings.push('The import was stopped: what had been read is on the list. Import the file again for the rest.');
		return;
	}
	if (replace && used === 0) {
		throw new Refusal({ code: 'empty-file', field: 'Replace', message: 'The file has no line that can be used: it would end the whole register', advice: 'Look whether the download went wrong. Nothing was changed.' });
	}
	if (register && replace) await endUnseen(work, register, run, report);
	if (register && (used > 0 || report.lines === 0)) {
		await recordRegisterCheck(work, [{ ...register, entries: used - report.duplicates }]);
		report.registerValidUntil = validUntil(register);
	} else if (register) {
		report.warnings.push('No line could be used: the register does not count as checked.');
	}
	if (terms.matchHashes) report.matched += await countMatches(work, columns?.hashOf ?? terms.hashOf ?? 'email', run);
}
