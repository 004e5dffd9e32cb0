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
	/** Rewrites the store so that its own files no longer hold what was deleted. Never inside a transaction. */
	scrub(): Promise<Scrubbed>;
	close(): Promise<void>;
}

/** Whether everything deleted before is gone from the store's files, and if not, what stood in the way. */
export interface Scrubbed {
	complete: boolean;
	hindrance?: string;
}

/** What a database inside a transaction answers to `scrub`. */
export const scrubLater = async (): Promise<Scrubbed> => ({ complete: false, hindrance: 'a transaction is open' });
