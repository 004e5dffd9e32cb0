import { smsProviders, type Outgoing, type Sms } from '../../../marketing/channels';
import { fixtureOf, type AnyProvider } from '../kit/fixture';
import { captured } from '../kit/sdk';
import { onWire } from '../kit/wire';

const message: Outgoing<Sms> = {
	deliveryId: '01890000-0000-7000-8000-000000000001',
	address: '+4915112345678',
	content: { from: 'OUTDOOR', text: 'Cześć, 😀 €{}\nשלום', encoding: 'UCS-2', segments: 1, marketing: true },
};
const all = { ...message, content: { ...message.content, from: '+4915799912345', ttlSeconds: 3600 } };
const EVENTS = { eventsUrl: 'https://n8n.example.com/webhook/sms' };
const REPORT = `${EVENTS.eventsUrl}?delivery=${message.deliveryId}`;
const { text } = message.content;

/** What the vendors' libraries are told for these messages, as their documentation has it. */
const TOLD: Record<string, [object, object]> = {
	plivo: [
		{ src: 'OUTDOOR', dst: '+4915112345678', text },
		{ src: '+4915799912345', dst: '+4915112345678', text, messageExpiry: 3600, url: REPORT, method: 'POST' },
	],
	messagebird: [
		{ originator: 'OUTDOOR', recipients: ['4915112345678'], body: text, datacoding: 'auto', reference: message.deliveryId },
		{ originator: '4915799912345', recipients: ['4915112345678'], body: text, datacoding: 'auto', reference: message.deliveryId, validity: 3600, reportUrl: REPORT },
	],
};

test.each(Object.entries(TOLD))('%s is asked what its own library asks', async (vendor, told) => {
	const { account } = fixtureOf('sms', vendor);
	const provider = smsProviders.find(({ name }) => name === vendor)! as unknown as AnyProvider;
	const theirs = captured(vendor, told.map((one) => ({ account, message: one })));
	const ours = await Promise.all([[message, account], [all, { ...account, ...EVENTS }]].map(async ([one, asked]) =>
		await onWire(provider, provider.requests([one as never], asked as Record<string, string>)[0], asked as Record<string, string>)));
	expect(theirs).toHaveLength(2);
	for (const [place, { contentType, headers, ...request }] of ours.entries()) {
		const { headers: expected, ...other } = theirs[place];
		expect(request).toEqual(other);
		expect(headers.authorization).toBe(expected.authorization);
		expect(expected['content-type']).toContain(contentType);
	}
});
