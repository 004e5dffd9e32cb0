/** The cells of each line; undefined when they don't read as one row each. */
export type CsvParser = (lines: readonly string[]) => string[][] | undefined;

/** A parser for lines with this delimiter. Quotes inside a cell are taken as they stand. */
export async function csvParser(delimiter: string): Promise<CsvParser> {
	const { parse } = await import('csv-parse/sync');
	const options = { delimiter, relax_quotes: true, relax_column_count: true };
	return (lines) => {
		try {
			const rows: string[][] = parse(lines.join('\n'), options);
			return rows.length === lines.length ? rows : undefined;
		} catch {
			return undefined;
		}
	};
}

const DELIMITERS = [',', ';', '\t', '|'];

/** The delimiter that stands most often in a line, outside of quotes. */
export function delimiterOf(line: string): string {
	const open = line.replace(/"[^"]*"/g, '');
	const counts = DELIMITERS.map((delimiter) => open.split(delimiter).length);
	return DELIMITERS[counts.indexOf(Math.max(...counts))];
}
