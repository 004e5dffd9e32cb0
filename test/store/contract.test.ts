import { document, each, eachText, elements, elementText, join, placeOfEach, sql, type Database } from '../../marketing/store';
import { databases, freshStore } from '../kit/databases';

const STRANGE = [
	'O\'Brien "the \\ quoted"', 'Ζωή 你好 שלום', '👩‍👩‍👧 \ud83d\ude00', '\'); drop table notes; --', '$1 ? :name @x %s',
	'{"json": [1]}', ' spaces\tand\nlines ', '', '\u2028\u00a0\ufeff', '<b>&amp;</b>',
];

async function notes(kind: (typeof databases)[number]): Promise<Database> {
	const database = await freshStore(kind);
	await database.rows(sql`create table notes (id text not null primary key, number bigint, body text)`);
	return database;
}

describe.each(databases)('the store on $name', (kind) => {
	test('a batch is read as a table, its fields by name', async () => {
		const database = await freshStore(kind);
		const batch = [{ id: 'a', n: 1, inner: { x: [1, 'zwei'] } }, { id: 'b', n: 2, inner: null }];
		const rows = await database.rows(sql`
			select each.value->>'id' as id, cast(each.value->>'n' as bigint) as n, each.value->'inner'->'x' as x
			from ${each(batch)} order by 1`);
		expect(rows.map((row) => ({ ...row as object }))).toEqual([
			{ id: 'a', n: 1, x: expect.stringMatching(/^\[1, ?"zwei"\]$/) },
			{ id: 'b', n: 2, x: null },
		]);
	});

	test('a list of texts is a table, each text with its place', async () => {
		const database = await freshStore(kind);
		const texts = ['b', ...STRANGE, 'b', '4711', 'true', 'null', '[1]', 'cut \ud83d'];
		const rows = await database.rows<{ value: string; place: number }>(sql`
			select each.value, ${placeOfEach} as place from ${eachText(texts)} order by 2`);
		expect(rows.map(({ value, place }) => [place, value])).toEqual(texts.map((text, place) => [place, text.replace(/\p{Cs}/u, '\ufffd')]));
		expect(await database.rows(sql`select each.value from ${eachText([])}`)).toEqual([]);
	});

	test('an empty batch is an empty table', async () => {
		const database = await freshStore(kind);
		expect(await database.rows(sql`select 1 as one from ${each([])}`)).toEqual([]);
	});

	test('two batches in one statement keep apart', async () => {
		const database = await freshStore(kind);
		const [row] = await database.rows<{ a: string; b: string; c: string }>(sql`
			select (select each.value->>'v' from ${each([{ v: 'first' }])}) as a, ${'middle'} || '' as b,
				(select each.value->>'v' from ${each([{ v: 'last' }])}) as c`);
		expect({ ...row }).toEqual({ a: 'first', b: 'middle', c: 'last' });
	});

	test.each(STRANGE)('text comes back as it was given: %j', async (text) => {
		const database = await notes(kind);
		await database.rows(sql`insert into notes (id, body) values (${'parameter'}, ${text})`);
		await database.rows(sql`insert into notes (id, body)
			select each.value->>'id', each.value->>'body' from ${each([{ id: 'batch', body: text }])} where true`);
		const found = await database.rows<{ body: string }>(sql`select body from notes where body = ${text}`);
		expect(found.map((row) => row.body)).toEqual([text, text]);
	});

	test.each([
		['a null character', 'a\u0000b\\u0000'],
		['half an emoji', '\ud83d cut'],
		['the other half', 'cut \ude00'],
	])('a batch with %s is stored, its neighbours unharmed', async (_, text) => {
		const database = await notes(kind);
		const batch = [{ id: 'bad', body: text }, { id: 'good', body: 'untouched \\u0000 \\ud83d 👍' }];
		await database.rows(sql`insert into notes (id, body)
			select each.value->>'id', each.value->>'body' from ${each(batch)} where true`);
		const rows = await database.rows<{ id: string; body: string }>(sql`select id, body from notes order by id`);
		expect(rows.map((row) => row.id)).toEqual(['bad', 'good']);
		expect(rows[1].body).toBe('untouched \\u0000 \\ud83d 👍');
	});

	test('numbers come as numbers, also counts and maxima of bigint columns; nothing is null', async () => {
		const database = await notes(kind);
		const big = 1_795_000_000_123;
		await database.rows(sql`insert into notes (id, number) values (${'a'}, ${big}), (${'b'}, ${null})`);
		const [row] = await database.rows(sql`
			select count(*) as count, max(number) as most, min(number) as least, cast(null as bigint) as none from notes`);
		expect({ ...row as object }).toEqual({ count: 2, most: big, least: big, none: null });
	});

	test('a JSON number read as text is text when it is cast', async () => {
		const database = await freshStore(kind);
		const [row] = await database.rows<{ sku: string }>(sql`
			select cast(each.value->>'sku' as text) as sku from ${each([{ sku: 4711 }])}`);
		expect(row.sku).toBe('4711');
	});

	test('a document comes back as JSON text', async () => {
		const database = await freshStore(kind);
		const value = { a: [1, true, null], 'ключ "x"': STRANGE };
		const [row] = await database.rows<{ value: string }>(sql`select ${document(value)} as value`);
		expect(JSON.parse(row.value)).toEqual(value);
	});

	test.each([
		['a list of objects', { list: [{ n: 'a' }, { n: 'b' }] }, ['a', 'b']],
		['a list of anything: what is no object has no fields', { list: ['b', 5, null, { n: 7 }, ['n'], {}] }, ['7', null, null, null, null, null]],
		['an empty list', { list: [] }, []],
		['nothing', {}, []],
		['null', { list: null }, []],
		['an object', { list: { n: 'a' } }, []],
		['a text', { list: 'shoes' }, []],
		['a number', { list: 5 }, []],
	])('the elements of %s', async (_, properties, names) => {
		const database = await freshStore(kind);
		await database.rows(sql`insert into events (id, profile_id, name, channel, source, occurred_at, received_at, properties)
			values ('e', 'p', 'n', 'c', 's', 1, 1, ${document(properties)})`);
		const rows = await database.rows<{ n: string }>(sql`
			select ${elementText('n')} as n from events e cross join ${elements(`e.properties->'list'`)} order by 1 nulls last`);
		expect(rows.map((row) => row.n)).toEqual(names);
	});

	test('ten thousand rows are one statement; a known key is updated, every row given back', async () => {
		const database = await notes(kind);
		const batch = Array.from({ length: 10_000 }, (_, n) => ({ id: `note ${n}`, n }));
		const save = async (shift: number) => await database.rows(sql`
			insert into notes (id, number)
			select each.value->>'id', cast(each.value->>'n' as bigint) + ${shift} from ${each(batch)} where true
			on conflict (id) do update set number = excluded.number returning id`);
		expect(await save(0)).toHaveLength(10_000);
		expect(await save(1)).toHaveLength(10_000);
		const [row] = await database.rows<{ count: number; most: number }>(sql`select count(*) as count, max(number) as most from notes`);
		expect({ ...row }).toEqual({ count: 10_000, most: 10_000 });
	});

	test('conditions are joined, none of them too', async () => {
		const database = await freshStore(kind);
		const either = join(['a', 'c'].map((letter) => sql`each.value->>'v' = ${letter}`), ' or ');
		const rows = await database.rows<{ v: string }>(sql`
			select each.value->>'v' as v from ${each([{ v: 'a' }, { v: 'b' }, { v: 'c' }])} where ${either} ${join([], ' ')} order by 1`);
		expect(rows.map((row) => row.v)).toEqual(['a', 'c']);
	});

	test('a wrong statement throws, and the next one works', async () => {
		const database = await freshStore(kind);
		await expect(database.rows(sql`select * from nowhere`)).rejects.toThrow(/nowhere/);
		expect(await database.rows(sql`select 1 as one`)).toHaveLength(1);
	});
});
