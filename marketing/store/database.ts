import type { DialectName, Sql } from './sql';

/**
 * The one door to stored data.
 * `rows` runs one statement and gives its rows. `transaction` gives its work a database of its own
 * that commits when the work resolves and rolls back when it throws; inside, use only that one.
 */
export interface Database {
	readonly dialect: DialectName;
	rows<Row>(query: Sql): Promise<Row[]>;
	transaction<Result>(work: (database: Database) => Promise<Result>): Promise<Result>;
	close(): Promise<void>;
}
