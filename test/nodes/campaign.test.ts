import type { IDataObject } from 'n8n-workflow';
import { jsonOf, outputsOf } from '../kit/engine';
import { campaign, errorOf, ownPostgres, ownStore, people } from './stage';

const ANN = { email: 'ann@shop.test' };
const BEN = { email: 'ben@shop.test' };
const stores = [{ store: 'SQLite', open: () => void ownStore() }, { store: 'PostgreSQL', open: ownPostgres }];
const december = { startsAt: '2026-12-01T00:00:00Z', endsAt: '2026-12-08T00:00:00Z' };
const make = async (...rows: IDataObject[]) => {
	const made: IDataObject[] = [];
	for (const { name, ...settings } of rows) made.push(...(await jsonOf(campaign('campaign', 'createOrUpdate', { campaign: name, settings }), [{}]))[0]);
	return made;
};
const plan = async (name: string, ...who: IDataObject[]) => (await jsonOf(campaign('audience', 'plan', { campaign: name }), who))[0];

describe.each(stores)('Campaign on $store', ({ open }) => {
	let [ann, ben] = ['', ''];
	beforeEach(async () => {
		open();
		[ann, ben] = await people(ANN, BEN);
	});

	test('Create or Update says what the campaign is now; Get Many lists it', async () => {
		const [made] = await make({ name: 'Spring', department: 'Sales', priority: 70, tags: 'a, b', ...december });
		const all = { campaign: 'Spring', department: 'Sales', priority: 70, value: 0, exclusiveGroup: '', exclusiveDays: 7, startsAt: '2026-12-01T00:00:00.000Z', endsAt: '2026-12-08T00:00:00.000Z', tags: ['a', 'b'], controlShare: 0, state: 'planned', note: '' };
		expect(made).toEqual({ ...all, campaignStatus: 'created' });
		expect(await make({ name: 'Spring', endsAt: '', state: 'running' })).toEqual([{ ...all, endsAt: null, state: 'running', campaignStatus: 'updated' }]);
		const list = async (filters: IDataObject) => (await jsonOf(campaign('campaign', 'getMany', { filters }), [{}, {}]))[0];
		expect(await list({})).toEqual([{ ...all, endsAt: null, state: 'running' }]);
		expect([(await list({ department: 'Sales', state: 'running' })).length, await list({ department: 'Service' }), await list({ state: 'planned' })]).toEqual([1, [], []]);
	});

	test('a control share of a campaign is its control group, from both sides', async () => {
		await make({ name: 'Spring', controlShare: 0.1 }, { name: 'Autumn' });
		const groups = async () => (await jsonOf(campaign('controlGroup', 'get'), [{}]))[0].map(({ campaign: name, share }) => [name, share]);
		expect(await groups()).toEqual([['Spring', 0.1]]);
		await jsonOf(campaign('controlGroup', 'set', { share: 0.05 }), [{}]);
		const [[set]] = await jsonOf(campaign('controlGroup', 'set', { appliesTo: 'campaign', campaign: 'Autumn', share: 0.2 }), [{}]);
		expect(set).toEqual({ campaign: 'Autumn', share: 0.2, since: expect.stringMatching(/^\d{4}-/), controlGroupStatus: 'created' });
		expect(await groups()).toEqual([[null, 0.05], ['Autumn', 0.2], ['Spring', 0.1]]);
		expect((await make({ name: 'Autumn', note: 'x' }))[0]).toMatchObject({ controlShare: 0.2 });
	});

	test('Plan and Remove pair people with their items', async () => {
		await make({ name: 'Spring' });
		const outputs = await outputsOf(campaign('audience', 'plan', { campaign: 'Spring' }), [BEN, ANN, BEN]);
		expect(outputs[0].map(({ json, pairedItem }) => [json, pairedItem])).toEqual([
			[{ ...BEN, profileId: ben, audienceStatus: 'planned' }, { item: 0 }], [{ ...ANN, profileId: ann, audienceStatus: 'planned' }, { item: 1 }], [{ ...BEN, profileId: ben, audienceStatus: 'known' }, { item: 2 }],
		]);
		expect((await jsonOf(campaign('audience', 'remove', { campaign: 'Spring' }), [BEN]))[0]).toEqual([{ ...BEN, profileId: ben, audienceRemoved: 1 }]);
		expect(await plan('Spring', BEN, ANN)).toMatchObject([{ audienceStatus: 'planned' }, { audienceStatus: 'known' }]);
	});

	test('Find Collisions says in a sentence who would contact the same people, and when', async () => {
		await make({ name: 'Offer', department: 'Sales', exclusiveGroup: 'g', ...december }, { name: 'Reminder', department: 'Service', exclusiveGroup: 'g', priority: 80, ...december }, { name: 'News', ...december });
		await plan('Offer', ANN, BEN);
		await plan('Reminder', ANN, BEN);
		await plan('News', BEN);
		const find = async (parameters: IDataObject = {}) => (await jsonOf(campaign('campaign', 'findCollisions', { from: '2026-11-28T00:00:00Z', to: '2026-12-31T00:00:00Z', ...parameters }), [{}, {}]))[0];
		const found = await find();
		expect(found.map(({ people: count }) => count)).toEqual([2, 1, 1]);
		expect(found[0]).toEqual({
			collision: 'Sales (Offer) and Service (Reminder) would both write to 2 people from 1 to 7 December 2026; Reminder goes first, the other waits',
			people: 2, from: '2026-12-01T00:00:00.000Z', to: '2026-12-08T00:00:00.000Z', settled: true, goesFirst: 'Reminder', profileIds: [ann, ben],
			one: { campaign: 'Offer', department: 'Sales', priority: 50, value: 0, exclusiveGroup: 'g', channels: ['email'] },
			other: { campaign: 'Reminder', department: 'Service', priority: 80, value: 0, exclusiveGroup: 'g', channels: ['email'] },
		});
		expect(found[1]).toMatchObject({ settled: false, goesFirst: null });
		expect([(await find({ campaigns: 'News' })).length, await find({ from: '2026-12-08T00:00:00Z' })]).toEqual([2, []]);
	});

	test.each<[string, () => ReturnType<typeof campaign>, RegExp, RegExp]>([
		['an end before the start', () => campaign('campaign', 'createOrUpdate', { campaign: 'a', settings: { startsAt: december.endsAt, endsAt: december.startsAt } }), /'Ends At': a would end/, /after the start/],
		['no time', () => campaign('campaign', 'createOrUpdate', { campaign: 'a', settings: { startsAt: 'soon' } }), /'Starts At': "soon" is no time/, /ISO 8601/],
		['no priority', () => campaign('campaign', 'createOrUpdate', { campaign: 'a', settings: { priority: 900 } }), /'Priority': "900"/, /./],
		['an unknown campaign', () => campaign('audience', 'plan', { campaign: 'Nobody\'s' }), /'Campaign': There is no campaign "Nobody's"/, /Create or Update/],
		['an unknown campaign among those asked for', () => campaign('campaign', 'findCollisions', { campaigns: 'a, b' }), /'Campaign': There is no campaign "a"/, /Create or Update/],
		['an unknown channel', () => campaign('audience', 'plan', { campaign: 'a', channel: 'pigeon' }), /'Channel': "pigeon" is none of email/, /./],
		['a span that ends before it begins', () => campaign('campaign', 'findCollisions', { from: '2026-12-08', to: '2026-12-01' }), /'To': This is not after From/, /thirty days/],
		['too large a control group', () => campaign('controlGroup', 'set', { share: 0.6 }), /'Share': "0.6" is no share/, /0.05/],
		['a control group of no campaign', () => campaign('controlGroup', 'set', { appliesTo: 'campaign', campaign: ' ' }), /'Campaign': This row names no campaign/, /./],
	])('%s is refused in words', async (_, node, message, advice) => {
		const error = await errorOf(node(), [ANN]);
		expect(error.message).toMatch(message);
		expect(error.description).toMatch(advice);
	});
});
