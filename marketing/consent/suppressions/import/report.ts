import type { Reason } from '../../../outcome';
import type { Role } from './columns';
import type { Row } from './rows';

/** A line that can't be used, or not wholly. */
export interface Fault {
	line: number;
	text: string;
	reason: Reason;
}

/** What became of a file. Lines = added + changed + known + duplicates + invalid. */
export interface ImportReport {
	/** Lines with something in them, without the names of the columns. */
	lines: number;
	added: number;
	/** They held already, and hold for longer now. */
	changed: number;
	known: number;
	/** The same address earlier in the file. */
	duplicates: number;
	/** Nothing in them could be used. */
	invalid: number;
	/** Lines whose address belongs to somebody in the store; of lists of hashes, addresses that they match. */
	matched: number;
	/** Entries of an earlier file of the register that ended. */
	ended: number;
	/** What is wrong with the first of the lines that could not be used, or not wholly; and how many such there are. */
	faults: Fault[];
	faultCount: number;
	/** The columns that were used, by the names they have in the file. */
	columns: Partial<Record<Role, string>>;
	/** Until when the register counts as checked (UTC milliseconds), if it does. */
	registerValidUntil?: number;
	/** What the reader should know besides. */
	warnings: string[];
	stopped: boolean;
}

/** How many faulty lines are kept. */
export const MOST_FAULTS = 1_000;
const LONGEST_TEXT = 500;

/** The report of a file of which nothing was read yet. */
export function emptyReport(): ImportReport {
	return {
		lines: 0, added: 0, changed: 0, known: 0, duplicates: 0, invalid: 0, matched: 0, ended: 0,
		faults: [], faultCount: 0, columns: {}, warnings: [], stopped: false,
	};
}

/** Notes what is wrong with a line; the first ones are kept. */
export function noteFault(report: ImportReport, { line, text }: Row, reason: Reason): void {
	report.faultCount++;
	if (report.faults.length < MOST_FAULTS) report.faults.push({ line, text: text.slice(0, LONGEST_TEXT), reason });
}
