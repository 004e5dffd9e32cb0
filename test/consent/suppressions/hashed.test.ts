import { createHash } from 'node:crypto';
import { hashedSuppressions, readSuppression, release, suppress } from '../../../marketing/consent';
import type { Identifier, WrittenPerson } from '../../../marketing/profiles';
import { readPerson } from '../../../marketing/profiles';
import { databases, freshWork, NOON, type TestWork } from '../../kit/databases';
import { good, reasonOf } from '../../kit/outcomes';
import { met } from '../../profiles/people';
import { loadSuppressions } from '../against';
import { counts, list, take, values } from './files';

const KEY = 'key of the store';
const hex = (algorithm: string, text: string) => createHash(algorithm).update(text).digest('hex');
const read = (who: WrittenPerson, hashed = true) => readSuppression({ who, channel: 'all', reason: 'manual', source: 'desk', note: '', hashed }, NOON);

describe.each(databases)('hashed entries on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});

	const against = async (written: string, of: 'email' | 'phone' = 'email') => {
		const asked = good(readPerson({ kind: of, value: written })) as Identifier;
		const find = await loadSuppressions(work.database, [{ asked }], of, of === 'email' ? 'email' : 'sms', work.now());
		return find({ asked }).map(({ reason, value }) => `${reason} ${value}`);
	};
	const free = async (who: WrittenPerson) => good((await release(work, [{ who: good(read(who)).who, channel: 'any' }]))[0]).removed;

	test('of our own: the address is nowhere in the list, and is found, known again and released by it', async () => {
		const ann = { kind: 'email', value: 'Ann@shop.test' };
		const [first, again] = await suppress(work, [good(read(ann)), good(read(ann))], () => KEY);
		expect([good(first), good(again).status]).toEqual([{ who: expect.stringMatching(/^hmac:[\w-]{43}$/), status: 'added' }, 'known']);
		expect((await list(work)).join()).not.toContain('ann@');
		expect([await against('ann@SHOP.test'), await against('ben@shop.test')]).toEqual([['manual ann@shop.test'], []]);
		expect((await suppress(work, [good(read(ann))], () => 'another key')).map((outcome) => good(outcome).status)).toEqual(['known']);
		expect([await free(ann), await against('ann@shop.test'), await free(ann)]).toEqual([1, [], 0]);
	});

	test('a profile can\'t be stored as a hash', () => expect(reasonOf(read({ profileId: 'p' }))).toMatchObject({ code: 'no-address', field: 'Store Only as Hash' }));

	test('an import may store hashes only', async () => {
		expect(counts(await take(work, 'email\nann@shop.test\nben@shop.test', { hashed: true }))).toEqual({ lines: 2, added: 2 });
		expect(await values(work)).toEqual([expect.stringMatching(/^hmac:.{43} all$/), expect.stringMatching(/^hmac:.{43} all$/)]);
		expect([await against('ann@shop.test'), counts(await take(work, 'email\nANN@shop.test', { hashed: true }))]).toEqual([['opt-out ann@shop.test'], { lines: 1, known: 1 }]);
	});

	test.each([
		['sha256', 'email', 'ann@shop.test', 'Ann@Shop.test', 'email'],
		['md5', 'email', 'ann@shop.test', ' ANN@shop.test', 'email'],
		['sha256', 'email', 'ann.lee+x@gmail.com', 'Ann.Lee+X@gmail.com', 'email'],
		['sha256', 'email', 'annlee@gmail.com', 'ann.lee@googlemail.com', 'email'],
		['sha256', 'phone', '+48601234567', '+48 601 234 567', 'phone'],
		['md5', 'phone', '48601234567', '+48601234567', 'phone'],
		['sha256', 'phone', '+5491123456789', '+54 9 11 2345 6789', 'phone'],
	] as const)('of others (%s of %s %s) speak against %s, and are released by it', async (algorithm, of, hashed, written, lookedUp) => {
		const file = `${algorithm}\n${hex(algorithm, hashed).toUpperCase()}\n${hex(algorithm, 'x')}\n`;
		expect(counts(await take(work, file, { hashOf: of }))).toEqual({ lines: 2, added: 2 });
		expect(await against(written, lookedUp)).toEqual([expect.stringMatching(/^opt-out /)]);
		expect(await against(of === 'email' ? 'nobody@shop.test' : '+48601234568', lookedUp)).toEqual([]);
		expect([await free({ kind: of, value: written }), await against(written, lookedUp)]).toEqual([1, []]);
	});

	test('a person is recognised by any of their addresses of the kind, once', async () => {
		await take(work, ['sha256', 'ann@shop.test', 'ann@work.test'].map((text, turn) => (turn === 0 ? text : hex('sha256', text))).join('\n'));
		const profileId = await met(work, 'email:ann@shop.test email:ann@work.test email:ann@home.test');
		const find = await loadSuppressions(work.database, [{ profileId }], 'email', 'email', NOON);
		expect(find({ profileId }).map(({ value }) => value).sort()).toEqual(['ann@shop.test', 'ann@work.test']);
		expect((await loadSuppressions(work.database, [{ profileId }], 'phone', 'sms', NOON))({ profileId })).toEqual([]);
	});

	test('of two algorithms and a kind that the header names', async () => {
		await take(work, `email_md5,name\n${hex('md5', 'ann@shop.test')},x`);
		await take(work, `phone_sha256\n${hex('sha256', '+48601234567')}`);
		expect([await against('ann@shop.test'), await against('+48601234567', 'phone')]).toEqual([['opt-out ann@shop.test'], ['opt-out +48601234567']]);
	});

	test('are not looked for while the store holds none; then one look-up more', async () => {
		let statements = 0;
		const counting = { ...work.database, rows: async <Row>(query: Parameters<typeof work.database.rows>[0]) => {
			statements++;
			return await work.database.rows<Row>(query);
		} };
		const look = async () => {
			statements = 0;
			const held = jest.fn(async () => [{ holder: 'h', kind: 'email', value: 'ann@shop.test' }]);
			const found = await hashedSuppressions(counting, { kinds: ['email'], channel: 'email', now: NOON }, held);
			return [statements, held.mock.calls.length, found.length];
		};
		await take(work, 'email\nann@shop.test');
		expect(await look()).toEqual([1, 0, 0]);
		await take(work, `sha256\n${hex('sha256', 'ann@shop.test')}\n${hex('sha256', 'b@shop.test')}`);
		await take(work, `md5\n${hex('md5', 'ann@shop.test')}`);
		expect(await look()).toEqual([2, 1, 2]);
	});

	test('the match report counts our own addresses that a list of others holds, when asked', async () => {
		for (let turn = 0; turn < 5; turn++) await met(work, `email:u${turn}@shop.test phone:+4860123456${turn}`);
		await take(work, `sha256\n${hex('sha256', 'u4@shop.test')}`);
		const file = `hash\n${['u1@shop.test', 'u2@shop.test', 'nobody@shop.test', '+48601234561'].map((one) => hex('sha256', one)).join('\n')}`;
		expect(counts(await take(work, file))).toEqual({ lines: 4, added: 4 });
		expect(counts(await take(work, file, { matchHashes: true }))).toEqual({ lines: 4, known: 4, matched: 2 });
	});
});
