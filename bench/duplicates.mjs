import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as newId } from 'uuid';
import { madeUpPeople } from '../quality/people.mjs';
import { timed } from './kit/rounds.mjs';

const SEED = 20_261_122;
const BATCH = 10_000;

/**
 * Likely duplicates among a hundred thousand profiles of which a tenth is somebody once more, with mistakes in every
 * field. OMNICHANNEL_BENCH_PEOPLE makes it smaller or larger.
 */
export async function benchDuplicates({ folder, packageFolder }) {
	const require = createRequire(import.meta.url);
	const { openSqlite } = require(join(packageFolder, 'dist/marketing/store/sqlite.js'));
	const { migrate } = require(join(packageFolder, 'dist/marketing/store/index.js'));
	const { identify, readSighting } = require(join(packageFolder, 'dist/marketing/profiles/index.js'));
	const count = Number(process.env.OMNICHANNEL_BENCH_PEOPLE ?? 100_000);
	const file = join(folder, 'duplicates.sqlite');
	const database = openSqlite(file);
	await migrate(database, Date.now());
	const work = { database, now: Date.now, newId, actor: 'bench', pause: async () => {} };
	for (const rows of batches(count)) await identify(work, rows.map((row) => readSighting(row).value));
	await database.close();
	// In processes of their own, so that their memory is measured and nobody else's.
	const found = await finding(packageFolder, file, '');
	const merged = await finding(packageFolder, file, '0.95');
	for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
	return { 'duplicates: find, a tenth of the people stands there twice': found, 'duplicates: the same, merging from 0.95 by itself': merged };
}

async function finding(packageFolder, file, mergeFrom) {
	const child = fork(import.meta.filename, [packageFolder, file, mergeFrom]);
	const [{ ms, mostBytes, delay, people, compared, found, merged }] = await once(child, 'message');
	child.kill();
	return {
		items: people, seconds: Number((ms / 1_000).toFixed(1)), peoplePerSecond: Math.round((people / ms) * 1_000), candidates: compared, found, merged,
		mostMemoryMB: Math.round(mostBytes / 2 ** 20), eventLoopWaitMs: delay,
	};
}

/** One run in this process: tells its time, the most memory, and how long the event loop had to wait. */
async function findHere([packageFolder, file, mergeFrom]) {
	const require = createRequire(import.meta.url);
	const { openSqlite } = require(join(packageFolder, 'dist/marketing/store/sqlite.js'));
	const { findDuplicates } = require(join(packageFolder, 'dist/marketing/duplicates/index.js'));
	const database = openSqlite(file);
	const work = { database, now: Date.now, newId, actor: 'bench', pause: async (milliseconds) => await sleep(milliseconds) };
	const delay = monitorEventLoopDelay({ resolution: 5 });
	let mostBytes = 0;
	const watch = setInterval(() => (mostBytes = Math.max(mostBytes, process.memoryUsage().rss)), 20);
	delay.enable();
	let result;
	const ms = await timed(async () => (result = await findDuplicates(work, { reviewFrom: 0.6, mergeFrom: mergeFrom === '' ? null : Number(mergeFrom) })));
	delay.disable();
	clearInterval(watch);
	await database.close();
	const waited = (nanoseconds) => Math.round(nanoseconds / 1e6);
	process.send({ ...result, ms, mostBytes, delay: { median: waited(delay.percentile(50)), p99: waited(delay.percentile(99)), longest: waited(delay.max) } });
}

/** Rows that identify takes for as many people: who stands there twice has another e-mail address and phone the second time. */
function* batches(count) {
	const rows = [];
	let before;
	for (const { person, traits: { email, phone, ...traits } } of madeUpPeople(count, 0.1, SEED)) {
		const again = before?.person === person;
		const address = again && email === before.email ? email.replace('@', '.@') : email;
		const identifiers = [
			{ kind: `customer:${again ? 'web shop' : 'till'}`, value: String(person) },
			...(address ? [{ kind: 'email', value: address }] : []),
			...(phone && !(again && phone === before.phone) ? [{ kind: 'phone', value: `+48${phone}` }] : []),
		];
		rows.push({ identifiers, traits, source: again ? 'web shop' : 'till', country: 'PL' });
		before = { person, email, phone };
		if (rows.length === BATCH) yield rows.splice(0);
	}
	if (rows.length > 0) yield rows;
}

if (process.argv[1] === import.meta.filename) await findHere(process.argv.slice(2));
