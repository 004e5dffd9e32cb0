import { identify, resolve, unmergePeople, updateTraits } from '../../marketing/profiles';
import { sql } from '../../marketing/store';
import { databases, freshWork, MINUTE, type TestWork } from '../kit/databases';
import { good, reasonOf } from '../kit/outcomes';
import { by, everything, identifier, merge, met, people, profileOf, row, rowWith, seen, unlink, unmerge } from './people';

describe.each(databases)('taking people apart on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});

	const later = () => {
		work.clock.at += MINUTE;
	};
	const evidence = [row('card:1 email:ann@shop.test', { joined: true }, 'link')];

	/** Ann and Ben, joined by a row that holds an identifier of each; and how they were before. */
	const joined = async () => {
		const [ann, ben] = [await met(work, 'email:ann@shop.test', { name: 'Ann', city: 'Sofia' }), await met(work, 'card:1', { name: 'Ann', points: 5 })];
		later();
		const before = [await profileOf(work, ann), await profileOf(work, ben)];
		expect((await seen(work, ...evidence))[0].mergedProfileIds).toEqual([ben]);
		later();
		return { ann, ben, before };
	};
	const own = async (id: string) => {
		const { profileId, traits, identifiers, aliases } = await profileOf(work, id);
		return { profileId, traits, identifiers, aliases };
	};

	test.each(['everything', 'profile'] as const)('%s: each gets back what was theirs', async (what) => {
		const { ann, ben, before } = await joined();
		expect(good(await unmerge(work, what, what === 'profile' ? ben : ann))).toEqual({ profileId: ann, givenBack: [ben] });
		expect(await own(ben)).toMatchObject({ profileId: ben, traits: before[1].traits, identifiers: before[1].identifiers, aliases: [] });
		expect((await own(ann)).profileId).toBe(ann);
		expect((await own(ann)).aliases).toEqual([]);
		expect(await resolve(work.database, [by('email:ann@shop.test'), by('card:1')])).toEqual([ann, ben]);
	});

	test('the row that had joined them goes to one of them, with all it said', async () => {
		const { ann, ben } = await joined();
		good(await unmerge(work, 'everything', ann));
		const holders = await Promise.all([ann, ben].map(async (id) => 'joined' in (await profileOf(work, id)).traits));
		expect(holders.filter(Boolean)).toHaveLength(1);
		expect(await people(work)).toBe(2);
	});

	test.each([['the same row', evidence], ['the same row of another system', [row('card:1 email:ann@shop.test', {}, 'other')]], ['a chain', [row('card:1 card:9'), row('card:9 email:ann@shop.test')]]])(
		'they stay apart when %s comes again', async (_, rows) => {
			const { ann, ben } = await joined();
			good(await unmerge(work, 'everything', ann));
			await seen(work, ...rows);
			expect(await resolve(work.database, [{ profileId: ann }, { profileId: ben }, by('email:ann@shop.test'), by('card:1')])).toEqual([ann, ben, ann, ben]);
		});

	test('a decision is taken back: what somebody merged by hand is two again, and stays so', async () => {
		const [one, two] = [await met(work, 'card:1', { a: 1 }), await met(work, 'card:2', { b: 2 })];
		good(await merge(work, one, two));
		expect(good(await unmerge(work, 'profile', two))).toEqual({ profileId: one, givenBack: [two] });
		await seen(work, row('card:1', {}, 'x'), row('card:2', {}, 'y'));
		expect([(await profileOf(work, one)).traits, (await profileOf(work, two)).traits]).toEqual([{ a: 1 }, { b: 2 }]);
	});

	test.each(['everything', 'profile'] as const)('%s: also a profile that had been merged into another one before', async (what) => {
		const ids = (await seen(work, row('card:1'), row('card:2'), row('card:3'))).map(({ profileId }) => profileId);
		good(await merge(work, ids[1], ids[2]));
		later();
		good(await merge(work, ids[0], ids[1]));
		later();
		expect(good(await unmerge(work, what, ids[2])).givenBack).toContain(ids[2]);
		await seen(work, row('card:3', {}, 'again'));
		expect(await resolve(work.database, [ids[0], ids[2]].map((profileId) => ({ profileId })))).toEqual([ids[0], ids[2]]);
	});

	test('one profile of three: the others stay together', async () => {
		const ids = (await seen(work, row('card:1'), row('card:2'), row('card:3'))).map(({ profileId }) => profileId);
		await seen(work, row('card:1 card:2', {}, 'x'), row('card:2 card:3', {}, 'x'));
		expect(await people(work)).toBe(1);
		expect(good(await unmerge(work, 'profile', ids[2]))).toEqual({ profileId: ids[0], givenBack: [ids[2]] });
		expect(await resolve(work.database, ids.map((profileId) => ({ profileId })))).toEqual([ids[0], ids[0], ids[2]]);
	});

	test('everything: each of many profiles stands for itself', async () => {
		const ids = (await seen(work, ...Array.from({ length: 9 }, (_, turn) => row(`card:c${turn}`, { [`t${turn}`]: turn })))).map(({ profileId }) => profileId);
		for (let turn = 1; turn < 9; turn++) good(await merge(work, ids[0], ids[turn]));
		later();
		expect(good(await unmerge(work, 'everything', ids[4])).givenBack.sort()).toEqual(ids.slice(1).sort());
		for (const [turn, id] of ids.entries()) expect(await own(id)).toMatchObject({ profileId: id, traits: { [`t${turn}`]: turn }, aliases: [] });
	});

	test('one identifier: those whom it alone joined are two, and it joins them no more', async () => {
		const [one, other] = await seen(work, row('phone:+48601234567 card:1', {}, 'a'), row('phone:+48601234567 card:2', {}, 'b'));
		expect(other.profileId).toBe(one.profileId);
		expect(good(await unlink(work, one.profileId, 'phone:+48601234567')).givenBack).toHaveLength(1);
		await seen(work, row('phone:+48601234567 card:1', {}, 'a'), row('phone:+48601234567 card:2', {}, 'b'));
		const [first, second] = await resolve(work.database, [by('card:1'), by('card:2')]);
		expect(first).not.toBe(second);
		expect(await people(work)).toBe(2);
	});

	test('one identifier that was not the only link changes nothing but that', async () => {
		const [one] = await seen(work, row('phone:+48601234567 card:1', {}, 'a'), row('phone:+48601234567 card:1', {}, 'b'));
		expect(good(await unlink(work, one.profileId, 'phone:+48601234567')).givenBack).toEqual([]);
		expect(await people(work)).toBe(1);
	});

	test('a WhatsApp number\'s link is that of the phone', async () => {
		const [one] = await seen(work, row('whatsapp:48601234567 card:1', {}, 'a'), row('phone:+48601234567 card:2', {}, 'b'));
		expect(good(await unlink(work, one.profileId, 'whatsapp:48601234567')).givenBack).toHaveLength(1);
	});

	test('what somebody said about each of them goes back with them', async () => {
		const [one, two] = [await met(work, 'card:1', { a: 1 }), await met(work, 'card:2', { b: 2 })];
		await updateTraits(work, [{ person: by('card:1'), traits: { mood: 'good' }, source: 'agent' }, { person: by('card:2'), traits: { mood: 'bad' }, source: 'agent' }]);
		for (const what of ['everything', 'profile'] as const) {
			later();
			good(await merge(work, one, two));
			later();
			good(await unmerge(work, what, two));
			expect([(await profileOf(work, one)).traits, (await profileOf(work, two)).traits]).toEqual([{ a: 1, mood: 'good' }, { b: 2, mood: 'bad' }]);
			expect(await people(work)).toBe(2);
		}
	});

	test('what is said about a merged person by an earlier id goes back with that id', async () => {
		const [one, two] = [await met(work, 'card:1', {}), await met(work, 'card:2', {})];
		good(await merge(work, one, two));
		await updateTraits(work, [{ person: by('card:2'), traits: { size: 'L' }, source: 'agent' }]);
		expect((await profileOf(work, one)).traits).toEqual({ size: 'L' });
		later();
		good(await unmerge(work, 'profile', two));
		expect([(await profileOf(work, one)).traits, (await profileOf(work, two)).traits]).toEqual([{}, { size: 'L' }]);
	});

	test('it is written down who took whom apart, and nothing is deleted from the history', async () => {
		const { ann, ben } = await joined();
		const before = await everything(work);
		good(await unmerge(work, 'everything', ann));
		const after = await everything(work);
		for (const table of ['identifiers', 'changes', 'decisions', 'events', 'consents']) expect(after[table]).toEqual(expect.arrayContaining(before[table]));
		const changes = await work.database.rows<{ change: string; profile_id: string; other_id: string }>(sql`select change, profile_id, other_id from identity_changes order by at, id`);
		expect(changes).toEqual([{ change: 'merge', profile_id: ann, other_id: ben }, { change: 'split', profile_id: ann, other_id: ben }]);
		expect(await work.database.rows(sql`select verdict, reason, decided_by from identity_decisions`)).toEqual([{ verdict: 'different', reason: 'two people', decided_by: 'test' }]);
	});

	test.each<[string, (ann: string, ben: string) => Parameters<typeof unmergePeople>[1][number], string]>([
		['somebody unknown', () => ({ what: 'everything', person: { profileId: 'nobody' }, reason: '' }), 'unknown-person'],
		['an identifier that nobody has', () => ({ what: 'everything', person: by('card:none of us'), reason: '' }), 'unknown-person'],
		['the whole person\'s own id as a part', (ann) => ({ what: 'profile', person: { profileId: ann }, reason: '' }), 'own-id'],
		['an identifier that is not theirs', (ann) => ({ what: 'identifier', person: { profileId: ann }, identifier: identifier('card:77'), reason: '' }), 'not-theirs'],
	])('%s is refused, and changes nothing', async (_, ask, code) => {
		const { ann, ben } = await joined();
		const before = await everything(work);
		expect(reasonOf((await unmergePeople(work, [ask(ann, ben)]))[0])).toMatchObject({ code, message: expect.any(String) });
		expect(await everything(work)).toEqual(before);
	});

	test('in a batch a refusal leaves the neighbours done', async () => {
		const { ben } = await joined();
		const alone = await met(work, 'card:8');
		const outcomes = await unmergePeople(work, [alone, 'nobody', ben].map((profileId) => ({ what: 'everything', person: { profileId }, reason: '' })));
		expect(outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.reason.code))).toEqual(['nothing-merged', 'unknown-person', 'done']);
		expect((await profileOf(work, ben)).profileId).toBe(ben);
	});

	test('2,500 people are taken apart at once', async () => {
		const rows = Array.from({ length: 2_500 }, (_, turn) => [rowWith(`card:a${turn}`, {}), rowWith(`card:b${turn}`, {})]).flat();
		const ids = (await identify(work, rows)).map((outcome) => good(outcome).profileId);
		await identify(work, Array.from({ length: 2_500 }, (_, turn) => rowWith(`card:a${turn} card:b${turn}`, { source: 'x' })));
		expect(await people(work)).toBe(2_500);
		later();
		const outcomes = await unmergePeople(work, Array.from({ length: 2_500 }, (_, turn) => ({ what: 'profile', person: { profileId: ids[turn * 2 + 1] }, reason: '' })));
		for (const [turn, outcome] of outcomes.entries()) expect(good(outcome)).toEqual({ profileId: ids[turn * 2], givenBack: [ids[turn * 2 + 1]] });
		expect(await people(work)).toBe(5_000);
	});
});
