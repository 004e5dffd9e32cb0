import { setTimeout as pause } from 'node:timers/promises';
import type { Carrier } from '../../marketing/channels';
import { LEASE } from '../../marketing/deliveries';
import { migrate, sql, type Database, type Work } from '../../marketing/store';
import { databases, NOON, workFor, type Place, type TestWork } from '../kit/databases';
import { fans } from './people';
import { addresses, ends, FakeCarrier, sendTo, type Letter } from './sending';

const never = new Promise<void>(() => undefined);

describe.each(databases)('two runs of one message: on $name', (kind) => {
	let place: Place;
	let work: TestWork;
	let people: { profileId: string }[];

	/** Another worker: a connection of its own, the same clock. */
	async function worker(changes: Partial<Work> = {}): Promise<Work> {
		return { ...work, database: await place.open(), pause: async () => await pause(2), ...changes };
	}

	async function crowd(count: number): Promise<void> {
		people = (await fans(work, addresses(count))).map((profileId) => ({ profileId }));
	}

	/** A run that stops for ever: before its first messages leave, or when they left and no answer has come. */
	async function stuckRun(where: 'before' | 'after', of = people): Promise<FakeCarrier> {
		const carrier = new FakeCarrier();
		await new Promise<void>((reached) => {
			carrier[where] = async () => {
				reached();
				await never;
			};
			void worker().then(async (other) => await sendTo(other, of, carrier));
		});
		return carrier;
	}

	beforeEach(async () => {
		place = kind.place();
		work = workFor(await place.open());
		await migrate(work.database, NOON);
	});

	test('what a dead run had claimed is sent by the next one, when its lease is over', async () => {
		await crowd(3);
		await stuckRun('before');
		work.clock.at += LEASE;
		const carrier = new FakeCarrier();
		expect(ends(await sendTo(work, people, carrier))).toEqual(['sent', 'sent', 'sent']);
		expect(work.clock.at).toBe(NOON + LEASE);
	});

	test('a run that comes right after a dead one waits for the lease, and then sends', async () => {
		await crowd(3);
		await stuckRun('before');
		const carrier = new FakeCarrier();
		expect(ends(await sendTo(work, people, carrier))).toEqual(['sent', 'sent', 'sent']);
		expect(work.clock.at).toBe(NOON + LEASE);
	});

	test('whoever waits for a lease judges nobody anew before it is over', async () => {
		await crowd(3);
		await stuckRun('before');
		const judged = new Set<number>();
		const database: Database = {
			...work.database,
			transaction: async (inside) => (judged.add(work.clock.at - NOON), await work.database.transaction(inside)),
		};
		expect(ends(await sendTo({ ...work, database }, people, new FakeCarrier()))).toEqual(['sent', 'sent', 'sent']);
		expect([...judged]).toEqual([0, LEASE]);
	});

	test('what a dead run had handed over is not sent again, and said to have perhaps arrived', async () => {
		await crowd(3);
		const dead = await stuckRun('after');
		const carrier = new FakeCarrier();
		expect(ends(await sendTo(work, people, carrier))).toEqual(['may-have-arrived', 'sent', 'sent']);
		expect([...dead.addresses, ...carrier.addresses]).toEqual(addresses(3));
	});

	test('a claim of a living run is waited for, and its end is told', async () => {
		await crowd(40);
		const first = new FakeCarrier();
		let second: Promise<string[]> | undefined;
		const other = new FakeCarrier();
		first.before = async () => {
			second ??= worker().then(async (one) => ends(await sendTo(one, people, other)));
			await pause(1);
		};
		expect(new Set(ends(await sendTo(work, people, first)))).toEqual(new Set(['sent']));
		expect(new Set(await second)).toEqual(new Set(['already-sent']));
		expect([first.left.length, other.left.length]).toEqual([40, 0]);
	});

	test('a claim of a run that lives on and on is said to be in progress', async () => {
		await crowd(2);
		await stuckRun('before');
		const renew = async () => {
			work.clock.at += 500;
			await work.database.rows(sql`update deliveries set lease_until = ${work.clock.at + LEASE}`);
		};
		const carrier = new FakeCarrier();
		expect(ends(await sendTo(await worker({ pause: renew }), people, carrier))).toEqual(['in-progress', 'in-progress']);
		expect(carrier.left).toEqual([]);
	});

	test('nobody waits for the claims of another run but the people they are about', async () => {
		await crowd(8);
		await stuckRun('before', people.slice(2, 5));
		const carrier = new FakeCarrier(10);
		const calls: [number, number][] = [];
		carrier.before = (messages) => {
			calls.push([messages.length, work.clock.at - NOON]);
		};
		expect(new Set(ends(await sendTo(work, people, carrier)))).toEqual(new Set(['sent']));
		expect(calls).toEqual([[5, 0], [3, LEASE]]);
	});

	test('a message is handed over once, also by a carrier that tries again by itself', async () => {
		await crowd(1);
		const given: number[] = [];
		const carrier: Carrier<Letter> = {
			provider: 'fake', batch: 1, parallel: 1,
			async deliver(_, handOver) {
				for (let turn = 0; turn < 3; turn++) given.push((await handOver()).size);
				return [{ kind: 'sent' }];
			},
		};
		await sendTo(work, people, carrier);
		expect(given).toEqual([1, 0, 0]);
	});

	test('a run that lost its claims before the hand-over sends nothing', async () => {
		await crowd(30);
		const slow = new FakeCarrier(10);
		const quick = new FakeCarrier();
		slow.before = async () => {
			if (quick.left.length > 0) return;
			work.clock.at += LEASE;
			await sendTo(await worker(), people.slice(0, 25), quick);
		};
		const told = ends(await sendTo(work, people, slow));
		expect([quick.addresses, slow.addresses]).toEqual([addresses(25), addresses(30).slice(25)]);
		expect(told).toEqual([...Array<string>(25).fill('in-progress'), ...Array<string>(5).fill('sent')]);
	});

	test.each([[1, 5], [70, 2]])('everybody gets it once when two send at the same time, %i a call in %i lanes', async (batch, parallel) => {
		await crowd(1_200);
		const carriers = [new FakeCarrier(batch, parallel), new FakeCarrier(batch, parallel)];
		const workers = [await worker(), await worker()];
		const told = await Promise.all(carriers.map(async (carrier, turn) => ends(await sendTo(workers[turn], people, carrier))));
		expect(carriers.flatMap((carrier) => carrier.addresses).sort()).toEqual(addresses(1_200));
		for (const position of people.keys()) expect([told[0][position], told[1][position]].sort()).toEqual(['already-sent', 'sent']);
		// Long beside other work: two runs wait for each other's claims.
	}, 120_000);

	test('everybody gets it once when every second claim runs out while it is on its way', async () => {
		await crowd(300);
		const carriers = [new FakeCarrier(1, 5), new FakeCarrier(1, 5)];
		let turn = 0;
		for (const carrier of carriers) {
			carrier.before = async () => {
				if (++turn % 2 === 0) work.clock.at += LEASE;
				await pause(0);
			};
		}
		const workers = [await worker(), await worker()];
		await Promise.all(carriers.map(async (carrier, one) => await sendTo(workers[one], people, carrier)));
		await sendTo(work, people, carriers[0]);
		expect(carriers.flatMap((carrier) => carrier.addresses).sort()).toEqual(addresses(300));
	});
});
