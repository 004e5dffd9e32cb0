import { csvParser, delimiterOf, type CsvParser } from './csv';
import type { Line } from './lines';

/** A row of a file: its first line's number, its text, and its cells unless they can't be read. */
export interface Row extends Line {
	cells?: string[];
}

/** So many rows are parsed and judged at a time. */
const GROUP = 1_000;
/** A text in quotes may have as many lines; more means that somebody forgot to close them. */
const MOST_LINES = 20;

/** The rows of a file. A quote that is never closed spoils its own line, not those behind it. */
export async function* readRows(groups: AsyncIterable<Line[]>, delimiter = ''): AsyncGenerator<Row[]> {
	let parse: CsvParser | undefined;
	let waiting: Line[] = [];
	for await (const lines of groups) {
		parse ??= await csvParser(delimiter || delimiterOf(lines[0].text));
		waiting = waiting.concat(lines);
		while (waiting.length >= GROUP + MOST_LINES) {
			const { rows, taken } = rowsOf(waiting, GROUP, parse);
			waiting = waiting.slice(taken);
			yield rows;
		}
	}
	for (let start = 0; parse && start < waiting.length; ) {
		const { rows, taken } = rowsOf(waiting.slice(start), GROUP, parse);
		start += taken;
		yield rows;
	}
}

/** The rows that begin in the next `count` lines; how many lines they took. */
function rowsOf(lines: readonly Line[], count: number, parse: CsvParser): { rows: Row[]; taken: number } {
	const rows: Row[] = [];
	const plain: Row[] = [];
	let at = 0;
	while (at < Math.min(count, lines.length)) {
		const row: Row = { ...lines[at] };
		rows.push(row);
		if (isClosed(row.text)) {
			plain.push(row);
			at++;
		} else {
			at += readOpen(row, lines, at, parse);
		}
	}
	const all = parse(plain.map(({ text }) => text));
	for (const [turn, row] of plain.entries()) row.cells = all ? all[turn] : parse([row.text])?.[0];
	return { rows, taken: at };
}

/** Reads a row whose quotes don't close in its line; gives how many lines it has. */
function readOpen(row: Row, lines: readonly Line[], at: number, parse: CsvParser): number {
	row.cells = parse([row.text])?.[0];
	if (row.cells) return 1;
	let text = row.text;
	for (let more = 1; more < MOST_LINES && at + more < lines.length; more++) {
		const { line, text: next } = lines[at + more];
		text += '\n'.repeat(line - lines[at + more - 1].line) + next;
		if (isClosed(next)) continue;
		// The next quote closes the text only where a cell may end.
		const cells = parse([text])?.[0];
		if (!cells || cells.some((cell) => cell.includes('\n') && cell.startsWith('"'))) return 1;
		row.cells = cells;
		return more + 1;
	}
	return 1;
}

/** Whether the quotes of a line come in pairs. */
function isClosed(text: string): boolean {
	let closed = true;
	for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) closed = !closed;
	return closed;
}
