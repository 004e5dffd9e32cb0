import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { readSuppression, suppress } from '../../../marketing/consent';
import { DAY, databases, freshWork, NOON, type TestWork } from '../../kit/databases';
import { good } from '../../kit/outcomes';
import { met } from '../../profiles/people';
import { counts, exported, list, take } from './files';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const cells = (text: string) => parse(text, { columns: true }) as Record<string, string>[];

describe.each(databases)('exporting on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});

	/** Everything that is awkward about a list. */
	const awkward = async () => {
		await take(work, 'email,reason,note,ends\nann@shop.test,complaint,"said ""no"", twice\nand left",2027-01-01\n=1+1@shop.test,,"=HYPERLINK(""http://evil.test"")",\n');
		await take(work, 'phone,note\n+12025550123,-1\n+48601234567,\'quoted', { channels: ['sms', 'phone'], reason: 'stop', source: '@desk' });
		await take(work, `sha256\n${hash('x@shop.test')}`);
		await take(work, 'email\nhidden@shop.test', { hashed: true });
		await suppress(work, [{ who: { kind: 'card', value: '-77', original: '-77' }, channel: 'all', reason: 'moved', source: '', note: ' spaced ', expiresAt: NOON + 5 * DAY }]);
	};

	test('and importing into an empty store gives the same list', async () => {
		await awkward();
		const before = await list(work);
		const text = await exported(work);
		work = await freshWork(kind);
		work.clock.at += DAY;
		expect(counts(await take(work, text))).toEqual({ lines: 9, added: 9 });
		expect(await list(work)).toEqual(before.map((row) => row.replace(' spaced ', 'spaced').replace('moved |  |', 'moved | list |')));
		expect(await exported(work)).toContain('+12025550123');
	});

	test('no cell is a formula to a spreadsheet, except numbers as they are', async () => {
		await awkward();
		const risky = cells(await exported(work)).flatMap(Object.values).filter((cell) => /^[=+\-@\t\r]/.test(cell));
		expect([...new Set(risky)].sort()).toEqual(['+12025550123', '+48601234567']);
		expect(cells(await exported(work)).map(({ note }) => note)).toContain('\'=HYPERLINK("http://evil.test")');
	});

	test('holds what holds now and passes the filter', async () => {
		await awkward();
		const found = async (terms: Parameters<typeof exported>[1]) => cells(await exported(work, terms)).length;
		expect([await found({}), await found({ channel: 'sms' }), await found({ reason: 'complaint' }), await found({ source: '@desk', channel: 'phone' }), await found({ kind: 'card' })]).toEqual([9, 2, 1, 2, 1]);
		work.clock.at = NOON + 6 * DAY;
		expect(await found({})).toBe(8);
	});

	test('as hashes only: no address and no note is in it, and the list of it matches the same people', async () => {
		await awkward();
		const profileId = await met(work, 'email:p@shop.test');
		await suppress(work, [good(readSuppression({ who: { profileId }, channel: 'all', reason: 'legal', source: '', note: '' }, NOON))]);
		const text = await exported(work, { onlyHashes: true });
		expect(text).not.toMatch(/@shop|2025550123|601234567|HYPERLINK|hmac|-77/);
		expect(cells(text).map(({ value }) => value)).toEqual(expect.arrayContaining([`sha256:${hash('ann@shop.test')}`, `sha256:${hash('+12025550123')}`, `sha256:${hash('x@shop.test')}`]));
		work = await freshWork(kind);
		await met(work, 'email:ann@shop.test');
		expect(counts(await take(work, text, { matchHashes: true }))).toEqual({ lines: 7, added: 7, matched: 1 });
	});

	test('more than a page comes whole', async () => {
		await take(work, `email\n${Array.from({ length: 4_500 }, (_, turn) => `u${turn}@shop.test`).join('\n')}`);
		expect(new Set(cells(await exported(work)).map(({ value }) => value)).size).toBe(4_500);
	});
});
