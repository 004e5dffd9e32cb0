import type { IDataObject } from 'n8n-workflow';
import { jsonOf, outputsOf } from '../kit/engine';
import { consent, everybody, ownStore, people, profiles, suppression } from './stage';

const ANN = { email: 'Ann@Shop.test', phone: '+48601234567', name: 'Ann', row: 1 };
const BEN = { email: 'ben@shop.test', phone: '', name: 'Ben', row: 2 };
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/;
const purchase = (parameters: IDataObject = {}) => profiles('track', {
	occurredAt: '2026-11-18T10:00:00Z', orderId: '={{ $json.order }}', total: '12,50', currency: 'EUR',
	products: { product: [{ sku: 'T-1', name: 'Tent', quantity: '2', price: '' }] }, ...parameters,
});

beforeEach(() => void ownStore());

describe('Unified Profile', () => {
	test('Identify adds the profile to each item and keeps the item\'s fields', async () => {
		const [first] = await outputsOf(profiles('identify', { traitMode: 'all' }), [ANN, BEN, { ...ANN, phone: '17', row: 3 }]);
		expect(first.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		const [ann, ben, again] = first.map(({ json }) => json);
		expect(ann).toEqual({ ...ANN, profileId: expect.stringMatching(UUID), profileStatus: 'created' });
		expect(ben).toEqual({ ...BEN, profileId: expect.stringMatching(UUID), profileStatus: 'created' });
		expect(again).toMatchObject({ row: 3, profileId: ann.profileId, profileStatus: 'matched', warnings: [expect.stringContaining('Phone "17"')] });
	});

	test('Identify says whom it joined', async () => {
		const [[first, second]] = await jsonOf(profiles('identify'), [{ email: 'ann@shop.test' }, { email: '', phone: '+48601234567' }]);
		const [[joined]] = await jsonOf(profiles('identify'), [ANN]);
		expect(joined).toMatchObject({ profileId: first.profileId, profileStatus: 'merged', mergedProfileIds: [second.profileId] });
	});

	test.each<[string, IDataObject, IDataObject]>([
		['all fields', { traitMode: 'all' }, { email: 'Ann@Shop.test', phone: '+48601234567', name: 'Ann', row: 1 }],
		['chosen fields', { traitMode: 'chosen', traits: { trait: [{ name: 'firstName', value: '={{ $json.name }}' }, { name: 'vip', value: '={{ $json.row > 0 }}' }] } }, { firstName: 'Ann', vip: true }],
		['none', { traitMode: 'none' }, {}],
	])('Identify keeps %s as traits', async (_, parameters, traits) => {
		await jsonOf(profiles('identify', parameters), [ANN]);
		expect((await everybody())[0].traits).toEqual(traits);
	});

	test('Identify may refuse an item with one invalid identifier', async () => {
		const strict = { ...profiles('identify', { options: { invalidIdentifiers: 'refuse' } }), onError: 'continueErrorOutput' as const };
		const [good, failed] = await jsonOf(strict, [{ ...ANN, phone: '17' }, BEN]);
		expect([good.length, failed.map(({ row }) => row)]).toEqual([1, [1]]);
	});

	test('Get gives the whole profile in the place of the item', async () => {
		const [profileId] = await people(ANN);
		await jsonOf(purchase(), [{ ...ANN, order: 'A-1' }]);
		const [[item]] = await outputsOf(profiles('get', { personBy: 'phone', personValue: '601 234 567', personCountry: 'pl' }), [{ row: 9 }]);
		expect(item.pairedItem).toEqual({ item: 0 });
		expect(item.json).toMatchObject({
			profileId, email: 'Ann@Shop.test', phone: '+48601234567', traits: { name: 'Ann' }, purchases: 1,
			lastPurchaseAt: '2026-11-18T10:00:00.000Z', lastPurchaseChannel: 'store',
			lastPurchase: { order_id: 'A-1', total: 12.5, currency: 'EUR', products: [{ sku: 'T-1', name: 'Tent', quantity: 2 }] },
		});
		expect(item.json).not.toHaveProperty('row');
	});

	test('Get Many runs once, whatever the number of items, and knows limit and filters', async () => {
		await people(ANN, BEN);
		const names = async (parameters: IDataObject) => (await jsonOf(profiles('getMany', parameters), [{}, {}, {}]))[0].map(({ traits }) => (traits as IDataObject).name);
		expect(await names({ returnAll: true })).toEqual(['Ann', 'Ben']);
		expect(await names({ limit: 1 })).toEqual(['Ann']);
		expect(await names({ returnAll: true, filters: { having: 'phone' } })).toEqual(['Ann']);
		expect(await names({ returnAll: true, filters: { updatedSince: new Date(Date.now() + 60_000).toISOString() } })).toEqual([]);
	});

	test('Track records a purchase once, also when it is imported again', async () => {
		await people(ANN);
		const item = { ...ANN, order: 'A-1' };
		const [[first]] = await jsonOf(purchase({ options: { eventId: '={{ $json.order }}' } }), [item]);
		expect(first).toMatchObject({ row: 1, profileId: expect.stringMatching(UUID), eventId: 'import/A-1', eventStatus: 'recorded' });
		const [[again]] = await jsonOf(purchase({ options: { eventId: '={{ $json.order }}' } }), [item]);
		expect(again).toMatchObject({ eventId: 'import/A-1', eventStatus: 'known' });
	});

	test('Get Timeline tells what happened, with the reason where nothing was sent', async () => {
		await people(ANN);
		await jsonOf(profiles('track', { eventType: 'custom', eventName: 'Car Configured', channel: 'web', properties: { property: [{ name: 'model', value: 'X' }] } }), [ANN]);
		await jsonOf(consent('record', { status: 'no' }), [ANN]);
		await jsonOf(suppression('check', { campaign: 'spring' }), [ANN]);
		const [[told]] = await jsonOf(profiles('timeline'), [ANN]);
		expect(told.timeline).toMatchObject([
			{ type: 'refusal', name: 'suppress', channel: 'email', details: { campaign: 'spring', reasons: [{ code: 'said-no' }] } },
			{ type: 'event', name: 'Car Configured', channel: 'web', details: { model: 'X' } },
		]);
		expect((await jsonOf(profiles('timeline', { limit: 1 }), [ANN]))[0][0].timeline).toHaveLength(1);
	});
});
