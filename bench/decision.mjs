import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import { v7 as newId } from 'uuid';
import { ROOT } from '../scripts/sandbox/places.mjs';
import { addressOf, fillBigStore } from './kit/big-store.mjs';
import { compare, timed } from './kit/rounds.mjs';

const BATCH = 10_000;

/**
 * The one decision over a million people, ten million deliveries and five million suppressed addresses: 10,000 at a time
 * against the bare look-ups that they need, the whole audience simulated, and both on PostgreSQL.
 * OMNICHANNEL_BENCH_PEOPLE makes it smaller.
 */
export async function benchDecision({ folder, packageFolder }) {
	const require = createRequire(import.meta.url);
	const built = (file) => require(join(packageFolder, 'dist/marketing', file));
	const people = Number(process.env.OMNICHANNEL_BENCH_PEOPLE ?? 1_000_000);
	const now = Date.now();
	const file = join(folder, 'decision.sqlite');
	const database = built('store/sqlite.js').openSqlite(file);
	const filled = await timed(() => prepare(database, built, packageFolder, people, now));
	const work = { database, now: () => now, newId, actor: 'bench', pause: async () => {} };
	const { check, simulate } = built('outreach/index.js');
	const reader = new DatabaseSync(file, { readOnly: true });
	reader.exec('pragma cache_size = -65536;');
	const decisions = await compare({ items: BATCH, floor: (round) => bareLookUps(reader, batch(people, round), now), ours: (round) => check(work, asks(people, round, { at: now })) });
	const remembered = await compare({ items: BATCH, floor: (round) => bareLookUps(reader, batch(people, round + 10), now), ours: (round) => check(work, asks(people, round + 10)) });
	reader.close();
	const delay = monitorEventLoopDelay({ resolution: 1 });
	delay.enable();
	let outcome;
	const simulated = await timed(async () => {
		outcome = await simulate(work, 'everyone', TERMS, { examples: 5, costOfOne: 0.01 });
	});
	delay.disable();
	await database.close();
	for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
	const few = Math.min(people, 100_000);
	return {
		[`decision: 10,000 of ${people.toLocaleString('en')} people, ${(people * 10).toLocaleString('en')} deliveries, ${(people * 5).toLocaleString('en')} suppressions`]: { ...decisions, microsecondsEach: Number((decisions.oursMs * 1_000 / BATCH).toFixed(1)), filledInSeconds: Math.round(filled / 1_000) },
		'decision: the same, refusals remembered': remembered,
		'decision: everybody simulated': {
			people: outcome.people, allowed: outcome.allowed, deferred: outcome.deferred, suppressed: outcome.suppressed,
			seconds: Number((simulated / 1_000).toFixed(1)), longestPauseMs: Math.round(delay.max / 1e6), pause99Ms: Math.round(delay.percentile(99) / 1e6),
		},
		'decision: PostgreSQL against SQLite': await bothDatabases(folder, built, packageFolder, few, now),
	};
}

const TERMS = { channel: 'email', purpose: 'marketing', campaign: 'bench', tags: ['newsletter'], exclude: { products: ['SKU-7'], days: 30 } };

/** A full set of what a house may have: caps, a dynamic list, a campaign with a control group. */
async function prepare(database, built, packageFolder, people, now) {
	await built('store/index.js').migrate(database, now);
	await fillBigStore(database, packageFolder, people, now);
	const work = { database, now: () => now, newId, actor: 'bench', pause: async () => {} };
	const { keepCaps, readCap, saveDynamicLists } = built('outreach/index.js');
	const cap = (name, count, period, more = {}) => readCap({ name, count, period, channels: [], departments: [], tags: [], purposes: ['marketing'], exemptTags: [], ...more }).value;
	await keepCaps(work, [cap('3 in 7 days', 3, { hours: 168 }), cap('1 newsletter a day', 1, { calendar: 'day' }, { tags: ['newsletter'] }), cap('10 a month', 10, { calendar: 'month' }, { channels: ['email'] })]);
	await saveDynamicLists(work, [{ mode: 'create', name: 'Owns the thing', rule: { kind: 'bought', products: ['SKU-9'], days: 60 } }]);
	await built('campaigns/index.js').saveCampaigns(work, [{ name: 'bench', department: 'Sales', state: 'running' }]);
	await built('experiments/index.js').setControlGroups(work, [{ name: 'bench', share: 0.05 }]);
}

