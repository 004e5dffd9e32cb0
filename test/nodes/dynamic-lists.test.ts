import type { IDataObject } from 'n8n-workflow';
import { jsonOf } from '../kit/engine';
import { dynamicList, errorOf, ownPostgres, ownStore } from './stage';

const stores = [{ store: 'SQLite', open: () => void ownStore() }, { store: 'PostgreSQL', open: ownPostgres }];
const run = async (operation: string, parameters: IDataObject = {}) => (await jsonOf(dynamicList(operation, parameters), [{}]))[0];
const spared = { channels: [], exemptPurposes: ['transactional', 'service'], exemptTags: [] };

describe.each(stores)('Suppression > Dynamic List on $store', ({ open }) => {
	beforeEach(() => open());

	test.each<[string, IDataObject, IDataObject]>([
		['Recent Buyers', { products: 'TENT-200, Tents' }, { kind: 'bought', products: ['TENT-200', 'Tents'], days: 30 }],
		['Open Complaint or Return', { rule: 'complaint' }, { kind: 'open-case', opened: ['Complaint Opened', 'Return Requested'], closed: ['Complaint Closed', 'Return Completed'], key: 'caseId', days: 60 }],
		['Running Sales Talk', { rule: 'sales', caseKey: 'talk' }, { kind: 'open-case', opened: ['Sales Talk Started'], closed: ['Sales Talk Won', 'Sales Talk Lost', 'Sales Talk Ended'], key: 'talk', days: 90 }],
		['Did Something', { rule: 'did', eventName: 'Quote Requested', atLeast: 2 }, { kind: 'did', event: 'Quote Requested', days: 30, atLeast: 2 }],
	])('%s is ready to start from', async (list, parameters, rule) => {
		expect(await run('create', { list, ...parameters })).toEqual([{ list, active: true, rule, ...spared }]);
	});

	test('Create, Update, Get Many, Delete', async () => {
		const options = { channels: ['sms', 'email'], exemptPurposes: ['service'], exemptTags: 'care, how-to' };
		await run('create', { list: 'Buyers', products: 'TENT-200', options });
		const after = { list: 'Buyers', active: false, rule: { kind: 'bought', products: ['TENT-200'], days: 30 }, channels: ['email', 'sms'], exemptPurposes: ['service'], exemptTags: ['care', 'how-to'] };
		expect(await run('update', { list: 'Buyers', options: { active: false } })).toEqual([after]);
		expect(await run('update', { list: 'Buyers', rule: 'bought', products: 'Boots', days: 7 })).toMatchObject([{ active: false, rule: { products: ['Boots'], days: 7 } }]);
		await run('create', { list: 'Alone', rule: 'complaint' });
		const all = await run('getMany');
		expect(all.map(({ list }) => list)).toEqual(['Alone', 'Buyers']);
		expect(all[1]).toEqual({ ...after, rule: { kind: 'bought', products: ['Boots'], days: 7 }, updatedAt: expect.stringMatching(/^\d{4}-/), updatedBy: expect.any(String) });
		expect(await run('getMany', { limit: 1 })).toHaveLength(1);
		expect(await run('delete', { list: ' Buyers ' })).toEqual([{ list: 'Buyers', deleted: true }]);
		expect((await run('getMany')).map(({ list }) => list)).toEqual(['Alone']);
	});

	test.each<[string, string, IDataObject, RegExp]>([
		['no products', 'create', { list: 'a' }, /'Products': The rule names no product/],
		['a list that is not there', 'update', { list: 'a' }, /'List': There is no list "a"/],
		['nothing to delete', 'delete', { list: 'a' }, /'List': There is no list "a"/],
		['an unknown channel', 'create', { list: 'a', products: 'x', options: { channels: ['pigeon'] } }, /'Channels': "pigeon" is none of email/],
	])('%s is refused in words', async (_, operation, parameters, message) => {
		expect((await errorOf(dynamicList(operation, parameters), [{}])).message).toMatch(message);
	});

	test('a name that is taken is refused', async () => {
		await run('create', { list: 'a', products: 'x' });
		expect((await errorOf(dynamicList('create', { list: 'a', products: 'y' }), [{}])).message).toMatch(/There is a list "a" already/);
	});
});
