import { applies, listDynamicLists, readDynamicList, removeDynamicLists, saveDynamicLists, type DynamicList, type WrittenList } from '../../../marketing/outreach';
import { databases, freshWork, NOON, type TestWork } from '../../kit/databases';
import { good, reasonOf } from '../../kit/outcomes';

const bought = { kind: 'bought', products: ['TENT'], days: 30 };

describe('a dynamic list is read', () => {
	test.each<[string, WrittenList['rule'], object]>([
		['bought', { kind: 'bought', products: [' TENT ', 'TENT', ''], days: '30' }, { kind: 'bought', products: ['TENT'], days: 30 }],
		['an open case', { kind: 'open-case', opened: ['Opened '], closed: ['Closed'], key: ' ', days: 60 }, { kind: 'open-case', opened: ['Opened'], closed: ['Closed'], key: 'caseId', days: 60 }],
		['an open case told apart by a number', { kind: 'open-case', opened: ['a'], closed: ['b'], key: 'ticket', days: 1 }, { kind: 'open-case', opened: ['a'], closed: ['b'], key: 'ticket', days: 1 }],
		['did', { kind: 'did', event: ' Called ', days: 7, atLeast: '3' }, { kind: 'did', event: 'Called', days: 7, atLeast: 3 }],
		['did once', { kind: 'did', event: 'Called', days: 7 }, { kind: 'did', event: 'Called', days: 7, atLeast: 1 }],
	])('%s', (_, rule, expected) => expect(good(readDynamicList({ mode: 'create', name: ' List ', rule }))).toEqual({ mode: 'create', name: 'List', rule: expected }));

	test.each<[string, Partial<WrittenList>, string]>([
		['no name', { name: ' ' }, 'List'], ['no rule', { rule: undefined }, 'Rule'], ['an unknown rule', { rule: { kind: 'dreamt', days: 1 } }, 'Rule'],
		['no products', { rule: { ...bought, products: [' '] } }, 'Products'], ['no days', { rule: { ...bought, days: 0 } }, 'Days'], ['half a day', { rule: { ...bought, days: 0.5 } }, 'Days'],
		['nothing that opens', { rule: { kind: 'open-case', opened: [], closed: ['b'], days: 1 } }, 'Opened By'], ['nothing that closes', { rule: { kind: 'open-case', opened: ['a'], closed: [], days: 1 } }, 'Closed By'],
		['no event', { rule: { kind: 'did', event: '', days: 1 } }, 'Event Name'], ['never', { rule: { kind: 'did', event: 'a', days: 1, atLeast: 0 } }, 'At Least'],
		['an unknown channel', { channels: ['pigeon'] }, 'Channels'], ['an unknown purpose', { exemptPurposes: ['fun'] }, 'Exempt Purposes'],
	])('%s is refused, and the field is named', (_, more, field) => expect(reasonOf(readDynamicList({ mode: 'create', name: 'List', rule: bought, ...more }))).toMatchObject({ field }));
});

describe('a list has a say about a message', () => {
	const list: DynamicList = { name: 'a', active: true, rule: { kind: 'did', event: 'x', days: 1, atLeast: 1 }, channels: [], exempt: { purposes: ['transactional', 'service'], tags: ['VIP care'] } };
	const message = { channel: 'email', purpose: 'marketing', tags: ['spring'] } as const;
	test.each<[boolean, string, Partial<DynamicList>, object]>([
		[true, 'on every channel', {}, { channel: 'ads' }], [true, 'on its channels', { channels: ['email', 'sms'] }, {}], [false, 'not on others', { channels: ['sms'] }, {}],
		[false, 'not when it rests', { active: false }, {}], [false, 'not of an exempt purpose', {}, { purpose: 'service' }], [false, 'not with an exempt tag, however it is written', {}, { tags: ['spring', ' vip CARE'] }],
		[true, 'of any purpose where none is exempt', { exempt: { purposes: [], tags: [] } }, { purpose: 'transactional' }],
	])('%p: %s', (expected, _, more, asked) => expect(applies({ ...list, ...more }, { ...message, ...asked })).toBe(expected));
});

describe.each(databases)('dynamic lists on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});
	const save = async (...written: WrittenList[]) => await saveDynamicLists(work, written.map((one) => good(readDynamicList(one))));
	const create = (name: string, more: Partial<WrittenList> = {}): WrittenList => ({ mode: 'create', name, rule: bought, ...more });
	const all = async () => await listDynamicLists(work.database);

	test('a new one is active, on all channels, and lets order and service messages go', async () => {
		expect(good((await save(create('Buyers')))[0])).toEqual({ name: 'Buyers', active: true, rule: bought, channels: [], exempt: { purposes: ['transactional', 'service'], tags: [] } });
		expect(await all()).toMatchObject([{ name: 'Buyers', updatedAt: NOON, updatedBy: 'test' }]);
	});

	test('a change leaves alone what it does not speak of', async () => {
		await save(create('Buyers', { channels: ['ads'], exemptTags: ['care'] }));
		await save({ mode: 'update', name: 'Buyers', active: false, exemptPurposes: [] });
		expect(await all()).toMatchObject([{ active: false, rule: bought, channels: ['ads'], exempt: { purposes: [], tags: ['care'] } }]);
	});

	test('a name that is taken and one that is not there are refused, the neighbours go on', async () => {
		await save(create('Buyers'));
		const [taken, unknown, fine, twice] = await save(create('Buyers', { channels: ['ads'] }), { mode: 'update', name: 'Nobody', rule: bought }, create('New'), create('New'));
		expect([taken, unknown, twice].map((outcome) => reasonOf(outcome).code)).toEqual(['list-exists', 'unknown-list', 'list-exists']);
		expect(good(fine).name).toBe('New');
		expect(await all()).toMatchObject([{ name: 'Buyers', channels: [] }, { name: 'New' }]);
	});

	test('a removed one is gone; one that is not there is refused', async () => {
		await save(create('Buyers'), create('New'));
		const [gone, again, never] = await removeDynamicLists(work, ['Buyers', 'Buyers', 'Nobody']);
		expect([good(gone), reasonOf(again).code, reasonOf(never).code]).toEqual([{ name: 'Buyers' }, 'unknown-list', 'unknown-list']);
		expect((await all()).map(({ name }) => name)).toEqual(['New']);
	});
});
