import { sql } from '../../marketing/store';
import { databases, freshWork, MINUTE, NOON, type TestWork } from '../kit/databases';
import { met, profileOf, row, seen } from './people';

describe.each(databases)('merging people on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});

	const later = () => {
		work.clock.at += MINUTE;
	};

	test('a row that knows both joins them: the older profile goes on', async () => {
		const older = await met(work, 'email:ann@shop.test', { name: 'Ann' });
		later();
		const newer = await met(work, 'card:7', { city: 'Sofia' });
		later();
		const [outcome] = await seen(work, row('card:7 email:ann@shop.test', { vip: true }));
		expect(outcome).toEqual({ profileId: older, status: 'merged', mergedProfileIds: [newer], warnings: [] });
		const profile = await profileOf(work, older);
		expect(profile).toMatchObject({ traits: { name: 'Ann', city: 'Sofia', vip: true }, createdAt: NOON, aliases: [newer] });
		expect(profile.identifiers.map(({ value }) => value)).toEqual(['ann@shop.test', '7']);
	});

	test('the age of a profile decides, not its id', async () => {
		const older = await met({ ...work, newId: () => 'z' }, 'card:1');
		later();
		await met({ ...work, newId: () => 'a' }, 'card:2');
		expect((await seen(work, row('card:2 card:1')))[0]).toMatchObject({ profileId: older, mergedProfileIds: ['a'] });
	});

	test('the old id still finds the person', async () => {
		const ids = [await met(work, 'email:ann@shop.test'), await met(work, 'card:7')];
		await seen(work, row('card:7 email:ann@shop.test'));
		expect(await profileOf(work, ids[1])).toEqual(await profileOf(work, ids[0]));
	});

	test('history is untouched: a merge only adds a record and aliases, with their evidence', async () => {
		const [older, newer] = [await met(work, 'email:ann@shop.test', { name: 'Ann' }), await met(work, 'card:7', { name: 'Ann' })];
		const read = async () => [
			await work.database.rows(sql`select * from identifiers where profile_id in (${older}, ${newer}) order by value`),
			await work.database.rows(sql`select * from profiles where id in (${older}, ${newer}) order by id`),
		];
		const before = await read();
		later();
		await seen(work, row('card:7 email:ann@shop.test'));
		expect(await read()).toEqual(before);
		const aliases = await work.database.rows<{ alias_id: string; profile_id: string; merged_at: number; was_profile: number; evidence: string }>(
			sql`select * from profile_aliases order by alias_id`);
		expect(aliases).toHaveLength(2);
		expect(aliases[0]).toMatchObject({ alias_id: newer, profile_id: older, merged_at: NOON + MINUTE, was_profile: 1 });
		expect(aliases[1]).toMatchObject({ profile_id: older, was_profile: 0 });
		expect(JSON.parse(aliases[0].evidence)).toEqual({ through: { kind: 'card', value: '7' } });
	});

	test('of several profiles the one that changed last has the last word', async () => {
		await met(work, 'card:1', { city: 'Sofia', name: 'Ann' });
		later();
		await met(work, 'card:2', { city: 'Varna' });
		later();
		await met(work, 'card:1', { city: 'Burgas' });
		const [{ profileId }] = await seen(work, row('card:1 card:2'));
		expect((await profileOf(work, profileId)).traits).toEqual({ city: 'Burgas', name: 'Ann' });
	});

	test('merging what was merged before: every id finds the same profile, however long the chain', async () => {
		const ids: string[] = [];
		for (const card of [5, 4, 3, 2, 1]) {
			later();
			ids.unshift(await met(work, `card:${card}`));
		}
		// The eldest has card 5, so every merge moves all that went before.
		for (const card of [1, 2, 3, 4]) {
			later();
			await seen(work, row(`card:${card} card:${card + 1}`));
		}
		for (const id of ids) {
			const profile = await profileOf(work, id);
			expect(profile.profileId).toBe(ids[4]);
			expect([...profile.aliases].sort()).toEqual(ids.slice(0, 4).sort());
			expect(profile.identifiers).toHaveLength(5);
		}
	});

	test('one row may join many at once', async () => {
		const ids = (await seen(work, row('card:1'), row('card:2'), row('card:3'), row('card:4'))).map(({ profileId }) => profileId);
		const [outcome] = await seen(work, row('card:4 card:3 card:2 card:1'));
		expect(outcome).toMatchObject({ profileId: ids[0], status: 'merged' });
		expect([...outcome.mergedProfileIds].sort()).toEqual(ids.slice(1).sort());
	});

	test('two merges of one batch don\'t mix', async () => {
		const ids = (await seen(work, row('card:1'), row('card:2'), row('card:3'), row('card:4'))).map(({ profileId }) => profileId);
		const outcomes = await seen(work, row('card:1 card:2'), row('card:3 card:4'));
		expect(outcomes.map(({ profileId, mergedProfileIds }) => [profileId, ...mergedProfileIds])).toEqual([ids.slice(0, 2), ids.slice(2)]);
	});

	test('rows that share no identifier but a known person are one person', async () => {
		const id = await met(work, 'card:1 card:2');
		const outcomes = await seen(work, row('card:1', { a: 1 }), row('card:2', { b: 2 }));
		expect(outcomes.map(({ profileId }) => profileId)).toEqual([id, id]);
		expect((await profileOf(work, id)).traits).toEqual({ a: 1, b: 2 });
	});

	test('somebody who meets two others in one batch, through different identifiers, is one with both', async () => {
		const [q, r, p] = [await met(work, 'card:q'), await met(work, 'card:r'), await met(work, 'card:1 card:2')];
		const outcomes = await seen(work, row('card:1 card:q'), row('card:2 card:r'));
		expect(outcomes.map(({ profileId }) => profileId)).toEqual([q, q]);
		expect([...(await profileOf(work, p)).aliases].sort()).toEqual([r, p].sort());
	});

	test('a row of a merged person is matched, not merged again', async () => {
		await seen(work, row('card:1'), row('card:2'), row('card:1 card:2'));
		const [outcome] = await seen(work, row('card:2 card:1'));
		expect(outcome).toMatchObject({ status: 'matched', mergedProfileIds: [] });
	});
});
