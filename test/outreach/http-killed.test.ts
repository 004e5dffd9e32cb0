import { join } from 'node:path';
import { httpCarrier, Tokens, unpaced } from '../../marketing/channels';
import { LEASE } from '../../marketing/deliveries';
import { migrate, sql } from '../../marketing/store';
import { openSqlite } from '../../marketing/store/sqlite';
import { post, taken } from '../channels/deliver/post';
import { startChild } from '../kit/child.cjs';
import { freshFolder, NOON, workFor } from '../kit/databases';
import { HttpServer } from '../kit/http-server';
import { fans } from './people';
import { addresses, ends, sendTo } from './sending';

const COUNT = 40;
const notesIn = (body: string) => (JSON.parse(body) as { to: string }[]).map(({ to }) => to);

/** When the process dies: a request has arrived and its answer was sent or not. */
test.each([['before its answer', 3], ['before its answer, later on', 6]])('a process is killed while requests are under way, %s: nothing is sent twice, and what may have arrived is said', async (_, deadly) => {
	const file = join(freshFolder(), 'store.sqlite');
	const database = openSqlite(file);
	await migrate(database, NOON);
	await fans(workFor(database), addresses(COUNT));
	const server = await HttpServer.open();
	const child = startChild('send-notes.cjs', file, server.url, COUNT);
	await new Promise<void>((dead) => {
		server.treat = ({ body }, count) => {
			if (count >= deadly) dead();
			return count >= deadly ? 'silence' : { status: 200, body: { notes: notesIn(body).map((to) => ({ id: to })) } };
		};
		void child.line().then(() => child.tell('go'));
	});
	child.kill();
	expect(await child.ended).toMatchObject({ signal: 'SIGKILL' });
	const arrived = server.arrived.flatMap(({ body }) => notesIn(body));
	await server.close();

	const left: string[] = [];
	const later = { ...workFor(database), now: () => Date.now() + 2 * LEASE };
	const carrier = httpCarrier({
		provider: post, account: {}, pace: unpaced, tokens: new Tokens(), accountKey: 'account', now: later.now, pause: later.pause, random: () => 0.5,
		transport: async (request) => {
			left.push(...(request.body as { json: { to: string }[] }).json.map(({ to }) => to));
			return taken(request);
		},
	});
	const told = ends(await sendTo(later, addresses(COUNT), carrier));
	const open = addresses(COUNT).filter((__, place) => told[place] === 'may-have-arrived');
	const reached = [...arrived, ...left];
	// Nobody twice; whom nothing reached is among those of whom nobody knows.
	expect(new Set(reached).size).toBe(reached.length);
	expect(addresses(COUNT).filter((address) => !reached.includes(address) && !open.includes(address))).toEqual([]);
	expect(open.length).toBeGreaterThan(0);
	const rows = await database.rows<{ address: string }>(sql`select address from deliveries where state = 'unknown' order by address`);
	expect(rows.map(({ address }) => address)).toEqual(open);
	for (const [place, address] of addresses(COUNT).entries()) {
		expect(['already-sent', 'may-have-arrived', 'sent']).toContain(told[place]);
		if (arrived.includes(address)) expect(told[place]).not.toBe('sent');
	}
	await database.close();
});
