import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate, type Database } from '../../../marketing/store';
import { openPostgres } from '../../../marketing/store/postgres';
import { openSqlite } from '../../../marketing/store/sqlite';
import { startChild } from '../../kit/child.cjs';
import { closedLater, freshFolder, freshSchema, NOON, postgresAddress, workFor } from '../../kit/databases';
import { counts, take, values } from './files';

const FILE = `email\n${Array.from({ length: 3_000 }, (_, turn) => `u${turn}@shop.test`).join('\n')}\n`;

const places: { name: string; open: () => Promise<{ place: string; database: Database }> }[] = [
	{ name: 'SQLite', open: async () => {
		const place = join(freshFolder(), 'store.sqlite');
		return { place, database: openSqlite(place) };
	} },
	{ name: 'PostgreSQL', open: async () => {
		const place = freshSchema();
		return { place, database: await openPostgres(postgresAddress(place)) };
	} },
];

test.each(places)('an import killed in the middle, on $name: what was committed stays, and the next run does the rest', async ({ open }) => {
	const { place, database } = await open();
	closedLater(database);
	await migrate(database, NOON);
	const file = join(freshFolder(), 'list.csv');
	writeFileSync(file, FILE);
	// Its id is the first, so the third transaction is begun and never ended.
	const child = startChild('import-list.cjs', place, file, 2_500);
	expect(await child.line()).toBe('inside');
	child.kill();
	expect((await child.ended).signal).toBe('SIGKILL');
	const work = workFor(database);
	expect(await values(work)).toHaveLength(2_000);
	expect(counts(await take(work, FILE))).toEqual({ lines: 3_000, added: 1_000, known: 2_000 });
	expect(new Set(await values(work)).size).toBe(3_000);
}, 60_000);
