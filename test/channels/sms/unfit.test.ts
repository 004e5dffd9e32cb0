import { smsProviders, type Outgoing, type Sms } from '../../../marketing/channels';

const of = (content: Partial<Sms>): Outgoing<Sms> => ({
	deliveryId: '1',
	address: '+4915112345678',
	content: { from: 'OUTDOOR', text: 'Hello', encoding: 'GSM-7', segments: 1, marketing: true, ...content },
});

describe.each(smsProviders.map((provider) => [provider.name, provider] as const))('%s', (name, { refuses }) => {
	test.each(['', ' \n\t'])('refuses an empty text (%j), which its author can mend', (text) => {
		expect(refuses!(of({ text }), {})).toEqual({ kind: 'configuration', code: 'no-text', alone: true, message: expect.stringContaining('default') });
	});

	test('takes a plain text, and eleven characters of a name', () => {
		expect([refuses!(of({}), {}), refuses!(of({ from: 'ABCDEFGHIJK' }), {})]).toEqual([undefined, undefined]);
	});

	test('refuses a text that is longer than it takes', () => {
		const limited = ['twilio', 'sinch', 'aws'].includes(name);
		expect(refuses!(of({ text: 'x'.repeat(1_600) }), {})).toBeUndefined();
		expect(refuses!(of({ text: 'x'.repeat(1_601) }), {})?.kind).toBe(limited ? 'configuration' : undefined);
	});
});

test('AWS takes no blank in a sender\'s name', () => {
	const aws = smsProviders.find(({ name }) => name === 'aws')!;
	expect(aws.refuses!(of({ from: 'Shop 24' }), {})).toMatchObject({ kind: 'configuration', alone: true, message: expect.stringContaining('"Shop 24"') });
});
