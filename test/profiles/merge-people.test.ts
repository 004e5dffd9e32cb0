import { getProfiles, listProfiles, mergePeople, resolve } from '../../marketing/profiles';
import { sql } from '../../marketing/store';
import { databases, freshWork, MINUTE, type TestWork } from '../kit/databases';
import { good, reasonOf } from '../kit/outcomes';
import { by, everything, identifier, merge, met, people, profileOf, row, rowWith, seen, unlink, unmerge } from './people';

describe.each(databases)('merging people by a decision on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});

	const three = async () => {
		const ids: string[] = [];
		for (const [turn, name] of ['Ann', 'Anna', 'Anne'].entries()) {
			ids.push(await met(work, `card:${turn + 1}`, { name, [`only ${turn}`]: true }));
			work.clock.at += MINUTE;
		}
		return ids;
	};

	test('the older goes on with everything that both had; every id finds them', async () => {
		const [one, two] = await three();
		expect(good(await merge(work, two, one))).toEqual({ profileId: one, mergedProfileIds: [two] });
		const profile = await profileOf(work, two);
		expect(profile).toMatchObject({ profileId: one, aliases: [two], traits: { 'only 0': true, 'only 1': true, name: 'Anna' } });
		expect(profile.identifiers.map(({ value }) => value)).toEqual(['1', '2']);
		expect(await resolve(work.database, [by('card:1'), by('card:2'), { profileId: one }, { profileId: two }])).toEqual([one, one, one, one]);
	});

	test('old ids find the person through any number of merges, in any order', async () => {
		const ids = (await seen(work, ...Array.from({ length: 12 }, (_, turn) => row(`card:c${turn}`)))).map(({ profileId }) => profileId);
		for (const [one, other] of [[10, 11], [4, 11], [7, 8], [8, 4], [1, 9], [9, 10], [0, 2], [2, 7]]) good(await merge(work, ids[one], ids[other]));
		const groups = [...Map.groupBy(await resolve(work.database, ids.map((profileId) => ({ profileId }))), (id) => id).values()].map((one) => one.length);
		expect(groups.sort()).toEqual([1, 1, 1, 9]);
		const chains = await work.database.rows(sql`select 1 from profile_aliases a join profile_aliases b on b.alias_id = a.profile_id`);
		expect(chains).toEqual([]);
	});

	test('circles: everybody with everybody, twice, is one person', async () => {
		const ids = await three();
		const asks = [[0, 1], [1, 2], [2, 0], [1, 0], [2, 1]].map(([one, other]) => ({ one: { profileId: ids[one] }, other: { profileId: ids[other] }, reason: 'round' }));
		for (const outcome of await mergePeople(work, asks)) expect(good(outcome).profileId).toBe(ids[0]);
		expect(await people(work)).toBe(1);
		for (const outcome of await mergePeople(work, asks)) expect(reasonOf(outcome).code).toBe('same-person');
	});

	test.each<[string, (ids: string[]) => [string, string], string]>([
		['with itself', ([one]) => [one, one], 'same-person'],
		['with an earlier id of its own', ([one, two]) => [two, one], 'same-person'],
		['with somebody unknown', ([one]) => [one, 'nobody'], 'unknown-person'],
		['of somebody unknown', ([one]) => ['nobody', one], 'unknown-person'],
		['of nobody with nobody', () => ['no', 'body'], 'unknown-person'],
		['with an id of hostile form', ([one]) => [one, '\'); drop table profiles; --\u0000'], 'unknown-person'],
	])('a merge %s is refused, and changes nothing', async (_, choose, code) => {
		const ids = await three();
		good(await merge(work, ids[0], ids[1]));
		const before = await everything(work);
		const reason = reasonOf(await merge(work, ...choose(ids)));
		expect(reason).toMatchObject({ code, field: expect.any(String), advice: expect.any(String) });
		expect(await everything(work)).toEqual(before);
	});

	test('an ask that fails leaves its neighbours done', async () => {
		const ids = await three();
		const [{ profileId: strong }, { profileId: other }] = await seen(work, rowWith('customer:shop=1', {}), rowWith('customer:shop=2', {}));
		const outcomes = await mergePeople(work, [
			{ one: { profileId: 'nobody' }, other: { profileId: ids[0] }, reason: '' }, { one: by('card:1'), other: by('card:2'), reason: '' },
			{ one: { profileId: strong }, other: { profileId: other }, reason: '' }, { one: by('card:3'), other: by('card:3'), reason: '' }, { one: by('card:3'), other: by('customer:shop=1'), reason: '' },
		]);
		expect(outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.reason.code))).toEqual(['unknown-person', 'done', 'different-strong-ids', 'same-person', 'done']);
		expect(await people(work)).toBe(3);
	});

	test('2,500 at once, each as asked', async () => {
		const ids = (await seen(work, ...Array.from({ length: 5_000 }, (_, turn) => row(`card:c${turn}`)))).map(({ profileId }) => profileId);
		const asks = Array.from({ length: 2_500 }, (_, turn) => ({ one: { profileId: ids[turn] }, other: { profileId: turn === 1_700 ? 'nobody' : ids[turn + 2_500] }, reason: 'bulk' }));
		const outcomes = await mergePeople(work, asks);
		for (const [turn, outcome] of outcomes.entries()) {
			if (turn === 1_700) expect(reasonOf(outcome).code).toBe('unknown-person');
			else expect(good(outcome)).toEqual({ profileId: ids[turn], mergedProfileIds: [ids[turn + 2_500]] });
		}
		expect(await people(work)).toBe(2_501);
	});

	test('what rows say later about either goes to the one', async () => {
		const [one, two] = await three();
		good(await merge(work, one, two));
		await seen(work, row('card:2 phone:+48601234567', { city: 'Varna' }, 'later'));
		expect(await profileOf(work, one)).toMatchObject({ traits: { city: 'Varna' }, identifiers: [{ value: '1' }, { value: '2' }, { value: '+48601234567' }] });
	});

	test('it holds against evidence: a decision joins what names, limits and blocked links kept apart', async () => {
		const [anna, peter] = await seen(work, rowWith('phone:+48601234567', { traits: { firstName: 'Anna' }, source: 'a' }), rowWith('phone:+48601234567', { traits: { firstName: 'Peter' }, source: 'b' }));
		expect(peter.profileId).not.toBe(anna.profileId);
		good(await merge(work, anna.profileId, peter.profileId, 'Peter is Anna\'s second name'));
		await seen(work, rowWith('phone:+48601234567', { traits: { firstName: 'Peter', city: 'Varna' }, source: 'b' }), rowWith('phone:+48601234567', { source: 'c' }));
		expect(await people(work)).toBe(1);
	});

	test('what was taken apart can be merged again, and taken apart, any number of times', async () => {
		const [one, two] = await three();
		for (let round = 0; round < 3; round++) {
			good(await merge(work, one, two));
			expect((await profileOf(work, two)).profileId).toBe(one);
			work.clock.at += 1;
			good(await unmerge(work, round % 2 ? 'profile' : 'everything', two));
			expect((await profileOf(work, two)).profileId).toBe(two);
			work.clock.at += 1;
		}
		await seen(work, row('card:1 card:x email:x@shop.test'), row('card:2 card:y'));
		good(await unlink(work, one, 'card:x'));
		good(await merge(work, one, two));
		expect(await resolve(work.database, [identifier('card:2')])).toEqual([one]);
	});

	test('a list of people shows the merged ones once', async () => {
		const [one, two, third] = await three();
		good(await merge(work, one, third));
		const listed: string[] = [];
		for await (const page of listProfiles(work, { limit: 10 })) listed.push(...page.map(({ profileId }) => profileId));
		expect(listed).toEqual([one, two]);
		expect((await getProfiles(work, [{ profileId: third }])).map((outcome) => good(outcome).profileId)).toEqual([one]);
	});

	test('different customer numbers are refused whichever records they are on, and through a third person too', async () => {
		const [one, two, three] = [await met(work, 'email:kim@shop.test'), await met(work, 'card:77'), await met(work, 'card:99')];
		await seen(work, rowWith('customer:shop=1 email:kim@shop.test', { source: 'a' }), rowWith('customer:shop=2 card:77', { source: 'b' }));
		const said = await mergePeople(work, [[one, two], [one, three], [three, two]].map(([mine, theirs]) => ({ one: { profileId: mine }, other: { profileId: theirs }, reason: '' })));
		expect(said.map((outcome) => (outcome.ok ? 'merged' : outcome.reason.code))).toEqual(['different-strong-ids', 'merged', 'different-strong-ids']);
	});
});
