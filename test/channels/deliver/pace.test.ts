import { sharedPace, type Pace } from '../../../marketing/channels';
import { migrate, type Work } from '../../../marketing/store';
import { databases, NOON, workFor, type Place } from '../../kit/databases';
import { counter } from './counter';
import { notes, taken } from './post';

describe.each(databases)('the pace of an account: on $name', (kind) => {
	let place: Place;
	let work: Work & { clock: { at: number } };

	beforeEach(async () => {
		place = kind.place();
		work = workFor(await place.open());
		await migrate(work.database, NOON);
	});

	/** Another worker, with a connection of its own. */
	const worker = async (perSecond: number): Promise<Pace> => sharedPace({ database: await place.open(), now: work.now }, 'account', perSecond);

	/** Takes one turn after another; gives the moments at which they come. */
	async function moments(pace: Pace, count: number): Promise<number[]> {
		const at: number[] = [];
		for (let turn = 0; turn < count; turn++) {
			const next = await pace.take(1, 60_000);
			at.push('wait' in next ? next.wait : NaN);
		}
		return at;
	}

	test.each([1, 4, 40, 3_000])('%i a second: turns come evenly, for one and for several who share the account', async (perSecond) => {
		const workers = await Promise.all([worker(perSecond), worker(perSecond), worker(perSecond)]);
		const all = (await Promise.all(workers.map(async (pace) => await moments(pace, 30)))).flat().sort((one, other) => one - other);
		// In any second there are no more turns than may be, but for the rounding of one.
		for (const at of all) expect(all.filter((one) => one >= at && one < at + 1_000).length).toBeLessThanOrEqual(perSecond + 1);
		expect(all[0]).toBe(0);
		// Each takes a tenth of a second's turns at once.
		expect(Math.max(...all)).toBeLessThanOrEqual(Math.ceil((90 * 1_000) / perSecond) + 300);
	});

	test('a time in which nobody sent gives no right to a burst', async () => {
		const pace = await worker(10);
		await moments(pace, 2);
		work.clock.at += 60_000;
		const after = await moments(await worker(10), 3);
		expect(after).toEqual([0, 100, 200]);
	});

	test('turns that nobody took in their time are no turns any more', async () => {
		const pace = await worker(100);
		await moments(pace, 1);
		work.clock.at += 60_000;
		const after = await moments(pace, 30);
		expect(after.filter((at) => at < 100).length).toBeLessThanOrEqual(11);
	});

	test('whom the provider sent away, all stay away; nobody takes a turn that is further off than they wait', async () => {
		const [one, other] = [await worker(10), await worker(10)];
		await moments(other, 1);
		await one.hold(30_000);
		expect(await (await worker(10)).take(1, 60_000)).toEqual({ wait: 30_000 });
		await one.hold(90_000);
		expect(await (await worker(10)).take(1, 60_000)).toEqual({ heldFor: 90_000 });
		work.clock.at += 90_000;
		expect(await (await worker(10)).take(1, 60_000)).toEqual({ wait: 0 });
	});

	test('two runs of a carrier keep to it together', async () => {
		const paces = [await worker(4), await worker(4)];
		const stages = paces.map((pace) => counter([taken], { pace }));
		const left: number[] = [];
		for (const stage of stages) {
			const { transport } = stage.means;
			stage.means.transport = async (request) => {
				left.push(stage.clock.at);
				return await transport(request);
			};
		}
		// Each with a clock of its own that its waiting moves on.
		work.clock.at = NOON;
		const runs = stages.map(async (stage) => {
			for (const note of notes(6)) await stage.deliver([note]);
		});
		await Promise.all(runs);
		expect(left).toHaveLength(12);
		expect(Math.max(...left) - NOON).toBeGreaterThanOrEqual(2_000);
	});

	test('counted by the message, a request takes as many turns as it carries, and carries no more than a second\'s', async () => {
		const pace = sharedPace(work, 'account', 10, 'messages');
		const stage = counter([taken], { pace });
		await stage.deliver(notes(2));
		expect(await pace.take(1, 60_000)).toEqual({ wait: 200 });
	});
});
