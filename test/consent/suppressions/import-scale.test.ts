import { databases, freshWork, workFor, NOON } from '../../kit/databases';
import { migrate, sql } from '../../../marketing/store';
import { counts, exported, take, values } from './files';

const many = (count: number, from = 0) => Array.from({ length: count }, (_, turn) => `u${from + turn}@shop.test,note ${turn}`);

test('a hundred thousand lines of which every hundredth is broken: the rest goes in, the broken ones are named', async () => {
	const work = await freshWork(databases[0]);
	const breaks = ['nobody at all,', '"never closed,', 'x@y@z,"quoted"', '@,'];
	const lines = many(100_000).map((line, turn) => (turn % 100 === 99 ? breaks[Math.trunc(turn / 100) % 4] : line));
	const turns: number[] = [];
	let statements = 0;
	const database = { ...work.database, transaction: async <Result>(job: Parameters<typeof work.database.transaction<Result>>[0]) => {
		turns.push(statements);
		return await work.database.transaction(async (inside) => await job({ ...inside, rows: async <Row>(query: Parameters<typeof inside.rows>[0]) => {
			statements++;
			return await inside.rows<Row>(query);
		} }));
	} };
	const report = await take({ ...work, database }, `email,note\n${lines.join('\r\n')}\r\n`, {}, {}, 100_000);
	expect([counts(report), report.faultCount]).toEqual([{ lines: 100_000, added: 99_000, invalid: 1_000 }, 1_000]);
	expect(report.faults.map(({ line }) => line)).toEqual(Array.from({ length: 1_000 }, (_, turn) => turn * 100 + 101));
	expect(turns).toHaveLength(10);
	// A bounded number of statements for a thousand lines.
	expect(statements).toBeLessThan(100 * 4 + 10 * 3);
	expect(await work.database.rows(sql`select count(*) as count from suppressions`)).toEqual([{ count: 99_000 }]);
}, 120_000);

describe.each(databases)('on $name', (kind) => {
	test('two imports of the same file at the same time: nothing twice, no failure', async () => {
		const place = kind.place();
		const first = workFor(await place.open());
		await migrate(first.database, NOON);
		const second = workFor(await place.open());
		const lines = many(3_000).map((line) => line.split(',')[0]);
		const reports = await Promise.all([take(first, `email\n${lines.join('\n')}`, {}, { batch: 400 }), take(second, `email\n${lines.reverse().join('\n')}`, {}, { batch: 700 })]);
		const sum = (key: 'added' | 'known' | 'duplicates' | 'invalid') => reports.reduce((total, report) => total + report[key], 0);
		expect([sum('added'), sum('known'), sum('duplicates'), sum('invalid')]).toEqual([3_000, 3_000, 0, 0]);
		expect((await values(first)).length).toBe(3_000);
	}, 60_000);

	test('an import beside the export of the same list leaves both whole', async () => {
		const work = await freshWork(kind);
		const file = (count: number) => `email\n${many(count).map((line) => line.split(',')[0]).join('\n')}`;
		await take(work, file(2_000));
		const [text] = await Promise.all([exported(work), take(work, file(4_000), {}, { batch: 500 })]);
		const lines = text.trim().split('\r\n').slice(1).map((line) => line.split(',')[1]);
		expect(new Set(lines).size).toBe(lines.length);
		expect(lines).toEqual(expect.arrayContaining(['u0@shop.test', 'u1999@shop.test']));
		expect((await values(work)).length).toBe(4_000);
	}, 60_000);
});
