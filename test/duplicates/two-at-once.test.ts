import { join } from 'node:path';
import { findDuplicates, resolvePairs } from '../../marketing/duplicates';
import { MERGE_THRESHOLD } from '../../marketing/likeness';
import { migrate, sql, type Database } from '../../marketing/store';
import { openSqlite } from '../../marketing/store/sqlite';
import { startChild } from '../kit/child.cjs';
import { closedLater, databases, freshFolder, NOON, workFor } from '../kit/databases';
import { seed } from '../kit/seed';
import { people } from '../profiles/people';
import { crowd, settled } from './crowd';

const ASK = { reviewFrom: 0.6, limit: 100_000 };
const PEOPLE = 120;

/** Who is one person, as the ids that were merged. */
async function merges(database: Database): Promise<string[]> {
	const rows = await database.rows<{ alias_id: string; profile_id: string }>(sql`select alias_id, profile_id from profile_aliases order by alias_id`);
	return rows.map(({ alias_id, profile_id }) => `${alias_id} ${profile_id}`);
}

interface Told {
	merged: number;
	pairIds: string[];
}

async function twoChildren(file: string, mergeFrom: string): Promise<Told[]> {
	const children = [0, 1].map(() => startChild(join('..', '..', 'duplicates', 'find-child.cjs'), file, mergeFrom));
	for (const child of children) expect(await child.line()).toBe('ready');
	for (const child of children) child.tell('go');
	const told = await Promise.all(children.map(async (child) => JSON.parse(String(await child.line())) as Told));
	for (const child of children) expect(await child.ended).toMatchObject({ code: 0 });
	return told;
}

describe(`two processes on SQLite (seed ${seed})`, () => {
	test('find the same list, and merge what one alone would', async () => {
		const file = join(freshFolder(), 'store.sqlite');
		const work = workFor(closedLater(openSqlite(file)));
		await migrate(work.database, NOON);
		const whose = await settled(work, crowd(PEOPLE, seed));
		const [one, other] = await twoChildren(file, '');
		expect(one.pairIds.length).toBeGreaterThan(5);
		expect(other.pairIds).toEqual(one.pairIds);
		expect((await findDuplicates(work, ASK)).pairs.map(({ pairId }) => pairId)).toEqual(one.pairIds);

		const before = await people(work);
		const merging = await twoChildren(file, String(MERGE_THRESHOLD));
		expect(await people(work)).toBe(before - merging[0].merged - merging[1].merged);
		expect(merging[0].merged + merging[1].merged).toBeGreaterThan(5);
		expect((await merges(work.database)).map((line) => line.split(' ').map((id) => whose.get(id))).filter(([a, b]) => a !== b)).toEqual([]);
		expect(await findDuplicates(work, { ...ASK, mergeFrom: MERGE_THRESHOLD })).toMatchObject({ merged: 0 });
	}, 60_000);
});

describe.each(databases)(`two connections on $name (seed ${seed})`, ({ place }) => {
	test('find and decide at once: nothing is lost, nothing is decided twice', async () => {
		const where = place();
		const works = [workFor(await where.open()), workFor(await where.open())];
		await migrate(works[0].database, NOON);
		const made = crowd(PEOPLE, seed);
		await settled(works[0], made);
		const [one, other] = await Promise.all(works.map(async (work) => await findDuplicates(work, ASK)));
		expect(other.pairs.map(({ pairId }) => pairId)).toEqual(one.pairs.map(({ pairId }) => pairId));
		const asks = one.pairs.map(({ pairId }, at) => ({ pairId, decision: at % 2 === 0 ? 'accept' as const : 'reject' as const, reason: '' }));
		const [mine, theirs] = await Promise.all([resolvePairs(works[0], asks), resolvePairs(works[1], [...asks].reverse()), findDuplicates(works[1], ASK)]);
		const reversed = [...theirs].reverse();
		expect(mine.map(({ ok }, at) => Number(ok) + Number(reversed[at].ok)).every((times) => times <= 1)).toBe(true);
		expect(mine.filter(({ ok }) => ok).length + theirs.filter(({ ok }) => ok).length).toBeGreaterThan(asks.length * 0.8);
		const after = await findDuplicates(works[0], ASK);
		expect(after.pairs.filter(({ pairId }) => asks.some((ask) => ask.pairId === pairId && ask.decision === 'reject'))).toEqual([]);
	});
});
