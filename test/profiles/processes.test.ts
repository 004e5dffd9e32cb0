import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mergePeople, resolve, type MergeAsk, type Sighting } from '../../marketing/profiles';
import { migrate, sql, type Database } from '../../marketing/store';
import { openPostgres } from '../../marketing/store/postgres';
import { openSqlite } from '../../marketing/store/sqlite';
import { startChild, type Child } from '../kit/child.cjs';
import { closedLater, freshFolder, freshSchema, NOON, postgresAddress, workFor, type TestWork } from '../kit/databases';
import { by, row, rowWith, seen } from './people';

/** A store that other processes can open too, by its name. */
interface Shared {
	name: string;
	work: TestWork;
}

async function migrated(name: string, database: Database): Promise<Shared> {
	closedLater(database);
	await migrate(database, NOON);
	return { name, work: workFor(database) };
}

const places: { name: string; shared: () => Promise<Shared> }[] = [
	{ name: 'SQLite', shared: async () => {
		const file = join(freshFolder(), 'store.sqlite');
		return await migrated(file, openSqlite(file));
	} },
	{ name: 'PostgreSQL', shared: async () => {
		const schema = freshSchema();
		return await migrated(schema, await openPostgres(postgresAddress(schema)));
	} },
];

const children: Child[] = [];

afterEach(async () => {
	for (const child of children) child.kill();
	await Promise.all(children.splice(0).map(async (child) => await child.ended));
});

async function start({ name }: Shared, task: 'identify' | 'merge', inputs: unknown[], stop = 0): Promise<Child> {
	const file = join(freshFolder(), 'inputs.json');
	writeFileSync(file, JSON.stringify(inputs));
	const child = startChild('resolve-people.cjs', name, task, file, stop);
	children.push(child);
	expect(await child.line()).toBe('ready');
	return child;
}

/** All of them at once, to their end; how each input of each ended. */
async function race(runners: Child[]): Promise<string[][]> {
	for (const child of runners) child.tell('go');
	const ends = await Promise.all(runners.map(async (child) => await child.line()));
	expect(await Promise.all(runners.map(async (child) => await child.ended))).toEqual(runners.map(() => ({ code: 0, signal: null, complaints: '' })));
	return ends.map((end) => JSON.parse(end as string) as string[]);
}

const cards = (count: number) => Array.from({ length: count }, (_, turn) => `card:c${turn}`);
const ask = (one: string, other: string): MergeAsk => ({ one: by(one), other: by(other), reason: 'test' });

/** Which of the identifiers find one person. */
async function groupsOf({ work }: Shared, identifiers: string[]): Promise<string[][]> {
	const ids = await resolve(work.database, identifiers.map(by));
	expect(ids).not.toContain(undefined);
	return [...Map.groupBy(identifiers.keys(), (turn) => ids[turn]).values()].map((turns) => turns.map((turn) => identifiers[turn]).sort()).sort();
}

/** Nothing is half done: every alias leads to a person, every identifier to a record, every record to its identifiers. */
async function expectWhole({ work: { database } }: Shared): Promise<void> {
	for (const half of [
		sql`select a.alias_id from profile_aliases a where not exists (select 1 from profiles p where p.id = a.profile_id)`,
		sql`select a.alias_id from profile_aliases a join profile_aliases b on b.alias_id = a.profile_id`,
		sql`select a.alias_id from profile_aliases a where not exists (select 1 from profiles p where p.id = a.alias_id)`,
		sql`select i.value from identifiers i where not exists (select 1 from profiles p where p.id = i.profile_id)`,
		sql`select p.id from profiles p where not exists (select 1 from identifiers i where i.profile_id = p.id)`,
		sql`select c.id from identity_changes c where c.change = 'merge' and not exists (
			select 1 from profile_aliases a where a.alias_id = c.other_id)`,
	]) expect(await database.rows(half)).toEqual([]);
}

