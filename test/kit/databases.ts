import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, type Database, type Work } from '../../marketing/store';
import { openPostgres, type PostgresAddress } from '../../marketing/store/postgres';
import { openSqlite } from '../../marketing/store/sqlite';

/** One empty place for a store. Each `open` is a connection of its own, as another worker would have it. */
export interface Place {
	dialect: Database['dialect'];
	open: () => Promise<Database>;
}

/** Both databases, for `describe.each(databases)('… on $name', ({ place }) => …)`. */
export const databases: { name: string; place: () => Place }[] = [
	{ name: 'SQLite', place: sqlitePlace },
	{ name: 'PostgreSQL', place: postgresPlace },
];

/** A moment in the tests' year: 2026-11-20 12:00 UTC. */
export const NOON = Date.UTC(2026, 10, 20, 12);
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/** What a verb is handed, with a clock that stands still until somebody sets it or pauses. */
export interface TestWork extends Work {
	clock: { at: number };
}

let ids = 0;
const left: (() => Promise<void> | void)[] = [];

afterEach(async () => {
	while (left.length > 0) await left.pop()?.();
});

/** Where the PostgreSQL server of this run is. */
export function postgresAddress(schema: string): PostgresAddress {
	const told = process.env.OMNICHANNEL_TEST_POSTGRES;
	if (!told) throw new Error('There is no PostgreSQL server: run the tests with the project\'s jest.config.js');
	return { ...(JSON.parse(told) as Omit<PostgresAddress, 'schema'>), schema };
}

/** A folder that is gone after the test. */
export function freshFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'omnichannel-store-'));
	left.push(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

function sqlitePlace(): Place {
	const file = join(freshFolder(), 'store.sqlite');
	return { dialect: 'sqlite', open: async () => closedLater(openSqlite(file)) };
}

function postgresPlace(): Place {
	const schema = freshSchema();
	return { dialect: 'postgres', open: async () => closedLater(await openPostgres(postgresAddress(schema))) };
}

/** The name of a schema that no other test uses, nor another worker of jest. */
export function freshSchema(): string {
	return `test_${randomBytes(8).toString('hex')}`;
}

/** Closes the store after the test, unless the test did. */
export function closedLater(database: Database): Database {
	left.push(async () => await database.close().catch(() => undefined));
	return database;
}

/** A store of the package's version, empty, gone after the test. */
export async function freshStore({ place }: { place: () => Place }): Promise<Database> {
	const database = await place().open();
	await migrate(database, NOON);
	return database;
}

/** A store with everything a verb needs. */
export async function freshWork(kind: { place: () => Place }): Promise<TestWork> {
	return workFor(await freshStore(kind));
}

/** A clock at noon that `pause` moves on, and ids that count up: shaped like UUIDv7, in the order of their making. */
export function workFor(database: Database): TestWork {
	const clock = { at: NOON };
	return {
		clock,
		database,
		now: () => clock.at,
		actor: 'test',
		newId: () => `01990000-0000-7000-8000-${String(++ids).padStart(12, '0')}`,
		pause: async (milliseconds) => {
			clock.at += milliseconds;
		},
	};
}
