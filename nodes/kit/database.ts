import { createHash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FunctionsBase, ICredentialDataDecryptedObject } from 'n8n-workflow';
import { Refusal } from '../../marketing/outcome';
import { migrate, type Database } from '../../marketing/store';
import { openSqlite } from '../../marketing/store/sqlite';
import type { PostgresAddress } from '../../marketing/store/postgres';

/** The type name of the credential Omnichannel Store. */
export const STORE_CREDENTIAL = 'omnichannelStoreApi';

/** How long an unused store stays open, in milliseconds. */
const IDLE = 30_000;

interface Open {
	database: Promise<Database>;
	users: number;
	file?: string;
	closing?: NodeJS.Timeout;
}

/** Whatever runs for a node: an execution, or a list in the editor. */
type Asker = Pick<FunctionsBase, 'getNode' | 'getCredentials'>;

/** One open store per process and address: n8n makes a new node object for every run. */
const stores = new Map<string, Open>();

/** Opens the node's store, brought up to date: PostgreSQL where its credential is set, else the embedded file. */
export async function openStore(context: Asker): Promise<{ database: Database; release: () => void }> {
	const chosen = context.getNode().credentials?.[STORE_CREDENTIAL];
	return await (chosen ? postgresStore(await context.getCredentials(STORE_CREDENTIAL)) : embeddedStore());
}

/** The store that a credential names. */
export async function postgresStore(credential: ICredentialDataDecryptedObject) {
	const address = postgresAddress(credential);
	const key = createHash('sha256').update(JSON.stringify(address)).digest('hex');
	return await borrow(key, async () => {
		const { openPostgres } = await import('../../marketing/store/postgres');
		return await openPostgres(address);
	});
}

async function embeddedStore() {
	if (process.env.EXECUTIONS_MODE === 'queue' && !process.env.OMNICHANNEL_STORE_FILE) throw severalWorkers();
	const file = storeFile();
	return await borrow(file, async () => {
		const made = attemptToMake(dirname(file));
		if (made) throw made;
		return openSqlite(file);
	}, file);
}

/** Where the embedded store lies: the folder `omnichannel` in n8n's user folder. */
export function storeFile(): string {
	const folder = join(process.env.N8N_USER_FOLDER ?? homedir(), '.n8n', 'omnichannel');
	return process.env.OMNICHANNEL_STORE_FILE ?? join(folder, 'store.sqlite');
}

/** Reads the credential's fields. */
export function postgresAddress(credential: ICredentialDataDecryptedObject): PostgresAddress {
	return {
		host: String(credential.host || 'localhost'),
		port: Number(credential.port) || 5432,
		database: String(credential.database || 'omnichannel'),
		user: String(credential.user || ''),
		password: String(credential.password || ''),
		schema: String(credential.schema || 'omnichannel'),
		ssl: (credential.ssl as PostgresAddress['ssl']) || 'disable',
	};
}

async function borrow(key: string, open: () => Promise<Database>, file?: string) {
	let store = stores.get(key);
	// A file that was deleted or replaced under us is opened anew.
	if (!store || (store.file && store.users === 0 && !existsSync(store.file))) {
		store = { database: openMigrated(open), users: 0, file };
		stores.set(key, store);
		store.database.catch(() => stores.delete(key));
	}
	const borrowed = store;
	clearTimeout(borrowed.closing);
	borrowed.users++;
	const release = () => {
		if (--borrowed.users > 0) return;
		borrowed.closing = setTimeout(() => void close(key, borrowed), IDLE).unref();
	};
	return { database: await borrowed.database, release };
}

async function openMigrated(open: () => Promise<Database>): Promise<Database> {
	const database = await open();
	const failure = await migrate(database, Date.now()).then(() => undefined, (error: Error) => error);
	if (!failure) return database;
	await database.close();
	throw failure;
}

async function close(key: string, store: Open): Promise<void> {
	if (store.users > 0) return;
	if (stores.get(key) === store) stores.delete(key);
	await store.database.then(async (database) => await database.close());
}

function attemptToMake(folder: string): Refusal | undefined {
	try {
		mkdirSync(folder, { recursive: true });
		return undefined;
	} catch (error) {
		return new Refusal({
			code: 'store-unusable',
			message: `The store folder ${folder} can't be made: ${(error as Error).message}`,
			advice: 'Give n8n the right to write there, or choose PostgreSQL with the credential Omnichannel Store.',
		});
	}
}

function severalWorkers(): Refusal {
	return new Refusal({
		code: 'needs-postgres',
		message: 'n8n runs in queue mode: its workers can\'t share the embedded store',
		advice: 'Choose PostgreSQL with the credential Omnichannel Store on every Omnichannel node.',
	});
}
