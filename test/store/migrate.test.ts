import { Refusal } from '../../marketing/outcome';
import { migrate, sql, type Database } from '../../marketing/store';
import { databases, NOON } from '../kit/databases';

const steps = async (database: Database) =>
	await database.rows<{ version: number; name: string; applied_at: number }>(sql`select * from migrations order by version`);

describe.each(databases)('bringing the store up to date on $name', (kind) => {
	test('an empty store gets every step, with its time', async () => {
		const database = await kind.place().open();
		await migrate(database, NOON);
		const [first] = await steps(database);
		expect({ ...first }).toEqual({ version: 1, name: 'first-house', applied_at: NOON });
	});

	test('a second time changes nothing and keeps what is stored', async () => {
		const database = await kind.place().open();
		await migrate(database, NOON);
		await database.rows(sql`insert into settings (name, value) values ('kept', 'yes')`);
		const before = await steps(database);
		await migrate(database, NOON + 1);
		expect(await steps(database)).toEqual(before);
		expect(await database.rows(sql`select 1 as one from settings where name = 'kept'`)).toHaveLength(1);
	});

	test('several who open an empty store at the same moment make it once', async () => {
		const place = kind.place();
		const openers = await Promise.all(Array.from({ length: 6 }, async () => await place.open()));
		await Promise.all(openers.map(async (database, turn) => await migrate(database, NOON + turn)));
		const made = await steps(openers[0]);
		expect(made.map((step) => step.version)).toEqual(made.map((_, turn) => turn + 1));
		for (const database of openers) expect(await database.rows(sql`select * from profiles`)).toEqual([]);
	});

	test('a store of a newer package is refused and left as it is', async () => {
		const database = await kind.place().open();
		await migrate(database, NOON);
		await database.rows(sql`insert into migrations (version, name, applied_at) values (99, 'from-the-future', 1)`);
		const before = await steps(database);
		const refusal = await migrate(database, NOON).catch((error: Error) => error);
		expect(refusal).toBeInstanceOf(Refusal);
		expect((refusal as Refusal).reason).toEqual({
			code: 'store-newer',
			message: expect.stringMatching(/has version 99; this package knows versions up to \d+$/),
			advice: expect.stringContaining('Update n8n-nodes-omnichannel'),
		});
		expect(await steps(database)).toEqual(before);
	});

	test('a step that fails leaves the store as it was, and works once its cause is gone', async () => {
		const database = await kind.place().open();
		await database.rows(sql`create table refusals (in_the_way text)`);
		await expect(migrate(database, NOON)).rejects.toThrow(/refusals/);
		await expect(database.rows(sql`select * from profiles`)).rejects.toThrow(/profiles/);
		await database.rows(sql`drop table refusals`);
		await migrate(database, NOON);
		expect(await database.rows(sql`select * from profiles`)).toEqual([]);
	});
});
