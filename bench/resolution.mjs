import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { v7 as newId } from 'uuid';
import { ROOT } from '../scripts/sandbox/places.mjs';
import { threeSources } from './kit/three-sources.mjs';
import { median, timed } from './kit/rounds.mjs';

const BATCH = 10_000;

/**
 * Identity resolution of a million records from three sources, against a bare loop that writes the same rows; then a
 * thousand more records into what is there. OMNICHANNEL_BENCH_RECORDS makes it smaller.
 */
export async function benchResolution({ folder, packageFolder }) {
	const require = createRequire(import.meta.url);
	const { openSqlite } = require(join(packageFolder, 'dist/marketing/store/sqlite.js'));
	const { migrate } = require(join(packageFolder, 'dist/marketing/store/index.js'));
	const { identify, readSighting } = require(join(packageFolder, 'dist/marketing/profiles/index.js'));
	const count = Number(process.env.OMNICHANNEL_BENCH_RECORDS ?? 1_000_000);
	const open = async (name) => {
		const database = openSqlite(join(folder, name));
		await migrate(database, Date.now());
		return database;
	};

	const bareMs = await bareWrite(join(folder, 'bare.sqlite'), count, open);
	const database = await open('resolution.sqlite');
	const workOn = (on) => ({ database: on, now: Date.now, newId, actor: 'bench', pause: async () => {} });
	const work = workOn(database);
	let most = 0;
	const resolve = async (on, records) => await timed(async () => {
		for (let from = 0; from < records; from += BATCH) {
			const sightings = threeSources(from, Math.min(records, from + BATCH)).map((row) => readSighting(row).value);
			await identify(on, sightings);
			most = Math.max(most, process.memoryUsage().rss);
		}
	});
	const ours = await resolve(work, count);
	const mostMemoryMB = Math.round(most / 2 ** 20);
	const [{ people }] = await database.rows({ compile: () => ({ text: 'select count(*) as people from profiles p where not exists (select 1 from profile_aliases a where a.alias_id = p.id)', values: [] }) });
	const rounds = [];
	for (let round = 0; round < 9; round++) {
		const rows = threeSources(count + round * 1_000, count + (round + 1) * 1_000).map((row) => readSighting(row).value);
		rounds.push(await timed(async () => await identify(work, rows)));
	}
	await database.close();
	const few = Math.min(count, 100_000);
	const small = await open('small.sqlite');
	const sqliteMs = await resolve(workOn(small), few);
	await small.close();
	const postgresMs = await onPostgres(require, packageFolder, async (on) => await resolve(workOn(on), few));
	for (const name of ['bare.sqlite', 'resolution.sqlite', 'small.sqlite']) for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `${name}${end}`), { force: true });
	return {
		'resolution: records of three sources, 25 % overlapping': {
			items: count, people, seconds: Number((ours / 1_000).toFixed(1)), floorSeconds: Number((bareMs / 1_000).toFixed(1)),
			ratio: Number((bareMs / ours).toFixed(2)), mostMemoryMB,
		},
		'resolution: 1,000 records into those': { items: 1_000, oursMs: Math.round(median(rounds)), worstMs: Math.round(Math.max(...rounds)) },
		'resolution: PostgreSQL against SQLite': { items: few, postgresMs: Math.round(postgresMs), sqliteMs: Math.round(sqliteMs), times: Number((postgresMs / sqliteMs).toFixed(2)) },
	};
}

/** The same on a PostgreSQL server of its own, as the tests have it. */
async function onPostgres(require, packageFolder, measure) {
	const { openPostgres } = require(join(packageFolder, 'dist/marketing/store/postgres.js'));
	const { migrate } = require(join(packageFolder, 'dist/marketing/store/index.js'));
	const server = spawn(process.execPath, [join(ROOT, 'test/kit/postgres.cjs')], { stdio: ['pipe', 'pipe', 'inherit'] });
	const [line] = await once(server.stdout, 'data');
	const database = await openPostgres({ ...JSON.parse(line), schema: 'bench' });
	await migrate(database, Date.now());
	const took = await measure(database);
	await database.close();
	server.stdin.end();
	await once(server, 'exit');
	return took;
}

/** The floor: three prepared inserts a record (profile, two identifiers), one transaction per batch, nothing read or judged. */
async function bareWrite(file, count, open) {
	await (await open('bare.sqlite')).close();
	const database = new DatabaseSync(file);
	database.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -65536;');
	const profile = database.prepare('insert into profiles (id, traits, created_at, updated_at, source, seen_at) values (?, ?, ?, ?, ?, ?)');
	const identifier = database.prepare('insert or ignore into identifiers (kind, value, profile_id, original, source, first_seen_at) values (?, ?, ?, ?, ?, ?)');
	const took = await timed(() => {
		for (let from = 0; from < count; from += BATCH) {
			database.exec('begin immediate');
			for (const { identifiers, traits, source } of threeSources(from, Math.min(count, from + BATCH))) {
				const now = Date.now();
				const id = newId();
				profile.run(id, JSON.stringify(traits), now, now, source, now);
				for (const { kind, value } of identifiers) identifier.run(kind, value, id, value, source, now);
			}
			database.exec('commit');
		}
	});
	database.close();
	return took;
}
