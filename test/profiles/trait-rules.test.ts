import { originsOf, readRules, updateRules, type IdentityRules, type Traits } from '../../marketing/profiles';
import { databases, DAY, freshWork, NOON, type TestWork } from '../kit/databases';
import { good } from '../kit/outcomes';
import { merge, profileOf, rowWith, seen } from './people';

describe.each(databases)('which value of a trait counts, on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});

	const said = (source: string, day: number, traits: Traits) => rowWith('card:1', { source, traits, seenAt: NOON - 30 * DAY + day * DAY });
	const use = async (rules: Partial<IdentityRules>) => await updateRules(work, good(readRules(rules)), 'traits');
	const shown = async (id: string) => (await profileOf(work, id)).traits;
	const origins = async (id: string) => (await originsOf(work.database, [id])).get(id)?.origins;
	const on = (day: number) => NOON - 30 * DAY + day * DAY;

	/** The account is surest, the till spoke last, the form first. */
	const rows = [said('account', 5, { city: 'Sofia', size: 'S' }), said('till', 9, { city: 'Varna' }), said('web form', 1, { city: 'Burgas', tags: ['a', 'b'] })];

	test.each<[IdentityRules['otherTraits'], unknown, string, number]>([
		['most-recent', 'Varna', 'till', 9], ['most-trusted', 'Sofia', 'account', 5], ['earliest', 'Burgas', 'web form', 1],
		['union', ['Burgas', 'Sofia', 'Varna'], 'web form', 1],
	])('%s, however the rows come', async (rule, city, source, day) => {
		for (const order of [[0, 1, 2], [2, 1, 0], [1, 2, 0]]) {
			for (const size of [1, 3]) {
				work = await freshWork(kind);
				await use({ otherTraits: rule });
				const written = order.map((place) => rows[place]);
				let id = '';
				for (let start = 0; start < written.length; start += size) id = (await seen(work, ...written.slice(start, start + size)))[0].profileId;
				expect((await shown(id)).city).toEqual(city);
				expect((await origins(id))?.city).toEqual({ source, at: on(day) });
			}
		}
	});

	test('each trait by its own rule, and new rules show other values of what was said before', async () => {
		const [{ profileId }] = await seen(work, ...rows);
		expect(await shown(profileId)).toEqual({ city: 'Varna', size: 'S', tags: ['a', 'b'] });
		await use({ traits: { city: 'earliest', tags: 'union' }, otherTraits: 'most-trusted' });
		expect(await shown(profileId)).toEqual({ city: 'Burgas', size: 'S', tags: ['a', 'b'] });
		await use({ traits: { city: 'most-trusted' } });
		expect((await shown(profileId)).city).toBe('Sofia');
		await use({});
		expect((await shown(profileId)).city).toBe('Varna');
	});

	test.each(['most-recent', 'most-trusted', 'earliest', 'union'] as const)('somebody of one record alone: %s', async (rule) => {
		await use({ otherTraits: rule });
		await seen(work, said('till', 5, { city: 'Varna' }));
		await seen(work, said('till', 1, { city: 'Burgas' }));
		const [{ profileId }] = await seen(work, said('till', 3, { city: 'Sofia' }));
		expect((await shown(profileId)).city).toEqual({ 'most-recent': 'Varna', 'most-trusted': 'Varna', earliest: 'Burgas', union: ['Burgas', 'Sofia', 'Varna'] }[rule]);
	});

	test('rows that come late with an old time change nothing newer, but fill what nobody said', async () => {
		const [{ profileId }] = await seen(work, said('till', 9, { city: 'Varna' }));
		await seen(work, said('till', 2, { city: 'Sofia', size: 'S' }), said('account', 3, { city: 'Pleven', shoe: 42 }));
		expect(await shown(profileId)).toEqual({ city: 'Varna', size: 'S', shoe: 42 });
		expect(await origins(profileId)).toEqual({ city: { source: 'till', at: on(9) }, size: { source: 'till', at: on(2) }, shoe: { source: 'account', at: on(3) } });
	});

	test('a value that a nightly export repeats without a time does not become recent', async () => {
		const [{ profileId }] = await seen(work, rowWith('card:1', { source: 'export', traits: { city: 'Sofia' } }));
		work.clock.at += DAY;
		await seen(work, rowWith('card:1', { source: 'agent', traits: { city: 'Varna' } }));
		work.clock.at += DAY;
		await seen(work, rowWith('card:1', { source: 'export', traits: { city: 'Sofia' } }));
		expect((await shown(profileId)).city).toBe('Varna');
		expect((await origins(profileId))?.city).toEqual({ source: 'agent', at: NOON + DAY });
	});

	test('the union takes lists apart, names each value once, and leaves a single one as it is', async () => {
		await use({ otherTraits: 'union' });
		const [{ profileId }] = await seen(work, said('a', 1, { tags: ['x', 'y'], one: 'same' }), said('b', 2, { tags: ['y', { deep: 1 }], one: 'same' }), said('c', 3, { tags: { deep: 1 } }));
		expect(await shown(profileId)).toEqual({ tags: ['x', 'y', { deep: 1 }], one: 'same' });
	});

	test('of many values the first and the latest are known to the last', async () => {
		await use({ traits: { first: 'earliest' } });
		const days = [7, 3, 0, 19, 8, 25, 11, 2, 23, 14, 5, 21, 9, 17, 28, 1];
		// The first value is repeated on day 8.
		for (const day of days) await seen(work, said('till', day, { first: `day ${day === 8 ? 0 : day}`, last: `day ${day}` }));
		const [{ profileId }] = await seen(work, said('till', 27, { first: 'day 27', last: 'day 27' }));
		expect(await shown(profileId)).toEqual({ first: 'day 0', last: 'day 28' });
	});

	test('each source\'s own word is kept, with its trust and time', async () => {
		const [{ profileId }] = await seen(work, ...rows);
		expect((await originsOf(work.database, [profileId])).get(profileId)?.records).toMatchObject([
			{ source: 'web form', trust: 'web-form', seenAt: on(1), traits: { city: 'Burgas' } }, { source: 'account', trust: 'logged-in', seenAt: on(5), traits: { city: 'Sofia', size: 'S' } },
			{ source: 'till', trust: 'till', seenAt: on(9), traits: { city: 'Varna' } },
		]);
	});

	test('people who are merged show both\'s values by the rules, and no value is lost', async () => {
		await use({ traits: { note: 'union' } });
		const [one] = await seen(work, rowWith('card:1', { source: 'a', traits: { note: 'likes tea', city: 'Sofia' }, seenAt: on(5) }));
		const [two] = await seen(work, rowWith('card:2', { source: 'b', traits: { note: 'likes milk', city: 'Varna' }, seenAt: on(2) }));
		good(await merge(work, one.profileId, two.profileId));
		expect(await shown(one.profileId)).toEqual({ note: ['likes milk', 'likes tea'], city: 'Sofia' });
	});

	test('nobody asked, nobody told', async () => {
		expect(await originsOf(work.database, [])).toEqual(new Map());
		expect(await originsOf(work.database, ['nobody'])).toEqual(new Map());
	});
});
