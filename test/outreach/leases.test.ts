import { BEAT, LEASE } from '../../marketing/deliveries';
import { migrate, sql, type Work } from '../../marketing/store';
import { databases, NOON, workFor, type TestWork } from '../kit/databases';
import { fans } from './people';
import { addresses, ends, FakeCarrier, sendTo } from './sending';

describe.each(databases)('a run that waits for its provider: on $name', (kind) => {
	let work: TestWork;
	let other: Work;
	let people: { profileId: string }[];

	beforeEach(async () => {
		const place = kind.place();
		work = workFor(await place.open());
		await migrate(work.database, NOON);
		other = { ...work, database: await place.open() };
		people = (await fans(work, addresses(4))).map((profileId) => ({ profileId }));
	});

	/** A clock whose passing does what is due meanwhile, and lets it be written. */
	function lively(): { work: Work; pass: (milliseconds: number) => Promise<void> } {
		const jobs = new Set<{ every: number; job: () => void; next: number }>();
		const every: Work['every'] = (milliseconds, job) => {
			const one = { every: milliseconds, job, next: work.clock.at + milliseconds };
			jobs.add(one);
			return () => void jobs.delete(one);
		};
		const pass = async (milliseconds: number) => {
			const end = work.clock.at + milliseconds;
			while (work.clock.at < end) {
				work.clock.at += 500;
				for (const one of jobs) {
					if (one.next > work.clock.at) continue;
					one.next += one.every;
					one.job();
				}
				await work.database.rows(sql`select 1 as alive`);
			}
		};
		return { work: { ...work, every }, pass };
	}

	test.each<['before' | 'after']>([['before'], ['after']])('keeps what it claimed, however long it waits %s the hand-over', async (where) => {
		const { work: alive, pass } = lively();
		const slow = new FakeCarrier(1, 1);
		const quick = new FakeCarrier(1, 1);
		let rival: Promise<string[]> | undefined;
		slow[where] = async () => {
			if (rival) return;
			await pass(4 * LEASE);
			rival = sendTo({ ...other, pause: async () => await pass(BEAT) }, people, quick).then(ends);
			await pass(2 * LEASE);
			await rival;
		};
		expect(ends(await sendTo(alive, people, slow))).toEqual(people.map(() => 'sent'));
		expect(new Set(await rival)).toEqual(new Set(['in-progress']));
		expect([slow.left.length, quick.left.length]).toEqual([4, 0]);
	});

	test('stops giving signs of life when it is over, also when it broke', async () => {
		let stopped = 0;
		const carrier = new FakeCarrier();
		const alive: Work = { ...work, every: () => () => void stopped++ };
		await sendTo(alive, people, carrier);
		carrier.before = () => {
			throw new Error('broken');
		};
		await expect(sendTo(alive, people, carrier, { terms: { campaign: 'next' } })).rejects.toThrow('broken');
		expect(stopped).toBe(2);
	});
});
