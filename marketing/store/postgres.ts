import { Pool, types as parsers, type PoolClient, type PoolConfig } from 'pg';
import { Refusal } from '../outcome';
import { scrubLater, type Database } from './database';
import { vacuum } from './postgres-vacuum';
import type { Sql } from './sql';

/** Where the PostgreSQL store is. `ssl` is off, on with a checked certificate, or on without the check. */
export interface PostgresAddress {
	host: string;
	port: number;
	database: string;
	user: string;
	password: string;
	schema: string;
	ssl: 'disable' | 'require' | 'verify';
}

const INT8 = 20;
const JSON_TYPES = [114, 3802];
/** A deadlock, or a transaction that lost against a parallel one: PostgreSQL asks to run it again. */
const AGAIN = ['40001', '40P01'];

/**
 * Our statements look a batch's keys up in indexes. The planner knows neither how many a JSON parameter holds nor, in a
 * young store, how large the tables are, and would read whole tables to join by hash: twice the time at 100,000 records.
 */
const BY_INDEX = '-c enable_hashjoin=off -c enable_mergejoin=off';

/** What PostgreSQL says to the later of two who make the same schema at the same moment. */
const MADE_BY_ANOTHER = ['23505', '42P06'];

/** Opens a pool on the address; the schema is made when it is missing. Throws a Refusal when that fails. */
export async function openPostgres(address: PostgresAddress): Promise<Database> {
	const pool = new Pool(settings(address));
	// An idle connection that breaks is replaced by the pool at the next query.
	pool.on('error', () => undefined);
	// One that breaks between two statements fails the next one; without a listener it would end the process.
	pool.on('connect', (client) => client.on('error', () => undefined));
	const fault = await makeSchema(pool, address.schema).then(() => undefined, (error: Error) => error);
	if (!fault) return database(pool);
	await pool.end();
	throw new Refusal({
		code: 'store-unreachable',
		message: `The PostgreSQL store on ${address.host}:${address.port} can't be used: ${fault.message || 'no answer'}`,
		advice: 'Check host, port, database, user, password and SSL in the credential Omnichannel Store.',
	});
}

/** A user who may not make schemas can still use one that is there; two openers at once may both find it missing. */
async function makeSchema(pool: Pool, schema: string): Promise<void> {
	const { rowCount } = await pool.query('select 1 from pg_namespace where nspname = $1', [schema]);
	if (rowCount !== 0) return;
	await pool.query(`create schema if not exists ${quoted(schema)}`).catch((error: Error & { code?: string }) =>
		(MADE_BY_ANOTHER.includes(error.code ?? '') ? undefined : Promise.reject(error)));
}

function settings(address: PostgresAddress): PoolConfig {
	return {
		host: address.host,
		port: address.port,
		database: address.database,
		user: address.user,
		password: address.password,
		ssl: address.ssl === 'disable' ? false : { rejectUnauthorized: address.ssl === 'verify' },
		// PostgreSQL splits this text at spaces.
		options: `-c search_path=${quoted(address.schema).replace(/[\\\s]/g, '\\$&')} ${BY_INDEX}`,
		application_name: 'n8n-nodes-omnichannel',
		connectionTimeoutMillis: 10_000,
		idleTimeoutMillis: 10_000,
		allowExitOnIdle: true,
		max: 8,
		types: { getTypeParser: parser as typeof parsers.getTypeParser },
	};
}

/** Numbers and JSON text as SQLite gives them; set for this pool alone, since n8n shares pg's own table. */
function parser(type: number, format?: 'text' | 'binary'): unknown {
	if (type === INT8) return Number;
	if (JSON_TYPES.includes(type)) return String;
	return parsers.getTypeParser(type, format as 'text');
}

function database(pool: Pool): Database {
	return {
		dialect: 'postgres',
		rows: async <Row>(query: Sql) => await ask<Row>(pool, query),
		transaction: async (work) => await transaction(pool, work),
		scrub: async () => await vacuum(async <Row>(query: Sql) => await ask<Row>(pool, query)),
		close: async () => await pool.end(),
	};
}

async function ask<Row>(client: Pool | PoolClient, query: Sql): Promise<Row[]> {
	return (await client.query(query.compile('postgres'))).rows as Row[];
}

async function transaction<Result>(pool: Pool, work: (database: Database) => Promise<Result>): Promise<Result> {
	for (let tries = 1; ; tries++) {
		const client = await pool.connect();
		const ended = await once(client, work).then(
			(value) => ({ value }),
			(failure: Error & { code?: string }) => ({ failure }),
		);
		if ('value' in ended) {
			client.release();
			return ended.value;
		}
		const broken = await client.query('rollback').then(() => false, () => true);
		client.release(broken);
		if (tries === 3 || !AGAIN.includes(ended.failure.code ?? '')) throw ended.failure;
	}
}

async function once<Result>(client: PoolClient, work: (database: Database) => Promise<Result>): Promise<Result> {
	const inside: Database = {
		dialect: 'postgres',
		rows: async <Row>(query: Sql) => await ask<Row>(client, query),
		transaction: async (inner) => await inner(inside),
		scrub: scrubLater,
		close: async () => undefined,
	};
	await client.query('begin');
	const result = await work(inside);
	// After a failed statement PostgreSQL answers ROLLBACK, without an error.
	const { command } = await client.query('commit');
	if (command === 'ROLLBACK') throw new Error('A statement of the transaction failed: nothing was written');
	return result;
}

function quoted(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}
