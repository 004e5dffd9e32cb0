import { DEFAULT_RULES, getProfiles, mergePeople, readRules, resolve, updateRules } from '../../marketing/profiles';
import { sql } from '../../marketing/store';
import { databases, freshWork, type TestWork } from '../kit/databases';
import { good, reasonOf } from '../kit/outcomes';
import { by, merge, people, profileOf, row, rowWith, seen } from './people';

const everyEmail = Array.from({ length: 4 }, (_, turn) => `email:e${turn}@shop.test`).join(' ');

describe.each(databases)('people with different strong ids on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});

	const two = async () => (await seen(work, rowWith('customer:shop=1 email:one@shop.test', { traits: { name: 'Ann Lee' } }), rowWith('customer:shop=2 email:two@shop.test', { traits: { name: 'Ann Lee' } })))
		.map(({ profileId }) => profileId);

	/** However they are asked for, both numbers find two people. */
	const stayApart = async () => {
		const [one, two] = await resolve(work.database, [by('customer:shop=1'), by('customer:shop=2')]);
		expect(one).toBeDefined();
		expect(one).not.toBe(two);
	};

	test('are not joined by any number of other identifiers, in any batch', async () => {
		await seen(work, rowWith(`customer:shop=1 ${everyEmail} phone:+48601234567 card:1`, { source: 'a' }));
		await seen(work, rowWith(`customer:shop=2 ${everyEmail} phone:+48601234567 card:1`, { source: 'a' }));
		await seen(work, rowWith(everyEmail, { source: 'b' }), rowWith('phone:+48601234567 card:1', { source: 'b' }));
		await stayApart();
	});

	test('are not joined by a chain of rows in one batch', async () => {
		await seen(work, rowWith('customer:shop=1 card:a', {}), rowWith('card:a card:b', {}), rowWith('card:b card:c', {}), rowWith('card:c customer:shop=2', {}));
		await stayApart();
	});

	test('are not joined by somebody\'s decision, and the refusal leaves nothing behind', async () => {
		const [one, other] = await two();
		const reason = reasonOf(await merge(work, one, other));
		expect(reason).toMatchObject({ code: 'different-strong-ids', advice: expect.stringContaining('customer number') });
		expect(await work.database.rows(sql`select id from identity_decisions where revoked_at is null`)).toEqual([]);
		await seen(work, row('email:one@shop.test', {}, 'later'));
		await stayApart();
	});

	test('are not joined by decisions through a third person; the first of the two decisions holds', async () => {
		const [one, other] = await two();
		const [{ profileId: third }] = await seen(work, row('card:9'));
		const outcomes = await mergePeople(work, [{ one: by('card:9'), other: { profileId: one }, reason: 'a' }, { one: by('card:9'), other: { profileId: other }, reason: 'b' }]);
		expect(outcomes.map(({ ok }) => ok)).toEqual([true, false]);
		expect(reasonOf(outcomes[1]).code).toBe('different-strong-ids');
		expect((await profileOf(work, third)).profileId).toBe(one);
		await stayApart();
	});

	test('are not joined by a decision from before the numbers were known', async () => {
		const [one, other] = (await seen(work, row('card:a'), row('card:b'))).map(({ profileId }) => profileId);
		good(await merge(work, one, other));
		await seen(work, rowWith('customer:shop=1 card:a', { source: 'x' }));
		await seen(work, rowWith('customer:shop=2 card:b', { source: 'x' }));
		await stayApart();
		const [batch] = await getProfiles(work, [by('card:a')]);
		expect(good(batch).identifiers.map(({ value }) => value)).toEqual(expect.arrayContaining(['a', 'b', '1']));
	});

	test('are not joined by new rules, be they as loose as can be', async () => {
		await seen(work, rowWith('customer:shop=1 email:one@shop.test', {}), rowWith('customer:shop=2 email:one@shop.test', {}));
		const loose = { identifiers: [{ kind: 'email', limit: 1_000, people: 1_000 }, { kind: 'customer:*', limit: 1, strong: true }, { kind: '*', limit: 1_000, people: 1_000 }] };
		await updateRules(work, good(readRules(loose)), 'loose');
		await stayApart();
	});

	test('are split by rules that declare a number strong', async () => {
		const [{ profileId }] = await seen(work, row('card:1 email:ann@shop.test', {}, 'a'), row('card:2 email:ann@shop.test', {}, 'b'));
		expect((await resolve(work.database, [by('card:2')]))).toEqual([profileId]);
		const strong = { identifiers: [{ kind: 'card', limit: 1, strong: true }, ...DEFAULT_RULES.identifiers.filter((rule) => rule.kind !== 'card')] };
		const effect = await updateRules(work, good(readRules(strong)), 'one card each');
		expect(effect).toMatchObject({ joins: 0, splits: 1 });
		const [one, other] = await resolve(work.database, [by('card:1'), by('card:2')]);
		expect(one).not.toBe(other);
	});

	test('are not joined by a decision when together they also have too many identifiers', async () => {
		await updateRules(work, good(readRules({ identifiers: DEFAULT_RULES.identifiers.map((rule) => ({ ...rule, limit: rule.strong ? 1 : 100 })), mostIdentifiers: 10 })), 'small people');
		const cards = (name: string) => Array.from({ length: 7 }, (_, turn) => `card:${name}${turn}`).join(' ');
		const [one, other] = (await seen(work, rowWith(`customer:shop=1 ${cards('a')}`, {}), rowWith(`customer:shop=2 ${cards('b')}`, {}))).map(({ profileId }) => profileId);
		expect(reasonOf(await merge(work, one, other)).code).toBe('different-strong-ids');
		await stayApart();
	});

	test('national ids count like customer numbers, those of different kinds do not', async () => {
		const ids = (await seen(work, row('national-id:a1'), row('national-id:b2'), rowWith('customer:shop=5', {}))).map(({ profileId }) => profileId);
		expect(reasonOf(await merge(work, ids[0], ids[1])).code).toBe('different-strong-ids');
		good(await merge(work, ids[0], ids[2]));
		expect(reasonOf(await merge(work, ids[2], ids[1])).code).toBe('different-strong-ids');
		expect(await people(work)).toBe(2);
	});
});
