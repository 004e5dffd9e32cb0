import { migrate, exclusive, sql, type Database } from '../../marketing/store';
import { databases, NOON, type Place } from '../kit/databases';

/** A promise that the test settles itself, to hold a transaction open. */
function gate() {
	let open: () => void = () => undefined;
	const passed = new Promise<void>((resolve) => {
		open = resolve;
	});
	return { open, passed };
}

const count = async (database: Database, name: string) =>
	(await database.rows<{ value: string }>(sql`select value from settings where name = ${name}`)).length;

const add = async (database: Database, name: string) =>
	await database.rows(sql`insert into settings (name, value) values (${name}, 'x')`);

describe.each(databases)('transactions on $name', (kind) => {
	let place: Place;
	let database: Database;

	beforeEach(async () => {
		place = kind.place();
		database = await place.open();
		await migrate(database, NOON);
	});

	test('what its work gives comes back, what it wrote stays', async () => {
		const result = await database.transaction(async (inside) => {
			await add(inside, 'kept');
			return await count(inside, 'kept');
		});
		expect(result).toBe(1);
		expect(await count(database, 'kept')).toBe(1);
	});

	test('work that throws leaves nothing, and its own error comes out', async () => {
		const failing = database.transaction(async (inside) => {
			await add(inside, 'first');
			await add(inside, 'second');
			throw new Error('the work broke');
		});
		await expect(failing).rejects.toThrow('the work broke');
		expect([await count(database, 'first'), await count(database, 'second')]).toEqual([0, 0]);
	});

	test('a statement that fails undoes those before it', async () => {
		const failing = database.transaction(async (inside) => {
			await add(inside, 'first');
			await inside.rows(sql`select * from nowhere`);
		});
		await expect(failing).rejects.toThrow(/nowhere/);
		expect(await count(database, 'first')).toBe(0);
	});

	test('work that swallows a statement\'s error never looks committed while it is not', async () => {
		const ended = await database
			.transaction(async (inside) => {
				await add(inside, 'first');
				await inside.rows(sql`select * from nowhere`).catch(() => []);
			})
			.then(() => 'committed', () => 'failed');
		expect([ended, await count(database, 'first')]).toEqual(ended === 'committed' ? ['committed', 1] : ['failed', 0]);
	});

	test('a transaction inside a transaction is part of it', async () => {
		const failing = database.transaction(async (outer) => {
			await outer.transaction(async (inner) => await add(inner, 'inner'));
			expect(await count(outer, 'inner')).toBe(1);
			throw new Error('later');
		});
		await expect(failing).rejects.toThrow('later');
		expect(await count(database, 'inner')).toBe(0);
	});

	test('nobody else sees what is not committed', async () => {
		const other = await place.open();
		const [written, looked] = [gate(), gate()];
		const writing = database.transaction(async (inside) => {
			await add(inside, 'secret');
			written.open();
			await looked.passed;
		});
		await written.passed;
		expect(await count(other, 'secret')).toBe(0);
		looked.open();
		await writing;
		expect(await count(other, 'secret')).toBe(1);
	});

	test.each([['the same connection', false], ['another connection', true]])(
		'who takes the same lock waits until the other is done, on %s',
		async (_, elsewhere) => {
			const other = elsewhere ? await place.open() : database;
			const [holding, free] = [gate(), gate()];
			const steps: string[] = [];
			const first = database.transaction(async (inside) => {
				await inside.rows(sql`select ${exclusive('turn')}`);
				holding.open();
				await free.passed;
				steps.push('first ends');
			});
			await holding.passed;
			const second = other.transaction(async (inside) => {
				await inside.rows(sql`select ${exclusive('turn')}`);
				steps.push('second begins');
			});
			await new Promise((resolve) => setTimeout(resolve, 100));
			steps.push('waited');
			free.open();
			await Promise.all([first, second]);
			expect(steps).toEqual(['waited', 'first ends', 'second begins']);
		},
	);

	test('read, think, write under a lock loses no update', async () => {
		const workers = [database, await place.open(), await place.open()];
		await database.rows(sql`insert into settings (name, value) values ('count', '0')`);
		await Promise.all(Array.from({ length: 30 }, async (_, turn) => await workers[turn % 3].transaction(async (inside) => {
			await inside.rows(sql`select ${exclusive('count')}`);
			const [{ value }] = await inside.rows<{ value: string }>(sql`select value from settings where name = 'count'`);
			await new Promise((resolve) => setImmediate(resolve));
			await inside.rows(sql`update settings set value = ${String(Number(value) + 1)} where name = 'count'`);
		})));
		const [{ value }] = await database.rows<{ value: string }>(sql`select value from settings where name = 'count'`);
		expect(value).toBe('30');
	});

	test('two that lock the same rows in opposite order both end well', async () => {
		const other = await place.open();
		for (const name of ['a', 'b']) await database.rows(sql`insert into settings (name, value) values (${name}, '')`);
		const mark = async (worker: Database, order: string[]) => await worker.transaction(async (inside) => {
			for (const name of order) {
				await inside.rows(sql`update settings set value = value || ${order[0]} where name = ${name}`);
				await new Promise((resolve) => setTimeout(resolve, 30));
			}
		});
		await Promise.all([mark(database, ['a', 'b']), mark(other, ['b', 'a'])]);
		const rows = await database.rows<{ value: string }>(sql`select value from settings where name in ('a', 'b')`);
		expect(rows.map((row) => [...row.value].sort().join(''))).toEqual(['ab', 'ab']);
	});

	test('a failed transaction gives its turn to the next one', async () => {
		const failing = database.transaction(async () => await Promise.reject(new Error('no')));
		const next = database.transaction(async (inside) => await add(inside, 'next'));
		await expect(failing).rejects.toThrow('no');
		await next;
		expect(await count(database, 'next')).toBe(1);
	});

	test('a closed store says so', async () => {
		await database.close();
		await expect(database.rows(sql`select 1`)).rejects.toThrow(/not open|after calling end/i);
	});
});
