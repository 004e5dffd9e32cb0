import { createRequire } from 'node:module';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
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
	const { findDuplicates } = require(join(packageFolder, 'dist/marketing/duplicates/index.js'));
	const count = Number(process.env.OMNICHANNEL_BENCH_PEOPLE ?? 100_000);
	const database = openSqlite(join(folder, 'duplicates.sqlite'));
	await migrate(database, Date.now());
	const work = { database, now: Date.now, newId, actor: 'bench', pause: async (milliseconds) => await sleep(milliseconds) };
	for (const rows of batches(count)) await identify(work, rows.map((row) => readSighting(row).value));
	globalThis.gc?.();

	const first = await watched(async () => await findDuplicates(work, { reviewFrom: 0.6 }));
	const merging = await watched(async () => await findDuplicates(work, { reviewFrom: 0.6, mergeFrom: 0.95 }));
	await database.close();
	for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `duplicates.sqlite${end}`), { force: true });
	return {
		'duplicates: find among people of whom a tenth stands there twice': first,
		'duplicates: the same, merging from 0.95 by itself': merging,
	};
}

/** The seconds of a run, the most memory of the process meanwhile, and the longest time the event loop had to wait. */
async function watched(run) {
	const delay = monitorEventLoopDelay({ resolution: 5 });
	let most = 0;
	const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50);
	delay.enable();
	let result;
	const ms = await timed(async () => (result = await run()));
	delay.disable();
	clearInterval(watch);
	const { people, compared, found, merged } = result;
	return {
		items: people, seconds: Number((ms / 1_000).toFixed(1)), peoplePerSecond: Math.round((people / ms) * 1_000), candidates: compared, found, merged,
		mostMemoryMB: Math.round(most / 2 ** 20), eventLoopWaitMs: { median: Math.round(delay.percentile(50) / 1e6), p99: Math.round(delay.percentile(99) / 1e6), longest: Math.round(delay.max / 1e6) },
	};
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
