import { history } from '../../marketing/outreach';
import { databases, freshWork, type TestWork } from '../kit/databases';
import { fans, good, named } from './people';
import { addresses, answers, ends, FakeCarrier, sendTo } from './sending';

const MANY = 1_300;

describe.each(databases)('a message that did not go out: on $name', (kind) => {
	let work: TestWork;
	let carrier: FakeCarrier;
	let people: { profileId: string }[];
	const mended = () => new FakeCarrier(1, 5);

	async function crowd(count: number): Promise<void> {
		people = (await fans(work, addresses(count))).map((profileId) => ({ profileId }));
	}

	beforeEach(async () => {
		work = await freshWork(kind);
		carrier = new FakeCarrier(1, 5);
	});

	test.each<['retry' | 'configuration' | 'permanent', string]>([
		['retry', 'sent'], ['configuration', 'sent'], ['permanent', 'failed-before'],
	])('for a failure of the kind %s: the next run says %s', async (failure, next) => {
		await crowd(1);
		carrier.answer = answers(failure);
		expect(await sendTo(work, people, carrier)).toMatchObject([
			{ verdict: 'failed', reasons: [{ code: `failed:${failure}`, text: `it said ${failure}` }], address: addresses(1)[0] },
		]);
		const again = mended();
		expect(ends(await sendTo(work, people, again))).toEqual([next]);
		expect(again.addresses).toEqual(next === 'sent' ? addresses(1) : []);
		expect(ends(await sendTo(work, people, mended()))).toEqual([next === 'sent' ? 'already-sent' : next]);
	});

	test('because it was refused for good: every later run says when and why', async () => {
		await crowd(1);
		carrier.answer = answers('permanent');
		await sendTo(work, people, carrier);
		const [{ verdict, reasons: [{ text }] }] = await sendTo(work, people, mended());
		expect([verdict, text]).toEqual(['not-sent', 'This message was refused for good before on 2026-11-20 12:00 UTC: it said permanent']);
	});

	test('as far as anybody knows is never sent again, and says so', async () => {
		await crowd(2);
		carrier.answer = answers('unknown');
		expect(ends(await sendTo(work, people, carrier))).toEqual(['failed:unknown', 'failed:unknown']);
		for (const later of [0, 60_000]) {
			work.clock.at += later;
			const again = mended();
			expect(await sendTo(work, people, again)).toMatchObject(people.map(() => ({ verdict: 'not-sent', reasons: [{ code: 'may-have-arrived' }] })));
			expect(again.left).toEqual([]);
		}
		const [{ entries }] = (await history(work, [named(people[0])], 9)).map(good);
		expect(entries).toMatchObject([{ type: 'delivery', name: 'unknown', details: { failure: 'it said unknown' } }]);
	});

	test('because it could not be written fails alone, and goes out when the template is mended', async () => {
		await crowd(50);
		const compose = ({ address }: { address: string }) => {
			if (address === 'p00007@shop.test') throw new Error('no name');
			return { text: address };
		};
		const told = await sendTo(work, people, carrier, { compose });
		expect(told.filter(({ verdict }) => verdict !== 'sent')).toMatchObject([
			{ verdict: 'failed', address: 'p00007@shop.test', reasons: [{ text: 'The message can\'t be filled for this person: no name' }] },
		]);
		const again = mended();
		expect(ends(await sendTo(work, people, again)).filter((end) => end === 'sent')).toHaveLength(1);
		expect(again.addresses).toEqual(['p00007@shop.test']);
	});

	test('because the sender is set up wrongly stops the rest, and the next run sends all of them', async () => {
		await crowd(MANY);
		carrier.answer = () => (carrier.left.length <= 20 ? { kind: 'sent' } : answers('configuration')());
		const told = ends(await sendTo(work, people, carrier));
		// Each of the five lanes may be on its way when the first one fails.
		expect(carrier.left.length).toBeLessThanOrEqual(25);
		expect(new Set(told)).toEqual(new Set(['sent', 'failed:configuration', 'stopped']));
		expect(told.filter((end) => end === 'sent')).toHaveLength(20);
		const again = mended();
		await sendTo(work, people, again);
		expect(again.addresses).toEqual(notSent(told));
	});

	test('because the user stopped the run goes out in the next run, at once', async () => {
		await crowd(MANY);
		const stop = { aborted: false };
		carrier.before = () => {
			stop.aborted ||= carrier.left.length >= 30;
		};
		const told = ends(await sendTo(work, people, carrier, { stop }));
		expect(carrier.left.length).toBeLessThanOrEqual(35);
		expect(told.filter((end) => end === 'sent')).toHaveLength(carrier.left.length);
		expect(new Set(told)).toEqual(new Set(['sent', 'stopped']));
		const { at } = work.clock;
		const again = mended();
		await sendTo(work, people, again);
		expect(again.addresses).toEqual(notSent(told));
		expect(work.clock.at).toBe(at);
	});

	test('because the carrier itself broke is not lost, and nobody gets a second one', async () => {
		await crowd(60);
		carrier.before = () => {
			if (carrier.left.length >= 20) throw new Error('broken carrier');
		};
		await expect(sendTo(work, people, carrier)).rejects.toThrow('broken carrier');
		const again = mended();
		await sendTo(work, people, again);
		expect([...carrier.addresses, ...again.addresses].sort()).toEqual(addresses(60));
	});

	function notSent(told: string[]): string[] {
		return addresses(people.length).filter((_, place) => told[place] !== 'sent');
	}
});
