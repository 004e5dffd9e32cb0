import { findDuplicates, listPairs, pairIdOf } from '../../marketing/duplicates';
import { MERGE_THRESHOLD, REVIEW_THRESHOLD } from '../../marketing/likeness';
import type { Pace } from '../../marketing/duplicates/find/pace';
import { keepApart } from '../../marketing/profiles';
import { sql } from '../../marketing/store';
import { databases, freshWork, MINUTE, type TestWork } from '../kit/databases';
import { good } from '../kit/outcomes';
import { seed } from '../kit/seed';
import { everything, merge, met, people, rowWith, seen, unmerge } from '../profiles/people';
import { crowd, settled } from './crowd';

const ASK = { reviewFrom: REVIEW_THRESHOLD, limit: 100_000 };
const KIM = { firstName: 'Kimberly', lastName: 'Zabrowska', birthDate: '1971-05-06', street: 'Lilac Lane 12', city: 'Kelgrad' };
const KIM_TOO = { ...KIM, lastName: 'Zabrowksa' };

describe.each(databases)('likely duplicates on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});

	const found = async (pace: Partial<Pace> = {}) => {
		const { pairs } = await findDuplicates(work, ASK, pace);
		return pairs.map(({ pairId, score, reasons }) => ({ pairId, score, reasons }));
	};
	const kims = async () => [await met(work, 'email:kim@shop.test', KIM), await met(work, 'card:77', KIM_TOO)];

	test(`among many people the right pairs are found, none wrong above the merge threshold (seed ${seed})`, async () => {
		const made = crowd(600, seed);
		const whose = await settled(work, made);
		const { people: all, compared, found: count, merged, closed, stopped, pairs } = await findDuplicates(work, ASK);
		const twice = made.length - 600;
		expect({ all, count, merged, closed, stopped }).toEqual({ all: made.length, count: pairs.length, merged: 0, closed: 0, stopped: false });
		expect(compared).toBeLessThan((made.length * made.length) / 20);
		const right = pairs.filter(({ one, other }) => whose.get(one.profileId) === whose.get(other.profileId));
		expect(pairs.filter((pair) => pair.score >= MERGE_THRESHOLD && !right.includes(pair))).toEqual([]);
		expect(right.length).toBeGreaterThanOrEqual(twice * 0.95);
		expect(pairs.length).toBeLessThanOrEqual(right.length * 1.05 + 2);
		expect(pairs.map(({ score }) => score)).toEqual(pairs.map(({ score }) => score).sort((a, b) => b - a));
		expect(await people(work)).toBe(made.length);
	});

	test(`twice the same list, whatever the portions of the work (seed ${seed})`, async () => {
		await settled(work, crowd(150, seed));
		const first = await found();
		expect(first.length).toBeGreaterThan(5);
		const before = await everything(work);
		for (const pace of [{}, { page: 7 }, { held: 10, readTurn: 3, compareTurn: 2 }, { page: 13, held: 1 }]) expect(await found(pace)).toEqual(first);
		expect(await everything(work)).toEqual(before);
	});

	test('a pair tells of both sides, readably', async () => {
		const [one, other] = await kims();
		expect((await findDuplicates(work, ASK)).pairs).toEqual([{
			pairId: pairIdOf(one, other), score: expect.any(Number), state: 'open', foundAt: work.now(),
			one: { profileId: one, name: 'Kimberly Zabrowska', email: 'kim@shop.test', phone: null, birthDate: '1971-05-06', address: 'Lilac Lane 12, Kelgrad', sources: ['till'], identifiers: ['email kim@shop.test'] },
			other: { profileId: other, name: 'Kimberly Zabrowksa', email: null, phone: null, birthDate: '1971-05-06', address: 'Lilac Lane 12, Kelgrad', sources: ['till'], identifiers: ['card 77'] },
			reasons: expect.arrayContaining(['Birth date: the same', 'First name: the same', 'Street: the same']),
		}]);
	});

	test('of a limit the likeliest are given, all stay on the list', async () => {
		await settled(work, crowd(150, seed));
		const all = await found();
		const { found: count, pairs } = await findDuplicates(work, { ...ASK, limit: 3 });
		expect([count, pairs.map(({ pairId }) => pairId)]).toEqual([all.length, all.slice(0, 3).map(({ pairId }) => pairId)]);
		expect(await listPairs(work, { state: 'open', fromScore: 0, limit: 1_000 })).toHaveLength(all.length);
	});

	test('an empty store and people of whom nothing is known end well', async () => {
		expect(await findDuplicates(work, ASK)).toEqual({ people: 0, compared: 0, found: 0, merged: 0, closed: 0, stopped: false, pairs: [] });
		await seen(work, ...Array.from({ length: 50 }, (_, place) => rowWith(`card:c${place}`, {})));
		expect(await findDuplicates(work, ASK)).toMatchObject({ people: 50, found: 0 });
	});

	test('only pairs of which one came or changed since', async () => {
		const [one] = await kims();
		work.clock.at += MINUTE;
		const since = work.now();
		expect(await findDuplicates(work, { ...ASK, changedSince: since })).toMatchObject({ people: 2, compared: 0, found: 0 });
		work.clock.at += MINUTE;
		const third = await met(work, 'card:78', { ...KIM, firstName: 'Kimberley' });
		const { pairs } = await findDuplicates(work, { ...ASK, changedSince: since });
		expect(pairs.length).toBeGreaterThan(0);
		expect(pairs.every(({ one: mine, other }) => [mine.profileId, other.profileId].includes(third))).toBe(true);
		expect(pairs.map(({ pairId }) => pairId)).toContain(pairIdOf(one, third));
	});

	test('people with different strong ids are no pair, those of different systems are', async () => {
		const first = await met(work, 'customer:shop=1', KIM);
		await met(work, 'customer:shop=2', KIM_TOO);
		expect(await found()).toEqual([]);
		const third = await met(work, 'customer:till=9', KIM);
		expect((await found()).map(({ pairId }) => pairId)).toContain(pairIdOf(first, third));
	});

	test('people kept apart, or taken apart, are no pair, also when one was merged since', async () => {
		const [one, other] = await kims();
		good((await keepApart(work, [{ one: { profileId: one }, other: { profileId: other }, reason: 'twins' }]))[0]);
		expect(await found()).toEqual([]);
		const third = await met(work, 'card:3', { points: 3 });
		good(await merge(work, third, one));
		expect(await found()).toEqual([]);
	});

	test('after an undone merge they are no pair any more', async () => {
		const [one, other] = await kims();
		good(await merge(work, one, other));
		good(await unmerge(work, 'profile', other));
		expect(await people(work)).toBe(2);
		expect(await found()).toEqual([]);
	});

	test('a pair that became one is closed, and one whose side was merged goes on between the people of today', async () => {
		const [one, other] = await kims();
		await found();
		const old = await met({ ...work, newId: () => '00000000-0000-7000-8000-000000000000', now: () => 5 }, 'card:5', { points: 1 });
		good(await merge(work, old, other));
		const list = async () => (await listPairs(work, { state: 'open', fromScore: 0, limit: 10 })).map(({ one: mine, other: theirs }) => [mine.profileId, theirs.profileId].sort());
		expect(await list()).toEqual([[old, one].sort()]);
		expect(await findDuplicates(work, ASK)).toMatchObject({ found: 1, closed: 0 });
		expect(await list()).toEqual([[old, one].sort()]);
		good(await merge(work, one, other));
		expect(await list()).toEqual([]);
		expect(await findDuplicates(work, ASK)).toMatchObject({ found: 0, closed: 1 });
		const states = await work.database.rows<{ state: string }>(sql`select distinct state from duplicate_pairs`);
		expect(states).toEqual([{ state: 'closed' }]);
	});

	test('a run that is stopped says so and keeps what it found', async () => {
		await kims();
		const stop = { aborted: true };
		expect(await findDuplicates(work, ASK, { stop })).toMatchObject({ stopped: true, people: 0, found: 0 });
	});
});
