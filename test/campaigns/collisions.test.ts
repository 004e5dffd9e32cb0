import fc from 'fast-check';
import { findCollisions, inWords, NEW_CAMPAIGN, overlap, settled, type Campaign, type Collision } from '../../marketing/campaigns';
import { DAY, databases, freshWork, NOON, type TestWork } from '../kit/databases';
import { good } from '../kit/outcomes';
import { seed } from '../kit/seed';
import { merge, row, seen } from '../profiles/people';
import { campaigns, planned } from './stage';

const SPAN = { from: NOON, to: NOON + 30 * DAY };
const campaign = (name: string, more: Partial<Campaign> = {}): Campaign => ({ ...NEW_CAMPAIGN, name, ...more });
const at = (text: string) => Date.parse(`${text}Z`);

describe('a collision in words', () => {
	const sales = campaign('Spring offer', { department: 'Sales' });
	const service = campaign('Inspection', { department: 'Service' });
	const words = (more: Partial<Collision>) => inWords({
		one: sales, other: service, people: 1214, from: at('2026-12-01T00:00'), to: at('2026-12-08T00:00'), channels: { one: ['email'], other: ['email', 'sms'] }, profileIds: [], ...more,
	});

	test.each<[string, Partial<Collision>]>([
		['Sales (Spring offer) and Service (Inspection) would both write to 1,214 people from 1 to 7 December 2026', {}],
		['Sales (Spring offer) and Service (Inspection) would both write to 1 person on 1 December 2026', { people: 1, to: at('2026-12-01T00:00') + 1 }],
		['Sales (Spring offer) and Service (Inspection) would both contact 1,214 people from 1 to 7 December 2026', { channels: { one: ['email'], other: ['phone'] } }],
		['Sales (Spring offer) and Service (Inspection) would both write to 1,214 people from 28 November to 7 December 2026', { from: at('2026-11-28T12:00') }],
		['Sales (Spring offer) and Service (Inspection) would both write to 1,214 people from 1 December 2026 to 3 January 2027', { to: at('2027-01-03T01:00') }],
		['Sales (Spring offer) and Alone would both write to 1,214 people from 1 to 7 December 2026; Alone goes first, the other waits', { other: campaign('Alone'), wins: campaign('Alone') }],
	])('%s', (expected, more) => expect(words(more)).toBe(expected));
});

test('only one exclusive group settles a collision', () => {
	const [one, other] = [campaign('a', { exclusiveGroup: 'offers', priority: 40 }), campaign('b', { exclusiveGroup: 'offers' })];
	expect([settled(one, other)?.name, settled(one, { ...other, exclusiveGroup: '' }), settled({ ...one, exclusiveGroup: '' }, { ...other, exclusiveGroup: '' })]).toEqual(['b', undefined, undefined]);
});

test.each<[string, Partial<Campaign>, Partial<Campaign>, [number, number] | undefined]>([
	['without any times for the whole span', {}, {}, [0, 30]],
	['from the later start to the earlier end', { startsAt: NOON + 2 * DAY, endsAt: NOON + 9 * DAY }, { startsAt: NOON + 4 * DAY, endsAt: NOON + 8 * DAY }, [4, 8]],
	['not when one ends as the other starts', { endsAt: NOON + 4 * DAY }, { startsAt: NOON + 4 * DAY }, undefined],
	['not outside the span', { startsAt: NOON + 30 * DAY }, {}, undefined],
])('two campaigns overlap %s', (_, one, other, days) => {
	const expected = days && { from: NOON + days[0] * DAY, to: NOON + days[1] * DAY };
	expect([overlap(campaign('a', one), campaign('b', other), SPAN), overlap(campaign('b', other), campaign('a', one), SPAN)]).toEqual([expected, expected]);
});

