import { findDuplicates, listPairs } from '../../marketing/duplicates';
import { MERGE_THRESHOLD } from '../../marketing/likeness';
import { DEFAULT_RULES, keepApart, updateRules } from '../../marketing/profiles';
import { sql } from '../../marketing/store';
import { databases, freshWork, type TestWork } from '../kit/databases';
import { good } from '../kit/outcomes';
import { seed } from '../kit/seed';
import { met, people, profileOf } from '../profiles/people';
import { crowd, settled } from './crowd';

const REVIEW = { reviewFrom: 0.6, limit: 100_000 };
const MERGING = { ...REVIEW, mergeFrom: MERGE_THRESHOLD };
const KIM = { firstName: 'Kimberly', lastName: 'Zabrowska', birthDate: '1971-05-06', street: 'Lilac Lane 12', city: 'Kelgrad' };
const KIM_TOO = { ...KIM, lastName: 'Zabrowksa' };
const BRO = { firstName: 'Karol', lastName: 'Zabrowska', birthDate: '1971-05-06', street: 'Lilac Lane 12', city: 'Kelgrad' };

describe.each(databases)('merging by itself on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});

	const kims = async () => [await met(work, 'email:kim@shop.test', KIM), await met(work, 'card:77', KIM_TOO)];
	const list = async (state: 'open' | 'accepted') => await listPairs(work, { state, fromScore: 0, limit: 1_000 });

	test('is off: neither the ask nor new rules merge anybody', async () => {
		await kims();
		expect(await findDuplicates(work, REVIEW)).toMatchObject({ merged: 0, found: 1 });
		expect(await people(work)).toBe(2);
	});

	test('from the score asked for: one person, noted as such, with its reason and the trail', async () => {
		const [one, other] = await kims();
		expect(await findDuplicates(work, MERGING)).toMatchObject({ merged: 1, found: 0, pairs: [] });
		expect(await profileOf(work, one)).toMatchObject({ aliases: [other] });
		expect([await list('open'), await list('accepted')]).toEqual([[], [expect.objectContaining({ decidedBy: 'test', decidedAt: work.now(), one: expect.objectContaining({ profileId: one }) })]]);
		const [{ reason }] = await work.database.rows<{ reason: string }>(sql`select reason from identity_decisions`);
		expect(reason).toMatch(/^Likely duplicates, score (?:0\.9|1\.)\d+: .*Birth date: the same/);
		const trail = await work.database.rows<{ action: string; profile_id: string; details: string }>(sql`select action, profile_id, details from audit_log where action like 'duplicate%'`);
		expect(trail.map(({ details, ...rest }) => ({ ...rest, details: Object.keys(JSON.parse(details) as object).sort() }))).toEqual([{ action: 'duplicate-merge', profile_id: one, details: ['otherProfileId', 'score'] }]);
	});

	test('as the store\'s rules say, unless the ask says never', async () => {
		await kims();
		await updateRules(work, { ...DEFAULT_RULES, mergeDuplicatesFrom: MERGE_THRESHOLD }, '');
		expect(await findDuplicates(work, { ...REVIEW, mergeFrom: null })).toMatchObject({ merged: 0, found: 1 });
		expect(await findDuplicates(work, REVIEW)).toMatchObject({ merged: 1, found: 0 });
		expect(await list('open')).toEqual([]);
	});

	test(`of many people the right ones become one, and a second run changes nothing (seed ${seed})`, async () => {
		const made = crowd(600, seed);
		const whose = await settled(work, made);
		const { merged, found } = await findDuplicates(work, MERGING, { page: 50, held: 100 });
		expect(merged).toBeGreaterThan((made.length - 600) * 0.8);
		expect(await people(work)).toBe(made.length - merged);
		const joined = await work.database.rows<{ alias_id: string; profile_id: string }>(sql`select alias_id, profile_id from profile_aliases`);
		expect(joined.filter(({ alias_id, profile_id }) => whose.get(alias_id) !== whose.get(profile_id))).toEqual([]);
		expect(await list('open')).toHaveLength(found);
		expect(await findDuplicates(work, MERGING)).toMatchObject({ merged: 0, found });
	});

	test('three records of one person become one', async () => {
		const [one] = await kims();
		await met(work, 'card:78', { ...KIM, street: 'Lilac Lan 12' });
		await findDuplicates(work, MERGING);
		expect(await people(work)).toBe(1);
		expect((await profileOf(work, one)).aliases).toHaveLength(2);
	});

	test('never those with different strong ids, also not by way of a third', async () => {
		const first = await met(work, 'customer:shop=1', KIM);
		const second = await met(work, 'customer:shop=2', KIM);
		await met(work, 'card:77', KIM_TOO);
		await findDuplicates(work, MERGING);
		expect((await profileOf(work, first)).profileId).not.toBe((await profileOf(work, second)).profileId);
		expect(await findDuplicates(work, { ...MERGING, mergeFrom: 0.01 })).toMatchObject({ found: expect.any(Number) });
		expect((await profileOf(work, first)).profileId).not.toBe((await profileOf(work, second)).profileId);
	});

	test('never those who are kept apart, also not by way of a third', async () => {
		const [one, other] = await kims();
		good((await keepApart(work, [{ one: { profileId: one }, other: { profileId: other }, reason: '' }]))[0]);
		await met(work, 'card:78', KIM);
		await findDuplicates(work, MERGING);
		expect((await profileOf(work, one)).profileId).not.toBe((await profileOf(work, other)).profileId);
	});

	test('twins stay two, whatever the threshold', async () => {
		await met(work, 'card:1', KIM);
		await met(work, 'card:2', BRO);
		expect(await findDuplicates(work, { reviewFrom: 0.01, mergeFrom: 0.01 })).toMatchObject({ merged: 0, found: 1 });
		expect(await findDuplicates(work, { reviewFrom: 0.5, mergeFrom: 0.01 })).toMatchObject({ merged: 0 });
		expect(await people(work)).toBe(2);
	});
});
