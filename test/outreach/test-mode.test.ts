import { MOST_TESTS, sendTest, type Recipient } from '../../marketing/outreach';
import { sql } from '../../marketing/store';
import { databases, freshWork, type TestWork } from '../kit/databases';
import { fans, good, meet, named } from './people';
import { addresses, ends, FakeCarrier, sendTo } from './sending';

const ME = 'me@shop.test';

describe.each(databases)('a test of a message: on $name', (kind) => {
	let work: TestWork;

	beforeEach(async () => {
		work = await freshWork(kind);
	});

	async function tested(people: string[], carrier: FakeCarrier) {
		const terms = { channel: 'email' as const, purpose: 'marketing' as const, campaign: 'spring', step: 'hello', occurrence: '' };
		const compose = ({ address, profile }: Recipient) => ({ text: `Hello ${String(profile?.traits.name ?? 'stranger')} at ${address}` });
		return (await sendTest(work, people.map((address) => ({ person: named(address), terms, compose })), carrier, ME, { aborted: false })).map(good);
	}

	test('goes to the sender alone, as each person would get it, whether or not they may', async () => {
		await meet(work, ['ann@shop.test'], { name: 'Ann' });
		const carrier = new FakeCarrier(10);
		expect(ends(await tested(['ann@shop.test', 'nobody@shop.test'], carrier))).toEqual(['sent', 'sent']);
		expect(carrier.left.map(({ address, content }) => [address, content.text])).toEqual([
			[ME, 'Hello Ann at ann@shop.test'], [ME, 'Hello stranger at nobody@shop.test'],
		]);
	});

	test('leaves the real message free, counts against nothing, and can be repeated', async () => {
		const [profileId] = await fans(work, ['ann@shop.test']);
		for (let turn = 0; turn < 2; turn++) expect(ends(await tested(['ann@shop.test'], new FakeCarrier()))).toEqual(['sent']);
		expect(ends(await sendTo(work, [{ profileId }], new FakeCarrier()))).toEqual(['sent']);
		const rows = await work.database.rows<{ campaign: string; profile_id: string; address: string }>(sql`select campaign, profile_id, address from deliveries where campaign <> 'spring'`);
		expect(rows).toHaveLength(2);
		for (const row of rows) expect(row).toMatchObject({ campaign: 'test: spring', address: ME, profile_id: expect.stringMatching(/^test:/) });
	});

	test('says nothing about the people: a dead address of the sender\'s suppresses nobody', async () => {
		await fans(work, ['ann@shop.test']);
		const carrier = new FakeCarrier();
		carrier.answer = () => ({ kind: 'dead-address', message: 'gone' });
		await tested(['ann@shop.test'], carrier);
		expect(await work.database.rows(sql`select id from suppressions`)).toEqual([]);
	});

	test('sends no more than somebody can read', async () => {
		const carrier = new FakeCarrier(5);
		const told = await tested(addresses(MOST_TESTS + 5), carrier);
		expect([carrier.left.length, told.filter(({ verdict }) => verdict === 'not-sent').length]).toEqual([MOST_TESTS, 5]);
		expect(told.at(-1)).toMatchObject({ reasons: [{ text: `A test sends at most ${MOST_TESTS} messages` }] });
	});
});