describe.each(places)('several processes deciding who is who on $name', ({ shared }) => {
	test('two that merge the same people at once end as if one had gone after the other', async () => {
		const [store, model] = [await shared(), await shared()];
		const rows = cards(240).map((card) => row(card));
		await seen(store.work, ...rows);
		await seen(model.work, ...rows);
		// Pairs that overlap, in circles of six people, from both ends.
		const asks = cards(240).map((card, turn) => ask(card, `card:c${turn - (turn % 6) + ((turn + 1) % 6)}`));
		const runners = [await start(store, 'merge', asks), await start(store, 'merge', [...asks].reverse())];
		const ends = await race(runners);
		await mergePeople(model.work, asks);
		expect(await groupsOf(store, cards(240))).toEqual(await groupsOf(model, cards(240)));
		// What one had done already is the same person for the other; nothing else goes wrong, and no merge is done twice.
		expect([...new Set(ends.flat())].sort()).toEqual(['done', 'same-person']);
		await expectWhole(store);
	}, 120_000);

	test('two that merge one person with two customers: exactly one of them has their way', async () => {
		const store = await shared();
		const customers = cards(100).flatMap((_, turn) => [rowWith(`customer:shop=a${turn}`, {}), rowWith(`customer:shop=b${turn}`, {})]);
		await seen(store.work, ...cards(100).map((card) => row(card)), ...customers);
		const runners = [await start(store, 'merge', cards(100).map((card, turn) => ask(card, `customer:shop=a${turn}`))),
			await start(store, 'merge', cards(100).map((card, turn) => ask(card, `customer:shop=b${turn}`)).reverse())];
		const [mine, theirs] = await race(runners);
		for (const [turn, end] of mine.entries()) expect([end, theirs[99 - turn]].sort()).toEqual(['different-strong-ids', 'done']);
		const strong = await groupsOf(store, cards(100).flatMap((_, turn) => [`customer:shop=a${turn}`, `customer:shop=b${turn}`]));
		expect(strong).toHaveLength(200);
		await expectWhole(store);
	}, 120_000);

	test('two that identify rows about the same people at once find the same people as one alone', async () => {
		const [store, model] = [await shared(), await shared()];
		const rows = (source: string) => cards(300).map((card, turn) => row(`${card} card:c${(turn * 7) % 300}`, { [source]: turn }, source));
		await race([await start(store, 'identify', rows('a')), await start(store, 'identify', rows('b').reverse())]);
		await seen(model.work, ...rows('a'), ...rows('b'));
		expect(await groupsOf(store, cards(300))).toEqual(await groupsOf(model, cards(300)));
		await expectWhole(store);
	}, 120_000);

	// The 105th id is one of the first hundred rows' changes: their records and aliases are written by then.
	test.each([3, 105, 150, 420])('one that is killed at its %ith new id leaves nothing half done, and the next run completes it', async (stop) => {
		const [store, model] = [await shared(), await shared()];
		const known = cards(100).map((card) => row(card, {}, 'before'));
		await seen(store.work, ...known);
		await seen(model.work, ...known);
		const rows: Sighting[] = cards(600).map((card, turn) => row(`${card} card:c${turn % 2 ? turn - 1 : (turn + 300) % 600}`, { turn }, 'big'));
		const victim = await start(store, 'identify', rows, stop);
		victim.tell('go');
		expect(await victim.line()).toBe('inside');
		victim.kill();
		expect(await victim.ended).toMatchObject({ signal: 'SIGKILL' });
		await expectWhole(store);
		await seen(store.work, ...rows);
		await seen(model.work, ...rows);
		await expectWhole(store);
		expect(await groupsOf(store, cards(600))).toEqual(await groupsOf(model, cards(600)));
		const count = async ({ work }: Shared) => await work.database.rows(sql`select count(*) as count from profiles`);
		expect(await count(store)).toEqual(await count(model));
	}, 120_000);
});
