import type { IBinaryData } from 'n8n-workflow';
import { csvRow, importSuppressions, MOST_FAULTS, type ImportReport } from '../../marketing/consent';
import { accepted, Refusal, refused, type Outcome } from '../../marketing/outcome';
import { freshKey, iso, operation, type Tools } from '../kit';
import { importFields } from './import.fields';
import { judgeImportForm, readImportForm, type ImportAsk } from './import-terms';

/** How many faulty lines the summary shows; the others are in the file of rejected lines. */
const SHOWN = 20;

interface Imported {
	report: ImportReport;
	ask: ImportAsk;
	rejected?: IBinaryData;
}

/** Takes a file of addresses, hashes or a register into the list. */
export const importList = operation({
	value: 'import',
	name: 'Import',
	action: 'Import suppression list',
	description: 'Take a CSV file of addresses, of hashes or of a do-not-call register into the list; broken lines come back with what is wrong',
	fields: importFields,
	input: readImportForm,
	judge: judgeImportForm,
	run: async (tools, asks) => {
		const outcomes: Outcome<Imported>[] = [];
		// One file after the other: each is a batch of its own.
		for (const ask of asks) outcomes.push(await importOne(tools, ask));
		return outcomes;
	},
	emit: ({ report, ask, rejected }) => ({ alone: true, fields: summary(report, ask), binary: rejected ? { rejected } : undefined }),
});

async function importOne(tools: Tools, ask: ImportAsk): Promise<Outcome<Imported>> {
	const file = await tools.open(ask.position, ask.field);
	if (!file) {
		return refused({
			code: 'no-file', field: 'Input Binary Field', message: `The item has no file in the field "${ask.field}"`,
			advice: 'Put a node before this one that reads or makes the file, e.g. Read Files from Disk, HTTP Request or Convert to File.',
		});
	}
	const outcome = await importSuppressions(tools, file, ask.terms, { freshKey, stop: tools.stop }).then(accepted, onlyThisFile);
	if (!outcome.ok) return outcome;
	const report = outcome.value;
	const { lines, added, changed, known, invalid, duplicates } = report;
	tools.hint(`${lines} lines: ${added} added, ${changed} put off, ${known} known, ${duplicates} twice in the file, ${invalid} not usable`);
	for (const warning of report.warnings) tools.hint(warning);
	return accepted({ report, ask, rejected: report.faults.length > 0 ? await rejectedLines(tools, report) : undefined });
}

/** A file that is no list is the item's fault; the other files go in. */
async function onlyThisFile(error: Error): Promise<Outcome<ImportReport>> {
	return error instanceof Refusal ? refused(error.reason) : await Promise.reject(error);
}

async function rejectedLines(tools: Tools, { faults }: ImportReport): Promise<IBinaryData> {
	const rows = faults.map(({ line, text, reason }) => csvRow([String(line), reason.message, reason.advice ?? '', text]));
	return await tools.file([csvRow(['line', 'problem', 'advice', 'text']), ...rows].join(''), 'rejected-lines.csv', 'text/csv');
}

function summary(report: ImportReport, { terms }: ImportAsk): object {
	const { lines, added, changed, known, duplicates, invalid, matched, ended, columns, warnings, stopped } = report;
	return {
		lines, added, changed, known, duplicates, invalid, matched, ended, columns, warnings, stopped,
		...(terms.register && report.registerValidUntil !== undefined ? {
			register: { name: terms.register.name, jurisdiction: terms.register.jurisdiction, channels: terms.register.channels, checkedOn: iso(terms.register.checkedAt), validUntil: iso(report.registerValidUntil) },
		} : {}),
		rejected: {
			lines: report.faultCount,
			inFile: Math.min(report.faultCount, MOST_FAULTS),
			first: report.faults.slice(0, SHOWN).map(({ line, text, reason }) => ({ line, text, problem: reason.message, advice: reason.advice ?? '' })),
		},
	};
}
