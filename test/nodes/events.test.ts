import type { IDataObject } from 'n8n-workflow';
import { jsonOf, outputsOf } from '../kit/engine';
import { errorOf, events, ownPostgres, ownStore, people, profiles } from './stage';

const ANN = { email: 'ann@shop.test' };
const BEN = { email: 'ben@shop.test' };
const seen = (email: string, name: string, day: number) => ({ email, name, at: `2026-11-${String(day).padStart(2, '0')}T10:00:00Z` });
const track = () => profiles('track', { eventType: 'custom', eventName: '={{ $json.name }}', occurredAt: '={{ $json.at }}', properties: { property: [{ name: 'from', value: '={{ $json.email }}' }] } });
const stores = [{ store: 'SQLite', open: () => void ownStore() }, { store: 'PostgreSQL', open: ownPostgres }];

describe.each(stores)('Event > Get Many on $store', ({ open }) => {
	let ann: string;
	let ben: string;
	beforeEach(async () => {
		open();
		[ann, ben] = await people(ANN, BEN);
		await jsonOf(track(), [seen(ANN.email, 'Called', 1), seen(ANN.email, 'Visited', 2), seen(BEN.email, 'Visited', 3), seen(ANN.email, 'Visited', 4)]);
	});

	const list = async (parameters: IDataObject, items: IDataObject[]) => (await outputsOf(events('getMany', parameters), items))[0];
	const days = async (parameters: IDataObject, items: IDataObject[] = [{}]) => (await list(parameters, items)).map(({ json }) => Number(String(json.occurredAt).slice(8, 10)));

	test('gives each person\'s events, newest first, paired with their item', async () => {
		const told = await list({}, [BEN, ANN]);
		expect(told.map(({ json: { profileId, name, occurredAt }, pairedItem }) => [profileId, name, String(occurredAt).slice(8, 10), pairedItem])).toEqual([
			[ben, 'Visited', '03', { item: 0 }], [ann, 'Visited', '04', { item: 1 }], [ann, 'Visited', '02', { item: 1 }], [ann, 'Called', '01', { item: 1 }],
		]);
		expect(told[0].json).toEqual({ eventId: expect.any(String), profileId: ben, name: 'Visited', channel: 'store', source: 'import', occurredAt: '2026-11-03T10:00:00.000Z', properties: { from: BEN.email } });
	});

	test('of everybody it runs once', async () => {
		expect(await days({ eventsOf: 'everybody' }, [{}, {}, {}])).toEqual([4, 3, 2, 1]);
	});

	test('knows limit and filters, each item its own', async () => {
		expect(await days({ eventsOf: 'everybody', limit: 2 })).toEqual([4, 3]);
		expect(await days({ eventsOf: 'everybody', returnAll: true, filters: { name: 'Visited', since: '2026-11-02T10:00:00Z', until: '2026-11-04T10:00:00Z' } })).toEqual([3, 2]);
		expect(await days({ limit: '={{ $json.most }}', filters: { name: '={{ $json.name }}' } }, [{ ...ANN, most: 1, name: '' }, { ...ANN, most: 5, name: 'Called' }, { ...BEN, most: 5, name: 'Called' }])).toEqual([4, 1]);
		expect(await days({ filters: { since: '2026-11-02' } }, [ANN])).toEqual([4, 2]);
	});

	test('reads through merges', async () => {
		await jsonOf(profiles('merge', { personEmail: ANN.email, otherBy: 'email', otherEmail: BEN.email }), [{}]);
		expect(await days({}, [BEN])).toEqual([4, 3, 2, 1]);
		expect(new Set((await list({ eventsOf: 'everybody' }, [{}])).map(({ json }) => json.profileId)).size).toBe(1);
	});
});

describe('Event > Get Many', () => {
	beforeEach(async () => {
		ownStore();
		await people(ANN);
	});

	test.each<[string, IDataObject, IDataObject, string, string]>([
		['somebody unknown', {}, BEN, 'unknown-person', 'Nobody in the store has the email ben@shop.test [item 0]'],
		['a time that is none', { filters: { since: '={{ $json.from }}' } }, { ...ANN, from: 'last week' }, 'no-time', '\'Since\': "last week" is no time in the past [item 0]'],
		['everybody since a time that is none', { eventsOf: 'everybody', filters: { until: '={{ $json.from }}' } }, { ...ANN, from: '2026-13-40' }, 'no-time', '\'Until\': "2026-13-40" is no time in the past [item 0]'],
	])('%s is an error item', async (_, parameters, bad, code, message) => {
		const [good, [failed]] = await jsonOf({ ...events('getMany', parameters), onError: 'continueErrorOutput' }, [bad]);
		expect([good, failed]).toEqual([[], expect.objectContaining({ ...bad, details: expect.objectContaining({ code }) })]);
		expect((await errorOf(events('getMany', parameters), [bad])).message).toContain(message);
	});

	test('2,500 items are one batch', async () => {
		await jsonOf(track(), [seen(ANN.email, 'Visited', 2)]);
		expect(await jsonOf(events('getMany'), Array.from({ length: 2_500 }, () => ANN))).toMatchObject([{ length: 2_500 }]);
	});
});
