import { readEvent, track } from '../../marketing/events';
import { identify, readSighting } from '../../marketing/profiles';
import { DAY, databases, freshWork, type TestWork } from '../kit/databases';
import { ask, at, setClock, short, willing } from './law';
import { good, say } from './people';

const GERMANY = '+4915123456789';
const HOUR = DAY / 24;
const KEYS = { p256dh: `B${'A'.repeat(86)}`, auth: 'A'.repeat(22) };
const BROWSER = `webpush:${JSON.stringify({ endpoint: 'https://push.example.com/a', keys: KEYS })}`;

describe.each(databases)('which way a message can go on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
		setClock(work, '2026-11-20T10:00Z');
	});

	/** A person with these identifiers, met one after another, who agreed to a channel. */
	async function known(channel: 'push' | 'sms' | 'whatsapp', identifiers: { kind: string; value: unknown }[], country?: string): Promise<string> {
		let profileId = '';
		for (const identifier of identifiers) {
			const sighting = good(readSighting({ identifiers: [{ kind: 'email', value: 'ann@shop.test' }, identifier], country, traits: {}, source: 'test' }));
			({ profileId } = good((await identify(work, [sighting]))[0]));
			work.clock.at += 1_000;
		}
		await say(work, [{ profileId }], 'granted', { channel });
		return profileId;
	}

	test.each<[number, 'free-form' | 'template']>([[1, 'free-form'], [23.99, 'free-form'], [24, 'template'], [100, 'template']])('%d hours after a message of theirs, of both forms: %s', async (hours, form) => {
		const profileId = await willing(work, [GERMANY], 'whatsapp');
		const occurredAt = '2026-11-20T10:00:00.000Z';
		setClock(work, at(occurredAt) + hours * HOUR);
		good((await track(work, [good(readEvent({ person: { profileId }, name: 'Message Received', channel: 'whatsapp', source: 'test', occurredAt, properties: {} }, work.now()))]))[0]);
		expect(await ask(work, { profileId }, 'whatsapp', { form: 'either' })).toMatchObject({ verdict: 'allow', form });
	});

	test('who never wrote gets the template; where only one form is offered, none is chosen', async () => {
		const profileId = await willing(work, [GERMANY], 'whatsapp');
		expect(await ask(work, { profileId }, 'whatsapp', { form: 'either' })).toMatchObject({ verdict: 'allow', form: 'template' });
		expect(await ask(work, { profileId }, 'whatsapp', { form: 'template' })).not.toHaveProperty('form');
	});

	test.each<[string, { kind: string; value: string }, string | undefined, string]>([
		['a national number goes out with its prefix', { kind: 'phone', value: '601 234 567' }, 'PL', '+48601234567'],
		['spaces and zeros are taken out', { kind: 'phone', value: '0048 601-234-567' }, undefined, '+48601234567'],
		['WhatsApp\'s own writing gets its plus', { kind: 'whatsapp', value: '48601234567' }, undefined, '+48601234567'],
		['a mobile of Argentina keeps the 9 with which it is dialled', { kind: 'whatsapp', value: '5491123456789' }, undefined, '+5491123456789'],
		['... however it was written', { kind: 'phone', value: '011 15-2345-6789' }, 'AR', '+5491123456789'],
		['a user ID of WhatsApp stays as it is', { kind: 'whatsapp', value: 'PL.13491208655302741918' }, undefined, 'PL.13491208655302741918'],
	])('%s', async (_, identifier, country, address) => {
		const profileId = await known('whatsapp', [identifier], country);
		expect((await ask(work, { profileId }, 'whatsapp', { purpose: 'service' })).address).toBe(address);
	});

	const DEVICES = ['old-token', 'apns:00ff00ff', BROWSER, 'fcm:New-Token'].map((value) => ({ kind: 'device', value }));

	test.each<[readonly ('fcm' | 'apns' | 'webpush')[] | undefined, string]>([
		[undefined, 'fcm:New-Token'], [['fcm'], 'fcm:New-Token'], [['apns'], 'apns:00ff00ff'], [['webpush'], BROWSER], [['apns', 'webpush'], BROWSER],
	])('of several devices, with %j: the newest that can be reached', async (devices, address) => {
		const profileId = await known('push', DEVICES);
		expect(await ask(work, { profileId }, 'push', { purpose: 'transactional', devices })).toMatchObject({ verdict: 'allow', address });
	});

	test('without a device of that kind nobody is reached, and the reason says which is missing', async () => {
		const profileId = await known('push', DEVICES.slice(0, 2));
		const decision = await ask(work, { profileId }, 'push', { purpose: 'transactional', devices: ['webpush'] });
		expect([short(decision), decision.reasons[0].text]).toEqual(['suppress no-address', 'No device is known that takes web push']);
	});
});
