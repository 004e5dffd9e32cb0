import { findDuplicates, listPairs, pairIdOf, resolvePairs, type PairDecision } from '../../marketing/duplicates';
import { savePairs } from '../../marketing/duplicates/duplicates.table';
import { inOrder } from '../../marketing/duplicates/pair';
import { sql } from '../../marketing/store';
import { databases, freshWork, MINUTE, type TestWork } from '../kit/databases';
import { good, reasonOf } from '../kit/outcomes';
import { by, merge, met, people, profileOf, row, seen, unmerge } from '../profiles/people';

const ASK = { reviewFrom: 0.6, limit: 100_000 };
const KIM = { firstName: 'Kimberly', lastName: 'Zabrowska', birthDate: '1971-05-06', street: 'Lilac Lane 12', city: 'Kelgrad' };
const KIM_TOO = { ...KIM, lastName: 'Zabrowksa' };

describe.each(databases)('resolving pairs on $name', (kind) => {
	let work: TestWork;
	let one: string;
	let other: string;
	beforeEach(async () => {
		work = await freshWork(kind);
		[one, other] = [await met(work, 'email:kim@shop.test', KIM), await met(work, 'card:77', KIM_TOO)];
		await findDuplicates(work, ASK);
		work.clock.at += MINUTE;
	});

	const pairId = () => pairIdOf(one, other);
	const decide = async (...asks: ([string, 'accept' | 'reject'] | PairDecision)[]) =>
		await resolvePairs(work, asks.map((ask) => (Array.isArray(ask) ? { pairId: ask[0], decision: ask[1], reason: 'looked at' } : ask)));
	const list = async (state: 'open' | 'accepted' | 'rejected') => (await listPairs(work, { state, fromScore: 0, limit: 10_000 })).map((pair) => pair.pairId);

	test('accepted is one person', async () => {
		expect(good((await decide([pairId(), 'accept']))[0])).toEqual({ pairId: pairId(), decision: 'accept', score: expect.any(Number), profileId: one, mergedProfileIds: [other] });
		expect(await people(work)).toBe(1);
		expect([await list('open'), await list('accepted')]).toEqual([[], [pairId()]]);
		expect(await findDuplicates(work, ASK)).toMatchObject({ found: 0 });
	});

	test('rejected stays rejected: neither find nor a row that names both joins them again', async () => {
		const { profileId, otherProfileId } = good((await decide([pairId(), 'reject']))[0]);
		expect([profileId, otherProfileId].sort()).toEqual([one, other].sort());
		expect([await list('open'), await list('rejected')]).toEqual([[], [pairId()]]);
		expect(await findDuplicates(work, { ...ASK, mergeFrom: 0.5 })).toMatchObject({ found: 0, merged: 0 });
		await seen(work, row('email:kim@shop.test card:77', KIM));
		await findDuplicates(work, { ...ASK, mergeFrom: 0.5 });
		expect((await profileOf(work, one)).profileId).not.toBe((await profileOf(work, other)).profileId);
		expect(await list('rejected')).toEqual([pairId()]);
	});

	test('the pair may be named by its people, in any order, and by old ids', async () => {
		const before = await met({ ...work, newId: () => '00000000-0000-7000-8000-000000000000', now: () => 5 }, 'card:5', { points: 1 });
		good(await merge(work, before, other));
		const people2: PairDecision = { one: by('card:77'), other: by('email:kim@shop.test'), decision: 'reject', reason: '' };
		expect(good((await decide(people2))[0])).toMatchObject({ pairId: pairId() });
		await findDuplicates(work, ASK);
		expect(await list('open')).toEqual([]);
	});

	test('a pair known by ids from before a merge is resolved between the people of today', async () => {
		const before = await met({ ...work, newId: () => '00000000-0000-7000-8000-000000000000', now: () => 5 }, 'card:5', { points: 1 });
		good(await merge(work, before, other));
		await findDuplicates(work, ASK);
		expect(good((await decide([pairId(), 'accept']))[0])).toMatchObject({ pairId: pairIdOf(before, one), profileId: before });
		expect(await people(work)).toBe(1);
	});

	test('what can\'t be decided says why; neighbours go on', async () => {
		const [third, fourth] = [await met(work, 'card:1', { points: 1 }), await met(work, 'card:2', { points: 2 })];
		const outcomes = await decide(
			['nobody~nothing', 'accept'], [pairIdOf(third, fourth), 'accept'], [pairId(), 'reject'], [pairId(), 'reject'],
			{ one: by('card:1'), other: by('card:404'), decision: 'accept', reason: '' }, { one: by('card:1'), other: { profileId: third }, decision: 'reject', reason: '' });
		expect(outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.reason.code))).toEqual(['unknown-pair', 'unknown-pair', 'done', 'decided-before', 'unknown-person', 'same-person']);
		expect(reasonOf(outcomes[3]).message).toContain('Another item');
		work.clock.at += MINUTE;
		expect(reasonOf((await decide([pairId(), 'accept']))[0])).toMatchObject({ code: 'decided-before', message: 'This pair was rejected on 2026-11-20 by test' });
	});

	test('people who became one meanwhile', async () => {
		good(await merge(work, one, other));
		expect((await decide([pairId(), 'accept'], [pairId(), 'reject'])).map((outcome) => reasonOf(outcome).code)).toEqual(['same-person', 'same-person']);
	});

	test('people who got different strong ids meanwhile', async () => {
		await seen(work, row('customer:shop=1 email:kim@shop.test', KIM), row('customer:shop=2 card:77', KIM_TOO));
		expect(reasonOf((await decide([pairId(), 'accept']))[0]).code).toBe('different-strong-ids');
		expect(await people(work)).toBe(2);
		expect(await list('open')).toEqual([pairId()]);
	});

	test('people who were taken apart meanwhile', async () => {
		good(await merge(work, one, other));
		good(await unmerge(work, 'profile', other));
		expect(reasonOf((await decide([pairId(), 'accept']))[0]).code).toBe('kept-apart');
	});

	test('of one batch no accepted pairs bring two together who are rejected', async () => {
		const third = await met(work, 'card:78', KIM);
		await findDuplicates(work, ASK);
		const outcomes = await decide([pairIdOf(one, third), 'accept'], [pairIdOf(third, other), 'accept'], [pairId(), 'reject']);
		expect(outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.reason.code))).toEqual(['done', 'kept-apart', 'done']);
		expect(await people(work)).toBe(2);
	});

	test('the trail names ids only', async () => {
		await decide([pairId(), 'reject']);
		const [{ action, actor, profile_id, details }] = await work.database.rows<{ action: string; actor: string; profile_id: string; details: string }>(sql`select * from audit_log where action like 'duplicate%'`);
		expect([action, actor, [profile_id, (JSON.parse(details) as { otherProfileId: string }).otherProfileId].sort()]).toEqual(['duplicate-reject', 'test', [one, other].sort()]);
	});

	test('2,500 decisions are one batch', async () => {
		const ids = (await seen(work, ...Array.from({ length: 5_000 }, (_, place) => row(`card:c${place}`)))).map(({ profileId }) => profileId);
		const named = Array.from({ length: 2_500 }, (_, place) => inOrder(ids[2 * place], ids[2 * place + 1]));
		const pairs = named.map(([a, b]) => pairIdOf(a, b));
		// Comparing so many takes its time in jest.
		await savePairs(work.database, named.map(([a, b]) => ({ a, b, s: 0.9, r: [] })), work.now(), true);
		const before = await people(work);
		const outcomes = await decide(...pairs.map((pair, place): [string, 'accept' | 'reject'] => [pair, place % 2 === 0 ? 'accept' : 'reject']));
		expect(outcomes.map((outcome) => (outcome.ok ? outcome.value.pairId : outcome.reason.code))).toEqual(pairs);
		expect(await people(work)).toBe(before - 1_250);
		const [accepted, rejected] = [await list('accepted'), await list('rejected')];
		expect([accepted.sort(), rejected.sort()]).toEqual([pairs.filter((_, place) => place % 2 === 0).sort(), pairs.filter((_, place) => place % 2 === 1).sort()]);
	});
});
