import { activeLists, loadListed } from '../../../marketing/outreach';
import { listedReason } from '../../../marketing/outreach/dynamic-lists/on-list';
import type { Database } from '../../../marketing/store';
import { bought, fact, tracked } from '../../events/facts';
import { DAY, databases, freshWork, NOON, type TestWork } from '../../kit/databases';
import { good } from '../../kit/outcomes';
import { merge, met } from '../../profiles/people';
import { listed, lists } from './stage';

const TENT = { sku: 'TENT-200', name: 'Палатка "Върхът"', category: 'Палатки' };
const complaint = { kind: 'open-case', opened: ['Complaint Opened', 'Return Requested'], closed: ['Complaint Closed'], days: 60 };

describe.each(databases)('who is on a dynamic list, on $name', (kind) => {
	let work: TestWork;
	let ann: string;
	beforeEach(async () => {
		work = await freshWork(kind);
		ann = await met(work, 'card:7');
	});

	const did = async (name: string, daysAgo: number, properties: Record<string, unknown> = {}, card = '7') =>
		(await tracked(work, fact(work, card, { name, occurredAt: NOON - daysAgo * DAY, properties, channel: 'call-center' })))[0].eventId;
	const names = async () => (await listed(work, ann)).map(({ list }) => list.name);

	test.each(['tent-200', ' ПАЛАТКА "върхът" ', 'палатки'])('who bought %s', async (product) => {
		await lists(work, { name: 'Buyers', rule: { kind: 'bought', products: ['socks', product], days: 30 } });
		const [{ eventId }] = await tracked(work, fact(work, '7', { ...bought(TENT, { sku: 'X' }), occurredAt: NOON - 10 * DAY }));
		expect(await listed(work, ann)).toEqual([expect.objectContaining({ kind: 'bought', eventId, at: NOON - 10 * DAY, channel: 'store', product: TENT.name, until: NOON + 20 * DAY })]);
	});

	test('the latest purchase counts, on any channel, until it is too old', async () => {
		await lists(work, { name: 'Buyers', rule: { kind: 'bought', products: ['TENT-200'], days: 30 } });
		await tracked(work, fact(work, '7', { ...bought(TENT), occurredAt: NOON - 20 * DAY }), fact(work, '7', { ...bought(TENT), occurredAt: NOON - 5 * DAY, channel: 'web' }));
		expect(await listed(work, ann)).toMatchObject([{ at: NOON - 5 * DAY, channel: 'web', until: NOON + 25 * DAY }]);
		work.clock.at = NOON + 25 * DAY - 1;
		expect(await names()).toEqual(['Buyers']);
		work.clock.at = NOON + 25 * DAY;
		expect(await names()).toEqual([]);
	});

	test('each list looks back as far as it says', async () => {
		await lists(work, { name: 'Long', rule: { kind: 'bought', products: ['TENT-200'], days: 90 } }, { name: 'Short', rule: { kind: 'bought', products: ['TENT-200'], days: 10 } },
			{ name: 'Calls', rule: { kind: 'did', event: 'called', days: 40 } }, { name: 'Late calls', rule: { kind: 'did', event: 'called', days: 20 } });
		await tracked(work, fact(work, '7', { ...bought(TENT), occurredAt: NOON - 50 * DAY }));
		await did('Called', 30);
		expect(await names()).toEqual(['Calls', 'Long']);
	});

	test('an open case is one that was opened and not closed, told apart by its number', async () => {
		await lists(work, { name: 'Cases', rule: complaint });
		await did('Complaint Opened', 9, { caseId: 1 });
		const second = await did('RETURN requested ', 8, { caseId: ' r-2' });
		await did('Complaint Closed', 7, { caseId: '1' });
		expect(await listed(work, ann)).toEqual([expect.objectContaining({ kind: 'open-case', eventId: second, at: NOON - 8 * DAY, channel: 'call-center' })]);
		expect((await listed(work, ann))[0].until).toBeUndefined();
		await did('complaint closed', 6, { caseId: 'R-2' });
		expect(await names()).toEqual([]);
		await did('Complaint Opened', 5, { caseId: 1 });
		expect(await listed(work, ann)).toMatchObject([{ at: NOON - 5 * DAY }]);
	});

	test.each<[string, object, object, boolean]>([
		['by another property', { ticket: 'a', caseId: 1 }, { ticket: 'a', caseId: 2 }, false], ['without numbers it is one case', {}, { ticket: '' }, false], ['another number is another case', { ticket: 'a' }, { ticket: 'b' }, true],
		['an object is no number', { ticket: { a: 1 } }, { ticket: [2] }, false],
	])('cases are told apart %s', async (_, opened, closed, open) => {
		await lists(work, { name: 'Cases', rule: { ...complaint, key: 'ticket' } });
		await did('Complaint Opened', 9, { ...opened });
		await did('Complaint Closed', 8, { ...closed });
		expect((await names()).length).toBe(open ? 1 : 0);
	});

	test('a case is closed by what comes with it or later, and given up when nobody closes it', async () => {
		await lists(work, { name: 'Cases', rule: complaint });
		await did('Complaint Closed', 11);
		await did('Complaint Opened', 10);
		expect(await names()).toEqual(['Cases']);
		work.clock.at = NOON + 50 * DAY;
		expect(await names()).toEqual([]);
		work.clock.at = NOON;
		await did('Complaint Closed', 10);
		expect(await names()).toEqual([]);
	});

	test('who did it often enough, until the first that is needed is too old', async () => {
		await lists(work, { name: 'Calls', rule: { kind: 'did', event: 'ЗВЪНЯ', days: 10, atLeast: 2 } });
		await did('звъня', 8);
		expect(await names()).toEqual([]);
		const latest = await did(' Звъня', 3);
		expect(await listed(work, ann)).toMatchObject([{ kind: 'did', eventId: latest, at: NOON - 3 * DAY, until: NOON + 2 * DAY }]);
	});

	test('merges are read through', async () => {
		const bob = await met(work, 'card:8');
		await lists(work, { name: 'Buyers', rule: { kind: 'bought', products: ['TENT-200'], days: 30 } }, { name: 'Calls', rule: { kind: 'did', event: 'Called', days: 10, atLeast: 2 } });
		await did('Called', 1);
		await did('Called', 2, {}, '8');
		await tracked(work, fact(work, '8', bought(TENT)));
		good(await merge(work, ann, bob));
		const today = await met(work, 'card:8');
		expect((await listed(work, today)).map(({ list }) => list.name)).toEqual(['Buyers', 'Calls']);
	});

	test('at most two statements for all lists and people together; none without active lists or people', async () => {
		await lists(work, { name: 'a', rule: { kind: 'bought', products: ['TENT-200'], days: 30 } }, { name: 'b', rule: { kind: 'bought', products: ['x'], days: 3 } }, { name: 'c', rule: complaint }, { name: 'd', rule: { kind: 'did', event: 'Called', days: 3 } });
		await did('Called', 1);
		let statements = 0;
		const counting = { ...work.database, rows: async (query: Parameters<Database['rows']>[0]) => (statements++, await work.database.rows(query)) } as Database;
		const bob = await met(work, 'card:8');
		expect((await loadListed(counting, [ann, bob], await activeLists(work.database), NOON))(ann)).toHaveLength(1);
		expect(statements).toBe(2);
		await loadListed(counting, [], await activeLists(work.database), NOON);
		await lists(work, ...'abcd'.split('').map((name) => ({ mode: 'update' as const, name, active: false })));
		expect((await loadListed(counting, [ann], await activeLists(work.database), NOON))(ann)).toEqual([]);
		expect(statements).toBe(2);
	});

	test('a reason says which list, what and when', async () => {
		await lists(work, { name: 'a', rule: { kind: 'bought', products: ['TENT-200'], days: 30 } }, { name: 'b', rule: complaint }, { name: 'c', rule: { kind: 'did', event: 'Called', days: 3, atLeast: 2 } });
		await tracked(work, fact(work, '7', bought(TENT)));
		await did('Complaint Opened', 2);
		await did('Called', 1);
		await did('Called', 2);
		expect((await listed(work, ann)).map(listedReason)).toMatchObject([
			{ code: 'dynamic-list', text: `On the list "a": bought ${TENT.name} on 2026-11-20 (store)`, details: { list: 'a', ends: NOON + 30 * DAY } },
			{ code: 'dynamic-list', text: 'On the list "b": has an open case, opened on 2026-11-18 (call-center)' },
			{ code: 'dynamic-list', text: 'On the list "c": Called happened 2 times or more within 3 days, last on 2026-11-19 (call-center)', details: { ends: NOON + DAY } },
		]);
	});
});
