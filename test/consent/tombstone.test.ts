import { loadSuppressions } from './against';
import {
	ERASURE_KEY, hashedSuppressions, listSuppressions, readSuppression, release, saveHashed, suppress, tombstoneOf, type HashedRow,
} from '../../marketing/consent';
import { secret } from '../../marketing/store';
import type { WrittenPerson } from '../../marketing/profiles';
import { DAY, databases, freshWork, NOON, type TestWork } from '../kit/databases';
import { good } from '../kit/outcomes';
import { met } from '../profiles/people';

const KEY = 'key of the store';
const email = (value: string) => ({ kind: 'email', value });

describe('a tombstone', () => {
	test('is the same for the same identifier and key, and different for any other', () => {
		const all = [[email('a@shop.test'), KEY], [email('b@shop.test'), KEY], [{ kind: 'card', value: 'a@shop.test' }, KEY], [email('a@shop.test'), 'another key']] as const;
		expect(new Set(all.map(([one, key]) => tombstoneOf(one, key))).size).toBe(4);
		expect(tombstoneOf(email('a@shop.test'), KEY)).toBe(tombstoneOf(email('a@shop.test'), KEY));
		expect(tombstoneOf(email('a@shop.test'), KEY)).toMatch(/^hmac:[\w-]{43}$/);
	});

	test('does not change from version to version: what was erased stays erased', () => {
		expect(tombstoneOf(email('ann@shop.test'), 'k')).toBe('hmac:DmN3yxc_SUMn5jA-6f_OHHTEE41O7W8tfd9NAVkn618');
	});
});

describe.each(databases)('tombstones on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});

	const bury = async (...rows: (Partial<HashedRow> & { of: { kind: string; value: string } })[]) => {
		const key = await secret(work.database, ERASURE_KEY, () => KEY);
		return await saveHashed(work.database, rows.map(({ of, ...row }) =>
			({ id: work.newId(), k: of.kind, v: tombstoneOf(of, key), c: 'all', r: 'erased', s: 'privacy', n: 'erasure 1', at: NOON, ...row })));
	};
	const who = (written: WrittenPerson) => good(readSuppression({ who: written, channel: 'all', reason: 'manual', source: '', note: '' }, NOON)).who;
	const free = async (...ones: [WrittenPerson, string?][]) =>
		(await release(work, ones.map(([one, channel = 'any']) => ({ who: who(one), channel })))).map((outcome) => good(outcome).removed);
	const against = async (value: string) => {
		const find = await loadSuppressions(work.database, [{ asked: { ...email(value), original: value } }], 'email', 'email', work.now());
		return find({ asked: { ...email(value), original: value } }).map((row) => [row.reason, row.value]);
	};

	test('are not looked for while nobody was erased: one small statement', async () => {
		let statements = 0;
		const counting = { ...work.database, rows: async <Row>(query: Parameters<typeof work.database.rows>[0]) => {
			statements++;
			return await work.database.rows<Row>(query);
		} };
		const addresses = jest.fn();
		expect(await hashedSuppressions(counting, { kinds: ['email'], channel: 'email', now: NOON }, addresses)).toEqual([]);
		expect([statements, addresses.mock.calls]).toEqual([1, []]);
	});

	test('speak as if they were written plainly, beside plain ones, on their channel, until their end', async () => {
		await bury({ of: email('a@shop.test') }, { of: email('a@shop.test'), r: 'legal', c: 'sms' }, { of: email('b@shop.test'), r: 'manual', until: NOON + DAY });
		await suppress(work, [good(readSuppression({ who: email('a@shop.test'), channel: 'email', reason: 'manual', source: 'desk', note: '' }, NOON))]);
		expect((await against('a@shop.test')).sort()).toEqual([['erased', 'a@shop.test'], ['manual', 'a@shop.test']]);
		expect([await against('b@shop.test'), await against('c@shop.test')]).toEqual([[['manual', 'b@shop.test']], []]);
		work.clock.at += DAY;
		expect(await against('b@shop.test')).toEqual([]);
	});

	test('of another address of a person count where they asked to be forgotten, other reasons only for their own kind', async () => {
		await bury({ of: { kind: 'card', value: 'c1' } }, { of: { kind: 'phone', value: '+48601234567' }, r: 'opt-out' });
		const profileId = await met(work, 'email:new@shop.test card:c1 phone:+48601234567');
		const find = await loadSuppressions(work.database, [{ profileId }], 'email', 'email', NOON);
		expect(find({ profileId }).map(({ reason, kind: of }) => [reason, of])).toEqual([['erased', 'card']]);
	});

	test('are listed, and written once', async () => {
		expect(await bury({ of: email('a@shop.test') }, { of: email('a@shop.test') })).toHaveLength(1);
		expect(await bury({ of: email('a@shop.test') })).toEqual([]);
		expect(await listSuppressions(work.database, { channel: '', reason: 'erased', limit: 5 }, NOON)).toMatchObject([{ kind: 'email', value: tombstoneOf(email('a@shop.test'), KEY), reason: 'erased' }]);
	});

	test('are lifted by the plain address, those of the same erasure with it', async () => {
		await bury({ of: email('a@shop.test') }, { of: { kind: 'card', value: 'c1' } }, { of: email('b@shop.test'), n: 'erasure 2' }, { of: email('a@shop.test'), r: 'legal', n: '' });
		expect(await free([email('a@shop.test'), 'email'], [email('z@shop.test')])).toEqual([0, 0]);
		expect(await free([{ kind: 'card', value: 'c1' }], [email('a@shop.test')])).toEqual([1, 2]);
		expect([await against('a@shop.test'), await against('b@shop.test')]).toEqual([[], [['erased', 'b@shop.test']]]);
		expect(await free([{ kind: 'card', value: 'c1' }])).toEqual([0]);
	});
});
