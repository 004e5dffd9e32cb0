import { DEFAULT_RULES, identify, mergePeople, readRules, resolve, updateRules } from '../../marketing/profiles';
import { databases, DAY, freshWork, NOON, type TestWork } from '../kit/databases';
import { good, reasonOf } from '../kit/outcomes';
import { by, merge, met, people, profileOf, row, rowWith, seen } from './people';

describe.each(databases)('limits and priority on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});

	/** One person, seen with a device each time: so many days apart. */
	const devices = (count: number, days: number) => Array.from({ length: count }, (_, turn) =>
		rowWith(`email:ann@shop.test device:d${turn}`, { source: `app ${turn}`, seenAt: NOON - 365 * DAY + turn * days * DAY }));
	const found = async (count: number) => await Promise.all(Array.from({ length: count }, async (_, turn) => await met(work, `device:d${turn}`)));

	test.each([1, 100])('six devices spread over months all find the person (batches of %i)', async (size) => {
		const rows = devices(6, 20);
		for (let start = 0; start < rows.length; start += size) await seen(work, ...rows.slice(start, start + size));
		expect(new Set([...await found(6), await met(work, 'email:ann@shop.test')]).size).toBe(1);
	});

	test.each([1, 100])('of six devices within one week five link, whatever their order (batches of %i)', async (size) => {
		const rows = devices(6, 1);
		for (let start = 0; start < rows.length; start += size) await seen(work, ...rows.slice(start, start + size));
		const person = await met(work, 'email:ann@shop.test');
		const others = await found(6);
		expect(others.filter((id) => id === person)).toHaveLength(5);
	});

	test('the sixth card of a person links nobody, however long ago the others were', async () => {
		const rows = Array.from({ length: 6 }, (_, turn) => rowWith(`customer:shop=7 card:a${turn}`, { source: `s${turn}`, seenAt: NOON - (turn + 1) * 400 * DAY }));
		const ids = (await seen(work, ...rows)).map(({ profileId }) => profileId);
		expect(new Set(ids).size).toBe(1);
		const later = await Promise.all(Array.from({ length: 6 }, async (_, turn) => await met(work, `card:a${turn}`)));
		expect(later.filter((id) => id === ids[0])).toHaveLength(5);
	});

	test('a device counts from when it was first seen, whichever row came first', async () => {
		const linked: number[] = [];
		for (const days of [[-100, 0], [0, -100]]) {
			work = await freshWork(kind);
			for (const day of days) await seen(work, rowWith('email:ann@shop.test device:d0', { source: 'app 0', seenAt: NOON - 365 * DAY + day * DAY }));
			await seen(work, ...devices(6, 1).slice(1));
			const person = await met(work, 'email:ann@shop.test');
			linked.push((await found(6)).filter((id) => id === person).length);
		}
		expect(linked).toEqual([6, 6]);
	});

	test('a customer number holds a person of many e-mail addresses together', async () => {
		const rows = Array.from({ length: 6 }, (_, turn) => rowWith(`customer:shop=7 email:a${turn}@shop.test`, { source: `s${turn}`, traits: { firstName: 'Ann' } }));
		expect(new Set((await seen(work, ...rows)).map(({ profileId }) => profileId)).size).toBe(1);
	});

	test('an own limit and window of a kind', async () => {
		await updateRules(work, good(readRules({ identifiers: [{ kind: 'email', limit: 1 }, ...DEFAULT_RULES.identifiers.filter((rule) => rule.kind !== 'email'), { kind: 'cookie', limit: 2, within: 'month' }] })), 'own');
		const cookies = (days: number, name: string) => Array.from({ length: 3 }, (_, turn) =>
			rowWith(`card:${name} cookie:${name}${turn}`, { source: `s${turn}`, seenAt: NOON - 200 * DAY + turn * days * DAY }));
		await seen(work, ...cookies(5, 'often'), ...cookies(40, 'seldom'));
		const linked = async (name: string) => {
			const person = await met(work, `card:${name}`);
			const ids = await Promise.all([0, 1, 2].map(async (turn) => await met(work, `cookie:${name}${turn}`)));
			return ids.filter((id) => id === person).length;
		};
		expect([await linked('often'), await linked('seldom')]).toEqual([2, 3]);
		const [one, other] = await seen(work, row('card:x email:one@shop.test', {}, 'a'), row('card:x email:other@shop.test', {}, 'b'));
		expect(one.profileId).not.toBe(other.profileId);
	});

	test('a new customer number with a known e-mail is a new person; the e-mail finds the first', async () => {
		const [first] = await seen(work, rowWith('customer:shop=1 email:ann@shop.test', { source: 'a' }));
		work.clock.at += DAY;
		const [second] = await seen(work, rowWith('customer:shop=2 email:ann@shop.test', { source: 'a' }));
		expect(second).toMatchObject({ status: 'created', warnings: [expect.stringContaining('different ones of Customer number (shop)')] });
		expect(second.profileId).not.toBe(first.profileId);
		expect(await resolve(work.database, [by('email:ann@shop.test'), by('customer:shop=1'), by('customer:shop=2')])).toEqual([first.profileId, first.profileId, second.profileId]);
	});

	test('the customer number decides where the row\'s e-mail is somebody else\'s', async () => {
		const [one, other] = await seen(work, rowWith('customer:shop=1 email:one@shop.test', { source: 'a' }), rowWith('customer:shop=2 email:other@shop.test', { source: 'a' }));
		const [mixed] = await seen(work, rowWith('customer:shop=1 email:other@shop.test', { source: 'b' }));
		expect(mixed).toMatchObject({ profileId: one.profileId, mergedProfileIds: [] });
		expect(mixed.profileId).not.toBe(other.profileId);
		expect(await people(work)).toBe(2);
	});

	test('numbers of two systems are not two of one: the person has both', async () => {
		const [{ profileId }] = await seen(work, rowWith('customer:shop=1 customer:till=9', {}));
		expect((await profileOf(work, profileId)).identifiers).toHaveLength(2);
	});

	test('a row with two customer numbers of one system is refused, and named', async () => {
		const [refusal] = await identify(work, [rowWith('customer:shop=1 customer:shop=2', {})]);
		expect(reasonOf(refusal)).toMatchObject({ code: 'contradicting-identifiers', message: expect.stringMatching(/"1" and "2"/) });
	});

	test('a person of a thousand identifiers takes no more', async () => {
		await updateRules(work, good(readRules({ identifiers: [{ kind: '*', limit: 5_000, people: 5_000 }], mostIdentifiers: 1_000 })), 'many');
		const cards = (name: string, count: number) => Array.from({ length: count }, (_, turn) => `card:${name}${turn}`).join(' ');
		const [one, other, small] = await seen(work, row(`email:a@shop.test ${cards('a', 600)}`), row(`email:b@shop.test ${cards('b', 600)}`), row(`email:c@shop.test ${cards('c', 100)}`));
		const [link, fitting] = await seen(work, row('email:a@shop.test email:b@shop.test'), row('email:c@shop.test card:a1'));
		expect(new Set([one.profileId, other.profileId]).size).toBe(2);
		expect(await met(work, 'card:b1')).not.toBe(await met(work, 'card:a1'));
		expect(link.warnings.join()).toContain('more than 1000 identifiers');
		expect(fitting.profileId).toBe(one.profileId);
		expect((await profileOf(work, small.profileId)).profileId).toBe(one.profileId);
	});

	test('a person is merged as often as the rules allow, then no more', async () => {
		await updateRules(work, good(readRules({ identifiers: ['email', '*'].map((one) => ({ kind: one, limit: 5_000, people: 5_000 })), mostMerges: 3 })), 'few');
		for (const source of ['a', 'b']) await seen(work, ...Array.from({ length: 6 }, (_, turn) => row(`email:e${turn}@shop.test card:c${turn}`, {}, source)));
		await seen(work, ...Array.from({ length: 5 }, (_, turn) => row(`card:c${turn} card:c${turn + 1}`)));
		const ids = await Promise.all(Array.from({ length: 6 }, async (_, turn) => await met(work, `card:c${turn}`)));
		const sizes = [...Map.groupBy(ids, (id) => id).values()].map((same) => same.length);
		expect(Math.max(...sizes)).toBeLessThanOrEqual(4);
		expect(Math.max(...sizes)).toBeGreaterThan(1);
	});

	test('who was merged as often as the rules allow is still found by what they have', async () => {
		await updateRules(work, good(readRules({ mostMerges: 2 })), 'few');
		const ids = (await seen(work, row('card:a'), row('card:b'), row('card:c'))).map(({ profileId }) => profileId);
		for (const other of ids.slice(1)) good(await merge(work, ids[0], other));
		for (const card of ['card:a', 'card:c', 'card:b device:new']) expect((await seen(work, row(card, {}, 'later')))[0]).toMatchObject({ profileId: ids[0], status: 'matched' });
		expect(await met(work, 'device:new')).toBe(ids[0]);
	});

	test('who has as many identifiers as the rules allow is still found by them', async () => {
		await updateRules(work, good(readRules({ identifiers: [{ kind: '*', limit: 100, people: 100 }], mostIdentifiers: 3 })), 'few');
		const id = await met(work, 'card:a card:b card:c');
		for (const card of ['card:a', 'card:c card:b']) expect((await seen(work, row(card, {}, 'later')))[0]).toMatchObject({ profileId: id, status: 'matched' });
		// Nothing is added to them, but what a row says about them is theirs all the same.
		expect((await seen(work, row('card:a card:new', {}, 'later')))[0].warnings.join()).toContain('more than 3 identifiers');
	});

	test('the default caps are Segment\'s', () => {
		expect(DEFAULT_RULES).toMatchObject({ mostIdentifiers: 1_000, mostMerges: 100 });
	});

	test('a decision of somebody may go over the limits of e-mail addresses, not over strong ids', async () => {
		const [one, other] = await seen(work, row('email:a1@x.test email:a2@x.test email:a3@x.test'), row('email:b1@x.test email:b2@x.test email:b3@x.test'));
		good(await merge(work, one.profileId, other.profileId));
		expect(await resolve(work.database, [by('email:b3@x.test')])).toEqual([one.profileId]);
		const [asked] = await mergePeople(work, [{ one: by('email:b3@x.test'), other: by('email:a1@x.test'), reason: 'again' }]);
		expect(reasonOf(asked).code).toBe('same-person');
	});
});
