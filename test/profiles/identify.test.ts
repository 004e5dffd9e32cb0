import { databases, freshWork, MINUTE, NOON, type TestWork } from '../kit/databases';
import { met, profileOf, row, seen } from './people';

describe.each(databases)('identify on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});

	test('somebody new becomes a profile with what the row says', async () => {
		const [{ profileId, ...rest }] = await seen(work, row('email:Ann@shop.test phone:+48601234567', { name: 'Ann' }));
		expect(rest).toEqual({ status: 'created', mergedProfileIds: [], warnings: [] });
		expect(await profileOf(work, profileId)).toEqual({
			profileId, createdAt: NOON, updatedAt: NOON, traits: { name: 'Ann' }, aliases: [],
			identifiers: [
				{ kind: 'email', value: 'ann@shop.test', original: 'Ann@shop.test', source: 'till', firstSeenAt: NOON },
				{ kind: 'phone', value: '+48601234567', original: '+48601234567', source: 'till', firstSeenAt: NOON },
			],
		});
	});

	test('somebody known is matched by any one identifier, and the rest of the row is learnt', async () => {
		const id = await met(work, 'email:ann@shop.test card:7', { name: 'Ann', city: 'Sofia' });
		work.clock.at += MINUTE;
		const [again] = await seen(work, row('card:7 phone:+48601234567', { city: 'Varna' }, 'shop'));
		expect(again).toEqual({ profileId: id, status: 'matched', mergedProfileIds: [], warnings: [] });
		const profile = await profileOf(work, id);
		expect(profile).toMatchObject({ traits: { name: 'Ann', city: 'Varna' }, createdAt: NOON, updatedAt: NOON + MINUTE });
		expect(profile.identifiers.map(({ kind, source }) => [kind, source])).toEqual([['card', 'till'], ['email', 'till'], ['phone', 'shop']]);
	});

	test('an identifier stays as it was first written', async () => {
		const id = await met(work, 'email:Ann@Shop.test');
		await met(work, 'email:ann@shop.TEST');
		expect((await profileOf(work, id)).identifiers).toMatchObject([{ original: 'Ann@Shop.test', firstSeenAt: NOON }]);
	});

	test('the same row again changes nothing, not even the time of the last change', async () => {
		const traits = { name: 'Ann', home: { street: 'Main', no: 5 }, tags: ['a', 'b'] };
		const id = await met(work, 'email:ann@shop.test', traits);
		const before = await profileOf(work, id);
		work.clock.at += MINUTE;
		expect(await met(work, 'email:ann@shop.test', traits)).toBe(id);
		expect(await profileOf(work, id)).toEqual(before);
	});

	test('rows of one batch that share an identifier are one person, also through other rows', async () => {
		const outcomes = await seen(work, row('email:a@shop.test card:1'), row('card:2 phone:+48601234567'), row('email:z@shop.test'),
			row('card:1 card:2'), row('phone:+48601234567'));
		const [a, b, z, c, d] = outcomes.map(({ profileId }) => profileId);
		expect([b, c, d]).toEqual([a, a, a]);
		expect(z).not.toBe(a);
		expect(outcomes.map(({ status }) => status)).toEqual(['created', 'matched', 'created', 'matched', 'matched']);
		expect((await profileOf(work, a)).identifiers).toHaveLength(4);
	});

	test('the same identifier twice in a row and in a batch is one identifier', async () => {
		const twice = () => row('email:ann@shop.test email:ANN@shop.test');
		const [one, other] = await seen(work, twice(), twice());
		expect(other.profileId).toBe(one.profileId);
		expect((await profileOf(work, one.profileId)).identifiers).toHaveLength(1);
	});

	test('of several rows about one person the last one has the last word', async () => {
		const [{ profileId }] = await seen(work, row('card:1', { city: 'Sofia', name: 'Ann' }), row('card:1', { city: 'Varna' }));
		expect((await profileOf(work, profileId)).traits).toEqual({ city: 'Varna', name: 'Ann' });
	});

	test('identifiers of different kinds never meet, however they are written', async () => {
		const ids = await Promise.all(['card:4711', 'device:4711'].map(async (one) => await met(work, one)));
		expect(new Set(ids).size).toBe(2);
		const odd = await seen(work, { ...row('card:x'), identifiers: [{ kind: 'customer:web', value: 'shop 12', original: '' }] },
			{ ...row('card:x'), identifiers: [{ kind: 'customer:web shop', value: '12', original: '' }] });
		expect(new Set(odd.map(({ profileId }) => profileId)).size).toBe(2);
	});

	test('outcomes come in the order of their rows, over many slices', async () => {
		const count = 2_500;
		const rows = Array.from({ length: count }, (_, turn) => row(`card:c${turn % 1_250}`));
		const ids = (await seen(work, ...rows)).map(({ profileId }) => profileId);
		expect(ids.slice(1_250)).toEqual(ids.slice(0, 1_250));
		expect(new Set(ids).size).toBe(1_250);
		const [first, last] = [await profileOf(work, ids[0]), await profileOf(work, ids[1_249])];
		expect([first.identifiers[0].value, last.identifiers[0].value]).toEqual(['c0', 'c1249']);
	});

	test('no rows, no outcomes', async () => {
		expect(await seen(work)).toEqual([]);
	});
});
