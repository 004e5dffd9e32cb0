import type { IDataObject, ILoadOptionsFunctions } from 'n8n-workflow';
import { searchPeople } from '../../nodes/kit';
import { jsonOf } from '../kit/engine';
import { consent, ownPostgres, ownStore, people, profiles, suppression } from './stage';

const ANN = { email: 'ann@shop.test', firstName: 'Ann', last_name: 'Example' };

/** What n8n hands to a list in the editor. */
const editor = () => {
	const { credentials = {} } = profiles('get');
	const names = Object.fromEntries(Object.keys(credentials).map((name) => [name, { id: name, name }]));
	return { getNode: () => ({ name: 'Node', parameters: {}, credentials: names }), getCredentials: async (type: string) => credentials[type] } as unknown as ILoadOptionsFunctions;
};
const listed = async (filter?: string) => (await searchPeople.call(editor(), filter)).results;

describe('a person chosen by profile ID', () => {
	let profileId: string;
	beforeEach(async () => {
		ownStore();
		[profileId] = await people(ANN);
	});

	const by = (value: unknown): IDataObject => ({ personBy: 'profileId', profileId: value as IDataObject });
	test.each<[string, (id: string) => unknown, (id: string) => IDataObject]>([
		['left as it is', () => undefined, (id) => ({ profileId: id })],
		['from the list', (id) => ({ __rl: true, mode: 'list', value: id, cachedResultName: 'Ann' }), () => ({})],
		['by ID, as an expression', () => ({ __rl: true, mode: 'id', value: '={{ $json.who.id }}' }), (id) => ({ who: { id } })],
		['in a workflow that was saved before there was a list', () => '={{ $json.profileId }}', (id) => ({ profileId: id })],
		['in such a workflow, fixed', (id) => id, () => ({})],
	])('%s', async (_, value, item) => {
		const written = value(profileId);
		const parameters = written === undefined ? { personBy: 'profileId' } : by(written);
		expect((await jsonOf(profiles('get', parameters), [item(profileId)]))[0][0]).toMatchObject({ profileId });
		expect((await jsonOf(consent('get', parameters), [item(profileId)]))[0]).toHaveLength(1);
		expect((await jsonOf(suppression('check', parameters), [item(profileId)]))[0]).toMatchObject([{ decision: { verdict: 'allow' } }]);
	});

	test('but empty for an item is nobody; n8n itself asks for a choice where there is none', async () => {
		const node = { ...profiles('get', by({ __rl: true, mode: 'id', value: '={{ $json.profileId }}' })), onError: 'continueErrorOutput' as const };
		await expect(jsonOf(profiles('get', by({ __rl: true, mode: 'list', value: '' })), [{}])).rejects.toThrow('node has issues');
		expect((await jsonOf(node, [{}]))[1]).toMatchObject([{ details: { code: 'no-person', field: 'Profile ID' } }]);
	});
});

describe.each([{ store: 'SQLite', open: () => void ownStore() }, { store: 'PostgreSQL', open: ownPostgres }])('the list of people on $store', ({ open }) => {
	beforeEach(() => open());

	test('names each by name and address, or by what else is known', async () => {
		const rows = [ANN, { email: 'ben@shop.test' }, { phone: '+48601234567', name: 'Cleo' }, { phone: '+48601234568' }];
		const ids = (await jsonOf(profiles('identify', { traitMode: 'all' }), rows))[0].map(({ profileId }) => profileId);
		const names = ['Ann Example <ann@shop.test>', 'ben@shop.test', 'Cleo <+48601234567>', '+48601234568'];
		expect(await listed()).toEqual(names.map((name, place) => ({ name, value: ids[place] })));
		expect((await listed('ben')).map(({ name }) => name)).toEqual(['ben@shop.test']);
		expect((await listed(' Exam ')).map(({ name }) => name)).toEqual(['Ann Example <ann@shop.test>']);
		expect(await listed('nobody')).toEqual([]);
	});

	test('has at most fifty, and is empty in an empty store', async () => {
		expect(await listed()).toEqual([]);
		await people(...Array.from({ length: 60 }, (_, place) => ({ email: `somebody${place}@shop.test` })));
		expect([(await listed()).length, (await listed('somebody')).length]).toEqual([50, 50]);
	});
});

test('a list without a store says what to do', async () => {
	ownStore();
	process.env.OMNICHANNEL_STORE_FILE = '/dev/null/store.sqlite';
	await expect(searchPeople.call(editor())).rejects.toMatchObject({ name: 'NodeOperationError', description: expect.stringContaining('choose PostgreSQL') });
});
