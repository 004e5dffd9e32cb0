import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Scrubbed } from './database';

/** A larger file would keep writers waiting for longer than they wait (measured on 2 busy cores: 50 to 130 MB a second). */
const LARGEST = 2_000_000_000;

/**
 * `secure_delete` leaves copies of rows behind that SQLite moved from page to page when it balanced its trees
 * (measured: of 5,000 deleted rows 2 were still in the file), so every page is written anew.
 * The thread has a connection of its own: `vacuum` takes seconds for a large store.
 */
const REWRITE = `
	const { parentPort, workerData } = require('node:worker_threads');
	const { DatabaseSync } = require('node:sqlite');
	const connection = new DatabaseSync(workerData.path, { timeout: 60000 });
	let failure;
	try {
		if (workerData.rewrite) connection.exec('pragma secure_delete = on; vacuum;');
	} catch (error) {
		failure = error.message;
	}
	connection.exec('pragma busy_timeout = ' + workerData.patience);
	const { busy } = connection.prepare('pragma wal_checkpoint(truncate)').get();
	connection.close();
	parentPort.postMessage({ failure, busy });
`;

/** How long the log waits for those who read old pages from it, in milliseconds. */
const PATIENCE = 5_000;

/** Writes the file anew without what was deleted, and empties its log. */
export async function rewriteFile(path: string, patience = PATIENCE): Promise<Scrubbed> {
	const rewrite = statSync(path).size <= LARGEST;
	const { failure, busy } = await inThread({ path, rewrite, patience });
	if (failure) return { complete: false, hindrance: `the store file could not be written anew: ${failure}` };
	if (busy !== 0) return { complete: false, hindrance: 'another program was reading the store file, so its log (-wal) still holds old pages' };
	if (!rewrite) return { complete: false, hindrance: `the store file is larger than ${LARGEST / 1e9} GB and was not written anew` };
	return { complete: true };
}

async function inThread(workerData: object): Promise<{ failure?: string; busy?: number }> {
	return await new Promise((resolve) => {
		const worker = new Worker(REWRITE, { eval: true, workerData });
		worker.once('message', resolve);
		worker.once('error', (error: Error) => resolve({ failure: error.message }));
		worker.once('exit', () => resolve({ failure: 'it ended early' }));
	});
}
