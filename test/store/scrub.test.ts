import { Sql, sql } from '../../marketing/store';
import { databases, freshStore } from '../kit/databases';

describe.each(databases)('scrubbing on $name', (kind) => {
	const setting = async (name: string) => sql`insert into settings (name, value) values (${name}, 'x')`;

	test('says that it is complete, twice too, and changes no row', async () => {
		const database = await freshStore(kind);
		await database.rows(await setting('kept'));
		await database.rows(await setting('gone'));
		await database.rows(sql`delete from settings where name = 'gone'`);
		expect([await database.scrub(), await database.scrub()]).toEqual([{ complete: true }, { complete: true }]);
		expect((await database.rows<{ name: string }>(sql`select name from settings`)).map(({ name }) => name)).toEqual(['kept']);
	});

	test('reading and writing go on meanwhile', async () => {
		const database = await freshStore(kind);
		const [{ complete }] = await Promise.all([
			database.scrub(),
			...Array.from({ length: 20 }, async (_, n) => await database.rows(await setting(`meanwhile ${n}`))),
		]);
		expect(complete).toBe(true);
		expect(await database.rows(sql`select name from settings`)).toHaveLength(20);
	});

	test('is not done inside a transaction', async () => {
		const database = await freshStore(kind);
		expect(await database.transaction(async (inside) => await inside.scrub())).toEqual({ complete: false, hindrance: 'a transaction is open' });
	});
});

test('PostgreSQL keeps no sample of a deleted value in its statistics', async () => {
	const database = await freshStore(databases[1]);
	await database.rows(sql`insert into settings (name, value) select 'n' || n, 'secret text' from generate_series(1, 100) n`);
	await database.rows(new Sql(['analyze settings'], []));
	const samples = async () => (await database.rows<{ samples: string | null }>(sql`select cast(most_common_vals as text) as samples from pg_stats where schemaname = current_schema() and tablename = 'settings' and attname = 'value'`))[0]?.samples ?? '';
	expect(await samples()).toContain('secret text');
	await database.rows(sql`update settings set value = 'another'`);
	expect(await database.scrub()).toEqual({ complete: true });
	expect(await samples()).not.toContain('secret');
});
