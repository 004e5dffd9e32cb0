import { getRules, mergePeople, resolve, unmergePeople, updateTraits } from '../../marketing/profiles';
import { databases, freshWork, type TestWork } from '../kit/databases';
import { good } from '../kit/outcomes';
import { by, identifier, met, people, row, rowWith, seen, suggested } from './people';

const FIRSTS = ['Ann', 'Boris', 'Clara', 'Dimitar', 'Elena', 'Filip', 'Galina', 'Hristo'];

describe.each(databases)('identifiers that many people share on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});

	/** Customers who sign up on the shop's tablet, each with an own e-mail address. */
	const atTablet = (count: number, from = 0) => Array.from({ length: count }, (_, turn) => row(`device:tablet email:c${from + turn}@shop.test`, {}, `till ${from + turn}`));
	const heads = async (count: number) => await resolve(work.database, Array.from({ length: count }, (_, turn) => by(`email:c${turn}@shop.test`)));
	const shared = async () => (await getRules(work)).shared.map(({ kind: what, value, people: count }) => [what, value, count]);

	test.each([1, 3, 100])('a store\'s tablet with seven customers joins none of them (batches of %i)', async (size) => {
		const rows = atTablet(7);
		for (let start = 0; start < rows.length; start += size) await seen(work, ...rows.slice(start, start + size));
		expect(new Set(await heads(7)).size).toBe(7);
		expect(await shared()).toEqual([['device', 'tablet', expect.any(Number)]]);
		expect((await shared())[0][2]).toBeGreaterThan(5);
	});

	test('whom the tablet had joined before are split, keep their ids, and are listed for somebody to look at', async () => {
		const ids = (await seen(work, ...atTablet(4))).map(({ profileId }) => profileId);
		expect(new Set(ids).size).toBe(1);
		await seen(work, ...atTablet(3, 4));
		const today = await heads(7);
		expect(new Set(today).size).toBe(7);
		expect(today[0]).toBe(ids[0]);
		const pairs = await suggested(work);
		expect(pairs).toHaveLength(3);
		for (const { pair, reasons } of pairs) {
			expect(today).toEqual(expect.arrayContaining(pair));
			expect(reasons).toContain('too many people');
		}
	});

	test('later rows are told so and are not joined through it, but by what is their own', async () => {
		await seen(work, ...atTablet(7));
		const [known, fresh] = await seen(work, row('device:tablet email:c2@shop.test', {}, 'app'), row('device:tablet email:new@shop.test', {}, 'app'));
		expect([known.profileId]).toEqual((await heads(3)).slice(2));
		expect(fresh.status).toBe('created');
		for (const { warnings } of [known, fresh]) expect(warnings).toEqual([expect.stringMatching(/^device "tablet" is used by \d people or more: it says nothing/)]);
	});

	test('info@ with many first names stops joining; the people behind it stay who they are', async () => {
		await seen(work, ...FIRSTS.map((firstName, turn) => rowWith(`email:info@firm.test card:c${turn}`, { traits: { firstName, lastName: 'Firm' }, source: `s${turn}` })));
		const ids = await resolve(work.database, FIRSTS.map((_, turn) => by(`card:c${turn}`)));
		expect(new Set(ids).size).toBe(FIRSTS.length);
		expect((await shared())[0].slice(0, 2)).toEqual(['email', 'info@firm.test']);
	});

	test('a phone that many customer numbers give joins nobody', async () => {
		await seen(work, ...FIRSTS.map((_, turn) => rowWith(`phone:+48221234567 customer:shop=c${turn}`, {})));
		expect(await people(work)).toBe(FIRSTS.length);
		expect(await shared()).toEqual([['phone', '+48221234567', FIRSTS.length]]);
	});

	test('one person with many cards and devices shares nothing', async () => {
		const rows = Array.from({ length: 30 }, (_, turn) => row(`email:ann@shop.test device:d${turn % 3}`, { firstName: 'Ann', visit: turn }, `source ${turn}`));
		await seen(work, ...rows);
		expect(await people(work)).toBe(1);
		expect(await shared()).toEqual([]);
	});

	test('two of its customers in one later batch are not joined through it', async () => {
		await seen(work, ...atTablet(7));
		const before = await heads(7);
		await seen(work, row('email:c1@shop.test', { city: 'Sofia' }, 'app'), row('email:c2@shop.test', {}, 'app'), row('device:tablet email:c3@shop.test', {}, 'app'));
		await updateTraits(work, [4, 5].map((turn) => ({ person: by(`email:c${turn}@shop.test`), traits: { vip: true }, source: 'agent' })));
		expect(await heads(7)).toEqual(before);
	});

	test('nor by a decision about one of them, nor by taking one apart', async () => {
		const early = (await seen(work, ...atTablet(3))).map(({ profileId }) => profileId);
		await seen(work, ...atTablet(4, 3), row('card:1 email:c6@shop.test', {}, 'x'));
		const before = await heads(7);
		good((await mergePeople(work, [{ one: by('email:c1@shop.test'), other: by('email:c2@shop.test'), reason: '' }]))[0]);
		good((await unmergePeople(work, [{ what: 'everything', person: by('email:c1@shop.test'), reason: '' }, { what: 'identifier', person: by('card:1'), identifier: identifier('card:1'), reason: '' }]))[0]);
		expect((await heads(7)).slice(0, 6)).toEqual(before.slice(0, 6));
		expect(before[0]).toBe(early[0]);
	});

	test('a number that is shared is shared in WhatsApp too', async () => {
		await seen(work, ...FIRSTS.map((firstName, turn) => rowWith(`phone:+48601234567 card:c${turn}`, { traits: { firstName }, source: `s${turn}` })));
		const [known, fresh] = await seen(work, row('whatsapp:48601234567 card:c1', {}, 'x'), row('whatsapp:48601234567 card:new', {}, 'x'));
		expect([known.warnings.join(), fresh.warnings.join()]).toEqual([expect.stringContaining('is used by'), expect.stringContaining('is used by')]);
		expect(await people(work)).toBe(FIRSTS.length + 1);
	});

	test('a row that had only the identifier, from before it was shared, is the same row afterwards', async () => {
		const before = await met(work, 'device:tablet');
		await seen(work, ...atTablet(7));
		expect(await met(work, 'device:tablet')).toBe(before);
	});

	test('five are not yet too many, six are', async () => {
		await seen(work, ...atTablet(5));
		expect(new Set(await heads(5)).size).toBe(1);
		await seen(work, ...atTablet(1, 5));
		expect(new Set(await heads(6)).size).toBe(6);
	});

	test('what people have in common beside the shared identifier still joins them', async () => {
		await seen(work, ...atTablet(7), row('email:c1@shop.test card:1', {}, 'x'), row('card:1 email:c2@shop.test', {}, 'y'));
		const ids = await heads(7);
		expect(ids[1]).toBe(ids[2]);
		expect(new Set(ids).size).toBe(6);
	});

	test('a row with nothing but a shared identifier is nobody else\'s', async () => {
		await seen(work, ...atTablet(7));
		const alone = await met(work, 'device:tablet');
		expect(await heads(7)).not.toContain(alone);
		expect(await met(work, 'device:tablet')).toBe(alone);
	});
});
