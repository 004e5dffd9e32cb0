import type { IDataObject } from 'n8n-workflow';
import { whatsappProviders } from '../../marketing/channels';
import { fixtureOf } from '../channels/kit/fixture';
import { jsonOf, type OneNode } from '../kit/engine';
import { HttpServer, type Treat } from '../kit/http-server';
import { consent, ownStore, profiles, suppressions, whatsApp } from './stage';

let server: HttpServer;
const ANN = { phone: '+4915112345678' };
const BEN = { phone: '+4915112345679' };
const SID = `HX${'0a'.repeat(16)}`;
const AT_ONCE = { 'retry-after': '0' };

/** A message through a vendor that is played by the server on this machine. */
function through(vendor: string, parameters: IDataObject = {}): OneNode {
	const { credential } = whatsappProviders.find(({ name }) => name === vendor)!;
	const one = whatsApp('send', {
		provider: vendor, campaign: 'spring', purpose: 'transactional', sender: vendor === 'meta' ? '' : '+4915799912345',
		template: vendor === 'twilio' ? SID : 'order_shipped', templateBody: { row: [{ text: 'Ann' }] }, ...parameters,
	});
	return { ...one, credentials: { [credential]: { ...fixtureOf('whatsapp', vendor).account, baseUrl: server.url } } };
}

/** Where each item ended: output, and the code of the reason. */
async function ends(one: OneNode, items: IDataObject[] = [ANN]): Promise<string[]> {
	return (await jsonOf(one, items)).flatMap((output, place) => output.map((item) => {
		const { reasons } = item.delivery as { reasons: { code: string }[] };
		return [place, reasons[0]?.code].join(' ').trim();
	}));
}

/** What a vendor answers when it took the messages of a request. */
const TAKEN: Record<string, (body: string) => Treat> = {
	meta: () => ({ status: 200, body: { messages: [{ id: 'wamid.1' }] } }),
	twilio: () => ({ status: 201, body: { sid: 'SM1', status: 'queued' } }),
	infobip: (body) => ({ status: 200, body: { messages: [...body.matchAll(/"messageId":"([^"]+)"/g)].map(([, messageId]) => ({ messageId, status: { groupName: 'PENDING', name: 'PENDING_ENROUTE' } })) } }),
};
const no = (code: number, message = 'Why') => ({ status: 400, body: { error: { code, message } } });

beforeEach(async () => {
	ownStore();
	server = await HttpServer.open();
	await jsonOf(profiles('identify', { traitMode: 'all' }), [ANN, BEN]);
});
afterEach(async () => await server.close());

describe.each(whatsappProviders.map(({ name, idempotent }) => [name, idempotent] as const))('%s', (vendor, idempotent) => {
	const good = TAKEN[vendor];

	test('takes a message, signed in, and its id is kept', async () => {
		server.treat = ({ body }) => good(body);
		const [[item]] = await jsonOf(through(vendor), [ANN]);
		expect(item.delivery).toMatchObject({ status: 'sent', provider: vendor, address: ANN.phone, message: 'template', providerMessageId: expect.stringMatching(/\S/) });
		expect(server.arrived.map(({ headers }) => headers.authorization)).toEqual([expect.stringMatching(/^(?:Bearer|Basic|App) \S/)]);
	});

	test.each<[string, Treat, string]>([
		['a refused login', { status: 401, body: {} }, '2 failed:configuration'],
		['a message that it can\'t use', { status: 400, body: {} }, '2 failed:configuration'],
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

	test.each<[string, Treat]>([['a server that stumbles', { status: 500, body: 'Internal Server Error' }], ['a connection that is cut', 'cut'], ['one that is cut within the answer', 'cut-after-head']])(
		`%s: the message may have gone, ${idempotent ? 'and its id keeps it from going twice' : 'so it isn\'t sent again'}`, async (_, treatment) => {
			server.treat = ({ body }, count) => (count === 1 ? treatment : good(body));
			expect(await ends(through(vendor))).toEqual([idempotent ? '0' : '2 failed:unknown']);
			if (!idempotent) expect(await ends(through(vendor))).toEqual(['1 may-have-arrived']);
			expect(server.arrived).toHaveLength(idempotent ? 2 : 1);
		});
});

describe('what Meta says about a person', () => {
	const about = (phone: string) => ({ body }: { body: string }) => body.includes(phone.slice(1));

	test.each<[number, string, string]>([
		[131047, '2 failed:permanent', '1 failed-before'], [131026, '2 failed:permanent', '1 failed-before'], [130472, '2 failed:permanent', '1 failed-before'],
		[131049, '2 failed:retry', '2 failed:retry'], [132000, '2 failed:configuration', '2 failed:configuration'],
	])('code %i: %s, and in the next run %s', async (code, first, then) => {
		server.treat = () => no(code);
		expect(await ends(through('meta'))).toEqual([first]);
		expect(await ends(through('meta'))).toEqual([then]);
	});

	test('nobody is taken for unreachable because of one answer', async () => {
		server.treat = () => no(131026);
		await ends(through('meta'));
		expect(await jsonOf(suppressions('entry', 'getMany'), [{}])).toEqual([[]]);
	});

	test('who stopped marketing there has said no here, and the neighbour gets the message', async () => {
		server.treat = (request) => (about(ANN.phone)(request) ? no(131050) : TAKEN.meta(request.body));
		expect((await ends(through('meta'), [ANN, BEN])).sort()).toEqual(['0', '2 failed:opted-out']);
		expect(JSON.stringify(await jsonOf(consent('get', { personBy: 'phone', personValue: '={{ $json.phone }}' }), [ANN]))).toMatch(/"channel":"whatsapp","purpose":"marketing","topic":"","status":"withdrawn".*"source":"meta"/);
		expect(await ends(through('meta', { campaign: 'summer', purpose: 'marketing' }), [ANN])).toEqual(['1 said-no']);
	});

	test('a token that was taken back stops the run at once; nothing secret is told', async () => {
		server.treat = () => ({ status: 401, body: { error: { code: 190, message: 'Error validating access token EAAG-example' } } });
		const outputs = await jsonOf(through('meta'), [ANN, BEN]);
		expect(outputs[2]).toHaveLength(2);
	});
});

test('what one vendor surely could not take goes to the other', async () => {
	server.treat = ({ path, body }) => (path.startsWith('/v23.0') ? { status: 503, headers: AT_ONCE } : TAKEN.infobip(body));
	const one = through('meta', { provider: 'two', firstProvider: 'meta', secondProvider: 'infobip', sender: '4915799912345' });
	const other = through('infobip').credentials;
	const [[item]] = await jsonOf({ ...one, credentials: { ...one.credentials, ...other } }, [ANN]);
	expect(item.delivery).toMatchObject({ status: 'sent', provider: 'infobip' });
});
