import { each, sql, type Database } from '../../marketing/store';
import { openSqlite } from '../../marketing/store/sqlite';
import { closedLater, databases, type Place } from '../kit/databases';

const read = async (database: Database) => (await database.rows<{ name: string; value: string }>(sql`select name, value from settings order by name`)).map(({ name, value }) => `${name}=${value}`);
const write = async (database: Database, name: string, value = 'x') =>
	await database.rows(sql`insert into settings (name, value) values (${name}, ${value}) on conflict (name) do update set value = excluded.value`);

describe.each(databases)('reading on $name', (kind) => {
	let place: Place;
	let database: Database;

	beforeEach(async () => {
		place = kind.place();
		database = await place.open();
		await database.rows(sql`create table settings (name text not null primary key, value text)`);
	});

	test('what was written is read at once: by one\'s own statements, one\'s own transactions and other workers', async () => {
		const other = await place.open();
		for (let turn = 0; turn < 20; turn++) {
			await write(turn % 2 === 0 ? database : other, 'turn', String(turn));
			expect([await read(database), await read(other)]).toEqual([[`turn=${turn}`], [`turn=${turn}`]]);
			await other.transaction(async (inside) => await write(inside, 'turn', `${turn}, inside`));
			expect([await read(database), await read(other)]).toEqual([[`turn=${turn}, inside`], [`turn=${turn}, inside`]]);
		}
	});

	test('a transaction reads what it wrote itself, and nobody else does before it ends', async () => {
		const other = await place.open();
		await database.transaction(async (inside) => {
			await write(inside, 'mine');
			expect([await read(inside), await read(other)]).toEqual([['mine=x'], []]);
		});
		expect([await read(database), await read(other)]).toEqual([['mine=x'], ['mine=x']]);
	});

	test('a column that comes later is read by statements from before', async () => {
		expect(await read(database)).toEqual([]);
		await database.rows(sql`alter table settings add column more text not null default 'new'`);
		await write(database, 'a');
		expect(await read(database)).toEqual(['a=x']);
		expect(await database.rows(sql`select more from settings`)).toMatchObject([{ more: 'new' }]);
	});

	test.each([
		['that begins with its names', sql`with more as (select each.value->>'n' as name from ${each([{ n: 'a' }])}) insert into settings (name, value) select name, 'x' from more where true returning name`],
		['whose part changes something', sql`${sql`insert into settings (name, value) values ('a', 'x')`} returning name`],
	])('a statement %s writes', async (_, statement) => {
		expect(await database.rows(statement)).toMatchObject([{ name: 'a' }]);
		expect(await read(database)).toEqual(['a=x']);
	});

	test('every row is an object of its own, empty columns are null', async () => {
		await database.rows(sql`insert into settings (name, value) values ('a', 'x'), ('b', null)`);
		const ask = async () => await database.rows<{ name: string; value: string | null }>(sql`select name, value from settings order by name`);
		const [a] = await ask();
		a.name = 'changed';
		expect((await ask()).map((row) => ({ ...row }))).toEqual([{ name: 'a', value: 'x' }, { name: 'b', value: null }]);
	});
});

test.each([
	[sql`select 1`, true], [sql`\n\t\twith a as (select 1) select * from a`, true], [sql`select ${'delete from a'}`, true],
	[sql`select updated_at from a`, true], [sql`pragma user_version`, false], [sql`insert into a select 1`, false],
	[sql`with a as (select 1) delete from b`, false], [sql`with a as (select 1) ${sql`update b set c = 1`}`, false], [sql`vacuum`, false],
])('whether a statement only reads: %#', (statement, only) => {
	expect(statement.onlyReads).toBe(only);
});

test('a store in memory reads what it wrote', async () => {
	const database = closedLater(openSqlite(':memory:'));
	await database.rows(sql`create table settings (name text not null primary key, value text)`);
	await write(database, 'a');
	expect(await read(database)).toEqual(['a=x']);
});
