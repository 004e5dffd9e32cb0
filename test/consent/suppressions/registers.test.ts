import { loadRegisters, readRegisterCheck, recordRegisterCheck, type WrittenRegisterCheck } from '../../../marketing/consent';
import { DAY, databases, freshWork, NOON, type TestWork } from '../../kit/databases';
import { good, reasonOf } from '../../kit/outcomes';
import { counts, list, take, values } from './files';

const US: WrittenRegisterCheck = { jurisdiction: 'us', channels: ['phone', 'sms', 'phone'], name: 'US National; Do Not Call ', checkedAt: NOON - DAY, goodForDays: 31 };
const NAME = 'US National, Do Not Call';
const read = (change: Partial<WrittenRegisterCheck> = {}) => readRegisterCheck({ ...US, ...change }, NOON);

describe('a check of a register', () => {
	test('is written in one form', () => {
		expect(good(read())).toEqual({ jurisdiction: 'US', channels: ['phone', 'sms'], name: NAME, checkedAt: NOON - DAY, goodForDays: 31 });
		expect(good(read({ jurisdiction: 'us-tx' })).jurisdiction).toBe('US-TX');
	});

	test.each([
		[{ jurisdiction: 'America' }, 'no-jurisdiction'], [{ jurisdiction: '' }, 'no-jurisdiction'], [{ name: ' ' }, 'no-register'],
		[{ channels: [] }, 'no-channel'], [{ channels: ['all'] }, 'no-channel'], [{ checkedAt: NOON + 1 }, 'not-yet'], [{ checkedAt: NaN }, 'not-yet'],
		[{ goodForDays: 0 }, 'no-days'], [{ goodForDays: NaN }, 'no-days'],
	])('%j is refused', (change, code) => expect(reasonOf(read(change)).code).toBe(code));
});

describe.each(databases)('registers on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});

	const register = good(read());
	const known = async () => [...await loadRegisters(work.database)].map(([key, { checkedAt, entries }]) => [key, checkedAt, entries]);

	test('the newest check counts, whatever the order', async () => {
		const check = (at: number) => ({ ...register, checkedAt: at, entries: at });
		const outcomes = await recordRegisterCheck(work, [check(3), check(5), check(4)]);
		expect(good(outcomes[1])).toEqual({ jurisdiction: 'US', channels: ['phone', 'sms'], validUntil: 5 + 31 * DAY });
		await recordRegisterCheck(work, [check(2)]);
		expect(await known()).toEqual([['US phone', 5, 5], ['US sms', 5, 5]]);
		await recordRegisterCheck(work, [{ ...check(9), channels: ['sms'] }]);
		expect(await known()).toEqual([['US phone', 5, 5], ['US sms', 9, 9]]);
		expect((await loadRegisters(work.database)).get('US sms')).toEqual({ name: NAME, checkedAt: 9, validUntil: 9 + 31 * DAY, entries: 9, source: 'test' });
	});

	test('an import of its file is a check; numbers are read as dialled there', async () => {
		const report = await take(work, 'phone\n2025550123\n202-555-0124\n12\n2025550123', { register, reason: 'manual', source: 'x', channels: ['all'] });
		expect([counts(report), report.registerValidUntil]).toEqual([{ lines: 4, added: 2, duplicates: 1, invalid: 1 }, NOON + 30 * DAY]);
		expect((await list(work))[0]).toBe(`phone | +12025550123 | phone | register | ${NAME} |  | ${NOON} | `);
		expect([await values(work), await known()]).toEqual([
			['+12025550123 phone', '+12025550123 sms', '+12025550124 phone', '+12025550124 sms'], [['US phone', NOON - DAY, 2], ['US sms', NOON - DAY, 2]],
		]);
	});

	test('a file of which nothing could be used is no check, one without changes is', async () => {
		expect([(await take(work, 'phone\n12\n', { register })).warnings.length, await known()]).toEqual([1, []]);
		await take(work, 'phone\n', { register });
		expect(await known()).toEqual([['US phone', NOON - DAY, 0], ['US sms', NOON - DAY, 0]]);
	});

	const phones = (...lasts: number[]) => `phone\n${lasts.map((last) => `+1202555010${last}`).join('\n')}\n`;
	const replace = { register, replace: true };

	test('a whole new file ends what it lacks, and nothing else', async () => {
		await take(work, phones(1, 2, 3), { register });
		await take(work, phones(1, 5), { reason: 'manual', channels: ['phone'] });
		await take(work, phones(6), { reason: 'register', source: 'another register', channels: ['phone'] });
		work.clock.at += DAY;
		expect(counts(await take(work, phones(2, 4), replace))).toEqual({ lines: 2, added: 1, known: 1, ended: 4 });
		expect(await values(work)).toEqual(['+12025550101 phone', '+12025550102 phone', '+12025550102 sms', '+12025550104 phone', '+12025550104 sms', '+12025550105 phone', '+12025550106 phone']);
		expect(counts(await take(work, phones(2, 4), replace))).toEqual({ lines: 2, known: 2 });
	});

	test('a number of two registers stays while one of them has it', async () => {
		const texas = good(read({ jurisdiction: 'US-TX', name: 'Texas', channels: ['phone'] }));
		await take(work, phones(1, 2), { register: { ...register, channels: ['phone'] } });
		await take(work, phones(1, 3), { register: texas });
		expect((await list(work)).map((row) => row.split(' | ')[4])).toEqual([`${NAME}; Texas`, NAME, 'Texas']);
		await take(work, phones(2), { register: { ...register, channels: ['phone'] }, replace: true });
		expect(await values(work)).toEqual(['+12025550101 phone', '+12025550102 phone', '+12025550103 phone']);
		expect((await list(work)).map((row) => row.split(' | ')[4])).toEqual(['Texas', NAME, 'Texas']);
		await take(work, phones(3), { register: texas, replace: true });
		expect(await values(work)).toEqual(['+12025550102 phone', '+12025550103 phone']);
	});

	test.each([['', 'an empty file'], ['phone\n', 'the names of columns only'], ['phone\n12\n', 'broken lines only']])('%j would end everybody and is refused: %s', async (file) => {
		await take(work, phones(1, 2), { register });
		await expect(take(work, file, replace)).rejects.toMatchObject({ reason: { code: 'empty-file' } });
		expect(await values(work)).toHaveLength(4);
	});

	test('a file of which much can\'t be read ends nothing, and says so', async () => {
		await take(work, phones(1, 2), { register });
		const report = await take(work, `${phones(3)}12\n13\n`, replace);
		expect([counts(report), report.warnings.length, (await values(work)).length]).toEqual([{ lines: 3, added: 1, invalid: 2 }, 1, 6]);
	});

	test('only a register can be replaced', async () => {
		await expect(take(work, phones(1), { replace: true })).rejects.toMatchObject({ reason: { code: 'no-register' } });
	});
});
