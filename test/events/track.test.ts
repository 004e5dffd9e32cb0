import { timeline, track } from '../../marketing/events';
import { sql } from '../../marketing/store';
import { databases, freshWork, MINUTE, NOON, type TestWork } from '../kit/databases';
import { good, reasonOf } from '../kit/outcomes';
import { met, row, seen } from '../profiles/people';
import { bought, fact, tracked } from './facts';

describe.each(databases)('track on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});

	const stored = async () => await work.database.rows<{ id: string; profile_id: string; received_at: number }>(sql`select * from events order by occurred_at`);

	test('an event goes to the person\'s timeline as it was said', async () => {
		const profileId = await met(work, 'card:7');
		const [{ eventId, ...rest }] = await tracked(work, fact(work, '7', { ...bought({ sku: 'A', price: 1.5 }), eventId: '4711' }));
		expect([eventId, rest]).toEqual(['till/4711', { profileId, status: 'recorded' }]);
		const [{ entries }] = (await timeline(work, [{ profileId }], 10)).map(good);
		expect(entries).toEqual([{
			eventId, name: 'Order Completed', channel: 'store', source: 'till', occurredAt: NOON, properties: { products: [{ sku: 'A', price: 1.5 }] },
		}]);
	});

	test('the same fact again is known, and nothing changes', async () => {
		await met(work, 'card:7');
		const events = [fact(work, '7', { eventId: '1' }), fact(work, '7', bought({ sku: 'A' }))];
		const first = await tracked(work, ...events);
		const before = await stored();
		work.clock.at += MINUTE;
		expect(await tracked(work, ...events)).toEqual(first.map((one) => ({ ...one, status: 'known' })));
		expect(await stored()).toEqual(before);
	});

	test('the same fact twice in one batch counts once', async () => {
		await met(work, 'card:7');
		const outcomes = await tracked(work, fact(work, '7'), fact(work, '7'), fact(work, '7', { channel: 'web' }));
		expect(outcomes.map(({ status }) => status)).toEqual(['recorded', 'known', 'recorded']);
		expect(await stored()).toHaveLength(2);
	});

	test('of two with the same number the first stays', async () => {
		const profileId = await met(work, 'card:7');
		await tracked(work, ...[1, 2].map((total) => fact(work, '7', { eventId: '1', properties: { total } })));
		await tracked(work, fact(work, '7', { eventId: '1', properties: { total: 3 } }));
		const [{ entries }] = (await timeline(work, [{ profileId }], 9)).map(good);
		expect(entries.map(({ properties }) => properties)).toEqual([{ total: 1 }]);
	});

	test('the same number from two sources is two facts', async () => {
		await met(work, 'card:7');
		const outcomes = await tracked(work, fact(work, '7', { eventId: '1' }), fact(work, '7', { eventId: '1', source: 'shop' }));
		expect(outcomes.map(({ status }) => status)).toEqual(['recorded', 'recorded']);
	});

	test('however the person is named, it is the same fact', async () => {
		const profileId = await met(work, 'card:7 email:ann@shop.test');
		const outcomes = await tracked(work, fact(work, '7'), fact(work, { kind: 'email', value: 'ANN@shop.test' }), fact(work, { profileId }));
		expect(outcomes.map(({ status }) => status)).toEqual(['recorded', 'known', 'known']);
	});

	test('a fact that was recorded before its person was merged is still the same fact', async () => {
		await seen(work, row('card:1'), row('card:2'), row('card:3'));
		const events = ['1', '2', '3'].map((card) => fact(work, card, bought({ sku: card })));
		const first = await tracked(work, ...events);
		await seen(work, row('card:1 card:2'), row('card:2 card:3'));
		const again = await tracked(work, ...events, fact(work, '3', bought({ sku: 'new' })));
		expect(again.map(({ status }) => status)).toEqual(['known', 'known', 'known', 'recorded']);
		expect(again.slice(0, 3).map(({ eventId }) => eventId)).toEqual(first.map(({ eventId }) => eventId));
		expect(await stored()).toHaveLength(4);
	});

	test('an unknown person is refused, and the neighbours are recorded', async () => {
		await met(work, 'card:7');
		const outcomes = await track(work, [fact(work, '7'), fact(work, '8'), fact(work, { profileId: 'nobody' }), fact(work, '7', { channel: 'web' })]);
		expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, false, true]);
		expect(reasonOf(outcomes[1])).toMatchObject({ code: 'unknown-person', advice: expect.stringContaining('Identify') });
		expect(await stored()).toHaveLength(2);
	});

	test('an old id leads to the person of today', async () => {
		const [one, two] = await seen(work, row('card:1'), row('card:2'));
		await seen(work, row('card:1 card:2'));
		expect((await tracked(work, fact(work, { profileId: two.profileId })))[0].profileId).toBe(one.profileId);
	});

	test('thousands of events keep their order, whoever they are about', async () => {
		const ids = (await seen(work, ...Array.from({ length: 50 }, (_, turn) => row(`card:c${turn}`)))).map(({ profileId }) => profileId);
		const outcomes = await tracked(work, ...Array.from({ length: 2_200 }, (_, turn) => fact(work, `c${turn % 50}`, { occurredAt: NOON - turn * MINUTE })));
		expect(outcomes.map(({ profileId }) => profileId)).toEqual(outcomes.map((_, turn) => ids[turn % 50]));
		expect(await stored()).toHaveLength(2_200);
	});

	test('two workers that record the same facts at the same time, in opposite order, both end well', async () => {
		await seen(work, ...Array.from({ length: 300 }, (_, turn) => row(`card:c${turn}`)));
		const events = Array.from({ length: 300 }, (_, turn) => fact(work, `c${turn}`));
		const both = await Promise.all([tracked(work, ...events), tracked(work, ...[...events].reverse())]);
		expect(both.flat().filter(({ status }) => status === 'recorded')).toHaveLength(300);
		expect(await stored()).toHaveLength(300);
	});

	test('hostile properties come back as they were given', async () => {
		const profileId = await met(work, 'card:7');
		const properties = JSON.parse('{"__proto__": {"vip": true}, "q\\"uote": "O\'Neil; drop table events; --", "cut": "\\ud83d", "nu\\u0000ll": 1, "deep": {"list": ["<b>", null]}}') as Record<string, unknown>;
		await tracked(work, fact(work, '7', { properties }));
		const [{ entries }] = (await timeline(work, [{ profileId }], 1)).map(good);
		expect(entries[0].properties).toMatchObject({ 'q"uote': 'O\'Neil; drop table events; --', deep: { list: ['<b>', null] } });
		expect(({} as { vip?: boolean }).vip).toBeUndefined();
	});

	test('no events, no outcomes', async () => {
		expect(await track(work, [])).toEqual([]);
	});
});
