import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { Sql } from './sql';

const MOST_STATEMENTS = 300;

type Run = (values: Record<string, SQLInputValue>) => unknown[];

/** The statements of one connection, each prepared once. */
export class Statements {
	private readonly prepared = new Map<string, Run>();

	constructor(private readonly connection: DatabaseSync) {}

	/** Runs a statement; gives its rows. */
	run<Row>(query: Sql): Row[] {
		const { text, values } = query.compile('sqlite');
		let run = this.prepared.get(text);
		if (!run) {
			if (this.prepared.size >= MOST_STATEMENTS) this.prepared.clear();
			run = prepare(this.connection, text);
			this.prepared.set(text, run);
		}
		return run(named(values)) as Row[];
	}
}

/**
 * node:sqlite gives rows as arrays in two thirds of the time that its objects take, and its objects are slow to read
 * besides: each is a dictionary of its own. Copies of one example share their shape (measured: 5 % over the arrays).
 */
function prepare(connection: DatabaseSync, text: string): Run {
	const statement = connection.prepare(text);
	statement.setReturnArrays(true);
	const names = statement.columns().map(({ name }) => name);
	const example: Record<string, unknown> = Object.fromEntries(names.map((name) => [name, null]));
	return (values) => {
		const rows: unknown[] = statement.all(values);
		for (const [place, cells] of (rows as unknown as SQLInputValue[][]).entries()) rows[place] = row(cells);
		return rows;
	};

	function row(cells: SQLInputValue[]): Record<string, unknown> {
		const copy = { ...example };
		for (let column = 0; column < names.length; column++) copy[names[column]] = cells[column];
		return copy;
	}
}

/** node:sqlite gives `$1` its value by name only. */
function named(values: readonly unknown[]): Record<string, SQLInputValue> {
	return Object.fromEntries(values.map((value, position) => [`$${position + 1}`, value as SQLInputValue]));
}
