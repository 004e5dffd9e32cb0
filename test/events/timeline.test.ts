import { purchaseSummaries, timeline } from '../../marketing/events';
import { DAY, databases, freshWork, MINUTE, NOON, type TestWork } from '../kit/databases';
import { good, reasonOf } from '../kit/outcomes';
import { met, row, seen } from '../profiles/people';
import { bought, fact, tracked } from './facts';

describe.each(databases)('timelines on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});

	const entriesOf = async (profileId: string, limit = 100) => good((await timeline(work, [{ profileId }], limit))[0]).entries;

	test('newest first, whatever the order of recording; events of one moment keep one order', async () => {
		const id = await met(work, 'card:7');
		const times = [NOON - DAY, NOON, NOON - MINUTE, NOON];
		await tracked(work, ...times.map((occurredAt, turn) => fact(work, '7', { occurredAt, eventId: String(turn) })));
		expect((await entriesOf(id)).map(({ eventId }) => eventId)).toEqual(['till/3', 'till/1', 'till/2', 'till/0']);
	});

	test('the most recent ones of each person, as many as asked for', async () => {
		const ids = (await seen(work, row('card:a'), row('card:b'))).map(({ profileId }) => profileId);
		await tracked(work, ...['a', 'b'].flatMap((card) => [3, 1, 2, 5, 4].map((days) => fact(work, card, { occurredAt: NOON - days * DAY }))));
		const outcomes = (await timeline(work, ids.map((profileId) => ({ profileId })), 2)).map(good);
		expect(outcomes.map(({ profileId }) => profileId)).toEqual(ids);
		for (const { entries } of outcomes) expect(entries.map(({ occurredAt }) => occurredAt)).toEqual([NOON - DAY, NOON - 2 * DAY]);
	});

	test('of merged people: everything, under every id', async () => {
		const ids = (await seen(work, row('card:1'), row('card:2'))).map(({ profileId }) => profileId);
		await tracked(work, fact(work, '1', { occurredAt: NOON - DAY }), fact(work, '2', { occurredAt: NOON, channel: 'web' }));
		await seen(work, row('card:1 card:2'));
		for (const id of ids) expect((await entriesOf(id)).map(({ channel }) => channel)).toEqual(['web', 'store']);
	});

	test('somebody twice, somebody without events, somebody unknown', async () => {
		const [a, b] = (await seen(work, row('card:a'), row('card:b'))).map(({ profileId }) => ({ profileId }));
		await tracked(work, fact(work, 'a'));
		const outcomes = await timeline(work, [a, b, { profileId: 'nobody' }, a], 10);
		expect(outcomes.map((outcome) => (outcome.ok ? outcome.value.entries.length : reasonOf(outcome).code))).toEqual([1, 0, 'unknown-person', 1]);
	});
});

describe.each(databases)('purchases in a nutshell on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});

	test('how often, when, where and what last; other events don\'t count', async () => {
		const id = await met(work, 'card:7');
		await tracked(work, fact(work, '7', { occurredAt: NOON, channel: 'web', ...bought({ sku: 'B' }) }),
			fact(work, '7', { occurredAt: NOON - DAY, ...bought({ sku: 'A' }) }), fact(work, '7', { name: 'Newsletter Opened', occurredAt: NOON + MINUTE }));
		expect([...await purchaseSummaries(work, [id])]).toEqual([[id, { count: 2, lastAt: NOON, lastChannel: 'web', lastOrder: { products: [{ sku: 'B' }] } }]]);
	});

	test('merged people are one customer; who never bought is missing', async () => {
		const [one, , other] = (await seen(work, row('card:1'), row('card:2'), row('card:3'))).map(({ profileId }) => profileId);
		await tracked(work, fact(work, '1', { occurredAt: NOON - DAY }), fact(work, '2', { channel: 'web' }));
		await seen(work, row('card:1 card:2'));
		const summaries = await purchaseSummaries(work, [one, other]);
		expect([...summaries.keys()]).toEqual([one]);
		expect(summaries.get(one)).toMatchObject({ count: 2, lastChannel: 'web' });
		expect(await purchaseSummaries(work, [])).toEqual(new Map());
	});
});
