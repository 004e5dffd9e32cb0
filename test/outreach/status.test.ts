import type { Receipt } from '../../marketing/channels';
import { findDeliveries, LEASE, type DeliveryName } from '../../marketing/deliveries';
import { noteCancelled, reconcile, settleByHand } from '../../marketing/outreach';
import { sql } from '../../marketing/store';
import { databases, freshWork, type TestWork } from '../kit/databases';
import { reasonOf } from '../kit/outcomes';
import { fans, good, meet, named } from './people';
import { answers, ends, FakeCarrier, sendTo } from './sending';

const ANN = 'ann@shop.test';

describe.each(databases)('what became of a message: on $name', (kind) => {
	let work: TestWork;
	let profileId: string;

	beforeEach(async () => {
		work = await freshWork(kind);
		[profileId] = await fans(work, [[ANN, 'card-7']]);
	});

	async function sent(answer?: Receipt): Promise<string> {
		const carrier = new FakeCarrier();
		if (answer) carrier.answer = () => answer;
		const [{ deliveryId = '' }] = await sendTo(work, [{ profileId }], carrier);
		work.clock.at += 2 * LEASE;
		return deliveryId;
	}

	const find = async (...names: DeliveryName[]) => await findDeliveries(work, 'email', names);
	const one = async (name: DeliveryName) => good((await find(name))[0]);

	test('is found by our id, by the provider\'s, and by person and campaign, under any of their ids; and no other', async () => {
		const deliveryId = await sent();
		const names: DeliveryName[] = [
			{ deliveryId }, { providerMessageId: `id-${deliveryId}` }, { person: named({ profileId }), campaign: 'spring' }, { person: named(ANN), campaign: 'spring' },
			{ person: named({ kind: 'card', value: 'card-7' }), campaign: 'spring' },
			{ deliveryId: 'nobody' }, { providerMessageId: 'nobody' }, { person: named({ profileId }), campaign: 'summer' }, { person: named('who@shop.test'), campaign: 'spring' },
		];
		const found = await find(...names);
		expect(found.slice(0, 5).map((outcome) => good(outcome).deliveryId)).toEqual(Array<string>(5).fill(deliveryId));
		expect(found.slice(5).map((outcome) => reasonOf(outcome).code)).toEqual(Array<string>(4).fill('no-delivery'));
		expect((await findDeliveries(work, 'sms', [{ deliveryId }])).map((outcome) => reasonOf(outcome).code)).toEqual(['no-delivery']);
		expect(await one({ deliveryId })).toMatchObject({ state: 'sent', underWay: false, profileId, address: ANN, provider: 'fake', attempts: 1, providerMessageId: `id-${deliveryId}` });
	});

	test('to an address of nobody we know is found by that address', async () => {
		await sendTo(work, ['who@shop.test'], new FakeCarrier(), { terms: { purpose: 'transactional' } });
		expect(await one({ person: named('who@shop.test'), campaign: 'spring' })).toMatchObject({ state: 'sent', address: 'who@shop.test' });
		await meet(work, ['who@shop.test']);
		expect(await one({ person: named('who@shop.test'), campaign: 'spring' })).toMatchObject({ state: 'sent' });
	});

	test.each<[string, Receipt, string, string]>([
		['it arrived', { kind: 'sent', providerMessageId: 'late' }, 'sent', 'already-sent'],
		['it was never taken', { kind: 'retry', message: 'not here' }, 'failed', 'sent'],
		['it is wrong', { kind: 'permanent', message: 'too long' }, 'failed', 'failed-before'],
		['the address is dead', { kind: 'dead-address', message: 'gone' }, 'failed', 'suppressed:hard-bounce'],
		['they had opted out', { kind: 'opted-out', message: 'no' }, 'failed', 'said-no'],
		['nothing certain', { kind: 'unknown', message: 'hm' }, 'unknown', 'may-have-arrived'],
	])('that may have arrived is settled when the provider says that %s', async (_, receipt, state, next) => {
		const deliveryId = await sent(answers('unknown')());
		const delivery = await one({ deliveryId });
		const [told] = await reconcile(work, [{ delivery, receipt }], () => undefined);
		expect([told.settled, told.delivery.state]).toEqual([state !== 'unknown', state]);
		expect((await one({ deliveryId })).state).toBe(state);
		const [end] = ends(await sendTo(work, [{ profileId }], new FakeCarrier()));
		expect(end).toContain(next);
	});

	test('that is settled stays as it is, whatever the provider says later; its consequences hold', async () => {
		const deliveryId = await sent();
		const [told] = await reconcile(work, [{ delivery: await one({ deliveryId }), receipt: { kind: 'dead-address', message: 'gone' } }], () => undefined);
		expect([told.settled, (await one({ deliveryId })).state]).toEqual([false, 'sent']);
		expect(ends(await sendTo(work, [{ profileId }], new FakeCarrier(), { terms: { campaign: 'next' } }))).toEqual(['suppressed:hard-bounce']);
	});

	test('that a run is still sending is not settled under its hands', async () => {
		const carrier = new FakeCarrier();
		let told: unknown;
		carrier.after = async ([{ deliveryId }]) => {
			[told] = await settleByHand(work, [{ delivery: await one({ deliveryId }), arrived: false }]);
		};
		expect(ends(await sendTo(work, [{ profileId }], carrier))).toEqual(['sent']);
		expect(told).toMatchObject({ settled: false, delivery: { underWay: true } });
	});

	test.each([[true, 'already-sent'], [false, 'sent']])('is settled by hand as arrived: %s, and who did it is kept', async (arrived, next) => {
		const deliveryId = await sent(answers('unknown')());
		expect(await settleByHand(work, [{ delivery: await one({ deliveryId }), arrived }])).toMatchObject([{ settled: true }]);
		expect(await settleByHand(work, [{ delivery: await one({ deliveryId }), arrived: !arrived }])).toMatchObject([{ settled: false }]);
		expect(await work.database.rows(sql`select actor, profile_id from audit_log where action = 'delivery.settle'`)).toEqual([{ actor: 'test', profile_id: profileId }]);
		expect(ends(await sendTo(work, [{ profileId }], new FakeCarrier()))).toEqual([next]);
	});

	test('that the provider took back is not sent again, and was no contact', async () => {
		const deliveryId = await sent();
		expect(await noteCancelled(work, [await one({ deliveryId })])).toMatchObject([{ settled: true, delivery: { state: 'failed', failure: { code: 'cancelled' } } }]);
		expect(ends(await sendTo(work, [{ profileId }], new FakeCarrier()))).toEqual(['failed-before']);
		expect(await work.database.rows(sql`select counted_at from deliveries`)).toEqual([{ counted_at: null }]);
	});

	test('that fails for a reason nobody knows is given up after three attempts; for a known one it is not', async () => {
		const guess: Receipt = { kind: 'retry', code: 'E99', message: 'odd', guessed: true };
		const tries = async (receipt: Receipt, campaign: string) => {
			const told: string[] = [];
			for (let turn = 0; turn < 4; turn++) {
				const carrier = new FakeCarrier();
				carrier.answer = () => receipt;
				told.push(...ends(await sendTo(work, [{ profileId }], carrier, { terms: { campaign } })));
			}
			return told;
		};
		expect(await tries(guess, 'guessed')).toEqual([...Array<string>(3).fill('failed:retry'), 'failed-before']);
		expect(await tries({ ...guess, guessed: undefined }, 'known')).toEqual(Array<string>(4).fill('failed:retry'));
	});
});
