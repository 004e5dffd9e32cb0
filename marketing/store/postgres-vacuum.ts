import type { Database, Scrubbed } from './database';
import { sql, Sql } from './sql';

type Rows = Database['rows'];

/** How often, and with what pauses in seconds, to look whether older transactions are over. */
const LOOKS = 20;
const PAUSE = 0.25;

/**
 * Removes the dead rows of every table of the store and draws its statistics anew, which hold samples of the values.
 * A row that an older transaction may still see stays.
 */
export async function vacuum(rows: Rows): Promise<Scrubbed> {
	const older = await olderTransactions(rows);
	const tables = await rows<{ name: string }>(sql`
		select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname = current_schema()`);
	for (const { name } of tables) await rows(new Sql([`vacuum (analyze) ${name}`], []));
	return older ? { complete: false, hindrance: 'another program has a transaction open on the database, so PostgreSQL keeps the old rows for it' } : { complete: true };
}

/** Waits for the transactions that began before now; gives whether there still are some. */
async function olderTransactions(rows: Rows): Promise<boolean> {
	const [{ since }] = await rows<{ since: string }>(sql`select cast(clock_timestamp() as text) as since`);
	for (let looks = 0; looks < LOOKS; looks++) {
		const [{ open }] = await rows<{ open: number }>(sql`
			select count(*) as open from pg_stat_activity
			where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()
				and xact_start < cast(${since} as timestamptz)`);
		if (open === 0) return false;
		await rows(sql`select pg_sleep(${PAUSE})`);
	}
	return true;
}
