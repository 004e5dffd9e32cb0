import { Refusal } from '../outcome';
import type { Database } from './database';
import { exclusive } from './dialect';
import { firstHouse } from './migrations/001-first-house';
import { whoIsWho } from './migrations/002-who-is-who';
import { mayWeContact } from './migrations/003-may-we-contact';
import { everyChannel } from './migrations/004-every-channel';
import type { Migration } from './migration';
import { sql } from './sql';

const migrations: Migration[] = [firstHouse, whoIsWho, mayWeContact, everyChannel];

/** Brings the store to this package's version, under a lock. Throws a Refusal when the store is newer. */
export async function migrate(database: Database, now: number): Promise<void> {
	if ((await version(database)) === migrations.length) return;
	await database.transaction(async (inside) => {
		await inside.rows(sql`select ${exclusive('migrations')}`);
		await inside.rows(sql`create table if not exists migrations (
			version bigint primary key, name text not null, applied_at bigint not null)`);
		const at = await version(inside);
		if (at > migrations.length) throw newerStore(at);
		for (let step = at; step < migrations.length; step++) {
			await apply(inside, migrations[step], step + 1, now);
		}
	});
}

async function apply(database: Database, migration: Migration, step: number, now: number): Promise<void> {
	for (const statement of migration.statements) await database.rows(statement);
	await database.rows(sql`insert into migrations (version, name, applied_at)
		values (${step}, ${migration.name}, ${now})`);
}

async function version(database: Database): Promise<number> {
	const there = await database.rows(
		database.dialect === 'sqlite'
			? sql`select 1 as there from sqlite_master where name = 'migrations'`
			: sql`select 1 as there where to_regclass('migrations') is not null`,
	);
	if (there.length === 0) return 0;
	const [row] = await database.rows<{ version: number | null }>(
		sql`select max(version) as version from migrations`,
	);
	return row.version ?? 0;
}

function newerStore(at: number): Refusal {
	return new Refusal({
		code: 'store-newer',
		message: `The store has version ${at}; this package knows versions up to ${migrations.length}`,
		advice: 'Update n8n-nodes-omnichannel, or choose another store. Nothing was changed.',
	});
}