describe.each(databases)('collisions on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});

	const people = async (...cards: number[]) => (await seen(work, ...cards.map((card) => row(`card:c${card}`)))).map(({ profileId }) => profileId);
	const short = (found: Collision[]) => found.map(({ one, other, people: count }) => `${[one.name, other.name].sort().join('+')}: ${count}`).sort();

	test('tell who collides, with how many people, on which channels, when, and who would win', async () => {
		const [sales, service] = await campaigns(work, { name: 'Offer', department: 'Sales', exclusiveGroup: 'g', startsAt: NOON, endsAt: NOON + 5 * DAY }, { name: 'Reminder', department: 'Service', exclusiveGroup: 'g', priority: 80, startsAt: NOON + DAY });
		const ids = await people(1, 2, 3, 4);
		await planned(work, 'Offer', ids.slice(0, 3));
		await planned(work, 'Offer', [ids[0]], 'sms');
		await planned(work, 'Reminder', ids.slice(1), 'phone');
		expect(await findCollisions(work, SPAN)).toEqual([{
			one: sales, other: service, from: NOON + DAY, to: NOON + 5 * DAY, people: 2, channels: { one: ['email'], other: ['phone'] }, wins: service, profileIds: ids.slice(1, 3),
		}]);
	});

	test('paused and ended campaigns, and those at other times, collide with nobody', async () => {
		await campaigns(work, { name: 'a' }, { name: 'b', state: 'paused' }, { name: 'c', state: 'ended' }, { name: 'd', endsAt: NOON }, { name: 'e', startsAt: SPAN.to });
		for (const name of 'abcde') await planned(work, name, await people(1));
		expect(await findCollisions(work, SPAN)).toEqual([]);
	});

	test('of chosen campaigns with any other', async () => {
		await campaigns(work, { name: 'a' }, { name: 'b' }, { name: 'c' });
		for (const name of 'abc') await planned(work, name, await people(1));
		expect(short(await findCollisions(work, { ...SPAN, campaigns: ['b'] }))).toEqual(['a+b: 1', 'b+c: 1']);
		expect(await findCollisions(work, { ...SPAN, campaigns: [] })).toEqual([]);
	});

	test('the first few people are named, and the pair with most people comes first', async () => {
		await campaigns(work, { name: 'a' }, { name: 'b' }, { name: 'c' });
		const ids = await people(...Array.from({ length: 9 }, (_, card) => card));
		await planned(work, 'a', ids);
		await planned(work, 'b', ids.slice(0, 2));
		await planned(work, 'c', ids.slice(1));
		const found = await findCollisions(work, SPAN);
		expect(found.map(({ people: count }) => count)).toEqual([8, 2, 1]);
		expect(found.map(({ profileIds }) => profileIds.length)).toEqual([5, 2, 1]);
		expect(new Set(found[0].profileIds).size).toBe(5);
	});

	const entry = fc.record({ person: fc.nat(7), campaign: fc.constantFrom('a', 'b', 'c', 'd'), channel: fc.constantFrom('email', 'sms') });
	test(`are those of a plain count, each person once, whatever was merged and however it is read (seed ${seed})`, async () => {
		await fc.assert(fc.asyncProperty(fc.array(entry, { maxLength: 30 }), fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 4 }), fc.constantFrom(1, 3, 1_000), async (entries, merges, page) => {
			work = await freshWork(kind);
			await campaigns(work, ...'abcd'.split('').map((name) => ({ name })));
			const ids = await people(0, 1, 2, 3, 4, 5, 6, 7);
			for (const { person, campaign: name, channel } of entries) await planned(work, name, [ids[person]], channel);
			for (const [one, other] of merges) if ((await people(one))[0] !== (await people(other))[0]) good(await merge(work, ids[one], ids[other]));
			const today = await people(0, 1, 2, 3, 4, 5, 6, 7);
			const expected = ['ab', 'ac', 'ad', 'bc', 'bd', 'cd'].flatMap((pair) => {
				const [one, other] = pair.split('').map((name) => new Set(entries.filter((each) => each.campaign === name).map(({ person }) => today[person])));
				const both = [...one].filter((id) => other.has(id));
				return both.length > 0 ? [{ pair, both: both.sort() }] : [];
			});
			const found = await findCollisions(work, SPAN, page);
			expect(short(found)).toEqual(expected.map(({ pair, both }) => `${pair.split('').join('+')}: ${both.length}`));
			for (const { one, other, profileIds } of found) {
				const both = expected.find(({ pair }) => pair === [one.name, other.name].sort().join(''))?.both ?? [];
				expect([profileIds.filter((id) => !both.includes(id)), profileIds.length]).toEqual([[], Math.min(5, both.length)]);
			}
		}), { seed, numRuns: kind.name === 'SQLite' ? 25 : 8 });
	});
});
