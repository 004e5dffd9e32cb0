import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepCaps } from '../../marketing/outreach';
import { migrate, type Database } from '../../marketing/store';
import { openPostgres } from '../../marketing/store/postgres';
import { openSqlite } from '../../marketing/store/sqlite';
import { startChild } from '../kit/child.cjs';
import { freshFolder, freshSchema, NOON, postgresAddress, workFor } from '../kit/databases';
import { fans, good } from './people';
import { addresses } from './sending';

const COUNT = 200;
/** So many does a child ask for at each line. */
const AT_A_TIME = 20;

/** An empty store, by the words with which a child opens it. */
const stores: { store: string; place: () => { words: string; open: () => Promise<Database> } }[] = [
	{
		store: 'one SQLite file', place: () => {
			const words = join(freshFolder(), 'store.sqlite');
			return { words, open: async () => await Promise.resolve(openSqlite(words)) };
		},
	},
	{
		store: 'PostgreSQL', place: () => {
			const address = postgresAddress(freshSchema());
			return { words: JSON.stringify(address), open: async () => await openPostgres(address) };
		},
	},
];

describe.each(stores)('processes on $store with a cap of one a day', ({ place }) => {
	test.each([
		['two that send', ['send', 'send']],
		['three that hold slots and send', ['reserve', 'reserve', 'reserve']],
		['three, one of which does not hold first', ['reserve', 'send', 'reserve']],
	])('%s for different campaigns: everybody is contacted exactly once', async (_, ways) => {
		const { words, open } = place();
		const outbox = join(freshFolder(), 'outbox.txt');
		const database = await open();
		await migrate(database, NOON);
		const work = workFor(database);
		await fans(work, addresses(COUNT));
		good((await keepCaps(work, [{ name: 'one a day', count: 1, period: { hours: 24 }, channels: [], departments: [], tags: [], purposes: [], exemptTags: [] }]))[0]);
		await database.close();

		const children = ways.map((way, turn) => startChild('contend.cjs', words, outbox, COUNT, `campaign ${turn}`, way));
		for (const child of children) expect(await child.line()).toBe('ready');
		const told: string[][] = children.map(() => []);
		for (let turn = 0; turn < COUNT / AT_A_TIME; turn++) {
			for (const child of children) child.tell('go');
			const lines = await Promise.all(children.map(async (child) => await child.line()));
			for (const [one, line] of lines.entries()) told[one].push(...(JSON.parse(line ?? '[]') as string[]));
		}
		for (const child of children) expect(await child.ended).toEqual({ code: 0, signal: null, complaints: '' });

		expect(readFileSync(outbox, 'utf8').trim().split('\n').sort()).toEqual(addresses(COUNT));
		const expected = [...Array<string>(ways.length - 1).fill('frequency-cap'), 'sent'];
		for (const [position, address] of addresses(COUNT).entries()) expect([address, ...told.map((ends) => ends[position]).sort()]).toEqual([address, ...expected]);
	}, 90_000);
});