/** Other recipients each round, so that nothing is asked twice. */
function batch(people, round) {
	return Array.from({ length: BATCH }, (_, place) => addressOf(((round * BATCH + place) * 7919) % people));
}

/** With a moment nothing is remembered: the decisions alone. */
function asks(people, round, more = {}) {
	const terms = { ...TERMS, ...more };
	return batch(people, round).map((value) => ({ person: { kind: 'email', value, original: value }, terms }));
}

/** The floor: who it is, what they are known by, what is suppressed, said, counted and bought; nothing judged. */
function bareLookUps(reader, addresses, now) {
	const all = (text, ...values) => reader.prepare(text).all(...values);
	const list = (values) => JSON.stringify(values);
	const owners = all(`select i.profile_id as id from json_each(?) each cross join identifiers i left join profile_aliases a on a.alias_id = i.profile_id where i.value = each.value`, list(addresses));
	const ids = list(owners.map(({ id }) => id));
	const known = all(`select i.profile_id, i.kind, i.value from json_each(?) each cross join identifiers i where i.profile_id = each.value`, ids);
	all(`select a.alias_id from json_each(?) each cross join profile_aliases a where a.profile_id = each.value`, ids);
	all(`select p.traits from json_each(?) each cross join profiles p where p.id = each.value`, ids);
	all(`select s.id, s.reason from json_each(?) each cross join suppressions s where s.value = each.value and s.removed_at is null and s.channel in ('email', 'all')`, list([...addresses, ...owners.map(({ id }) => id)]));
	all(`select c.status, c.occurred_at from json_each(?) each cross join consents c where c.profile_id = each.value and c.purpose = 'marketing'`, ids);
	all(`select p.kind from json_each(?) each cross join preferences p where p.profile_id = each.value`, ids);
	all(`select d.counted_at, d.channel, d.tags, d.campaign from json_each(?) each cross join deliveries d where d.profile_id = each.value and d.counted_at is not null and d.counted_at >= ?`, ids, now - 32 * 86_400_000);
	all(`select e.id, e.properties from json_each(?) each cross join events e where e.profile_id = each.value and e.occurred_at >= ? and +e.name = 'Order Completed'`, ids, now - 60 * 86_400_000);
	return known;
}

/** The same questions in a smaller store on both. */
async function bothDatabases(folder, built, packageFolder, people, now) {
	const server = spawn(process.execPath, [join(ROOT, 'test/kit/postgres.cjs')], { stdio: ['pipe', 'pipe', 'inherit'] });
	const [line] = await once(server.stdout, 'data');
	const stores = { sqlite: built('store/sqlite.js').openSqlite(join(folder, 'small.sqlite')), postgres: await built('store/postgres.js').openPostgres({ ...JSON.parse(line), schema: 'decision' }) };
	for (const database of Object.values(stores)) await prepare(database, built, packageFolder, people, now);
	const ask = (database) => (round) => built('outreach/index.js').check({ database, now: () => now, newId, actor: 'bench', pause: async () => {} }, asks(people, round));
	const { oursMs, floorMs, ratio } = await compare({ items: BATCH, floor: ask(stores.sqlite), ours: ask(stores.postgres) });
	for (const database of Object.values(stores)) await database.close();
	server.stdin.end();
	await once(server, 'exit');
	return { items: BATCH, people, postgresMs: oursMs, sqliteMs: floorMs, times: Number((1 / ratio).toFixed(2)) };
}
