import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { Refusal } from '../../marketing/outcome';
import { migrate, sql, type Database } from '../../marketing/store';
import { openPostgres, type PostgresAddress } from '../../marketing/store/postgres';
import { closedLater, freshSchema, NOON, postgresAddress } from '../kit/databases';

const open = async (change: Partial<PostgresAddress> = {}) =>
	closedLater(await openPostgres({ ...postgresAddress(freshSchema()), ...change }));

const refusal = async (change: Partial<PostgresAddress>) => {
	const failure = await open(change).catch((error: Error) => error);
	expect(failure).toBeInstanceOf(Refusal);
	return (failure as Refusal).reason;
};

const processOf = async (database: Database) =>
	(await database.rows<{ id: number }>(sql`select pg_backend_pid() as id`))[0].id;

async function listening(server: Server): Promise<number> {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return (server.address() as { port: number }).port;
}

describe('a PostgreSQL store that can\'t be used', () => {
	test.each<[string, Partial<PostgresAddress>, RegExp]>([
		['a wrong password', { password: 'wrong' }, /password authentication failed/],
		['an unknown user', { user: 'nobody-here' }, /authentication failed/],
		['an unknown database', { database: 'nothing-here' }, /database "nothing-here" does not exist/],
		['nobody who listens', { port: 1 }, /ECONNREFUSED/],
		['a server without SSL where SSL is wanted', { ssl: 'require' }, /does not support SSL/],
	])('%s: says where, why and what to check', async (_, change, why) => {
		const { host, port } = { ...postgresAddress('x'), ...change };
		const reason = await refusal(change);
		expect(reason).toMatchObject({ code: 'store-unreachable', advice: expect.stringContaining('credential Omnichannel Store') });
		expect(reason.message).toContain(`The PostgreSQL store on ${host}:${port} can't be used: `);
		expect(reason.message).toMatch(why);
	});

	test('something else on that port', async () => {
		const server = createServer((socket) => socket.on('error', () => undefined).resume().end('220 mail.example ESMTP\r\n'));
		const port = await listening(server);
		const reason = await refusal({ port });
		expect(reason.code).toBe('store-unreachable');
		await new Promise((resolve) => server.close(resolve));
	});

	test('the password is in no message', async () => {
		const word = randomUUID();
		expect(JSON.stringify(await refusal({ password: word }))).not.toContain(word);
	});
});

describe('a PostgreSQL connection that the server ends', () => {
	test('at rest: the next statement works', async () => {
		const [database, other] = [await open(), await open()];
		await other.rows(sql`select pg_terminate_backend(${await processOf(database)})`);
		await new Promise((resolve) => setTimeout(resolve, 50));
		expect(await database.rows(sql`select 1 as one`)).toHaveLength(1);
	});

	test('during a statement: that one fails, the next works', async () => {
		const [database, other] = [await open(), await open()];
		const long = database.transaction(async (inside) => {
			const id = await processOf(inside);
			const sleeping = inside.rows(sql`select pg_sleep(30)`);
			await other.rows(sql`select pg_terminate_backend(${id})`);
			return await sleeping;
		});
		await expect(long).rejects.toThrow(/terminat/);
		expect(await database.rows(sql`select 1 as one`)).toHaveLength(1);
	});

	test('between two statements of a transaction: it fails, nothing is written, the next works', async () => {
		const [database, other] = [await open(), await open()];
		await migrate(database, NOON);
		const failing = database.transaction(async (inside) => {
			await inside.rows(sql`insert into settings (name, value) values ('half', 'done')`);
			await other.rows(sql`select pg_terminate_backend(${await processOf(inside)})`);
			await new Promise((resolve) => setTimeout(resolve, 100));
			return await inside.rows(sql`select 1`);
		});
		await expect(failing).rejects.toThrow(/terminat|not queryable|connection/i);
		expect(await database.rows(sql`select * from settings`)).toEqual([]);
	});
});

describe('the schema of a PostgreSQL store', () => {
	test.each(['Mixed Case', 'with"quote', 'back\\slash', '; drop schema public --', 'кирилица'])(
		'may be called %j', async (name) => {
			const schema = `${name} ${freshSchema()}`;
			const database = await open({ schema });
			await migrate(database, NOON);
			const [row] = await database.rows<{ schema: string }>(sql`select current_schema() as schema`);
			expect(row.schema).toBe(schema);
		},
	);

	test('keeps two stores in one database apart', async () => {
		const [one, other] = [await open(), await open()];
		await migrate(one, NOON);
		await migrate(other, NOON);
		await one.rows(sql`insert into settings (name, value) values ('mine', '1')`);
		expect(await other.rows(sql`select * from settings`)).toEqual([]);
	});
});
