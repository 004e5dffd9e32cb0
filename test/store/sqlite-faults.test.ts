import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../marketing/outcome';
import { each, migrate, sql } from '../../marketing/store';
import { openSqlite } from '../../marketing/store/sqlite';
import { closedLater, freshFolder, NOON } from '../kit/databases';

function refusalOf(path: string) {
	let failure: unknown;
	try {
		closedLater(openSqlite(path));
	} catch (error) {
		failure = error;
	}
	expect(failure).toBeInstanceOf(Refusal);
	return (failure as Refusal).reason;
}

function folderAsFile(): string {
	const path = join(freshFolder(), 'store.sqlite');
	mkdirSync(path);
	return path;
}

function textAsFile(): string {
	const path = join(freshFolder(), 'store.sqlite');
	writeFileSync(path, 'This is a letter and no database. '.repeat(100));
	return path;
}

describe('a store file that can\'t be used', () => {
	test.each<[string, () => string, RegExp]>([
		['in a folder that is missing', () => join(freshFolder(), 'missing', 'store.sqlite'), /unable to open/],
		['in a folder that takes no files', () => '/proc/store.sqlite', /unable to open/],
		['under a file', () => '/dev/null/store.sqlite', /unable to open/],
		['that is a folder', folderAsFile, /unable to open/],
		['that is something else', textAsFile, /not a database/],
	])('%s: says which file, why and what to check', (_, path, why) => {
		const file = path();
		const reason = refusalOf(file);
		expect(reason).toMatchObject({ code: 'store-unusable', advice: expect.stringContaining('may write to it') });
		expect(reason.message).toContain(`The store file ${file} can't be opened: `);
		expect(reason.message).toMatch(why);
	});
});

describe('a disk that gets full', () => {
	test('the transaction fails as a whole, and the store goes on once there is room', async () => {
		const database = closedLater(openSqlite(join(freshFolder(), 'store.sqlite')));
		await migrate(database, NOON);
		const rows = Array.from({ length: 500 }, (_, turn) => ({ name: `row ${turn}`, value: 'x'.repeat(2_000) }));
		const write = async () => await database.transaction(async (inside) => {
			await inside.rows(sql`insert into settings (name, value) values ('first', 'small')`);
			await inside.rows(sql`insert into settings (name, value)
				select each.value->>'name', each.value->>'value' from ${each(rows)} where true`);
		});
		// SQLite never goes below the size that the file has.
		await database.rows(sql`pragma max_page_count = 1`);
		await expect(write()).rejects.toThrow(/full/);
		expect(await database.rows(sql`select * from settings`)).toEqual([]);
		await database.rows(sql`pragma max_page_count = 100000`);
		await write();
		expect(await database.rows(sql`select * from settings`)).toHaveLength(501);
	});
});
