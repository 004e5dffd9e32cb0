import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';
import { Refusal } from '../outcome';
import { scrubLater, type Database } from './database';
import type { Sql } from './sql';
import { rewriteFile } from './sqlite-rewrite';
import { Statements } from './sqlite-statements';

/** The low byte of SQLite's result code, whatever the reason in the others. Source: sqlite.org/rescode.html. */
const BUSY = 5;
/** So many bytes of the file; SQLite itself maps 2 GB at most. */
const MOST_MAPPED = 2 ** 31;
/** How long a transaction waits for another process's transaction, in milliseconds. */
const MOST_WAITING = 60_000;

/**
 * Opens the file as a store, WAL mode. Several processes may open the same file: a transaction
 * waits its turn without blocking the event loop. Throws a Refusal when the file can't be used.
 */
export function openSqlite(path: string): Database {
	const { writer: connection, reader } = connect(path);
	const statements = new Statements(connection);
	const readings = reader ? new Statements(reader) : statements;
	let last: Promise<unknown> = Promise.resolve();

	/** One job at a time on the one connection; between jobs the event loop gets its turn. */
	async function inTurn<Result>(job: () => Promise<Result>): Promise<Result> {
		const mine = last.then(breathe).then(job);
		last = mine.catch(() => undefined);
		return await mine;
	}

	const inside: Database = {
		dialect: 'sqlite',
		// Long transactions (see `identify`) let the event loop have its turn too; nobody else gets the connection meanwhile.
		rows: async (query) => {
			await breathe();
			return statements.run(query);
		},
		transaction: async (work) => await work(inside),
		scrub: scrubLater,
		close: async () => undefined,
	};

	async function commit<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
		await whenFree(() => connection.exec('begin immediate'));
		let done = false;
		try {
			const result = await work(inside);
			await whenFree(() => connection.exec('commit'));
			done = true;
			return result;
		} finally {
			if (!done && connection.isTransaction) connection.exec('rollback');
		}
	}

	return {
		dialect: 'sqlite',
		rows: async <Row>(query: Sql) => await inTurn(() => whenFree(() => (query.onlyReads ? readings : statements).run<Row>(query))),
		transaction: async (work) => await inTurn(() => commit(work)),
		// Reading goes on meanwhile, and so does the event loop; writing waits its turn.
		scrub: async () => await rewriteFile(path),
		close: async () => await inTurn(async () => {
			reader?.close();
			connection.close();
		}),
	};
}

function connect(path: string): { writer: DatabaseSync; reader?: DatabaseSync } {
	const opened = attempt(() => {
		const connection = new DatabaseSync(path, { timeout: 5_000 });
		// NORMAL keeps every commit through a killed process; only a power cut may lose the last ones.
		connection.exec('pragma journal_mode = wal; pragma synchronous = normal;');
		// What is deleted or overwritten becomes zeros (measured: no slower). What SQLite moved about is left to `scrub`.
		connection.exec('pragma secure_delete = on;');
		// The last megabytes stay in memory. Waiting is done in `whenFree`, not inside SQLite.
		connection.exec('pragma cache_size = -65536; pragma temp_store = memory; pragma wal_autocheckpoint = 2000; pragma busy_timeout = 20;');
		// What is kept in memory is the one connection's own.
		return { writer: connection, reader: path === ':memory:' ? undefined : readingConnection(path) };
	});
	if ('value' in opened) return opened.value;
	throw new Refusal({
		code: 'store-unusable',
		message: `The store file ${path} can't be opened: ${opened.failure.message}`,
		advice:
			'Check that its folder exists, that n8n may write to it and that the disk is not full, or choose PostgreSQL with the credential Omnichannel Store.',
	});
}

/**
 * What is read outside transactions is read through a memory map: twice as fast. A connection that writes has none, as
 * two processes that write in turn would take three times as long. Windows can't shorten a file that is mapped.
 */
function readingConnection(path: string): DatabaseSync {
	const reader = new DatabaseSync(path, { timeout: 20, readOnly: true });
	reader.exec(`pragma cache_size = -65536; pragma temp_store = memory; pragma mmap_size = ${process.platform === 'win32' ? 0 : MOST_MAPPED};`);
	return reader;
}

/** Runs a statement again, with pauses, while another process holds the file. */
async function whenFree<Result>(statement: () => Result): Promise<Result> {
	for (let waited = 0; ; ) {
		const tried = attempt(statement);
		if ('value' in tried) return tried.value;
		if (((tried.failure.errcode ?? 0) & 0xff) !== BUSY || waited >= MOST_WAITING) throw tried.failure;
		const wait = 5 + Math.random() * 20;
		await pause(wait);
		waited += wait + 20;
	}
}

type Attempt<Result> = { value: Result } | { failure: Error & { errcode?: number } };

function attempt<Result>(work: () => Result): Attempt<Result> {
	try {
		return { value: work() };
	} catch (error) {
		return { failure: error as Error & { errcode?: number } };
	}
}

/** How long statements may follow each other before the event loop gets its turn, in milliseconds. */
const SPELL = 5;
let turnedAt = 0;

async function breathe(): Promise<void> {
	if (performance.now() - turnedAt < SPELL) return;
	await new Promise((resolve) => setImmediate(resolve));
	turnedAt = performance.now();
}
