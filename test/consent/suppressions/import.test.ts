import { createHash } from 'node:crypto';
import { DAY, databases, freshWork, NOON, type TestWork } from '../../kit/databases';
import { met } from '../../profiles/people';
import { counts, list, take, values } from './files';

const faultsOf = (report: Awaited<ReturnType<typeof take>>) => report.faults.map(({ line, reason }) => [line, reason.code]);

describe.each(databases)('importing on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});

	const A = 'a@shop.test';
	const B = 'b@shop.test';
	test.each([
		['a column of its own name', `email\n${A}\n${B}\n`],
		['other columns around it', `name,E-Mail,city\nAnn,${A},Sofia\nBen,${B},Ruse`],
		['semicolons', `name;e-mail\r\nAnn;${A}\r\nBen;${B}\r\n`],
		['tabs', `e-mail address\tname\n${A}\tAnn\n${B}\tBen`],
		['a byte order mark', `\uFEFFemail,name\n${A},x\n${B},y`],
		['no names of columns', `${A}\n${B}`],
		['quotes', `"name","email"\n"Ann ""A"" Lee, dr","${A}"\n"Ben",${B}\n`],
		['a text over several lines', `note,email\n"called,\n\nangry",${A}\nnone,${B}`],
		['blank lines', `email,name\n\n${A},x\n,\n\n${B},y\n\n`],
		['names that nobody knows', `Name;Korrespondenz\nAnn;${A}\nBen;${B}`],
		['old line ends', `email\r${A}\r${B}\r`],
	])('finds the addresses with %s', async (_, text) => {
		for (const size of [1, 5, 7_919]) {
			const report = await take(work, text, {}, {}, size);
			expect([report.lines, report.invalid, await values(work)]).toEqual([2, 0, [`${A} all`, `${B} all`]]);
		}
	});

	test('UTF-16, and Western European text', async () => {
		await take(work, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`email;note\n${A};Grüße`, 'utf16le')]));
		await take(work, Buffer.from(`email;note\n${B};Grüße`, 'latin1'));
		expect((await list(work)).map((row) => row.includes('Grüße'))).toEqual([true, true]);
	});

	test('a broken line is reported by its number and says what is wrong; the others go in', async () => {
		const report = await take(work, [
			'email,phone,reason,expires,channel',
			`${A},,,,`,
			'nonsense,,,,',
			',+12025550123,STOP,,sms',
			',12,,,',
			`${B},12,Spam complaint,2027-01-01,email`,
			'x@shop.test,,because,,',
			'x@shop.test,,,someday,',
			'x@shop.test,,,2020-01-01,',
			'x@shop.test,,,,pigeon',
			',,paused,,',
			'"y@shop.test,,,,',
			',2.02555E+09,,,',
			'z@shop.test',
		].join('\n'));
		expect(faultsOf(report)).toEqual([
			[3, 'invalid-identifier'], [5, 'invalid-identifier'], [6, 'invalid-identifier'], [7, 'no-reason'], [8, 'no-time'], [9, 'expired'],
			[10, 'no-channel'], [11, 'no-person'], [12, 'no-row'], [13, 'invalid-identifier'],
		]);
		expect(report.faults.every(({ reason, text }) => reason.message.length > 10 && text !== '')).toBe(true);
		expect([report.faultCount, counts(report)]).toEqual([10, { lines: 13, added: 4, invalid: 9 }]);
		expect(await list(work)).toEqual([
			`email | ${A} | all | opt-out | list |  | ${NOON} | `,
			`email | ${B} | email | complaint | list |  | ${NOON} | ${Date.UTC(2027, 0, 1)}`,
			`email | z@shop.test | all | opt-out | list |  | ${NOON} | `,
			`phone | +12025550123 | sms | stop | list |  | ${NOON} | `,
		]);
	});

	test('the first thousand faults are kept, all are counted', async () => {
		const report = await take(work, `email\n${'nonsense\n'.repeat(1_500)}${A}\n`);
		expect([report.faults.length, report.faultCount, counts(report)]).toEqual([1_000, 1_500, { lines: 1_501, added: 1, invalid: 1_500 }]);
	});

	test('nothing goes in twice: the same file again is known, a later end puts the end off', async () => {
		const file = `email,ends\n${A},2026-12-01\n${B},\n${A.toUpperCase()},2026-12-05\n`;
		expect(counts(await take(work, file))).toEqual({ lines: 3, added: 2, duplicates: 1 });
		const before = await list(work);
		work.clock.at += DAY;
		expect(counts(await take(work, file))).toEqual({ lines: 3, known: 2, duplicates: 1 });
		expect(await list(work)).toEqual(before);
		expect(counts(await take(work, `email,ends\n${A},2026-12-03\n${A},2027-01-01\n${B},2027-01-01`))).toEqual({ lines: 3, changed: 1, known: 1, duplicates: 1 });
		expect((await list(work)).map((row) => row.split(' | ')[7])).toEqual([String(Date.UTC(2027, 0, 1)), '']);
		work.clock.at = Date.UTC(2027, 0, 2);
		expect(counts(await take(work, `email\n${A}`))).toEqual({ lines: 1, added: 1 });
	});

	test('tells how many of the lines are about people we know', async () => {
		await met(work, `email:${A} phone:+12025550123`);
		expect(counts(await take(work, `email,phone\n${A},\n,+1 202 555 0123\n${B},\n${A},`))).toEqual({ lines: 4, added: 3, duplicates: 1, matched: 2 });
	});

	test('numbers without prefix are read as dialled in the country; area code and number may stand apart', async () => {
		expect(counts(await take(work, '202,5550123\n202,5550124\n', { country: 'US', channels: ['phone', 'sms'] }))).toEqual({ lines: 2, added: 2 });
		expect(counts(await take(work, 'phone\n(202) 555-0123', { country: 'us', channels: ['phone', 'sms'] }))).toEqual({ lines: 1, known: 1 });
		expect(await values(work)).toEqual(['+12025550123 phone', '+12025550123 sms', '+12025550124 phone', '+12025550124 sms']);
	});

	test('a broken first line of a file without names is reported; an unreadable beginning does not keep a line out', async () => {
		const report = await take(work, `a@@shop,2026-01-01\n${A},2026-01-01\n`);
		expect([faultsOf(report), counts(report)]).toEqual([[[1, 'invalid-identifier']], { lines: 2, added: 1, invalid: 1 }]);
		const late = await take(work, `email,since\n${B},last summer\n${A},2026-01-01`);
		expect([faultsOf(late), counts(late), late.faults[0].reason.message]).toEqual([[[2, 'no-time']], { lines: 2, added: 1, known: 1 }, expect.stringContaining('the rest of the line went in')]);
	});

	test('a column can be named; one that is not there stops the import with the names that are', async () => {
		await take(work, `backup,email\n${A},${B}`, { columns: { email: 'Backup' } });
		expect(await values(work)).toEqual([`${A} all`]);
		await expect(take(work, `backup,email\n${A},${B}`, { columns: { email: 'mail' } })).rejects.toMatchObject({ reason: { code: 'no-column', advice: expect.stringContaining('"backup", "email"') } });
	});

	test.each([
		['without addresses', 'name,city\nAnn,Sofia', 'no-column'],
		['of customer numbers', 'Kunde,Betrag\n2025550123,12', 'no-column'],
		['of days', '2026-01-01\n2026-01-02', 'no-column'],
		['that is no text', `PK${'\u0000'.repeat(1_100_000)}`, 'no-csv'],
	])('a file %s is refused', async (_, text, code) => {
		await expect(take(work, text)).rejects.toMatchObject({ reason: { code } });
		expect(await list(work)).toEqual([]);
	});

	test('an empty file changes nothing', async () => {
		expect(counts(await take(work, ''))).toEqual({});
		expect(counts(await take(work, 'email\n'))).toEqual({});
	});

	test('a people\'s entry needs the person; hashes of nothing and of a wrong length are refused', async () => {
		const profileId = await met(work, `email:${A}`);
		const hash = (algorithm: string, text: string) => createHash(algorithm).update(text).digest('hex');
		const report = await take(work, ['kind,value', `profile,${profileId}`, 'profile,nobody', `email,sha256:${hash('sha256', B)}`, `email,md5:${hash('md5', '')}`, 'email,sha256:abc'].join('\n'));
		expect([faultsOf(report), counts(report)]).toEqual([[[3, 'unknown-person'], [5, 'no-hash'], [6, 'no-hash']], { lines: 5, added: 2, invalid: 3, matched: 1 }]);
	});

	test('stopped in between it says so; the next run does the rest', async () => {
		const stop = { aborted: false };
		const file = `email\n${Array.from({ length: 3_000 }, (_, turn) => `u${turn}@shop.test`).join('\n')}`;
		const halted = { ...work, pause: async () => void (stop.aborted = true) };
		const report = await take(halted, file, {}, { stop });
		expect([report.stopped, report.added > 0, report.added < 3_000, report.warnings.length]).toEqual([true, true, true, 1]);
		expect(counts(await take(work, file))).toEqual({ lines: 3_000, added: 3_000 - report.added, known: report.added });
	});
});
