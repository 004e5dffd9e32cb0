import type { Database } from './database';
import { sql } from './sql';

/** The store's own secret of that name, made from `fresh` the first time: for signing what must come back to us. */
export async function secret(database: Database, name: string, fresh: () => string): Promise<string> {
	const read = sql`select value from settings where name = ${name}`;
	const [found] = await database.rows<{ value: string }>(read);
	if (found) return found.value;
	await database.rows(sql`insert into settings (name, value) values (${name}, ${fresh()})
		on conflict (name) do nothing`);
	const [made] = await database.rows<{ value: string }>(read);
	return made.value;
}
