import { recentBuyers } from '../../marketing/events';
import { DAY, databases, freshWork, NOON, type TestWork } from '../kit/databases';
import { met, row, seen } from '../profiles/people';
import { bought, fact, tracked } from './facts';

const TENT = { sku: 'TENT-200', name: 'Палатка "Върхът"', category: 'Палатки' };

describe.each(databases)('who bought it lately, on $name', (kind) => {
	let work: TestWork;
	let ann: string;
	beforeEach(async () => {
		work = await freshWork(kind);
		ann = await met(work, 'card:7');
	});

	const buyers = async (products: string[], since = NOON - 30 * DAY, ids = [ann]) => await recentBuyers(work.database, ids, products, since);
	const buys = async (...products: unknown[]) => await tracked(work, fact(work, '7', bought(...products)));

	test.each([
		['its SKU', 'TENT-200'], ['its SKU in small letters, with spaces', ' tent-200 '], ['its SKU in full-width letters', 'ＴＥＮＴ-200'],
		['its name', TENT.name], ['its name in capitals, in Cyrillic', 'ПАЛАТКА "ВЪРХЪТ"'], ['its category', 'палатки'],
	])('is found by %s', async (_, product) => {
		const [{ eventId }] = await buys({ sku: 'SOCKS' }, TENT);
		expect([...await buyers(['nothing', product])]).toEqual([[ann, { eventId, product: TENT.name, channel: 'store', occurredAt: NOON }]]);
	});

	test.each([['a part of its name', 'Палатка'], ['another product', 'TENT-20'], ['nothing', ''], ['spaces', '  ']])(
		'is not found by %s', async (_, product) => {
			await buys(TENT, { sku: '', name: ' ', category: '' }, {});
			expect(await buyers([product])).toEqual(new Map());
		},
	);

	test('a number is found as a SKU', async () => {
		await buys({ sku: 4711 });
		expect((await buyers(['4711'])).get(ann)).toMatchObject({ product: '4711' });
	});

	test('a purchase counts from the first moment of the window on', async () => {
		await tracked(work, fact(work, '7', { ...bought(TENT), occurredAt: NOON - 30 * DAY }));
		expect((await buyers(['TENT-200'])).size).toBe(1);
		expect((await buyers(['TENT-200'], NOON - 30 * DAY + 1)).size).toBe(0);
	});

	test('the latest purchase is named, on whatever channel', async () => {
		const products = bought({ sku: 'TENT-200' });
		const [, , { eventId }] = await tracked(work, fact(work, '7', { ...products, occurredAt: NOON - DAY }),
			fact(work, '7', { ...products, occurredAt: NOON - 3 * DAY }), fact(work, '7', { ...products, channel: 'web' }));
		expect((await buyers(['tent-200'])).get(ann)).toEqual({ eventId, product: 'TENT-200', channel: 'web', occurredAt: NOON });
	});

	test('a purchase under an earlier id is the person\'s', async () => {
		const bob = await met(work, 'card:8');
		await tracked(work, fact(work, '8', bought(TENT)));
		expect((await buyers(['TENT-200'])).size).toBe(0);
		await seen(work, row('card:7 card:8'));
		expect([...(await buyers(['TENT-200'])).keys()]).toEqual([ann]);
		expect(bob).not.toBe(ann);
	});

	test('what is no purchase doesn\'t count', async () => {
		await tracked(work, fact(work, '7', { ...bought(TENT), name: 'Product Viewed' }));
		expect(await buyers(['TENT-200'])).toEqual(new Map());
	});

	test.each<[string, unknown]>([
		['a text', 'TENT-200'], ['a list of texts', ['TENT-200']], ['one product', TENT], ['nothing', null], ['a number', 7], ['odd ones', [null, 1, [TENT], 'x']],
	])('products written as %s stop nobody else\'s purchase from being found', async (_, products) => {
		await met(work, 'card:8');
		await tracked(work, fact(work, '7', { properties: { products } }), fact(work, '8', bought(TENT)));
		const ids = [ann, await met(work, 'card:8')];
		expect([...(await buyers(['TENT-200'], 0, ids)).keys()]).toEqual([ids[1]]);
	});

	test('no products or nobody: nobody', async () => {
		await buys(TENT);
		expect([(await buyers([])).size, (await buyers(['TENT-200'], 0, [])).size]).toEqual([0, 0]);
	});

	test('of many people only those who bought', async () => {
		const ids = (await seen(work, ...Array.from({ length: 300 }, (_, turn) => row(`card:c${turn}`)))).map(({ profileId }) => profileId);
		await tracked(work, ...ids.map((_, turn) => fact(work, `c${turn}`, bought({ sku: turn % 3 === 0 ? 'TENT-200' : 'SOCKS' }))));
		const found = await buyers(['tent-200'], 0, ids);
		expect([...found.keys()].sort()).toEqual(ids.filter((_, turn) => turn % 3 === 0).sort());
	});
});
