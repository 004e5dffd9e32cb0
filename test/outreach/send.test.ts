import { claim } from '../../marketing/deliveries';
import { history } from '../../marketing/outreach';
import { databases, freshWork, NOON, type TestWork } from '../kit/databases';
import { buy, fans, good, meet, named, say } from './people';
import { addresses, ends, FakeCarrier, sendTo } from './sending';

describe.each(databases)('a message is sent once: on $name', (kind) => {
	let work: TestWork;
	let carrier: FakeCarrier;
	beforeEach(async () => {
		work = await freshWork(kind);
		carrier = new FakeCarrier(1, 5);
	});

	test('to the person\'s address, filled with what is known about them', async () => {
		const [profileId] = await fans(work, ['Ann@Shop.test'], { name: 'Ann' });
		const [sending] = await sendTo(work, [{ profileId }], carrier);
		const [{ deliveryId }] = carrier.left;
		expect(carrier.left).toEqual([{ deliveryId, address: 'Ann@Shop.test', content: { text: 'Hello Ann' } }]);
		expect(sending).toEqual({
			verdict: 'sent', reasons: [], deliveryId, profileId, address: 'Ann@Shop.test', provider: 'fake', providerMessageId: `id-${deliveryId}`,
		});
		const [{ entries }] = (await history(work, [named({ profileId })], 9)).map(good);
		expect(entries).toMatchObject([{ type: 'delivery', name: 'sent', at: NOON, channel: 'email', details: { deliveryId, campaign: 'spring', provider: 'fake' } }]);
	});

	test('a letter may tell what the person bought, whatever the number of people', async () => {
		const ids = await fans(work, addresses(1_200));
		await buy(work, { profileId: ids[1_100] }, { name: 'Tent' }, NOON);
		const told = await sendTo(work, ids.map((profileId) => ({ profileId })), carrier, {
			compose: ({ purchases, address }) => ({ text: `${address} ${purchases?.count ?? 0}` }),
		});
		expect(new Set(ends(told))).toEqual(new Set(['sent']));
		expect(carrier.left.map(({ content }) => content.text)).toEqual(addresses(1_200).map((address, place) => `${address} ${place === 1_100 ? 1 : 0}`));
	});

	test('a second run sends nothing and says when the first did', async () => {
		await fans(work, ['ann@shop.test', 'ben@shop.test']);
		const first = await sendTo(work, ['ann@shop.test', 'ben@shop.test'], carrier);
		work.clock.at += 60_000;
		const second = await sendTo(work, ['ben@shop.test', 'ann@shop.test'], carrier);
		expect(carrier.addresses).toEqual(['ann@shop.test', 'ben@shop.test']);
		expect(second).toMatchObject([1, 0].map((place) => ({
			verdict: 'not-sent', reasons: [{ code: 'already-sent', text: 'This message was sent before on 2026-11-20 12:00 UTC', evidence: first[place].deliveryId }],
		})));
	});

	test.each([1, 700])('the same person twice in a batch, %i places apart', async (apart) => {
		const ids = await fans(work, addresses(apart));
		const people = [...ids, ids[0]].map((profileId) => ({ profileId }));
		const told = ends(await sendTo(work, people, carrier));
		expect(carrier.addresses).toEqual(addresses(apart));
		expect(told[0]).toBe('sent');
		// Whether the first copy has left already when the second is looked at depends on the moment.
		expect(['same-address', 'already-sent']).toContain(told[apart]);
	});

	test('two people of one address get one copy', async () => {
		const about = { campaign: 'spring', step: 'hello', channel: 'email', occurrence: '', run: 'r1', purpose: 'marketing', topic: '', department: '', tags: '', provider: 'fake' };
		const verdicts = await work.database.transaction(async (database) => await claim({ ...work, database }, about, [
			{ id: 'd1', holder: 'p1', address: 'home@shop.test' },
			{ id: 'd2', holder: 'p2', address: 'home@shop.test' },
		]));
		expect(verdicts.map(({ verdict }) => verdict)).toEqual(['claimed', 'same-address']);
	});

	test('people who turned out to be one after sending are not sent it again', async () => {
		const [first, second] = await fans(work, ['ann@shop.test', 'ann@home.test']);
		await sendTo(work, [{ profileId: second }], carrier);
		await meet(work, [['ann@shop.test', 'ann@home.test']]);
		for (const profileId of [first, second]) expect(ends(await sendTo(work, [{ profileId }], carrier))).toEqual(['already-sent']);
		expect(carrier.addresses).toEqual(['ann@home.test']);
	});

	test.each([
		['the only address', ['ann@shop.test']],
		['the second of two addresses', ['ann@home.test', 'ann@shop.test']],
	])('an address without a person, later known as %s of one, is not sent it again', async (_, person) => {
		const terms = { purpose: 'transactional' as const };
		expect(await sendTo(work, ['ann@shop.test'], carrier, { terms })).toMatchObject([{ verdict: 'sent', profileId: undefined, address: 'ann@shop.test' }]);
		const [profileId] = await meet(work, [person]);
		expect(ends(await sendTo(work, [{ profileId }], carrier, { terms }))).toEqual(['already-sent']);
		expect(ends(await sendTo(work, ['ann@shop.test'], carrier, { terms }))).toEqual(['already-sent']);
	});

	test('another campaign, step or occurrence is another message', async () => {
		const [profileId] = await fans(work, ['ann@shop.test']);
		const others = [{}, { step: 'reminder' }, { occurrence: '2026-12' }, { campaign: 'summer' }];
		for (const turn of ['sent', 'already-sent']) {
			for (const terms of others) expect([terms, ...ends(await sendTo(work, [{ profileId }], carrier, { terms }))]).toEqual([terms, turn]);
		}
		expect(carrier.left).toHaveLength(4);
	});

	test('a no that comes after the check and before the sending holds', async () => {
		const ids = await fans(work, addresses(1_200));
		const late = { kind: 'email', value: addresses(1_200)[1_150] };
		carrier.before = async () => {
			if (carrier.left.length === 0) await say(work, [late], 'withdrawn');
		};
		const told = ends(await sendTo(work, ids.map((profileId) => ({ profileId })), carrier));
		expect(carrier.left.some(({ address }) => address === late.value)).toBe(false);
		expect(told.filter((end) => end !== 'sent')).toEqual(['said-no']);
		const [{ entries }] = (await history(work, [named(late)], 9)).map(good);
		expect(entries).toMatchObject([{ type: 'refusal', name: 'suppress', details: { campaign: 'spring', reasons: [{ code: 'said-no' }] } }]);
	});
});
