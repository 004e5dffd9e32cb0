import type { IDataObject } from 'n8n-workflow';
import { smsProviders } from '../../marketing/channels';
import { fixtureOf } from '../channels/kit/fixture';
import { jsonOf, type OneNode } from '../kit/engine';
import { HttpServer, type Treat } from '../kit/http-server';
import { ownStore, profiles, sms, suppressions } from './stage';

let server: HttpServer;
const ANN = { phone: '+4915112345678' };
const BEN = { phone: '+4915112345679' };

/** A message through a vendor that is played by the server on this machine. */
function through(vendor: string, parameters: IDataObject = {}): OneNode {
	const { credential } = smsProviders.find(({ name }) => name === vendor)!;
	const one = sms('send', { provider: vendor, campaign: 'spring', purpose: 'transactional', sender: '+4915799912345', text: 'Hello', ...parameters });
	return { ...one, credentials: { [credential]: { ...fixtureOf('sms', vendor).account, baseUrl: server.url } } };
}

/** Where each item ended: output, and the code of the reason. */
async function ends(one: OneNode, items: IDataObject[] = [ANN]): Promise<string[]> {
	const outputs = await jsonOf(one, items);
	return outputs.flatMap((output, place) => output.map((item) => {
		const { reasons } = item.delivery as { reasons: { code: string }[] };
		return [place, reasons[0]?.code].join(' ').trim();
	}));
}

const AT_ONCE = { 'retry-after': '0' };

beforeEach(async () => {
	ownStore();
	server = await HttpServer.open();
	await jsonOf(profiles('identify', { traitMode: 'all' }), [ANN, BEN]);
});
afterEach(async () => await server.close());

describe.each(smsProviders.map(({ name, idempotent }) => [name, idempotent] as const))('%s', (vendor, idempotent) => {
	const { answers } = fixtureOf('sms', vendor);
	const taken: Treat = answers.flatMap(({ name, answer: { status, body } }) => (name === 'a message that was taken' ? [{ status, body }] : []))[0];
	/** What it answers when it took the messages of the request. */
	const good = (body: string): Treat => (vendor === 'infobip'
		? { status: 200, body: { messages: [...body.matchAll(/"messageId":"([^"]+)"/g)].map(([, messageId]) => ({ messageId, status: { groupId: 1, name: 'PENDING_ACCEPTED' } })) } }
		: taken);

	test('takes a message, signed in, and its id is kept', async () => {
		server.treat = ({ body }) => good(body);
		const [[item]] = await jsonOf(through(vendor), [ANN]);
		expect(item.delivery).toMatchObject({ status: 'sent', provider: vendor, address: ANN.phone, segments: 1, providerMessageId: expect.stringMatching(/\S/) });
		const [{ headers, body }, ...others] = server.arrived;
		expect(others).toEqual([]);
		if (vendor === 'vonage') expect(body).toContain('api_secret=vonage-secret-16');
		else expect(headers.authorization).toMatch(/^(?:Basic|Bearer|App|AccessKey|AWS4-HMAC-SHA256) \S/);
	});

	test.each<[string, Treat, string]>([
		['a refused login', { status: 401, body: {} }, '2 failed:configuration'],
		['a message that it can\'t use', { status: 400, body: {} }, vendor === '46elks' ? '2 failed:permanent' : '2 failed:configuration'],
		['a server that is away', { status: 503, headers: AT_ONCE }, '2 failed:retry'],
		['a page of a proxy', { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Log in</html>' }, '2 failed:unknown'],
	])('%s', async (_, treatment, end) => {
		server.treat = () => treatment;
		expect(await ends(through(vendor))).toEqual([end]);
	});

	test('a full queue is waited for, as long as it asks', async () => {
		server.treat = ({ body }, count) => (count === 1 ? { status: 429, headers: AT_ONCE } : good(body));
		expect(await ends(through(vendor))).toEqual(['0']);
		expect(server.arrived).toHaveLength(2);
	});

	test.each<[string, Treat]>([
		['a server that stumbles', { status: 500, body: 'Internal Server Error' }],
		['a connection that is cut', 'cut'],
		['a connection that is cut within the answer', 'cut-after-head'],
	])(`%s: the message may have gone, ${idempotent ? 'and its id keeps it from going twice' : 'so it isn\'t sent again'}`, async (_, treatment) => {
		server.treat = ({ body }, count) => (count === 1 ? treatment : good(body));
		expect(await ends(through(vendor))).toEqual([idempotent ? '0' : '2 failed:unknown']);
		expect(server.arrived).toHaveLength(idempotent ? 2 : 1);
		if (!idempotent) expect(await ends(through(vendor))).toEqual(['1 may-have-arrived']);
		expect(server.arrived).toHaveLength(idempotent ? 2 : 1);
	});
});

describe('what follows from a vendor\'s word', () => {
	const dead: Treat = { status: 400, body: { code: 21614, message: '\'To\' number is not a valid mobile number', status: 400 } };
	const good: Treat = { status: 201, body: { sid: 'SM1', status: 'queued' } };

	test('a number that takes no texts is not written to again; its neighbour is', async () => {
		server.treat = ({ body }) => (body.includes('79&') ? good : dead);
		expect((await ends(through('twilio'), [ANN, BEN])).sort()).toEqual(['0', '2 failed:dead-address']);
		const [entries] = await jsonOf(suppressions('entry', 'getMany', { returnAll: true }), [{}]);
		expect(entries).toMatchObject([{ value: '+4915112345678', channel: 'sms', reason: 'hard-bounce', source: 'twilio' }]);
		expect((await ends(through('twilio', { campaign: 'summer' }), [ANN]))[0]).toMatch(/^1 suppressed/);
	});

	test('a country that the account may not write to harms nobody else', async () => {
		server.treat = ({ body }) => (body.includes('79&') ? good : { status: 403, body: { code: 21408, message: 'Permission', status: 403 } });
		expect((await ends(through('twilio'), [ANN, BEN])).sort()).toEqual(['0', '2 failed:configuration']);
	});

	test('a message is asked after and taken back', async () => {
		server.treat = ({ method, path }) => (method === 'GET' ? { status: 200, body: { sid: 'SM1', status: 'delivered' } } : path.endsWith('/SM1.json') ? { status: 200, body: { sid: 'SM1', status: 'canceled' } } : good);
		const [items] = await jsonOf(through('twilio'), [ANN]);
		const asked = (operation: string, parameters: IDataObject = {}) => ({ ...through('twilio'), parameters: { operation, provider: 'twilio', ...parameters } });
		expect(await jsonOf(asked('getMessage', { askProvider: true }), items)).toMatchObject([[{ message: { status: 'sent', provider: 'twilio', providerSays: { status: 'sent' } } }]]);
		expect(await jsonOf(asked('cancel'), items)).toMatchObject([[{ message: { deliveryId: (items[0].delivery as IDataObject).deliveryId } }]]);
		expect(server.arrived.map(({ method, path, body }) => [method, path.split('/').pop(), body.slice(0, 6)])).toEqual([['POST', 'Messages.json', 'To=%2B'], ['GET', 'SM1.json', ''], ['POST', 'SM1.json', 'Status']]);
	});
});
