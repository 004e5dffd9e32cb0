import type { IDataObject } from 'n8n-workflow';
import { HttpServer, type ArrivedRequest, type Treat } from '../kit/http-server';
import { jsonOf, type OneNode } from '../kit/engine';
import { email, ownStore, people } from './stage';

let server: HttpServer;
beforeEach(async () => {
	ownStore();
	server = await HttpServer.open();
});
afterEach(async () => await server.close());

interface Vendor {
	provider: string;
	credential: string;
	fields: Record<string, string>;
	/** How its server takes every mail of a request, and where it reads to whom they go. */
	takes: (request: ArrivedRequest) => Treat;
	receivers: (request: ArrivedRequest) => string[];
	/** What shows that n8n signed in. */
	proof: [header: string, looks: RegExp];
}

const json = <Shape>({ body }: ArrivedRequest) => JSON.parse(body) as Shape;
const field = (body: string, name: string) => new RegExp(`name="${name}"\\r\\n\\r\\n([^\\r]*)`).exec(body)?.[1] ?? '';
const VENDORS: Vendor[] = [
	{
		provider: 'ses', credential: 'omnichannelSesApi', fields: { region: 'eu-central-1', accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret-key-1' },
		takes: () => ({ status: 200, body: { MessageId: '0107-a' } }),
		receivers: (request) => json<{ Destination: { ToAddresses: string[] } }>(request).Destination.ToAddresses, proof: ['authorization', /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/],
	},
	{
		provider: 'brevo', credential: 'omnichannelBrevoApi', fields: { apiKey: 'secret-key-1' },
		takes: () => ({ status: 201, body: { messageId: '<1@brevo>' } }),
		receivers: (request) => json<{ to: { email: string }[] }>(request).to.map((one) => one.email), proof: ['api-key', /^secret-key-1$/],
	},
	{
		provider: 'mailgun', credential: 'omnichannelMailgunApi', fields: { apiKey: 'secret-key-1', domain: 'mg.shop.test', region: 'eu' },
		takes: () => ({ status: 200, body: { id: '<1@mg>', message: 'Queued.' } }),
		receivers: ({ body }) => [field(body, 'to')], proof: ['authorization', new RegExp(`^Basic ${Buffer.from('api:secret-key-1').toString('base64')}$`)],
	},
	{
		provider: 'postmark', credential: 'omnichannelPostmarkApi', fields: { serverToken: 'secret-key-1', marketingStream: 'broadcast', transactionalStream: 'outbound' },
		takes: (request) => ({ status: 200, body: json<object[]>(request).map((_, place) => ({ ErrorCode: 0, MessageID: `m${place}` })) }),
		receivers: (request) => json<{ To: string }[]>(request).map((one) => one.To), proof: ['x-postmark-server-token', /^secret-key-1$/],
	},
	{
		provider: 'resend', credential: 'omnichannelResendApi', fields: { apiKey: 'secret-key-1' },
		takes: (request) => ({ status: 200, body: Array.isArray(json(request)) ? { data: json<object[]>(request).map((_, place) => ({ id: `m${place}` })) } : { id: 'm' } }),
		receivers: (request) => [json<{ to: string[] }>(request)].flat().flatMap((one) => one.to), proof: ['authorization', /^Bearer secret-key-1$/],
	},
	{
		provider: 'sendgrid', credential: 'omnichannelSendGridApi', fields: { apiKey: 'secret-key-1', region: 'global' },
		takes: () => ({ status: 202, headers: { 'x-message-id': 'abc' }, body: '' }),
		receivers: (request) => json<{ personalizations: { to: { email: string }[] }[] }>(request).personalizations.flatMap(({ to }) => to.map((one) => one.email)), proof: ['authorization', /^Bearer secret-key-1$/],
	},
];
const PEOPLE = ['ann', 'ben', 'cat'].map((name) => ({ email: `${name}@shop.test`, name }));

const through = ({ provider, credential, fields }: Vendor, parameters: IDataObject = {}): OneNode => ({
	...email('send', {
		provider, campaign: 'spring', from: '"Shop, Inc." <news@shop.test>', subject: 'שלום {{ profile.name }}', html: '<p>Hello {{ profile.name }}</p>', unsubscribePage: 'https://shop.test/leave', ...parameters,
	}),
	credentials: { [credential]: { ...fields, baseUrl: server.url } },
});

describe.each(VENDORS.map((vendor) => [vendor.provider, vendor] as const))('through %s', (_, vendor) => {
	beforeEach(async () => {
		await people(...PEOPLE);
	});

	test('everybody gets one mail, signed in as the vendor wants, and another run sends nothing', async () => {
		server.treat = vendor.takes;
		const [sent, ...others] = await jsonOf(through(vendor), PEOPLE);
		expect([sent.length, others]).toEqual([3, [[], []]]);
		expect(sent.map(({ delivery }) => (delivery as IDataObject).providerMessageId)).not.toContain(undefined);
		expect(server.arrived.flatMap(vendor.receivers).sort()).toEqual(PEOPLE.map((one) => one.email));
		for (const { headers, body } of server.arrived) {
			expect(headers[vendor.proof[0]]).toMatch(vendor.proof[1]);
			expect(body).toMatch(/List-Unsubscribe-Post/);
		}
		const [again, stopped] = await jsonOf(through(vendor), PEOPLE);
		expect([again.length, stopped.length, server.arrived.flatMap(vendor.receivers).length]).toEqual([0, 3, 3]);
	});

	test('a refused login halts the run with words that help, and shows no secret', async () => {
		server.treat = () => ({ status: 401, body: { message: 'revoked' } });
		const outputs = await jsonOf(through(vendor), PEOPLE).catch((error: Error) => error);
		const shown = outputs instanceof Error ? outputs.message : JSON.stringify(outputs);
		expect(shown).toMatch(/doesn't know this|refuses the login/);
		expect(shown).not.toContain('secret-key-1');
		server.treat = vendor.takes;
		const [sent] = await jsonOf(through(vendor), PEOPLE);
		expect(sent).toHaveLength(3);
	});
});
