import type { Receipt } from '../../marketing/channels';
import { listSuppressions, loadLedger } from '../../marketing/consent';
import { send } from '../../marketing/outreach';
import { getProfiles, identify, readSighting } from '../../marketing/profiles';
import { sql } from '../../marketing/store';
import { databases, freshWork, type TestWork } from '../kit/databases';
import { fans, good, meet, named, say } from './people';
import { ends, FakeCarrier, sendTo } from './sending';

const dead: Receipt = { kind: 'dead-address', code: 'E1', message: 'Nobody lives there' };
const left: Receipt = { kind: 'opted-out', code: 'E2', message: 'They want no mail' };
const ANN = 'ann@shop.test';
const BEN = 'ben@shop.test';

describe.each(databases)('what follows from what a provider said: on $name', (kind) => {
	let work: TestWork;

	beforeEach(async () => {
		work = await freshWork(kind);
	});

	/** A carrier that says this about the message to Ann, and takes all others. */
	function saying(receipt: Receipt, provider = 'post'): FakeCarrier {
		const carrier = Object.assign(new FakeCarrier(10), { provider });
		carrier.answer = ({ address }) => (address === ANN ? receipt : { kind: 'sent' });
		return carrier;
	}

	const suppressions = async () => await listSuppressions(work.database, { channel: '', reason: '', limit: 10 }, work.now());

	test('an address that is dead is not used again, on that channel alone; another one of theirs is', async () => {
		const [profileId] = await fans(work, [[ANN, '+48601234567']]);
		await say(work, [{ profileId }], 'granted', { channel: 'sms' });
		expect(ends(await sendTo(work, [{ profileId }, BEN], saying(dead), { terms: { purpose: 'transactional' } }))).toEqual(['failed:dead-address', 'sent']);
		expect(await suppressions()).toMatchObject([{ kind: 'email', value: ANN, channel: 'email', reason: 'hard-bounce', source: 'post', note: 'E1: Nobody lives there' }]);
		const next = new FakeCarrier();
		expect(ends(await sendTo(work, [{ profileId }], next, { terms: { campaign: 'summer', purpose: 'transactional' } }))).toEqual(['suppressed:hard-bounce']);
		expect(ends(await sendTo(work, [{ profileId }], next, { terms: { campaign: 'summer', channel: 'sms', purpose: 'transactional' } }))).toEqual(['sent']);
	});

	test('the same message goes to a new address of the person', async () => {
		const [profileId] = await fans(work, [[ANN, 'card-7']]);
		await sendTo(work, [{ profileId }], saying(dead));
		await meet(work, [['card-7', 'ann.new@shop.test']]);
		const next = new FakeCarrier();
		expect(ends(await sendTo(work, [{ profileId }], next))).toEqual(['sent']);
		expect(next.addresses).toEqual(['ann.new@shop.test']);
	});

	test('a no that the provider knows of is a no of ours, with its evidence, on that channel', async () => {
		const [profileId] = await fans(work, [ANN]);
		await say(work, [{ profileId }], 'granted', { channel: 'sms' });
		await sendTo(work, [{ profileId }], saying(left));
		const ledger = await loadLedger(work.database, [profileId], '');
		expect(ledger.standing(profileId, 'email', 'marketing', '')?.word).toMatchObject({ status: 'withdrawn', source: 'post' });
		expect(ledger.standing(profileId, 'sms', 'marketing', '')?.word.status).toBe('granted');
		const [row] = await work.database.rows<{ wording: string; evidence: string }>(sql`select wording, evidence from consents where status = 'withdrawn'`);
		expect([row.wording, JSON.parse(row.evidence)]).toEqual(['They want no mail', expect.objectContaining({ agent: 'post E2' })]);
	});

	test('a no of somebody we don\'t know suppresses the address for marketing', async () => {
		await sendTo(work, [ANN], saying(left), { terms: { purpose: 'transactional' } });
		expect(await suppressions()).toMatchObject([{ value: ANN, channel: 'email', reason: 'opt-out', source: 'post' }]);
	});

	test('a device that is gone is no address of its person any more, nor when the old record comes again', async () => {
		const device = { kind: 'device', value: 'fcm:Abc' };
		const [profileId] = await meet(work, [[ANN]]);
		const record = { identifiers: [{ kind: 'email', value: ANN }, device], traits: {}, source: 'app' };
		await identify(work, [good(readSighting(record))]);
		await say(work, [{ profileId }], 'granted', { channel: 'push' });
		const carrier = new FakeCarrier();
		carrier.answer = () => dead;
		expect(ends(await sendTo(work, [{ profileId }], carrier, { terms: { channel: 'push', purpose: 'transactional' } }))).toEqual(['failed:dead-address']);
		await identify(work, [good(readSighting(record))]);
		const [profile] = (await getProfiles(work, [named({ profileId })])).map(good);
		expect(JSON.stringify(profile)).toContain('device-gone');
		expect(profile.profileId).toBe(profileId);
		expect(ends(await sendTo(work, [{ profileId }], carrier, { terms: { channel: 'push', purpose: 'transactional', campaign: 'next' } }))).toEqual(['no-address']);
	});

	test('when it can\'t be written, the receipts stand, and the run says so', async () => {
		const [profileId] = await fans(work, [ANN]);
		const troubles: string[] = [];
		const broken = { ...work, database: { ...work.database, transaction: work.database.transaction.bind(work.database) } };
		let after = false;
		const carrier = saying(dead);
		carrier.after = () => {
			after = true;
		};
		broken.database.transaction = async (job) => await (after ? Promise.reject(new Error('disk is full')) : work.database.transaction(job));
		const asks = [profileId].map((id) => ({ person: named({ profileId: id }), terms: { channel: 'email' as const, purpose: 'marketing' as const, campaign: 'spring', step: 'hello', occurrence: '' }, compose: () => ({ text: 'hi' }) }));
		const told = (await send(broken, asks, carrier, { aborted: false }, { trouble: (sentence) => troubles.push(sentence) })).map(good);
		expect(ends(told)).toEqual(['failed:dead-address']);
		expect(troubles).toEqual(['What the provider said about 1 dead addresses could not be noted: disk is full']);
		const again = saying(dead);
		expect(ends(await sendTo(work, [{ profileId }], again))).toEqual(['failed:dead-address']);
		expect(await suppressions()).toHaveLength(1);
	});
});
