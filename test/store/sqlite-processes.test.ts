import { join } from 'node:path';
import { migrate, sql, type Database } from '../../marketing/store';
import { openSqlite } from '../../marketing/store/sqlite';
import { startChild, type Child } from '../kit/child.cjs';
import { closedLater, freshFolder, NOON } from '../kit/databases';

const TURNS = 150;
const children: Child[] = [];

afterEach(async () => {
	for (const child of children) child.kill();
	await Promise.all(children.splice(0).map(async (child) => await child.ended));
});

function start(script: string, ...args: (string | number)[]): Child {
	const child = startChild(script, ...args);
	children.push(child);
	return child;
}

const freshFile = () => join(freshFolder(), 'store.sqlite');

async function open(file: string): Promise<Database> {
	const database = closedLater(openSqlite(file));
	await migrate(database, NOON);
	return database;
}

const names = async (database: Database) =>
	(await database.rows<{ name: string }>(sql`select name from settings`)).map((row) => row.name);

const counted = async (database: Database) =>
	Number((await database.rows<{ value: string }>(sql`select value from settings where name = 'count'`))[0]?.value ?? 0);

describe('several processes on one SQLite file', () => {
	test('open a file that isn\'t there yet at the same time, write together, and lose nothing', async () => {
		const file = freshFile();
		const writers = ['a', 'b', 'c'].map((name) => start('count-up.cjs', file, name, TURNS));
		expect(await Promise.all(writers.map(async (writer) => await writer.line()))).toEqual(['ready', 'ready', 'ready']);
		for (const writer of writers) writer.tell('go');
		const ends = await Promise.all(writers.map(async (writer) => await writer.ended));
		expect(ends).toEqual(writers.map(() => ({ code: 0, signal: null, complaints: '' })));
		const database = await open(file);
		expect(await counted(database)).toBe(3 * TURNS);
		expect(await names(database)).toHaveLength(3 * TURNS + 1);
	}, 60_000);

	test('one that is killed inside a transaction leaves what was there before, and the file is free', async () => {
		const file = freshFile();
		const database = await open(file);
		await database.rows(sql`insert into settings (name, value) values ('before', 'kept')`);
		const victim = start('stay-inside.cjs', file);
		expect(await victim.line()).toBe('inside');
		victim.kill();
		expect(await victim.ended).toMatchObject({ signal: 'SIGKILL' });
		expect(await names(database)).toEqual(['before']);
		await database.transaction(async (inside) => await inside.rows(sql`insert into settings (name, value) values ('after', '')`));
		expect((await names(await open(file))).sort()).toEqual(['after', 'before']);
	}, 60_000);

	test('one that is killed at work leaves whole transactions only, and keeps those it had finished', async () => {
		const file = freshFile();
		const victim = start('count-up.cjs', file, 'victim', 100_000);
		await victim.line();
		victim.tell('go');
		for (let turn = 0; turn < 40; turn++) await victim.line();
		victim.kill();
		await victim.ended;
		const database = await open(file);
		const count = await counted(database);
		expect(count).toBeGreaterThanOrEqual(40);
		expect(await names(database)).toHaveLength(count + 1);
	}, 60_000);

	test('a transaction waits for another process\'s, while this process goes on', async () => {
		const file = freshFile();
		const database = await open(file);
		const holder = start('stay-inside.cjs', file);
		expect(await holder.line()).toBe('inside');
		let done = false;
		const waiting = database.transaction(async (inside) => {
			await inside.rows(sql`insert into settings (name, value) values ('mine', '')`);
			done = true;
		});
		let turns = 0;
		for (let round = 0; round < 20; round++) {
			await new Promise((resolve) => setTimeout(resolve, 5));
			turns++;
		}
		expect([turns, done]).toEqual([20, false]);
		holder.kill();
		await waiting;
		expect(await names(database)).toEqual(['mine']);
	}, 60_000);
});
