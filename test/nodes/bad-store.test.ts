import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import { migrate, sql } from '../../marketing/store';
import { openSqlite } from '../../marketing/store/sqlite';
import { closedLater, freshSchema, NOON, postgresAddress } from '../kit/databases';
import { jsonOf } from '../kit/engine';
import { email, errorOf, everybody, ownPostgres, ownStore, people, profiles, suppression } from './stage';

const ANN = { email: 'ann@shop.test', name: 'Ann' };
const identify = () => profiles('identify', { traitMode: 'all' });
const withPostgres = (changes: IDataObject) => ({ ...identify(), credentials: { omnichannelStoreApi: { ...postgresAddress(freshSchema()), ...changes } } });

/** For root nothing is read-only: so root works as nobody meanwhile. */
async function withoutRights<Result>(work: () => Promise<Result>): Promise<Result> {
	const root = process.getuid?.() === 0;
	if (root) process.seteuid?.('nobody');
	return await work().finally(() => {
		if (root) process.seteuid?.(0);
	});
}

const ANYWHERE_ELSE = /choose PostgreSQL with the credential Omnichannel Store/;

describe('the embedded store', () => {
	let file: string;
	beforeEach(() => {
		file = ownStore();
	});

	test('is made with its folder where nothing was', async () => {
		process.env.OMNICHANNEL_STORE_FILE = join(dirname(file), 'a', 'b', 'store.sqlite');
		await people(ANN);
		expect(await everybody()).toHaveLength(1);
	});

	test('below a file can\'t be made', async () => {
		writeFileSync(file, 'x');
		process.env.OMNICHANNEL_STORE_FILE = join(file, 'omnichannel', 'store.sqlite');
		const { message, description } = await errorOf(identify(), [ANN]);
		expect(message).toMatch(/^The store folder .*store\.sqlite\/omnichannel can't be made: /);
		expect(description).toMatch(ANYWHERE_ELSE);
	});

	test('where a folder is can\'t be opened', async () => {
		mkdirSync(file);
		const { message, description } = await errorOf(identify(), [ANN]);
		expect(message).toMatch(/^The store file .*store\.sqlite can't be opened: /);
		expect(description).toMatch(ANYWHERE_ELSE);
	});

	test('that is no database is left as it is', async () => {
		writeFileSync(file, 'my letters, '.repeat(1_000));
		const { message, description } = await errorOf(identify(), [ANN]);
		expect(message).toMatch(/^The store file .*store\.sqlite can't be opened: .*not a database/);
		expect(description).toMatch(ANYWHERE_ELSE);
		expect(readFileSync(file, 'utf8')).toBe('my letters, '.repeat(1_000));
	});

	test.each(['new', 'old'])('(%s) in a folder that may only be read can\'t be opened', async (age) => {
		if (age === 'old') await people(ANN);
		const folder = join(dirname(file), 'moved');
		mkdirSync(folder);
		if (age === 'old') cpSync(file, join(folder, 'store.sqlite'));
		process.env.OMNICHANNEL_STORE_FILE = join(folder, 'store.sqlite');
		for (const path of [dirname(file), folder]) chmodSync(path, 0o555);
		const { message, description } = await withoutRights(async () => await errorOf(identify(), [{ email: 'ben@shop.test' }]));
		for (const path of [dirname(file), folder]) chmodSync(path, 0o755);
		expect(`${message} ${description}`).toMatch(/The store file .* can't be opened|readonly|read-only/);
		expect(description).toMatch(/n8n may write to it|Give n8n the right to write/);
	});

	test('that turns read-only says so, and nothing is half-written', async () => {
		await people(ANN);
		const database = closedLater(openSqlite(file));
		await database.rows(sql`create trigger full before insert on identifiers begin select raise(abort, 'attempt to write a readonly database'); end`);
		const { description } = await errorOf(identify(), [{ email: 'ben@shop.test' }, { email: 'cleo@shop.test' }]);
		expect(description).toBe('The store can only be read. Give n8n the right to write to its folder.');
		expect(await everybody()).toHaveLength(1);
	});

	test('of a newer version is left as it is', async () => {
		const database = closedLater(openSqlite(file));
		await migrate(database, NOON);
		await database.rows(sql`insert into migrations (version, name, applied_at) values (99, 'future', 1)`);
		const { message, description } = await errorOf(identify(), [ANN]);
		expect(message).toMatch(/^The store has version 99; this package knows versions up to \d+$/);
		expect(description).toBe('Update n8n-nodes-omnichannel, or choose another store. Nothing was changed.');
		expect(await database.rows(sql`select 1 from profiles`)).toEqual([]);
	});

	test('that was deleted under us is made anew', async () => {
		await people(ANN);
		rmSync(dirname(file), { recursive: true });
		expect(await everybody()).toEqual([]);
		await people(ANN);
		expect(await everybody()).toHaveLength(1);
	});
});

describe('with several workers (queue mode)', () => {
	beforeEach(() => {
		delete process.env.OMNICHANNEL_STORE_FILE;
		process.env.EXECUTIONS_MODE = 'queue';
	});
	afterEach(() => {
		delete process.env.EXECUTIONS_MODE;
	});

	test('the embedded store is refused, for each node', async () => {
		for (const node of [profiles('identify'), suppression('check'), email('send')]) {
			const { message, description } = await errorOf({ ...node, credentials: {} }, [ANN]);
			expect(message).toBe('n8n runs in queue mode: its workers can\'t share the embedded store');
			expect(description).toBe('Choose PostgreSQL with the credential Omnichannel Store on every Omnichannel node.');
		}
	});

	test('PostgreSQL is taken', async () => {
		ownPostgres();
		await people(ANN);
		expect((await jsonOf(email('send'), [ANN])).map((output) => output.length)).toEqual([1, 0, 0]);
		expect(await everybody()).toMatchObject([{ email: 'ann@shop.test', traits: { name: 'Ann' } }]);
	});
});

test.each<[string, IDataObject, RegExp]>([
	['a server that is not there', { port: 1 }, /^The PostgreSQL store on .*:1 can't be used: .*ECONNREFUSED/],
	['a wrong password', { password: 'hunter2' }, /^The PostgreSQL store on .* can't be used: password authentication failed/],
	['a database that is not there', { database: 'nothing' }, /^The PostgreSQL store on .* can't be used: database "nothing" does not exist/],
	['encryption that the server does not know', { ssl: 'verify' }, /^The PostgreSQL store on .* can't be used: .*SSL/],
])('PostgreSQL with %s says what to check, and tells no secret', async (_, changes, expected) => {
	const error = await errorOf(withPostgres(changes), [ANN]);
	expect(error.message).toMatch(expected);
	expect(error.description).toBe('Check host, port, database, user, password and SSL in the credential Omnichannel Store.');
	expect(JSON.stringify(error)).not.toContain('hunter2');
});
