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
		expect(new URL(provider.requests([message], { ...filled, baseUrl: ' proxy.example.com/x/ ' })[0].url).href).toMatch(/^https:\/\/proxy\.example\.com\/x\//);
		const requests = [...provider.requests([message], proxied), provider.lookUp?.request(later, proxied), provider.cancel?.(later, proxied)];
		expect(requests.flatMap((one) => (one ? [one.url] : [])).filter((url) => !/^http:\/\/127\.0\.0\.1:8080\/proxy\/[^/]/.test(url.replace(/proxy\/$/, 'proxy/x')))).toEqual([]);
	});

	test.each(['http://proxy.example.com', 'http://localhost.example.com', 'ftp://127.0.0.1', 'https://'])('sends no login in the open, to %s', (baseUrl) => {
		expect(() => provider.requests([message], { ...filled, baseUrl })).toThrow('The Base URL in the credential has to begin with https://');
	});

	test('lets no id of a message leave its place in the address', () => {
		const asked = [provider.lookUp?.request(later, { ...filled, baseUrl: 'https://x.example' }), provider.cancel?.(later, { ...filled, baseUrl: 'https://x.example' })].flatMap((one) => (one ? [one.url] : []));
		expect(asked.filter((url) => new URL(url).pathname.includes('/y') || url.includes('?'))).toEqual([]);
	});

	test('names no place for reports that is none', () => {
		for (const eventsUrl of ['', 'not an address']) {
			const { body } = provider.requests([message], { ...filled, eventsUrl })[0];
			expect(JSON.stringify(body)).not.toMatch(/callback_url|StatusCallback|whendelivered|reportUrl|"url"|"callback"/);
		}
	});
});
