import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '../../marketing/store';
import { openSqlite } from '../../marketing/store/sqlite';
import { startChild } from '../kit/child.cjs';
import { freshFolder, NOON, workFor } from '../kit/databases';
import { fans } from './people';
import { addresses } from './sending';

const COUNT = 1_500;

test.each([2, 3])('%i processes on one SQLite file send the same people the same message: everybody gets it once', async (processes) => {
	const folder = freshFolder();
	const [file, outbox] = [join(folder, 'store.sqlite'), join(folder, 'outbox.txt')];
	const database = openSqlite(file);
	await migrate(database, NOON);
	await fans(workFor(database), addresses(COUNT));
	await database.close();

	const children = Array.from({ length: processes }, () => startChild('send-letters.cjs', file, outbox, COUNT));
	for (const child of children) expect(await child.line()).toBe('ready');
	for (const child of children) child.tell('go');
	const told = await Promise.all(children.map(async (child) => {
		const line = await child.line();
		expect(await child.ended).toEqual({ code: 0, signal: null, complaints: '' });
		return JSON.parse(line ?? '[]') as string[];
	}));

	expect(readFileSync(outbox, 'utf8').trim().split('\n').sort()).toEqual(addresses(COUNT));
	const expected = [...Array<string>(processes - 1).fill('already-sent'), 'sent'];
	for (const [place, address] of addresses(COUNT).entries()) {
		expect([address, ...told.map((reasons) => reasons[place]).sort()]).toEqual([address, ...expected]);
	}
});
