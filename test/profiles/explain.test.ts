import { explain, readPerson, type Explanation, type PersonName } from '../../marketing/profiles';
import { databases, freshWork, MINUTE, NOON, type TestWork } from '../kit/databases';
import { good, reasonOf } from '../kit/outcomes';
import { by, everything, merge, met, row, rowWith, seen, unmerge } from './people';

describe.each(databases)('explaining who is one person on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});

	const why = async (one: PersonName, other?: PersonName): Promise<Explanation> => good((await explain(work, [{ one, other }]))[0]);
	const steps = ({ path }: Explanation) => path.map(({ from, through, to }) => `${from.source} -${through.kind} ${through.value}-> ${to.source}`);

	/** Four systems, each of which knows two of Ann's identifiers. */
	const chain = async () => {
		for (const [turn, identifiers] of ['email:ann@shop.test card:1', 'card:1 card:2', 'card:2 device:d', 'device:d phone:+48601234567'].entries()) {
			await seen(work, rowWith(identifiers, { source: `system ${turn}`, seenAt: NOON - turn * MINUTE }));
		}
	};

	test('the path from one identifier to another, over each system that linked them', async () => {
		await chain();
		const said = await why(by('email:ann@shop.test'), by('phone:+48601234567'));
		expect(said).toMatchObject({ same: true, apart: [] });
		expect(steps(said)).toEqual(['system 0 -card 1-> system 1', 'system 1 -card 2-> system 2', 'system 2 -device d-> system 3']);
		expect(said.path.map(({ to }) => to.seenAt)).toEqual([1, 2, 3].map((turn) => NOON - turn * MINUTE));
	});

	test('the other way round it is the same path', async () => {
		await chain();
		expect(steps(await why(by('phone:+48601234567'), by('email:ann@shop.test')))).toEqual(['system 3 -device d-> system 2', 'system 2 -card 2-> system 1', 'system 1 -card 1-> system 0']);
	});

	test('each step begins where the last one ended, and its profile ids find the person', async () => {
		await chain();
		const { path, profileId } = await why(by('email:ann@shop.test'), by('phone:+48601234567'));
		for (const [turn, { from }] of path.slice(1).entries()) expect(from).toEqual(path[turn].to);
		for (const { from, to } of path) for (const step of [from, to]) expect((await why({ profileId: step.profileId })).profileId).toBe(profileId);
	});

	test('one person alone: every link that made them one', async () => {
		await chain();
		const said = await why(by('card:2'));
		expect(said.same).toBe(true);
		expect(steps(said).sort()).toEqual(['system 0 -card 1-> system 1', 'system 1 -card 2-> system 2', 'system 2 -device d-> system 3']);
	});

	test('somebody of one record needs no explanation', async () => {
		const profileId = await met(work, 'card:1');
		expect(await why({ profileId })).toEqual({ same: true, profileId, path: [], apart: [], history: [] });
		expect(await why({ profileId }, by('card:1'))).toMatchObject({ same: true, path: [] });
	});

	test('a decision of somebody is a step of the path', async () => {
		const [one, two] = [await met(work, 'card:1 email:a@shop.test'), await met(work, 'card:2')];
		await seen(work, row('card:2 phone:+48601234567', {}, 'x'));
		work.clock.at += MINUTE;
		good(await merge(work, one, two));
		const said = await why(by('email:a@shop.test'), by('phone:+48601234567'));
		expect(steps(said)).toEqual(['till -decision -> till', 'till -card 2-> x']);
		expect(said.history).toEqual([{ at: NOON + MINUTE, change: 'merge', profileId: one, otherId: two }]);
	});

	test('the history tells of merges and splits in their order', async () => {
		const [one, two] = [await met(work, 'card:1'), await met(work, 'card:2')];
		work.clock.at += MINUTE;
		good(await merge(work, one, two));
		work.clock.at += MINUTE;
		good(await unmerge(work, 'everything', one));
		work.clock.at += MINUTE;
		good(await merge(work, two, one));
		const { history } = await why({ profileId: two });
		expect(history.map(({ at, change }) => [at - NOON, change])).toEqual([[MINUTE, 'merge'], [2 * MINUTE, 'split'], [3 * MINUTE, 'merge']]);
	});

	test.each<[string, string, Parameters<typeof rowWith>[1], string, Parameters<typeof rowWith>[1], RegExp]>([
		['different first names', 'phone:+48601234567', { traits: { firstName: 'Anna' } }, 'phone:+48601234567', { traits: { firstName: 'Peter' } }, /First names differ/],
		['different customer numbers', 'customer:shop=1 email:a@x.test', {}, 'customer:shop=2 email:a@x.test', {}, /different ones of Customer number \(shop\): 1, 2/],
		['different birth dates', 'card:7', { traits: { birthDate: '1970-01-02' } }, 'card:7', { traits: { birthDate: '1999-12-31' } }, /Birth dates differ/],
	])('not the same: %s', async (_, one, mine, other, theirs, expected) => {
		const [first] = await seen(work, rowWith(one, { source: 'a', ...mine }));
		const [second] = await seen(work, rowWith(other, { source: 'b', ...theirs }));
		const said = await why({ profileId: first.profileId }, { profileId: second.profileId });
		expect(said).toMatchObject({ same: false, profileId: first.profileId, otherProfileId: second.profileId, path: [] });
		expect(said.apart).toEqual([{ kind: expect.any(String), value: expect.any(String), why: expect.stringMatching(expected) }]);
	});

	test('not the same: somebody took them apart, and says why', async () => {
		const [one, two] = [await met(work, 'card:1'), await met(work, 'card:2')];
		good(await merge(work, one, two));
		work.clock.at += MINUTE;
		good(await unmerge(work, 'everything', one));
		expect((await why({ profileId: one }, { profileId: two })).apart).toEqual([expect.objectContaining({ why: expect.stringContaining('different people (two people)') })]);
		await seen(work, row('card:1 card:2', {}, 'x'));
		expect((await why({ profileId: one }, { profileId: two })).apart.map(({ why: said }) => said).join()).toContain('different people (two people)');
	});

	test('not the same: what they share is used by too many people', async () => {
		await seen(work, ...Array.from({ length: 7 }, (_, turn) => row(`device:tablet email:c${turn}@shop.test`, {}, `s${turn}`)));
		const { same, apart } = await why(by('email:c1@shop.test'), by('email:c2@shop.test'));
		expect([same, apart]).toEqual([false, [{ kind: 'device', value: 'tablet', why: expect.stringContaining('7 people') }]]);
	});

	test('not the same: only a web form says so', async () => {
		await seen(work, row('email:ann@shop.test'), row('card:1'), row('email:ann@shop.test card:1', {}, 'web form'));
		const { same, apart } = await why(by('email:ann@shop.test'), by('card:1'));
		expect([same, apart]).toEqual([false, [{ kind: 'card', value: '1', why: expect.stringContaining('suggests') }]]);
	});

	test('not the same: they have nothing to do with each other', async () => {
		await seen(work, row('card:1'), row('card:2'));
		expect(await why(by('card:1'), by('card:2'))).toMatchObject({ same: false, path: [], apart: [], history: [] });
	});

	test('many at once, each by itself; somebody unknown is refused, and nothing is written', async () => {
		await chain();
		await met(work, 'card:lonely');
		const before = await everything(work);
		const outcomes = await explain(work, [
			{ one: by('card:1'), other: by('card:2') }, { one: by('card:nobody') }, { one: by('card:1'), other: { profileId: 'nobody' } }, { one: by('card:lonely') },
		]);
		expect(outcomes.map((outcome) => (outcome.ok ? outcome.value.path.length : outcome.reason.code))).toEqual([1, 'unknown-person', 'unknown-person', 0]);
		expect(reasonOf(outcomes[2]).message).toContain('nobody');
		expect(await everything(work)).toEqual(before);
	});

	test('2,500 at once, each told of their own', async () => {
		await seen(work, ...Array.from({ length: 2_500 }, (_, turn) => [row(`card:a${turn} email:x${turn}@shop.test`, {}, 'a'), row(`card:a${turn}`, {}, `b${turn}`)]).flat());
		const outcomes = await explain(work, Array.from({ length: 2_500 }, (_, turn) => ({ one: by(`card:a${turn}`), other: turn % 2 ? by(`email:x${(turn + 2) % 2_500}@shop.test`) : undefined })));
		for (const [turn, outcome] of outcomes.entries()) {
			const said = good(outcome);
			if (turn % 2) expect(said).toMatchObject({ same: false, path: [], apart: [] });
			else expect(steps(said)).toEqual([`a -card a${turn}-> b${turn}`]);
		}
	});

	test.each(['\'); drop table profiles; --', '${x}', '{{ 7 }}', '<script>', '__proto__', '%', 'a\u0000b', '\ud83d', 'א'.repeat(100), '../..', '$1'])('the hostile id %j is nobody\'s', async (id) => {
		await chain();
		expect(reasonOf((await explain(work, [{ one: good(readPerson({ profileId: id })), other: by('card:1') }]))[0]).code).toBe('unknown-person');
		expect((await why(by('card:1'))).same).toBe(true);
	});
});
