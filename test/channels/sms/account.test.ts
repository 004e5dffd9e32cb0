import { smsProviders, type Outgoing, type Sms } from '../../../marketing/channels';

const message: Outgoing<Sms> = {
	deliveryId: '01890000-0000-7000-8000-000000000001',
	address: '+4915112345678',
	content: { from: 'OUTDOOR', text: 'Hello', encoding: 'GSM-7', segments: 1, marketing: true },
};
const filled = { accountSid: 'AC1', apiKey: 'k', apiSecret: 's', authId: 'MA1', servicePlanId: 'plan', region: 'eu', user: 'u' };
const proxied = { ...filled, baseUrl: 'http://127.0.0.1:8080/proxy/' };

describe.each(smsProviders.map((provider) => [provider.name, provider] as const))('%s', (_, provider) => {
	const later = { reference: message.deliveryId, providerMessageId: 'x/../y?z', address: message.address };

	test('asks the house\'s own address for everything when the account names one', () => {
		const requests = [...provider.requests([message], proxied), provider.lookUp?.request(later, proxied), provider.cancel?.(later, proxied)];
		expect(requests.flatMap((one) => (one ? [one.url] : [])).filter((url) => !/^http:\/\/127\.0\.0\.1:8080\/proxy\/[^/]/.test(url.replace(/proxy\/$/, 'proxy/x')))).toEqual([]);
	});

	test('lets no id of a message leave its place in the address', () => {
		const asked = [provider.lookUp?.request(later, filled), provider.cancel?.(later, filled)].flatMap((one) => (one ? [one.url] : []));
		expect(asked.filter((url) => new URL(url, 'https://x.example').pathname.includes('/y') || url.includes('?'))).toEqual([]);
	});

	test('names no place for reports that is none', () => {
		for (const eventsUrl of ['', 'not an address']) {
			const { body } = provider.requests([message], { ...filled, eventsUrl })[0];
			expect(JSON.stringify(body)).not.toMatch(/callback_url|StatusCallback|whendelivered|reportUrl|"url"|"callback"/);
		}
	});
});
