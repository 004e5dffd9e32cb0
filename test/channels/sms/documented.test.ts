import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { smsProviders } from '../../../marketing/channels';
import { seed } from '../../kit/seed';
import { batches } from '../kit/arbitrary/sms';
import { fixtureOf, messagesOf, type AnyProvider } from '../kit/fixture';
import { onWire, type Wire } from '../kit/wire';

/** What a vendor without a machine-readable description documents in words. */
interface Documented {
	source: string;
	url: RegExp;
	contentType: string;
	authorization: RegExp;
	body: object;
}

const number = { type: 'string', pattern: '^\\d{7,15}$' };

const DOCUMENTED: Record<string, Documented> = {
	sinch: {
		source: 'https://developers.sinch.com/docs/sms/api-reference/sms/tag/Batches/',
		url: /^https:\/\/(?:us|eu|au|br|ca)\.sms\.api\.sinch\.com\/xms\/v1\/[^/]+\/batches$/,
		contentType: 'application/json',
		authorization: /^Bearer \S+$/,
		body: {
			type: 'object',
			additionalProperties: false,
			required: ['to', 'body'],
			properties: {
				to: { type: 'array', minItems: 1, maxItems: 1000, items: number },
				from: { type: 'string', pattern: '^(?:\\d{3,15}|[\\w ]{1,11})$' },
				type: { const: 'mt_text' },
				body: { type: 'string', minLength: 1, maxLength: 1600 },
				client_reference: { type: 'string', maxLength: 128 },
				expire_at: { type: 'string', format: 'date-time' },
				delivery_report: { enum: ['none', 'summary', 'full', 'per_recipient', 'per_recipient_final'] },
				callback_url: { type: 'string', format: 'uri', maxLength: 2048 },
			},
		},
	},
	'46elks': {
		source: 'https://46elks.com/docs/send-sms',
		url: /^https:\/\/api\.46elks\.com\/a1\/sms$/,
		contentType: 'application/x-www-form-urlencoded',
		authorization: /^Basic [\w+/]+=*$/,
		body: {
			type: 'object',
			additionalProperties: false,
			required: ['from', 'to', 'message'],
			properties: {
				from: { type: 'string', pattern: '^(?:\\+?\\d{3,15}|[A-Za-z][\\w ]{0,10})$' },
				to: { type: 'string', pattern: '^\\+\\d{7,15}$' },
				message: { type: 'string', minLength: 1 },
				whendelivered: { type: 'string', format: 'uri' },
			},
		},
	},
};

const ajv = addFormats(new Ajv({ allErrors: true }));

function wrongWith({ url, contentType, authorization, body }: Documented, wire: Wire): string[] {
	const valid = ajv.validate(body, wire.body);
	return [
		...(wire.method === 'POST' ? [] : ['method']),
		...(url.test(wire.url) ? [] : ['address']),
		...(wire.contentType === contentType ? [] : ['content type']),
		...(authorization.test(wire.headers.authorization ?? '') ? [] : ['login']),
		...(valid ? [] : (ajv.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`)),
	];
}

describe.each(Object.entries(DOCUMENTED))('%s', (vendor, documented) => {
	const fixture = fixtureOf('sms', vendor);
	const provider = smsProviders.find(({ name }) => name === vendor)! as unknown as AnyProvider;
	const account = { ...fixture.account, eventsUrl: 'https://n8n.example.com/webhook/sms' };
	const right = async () => await onWire(provider, provider.requests(messagesOf(fixture), account)[0], account);

	test(`any message has the documented shape (seed ${seed})`, async () => {
		await fc.assert(fc.asyncProperty(batches(provider), async (messages) => {
			for (const request of provider.requests(messages, account)) expect(wrongWith(documented, await onWire(provider, request, account))).toEqual([]);
		}), { seed, numRuns: 100 });
	});

	test('the check sees a misspelt name, a missing field, another type, address and login', async () => {
		const wire = await right();
		const body = wire.body as Record<string, unknown>;
		const [first, ...rest] = Object.entries(body);
		const spoilt: Wire[] = [
			{ ...wire, body: { ...Object.fromEntries(rest), [`${first[0]}x`]: first[1] } },
			{ ...wire, body: Object.fromEntries(rest) },
			{ ...wire, body: { ...body, [first[0]]: 7 } },
			{ ...wire, url: `${wire.url}/x` },
			{ ...wire, headers: {} },
		];
		expect(wrongWith(documented, wire)).toEqual([]);
		expect(spoilt.map((one) => wrongWith(documented, one).length > 0)).toEqual(spoilt.map(() => true));
	});
});
