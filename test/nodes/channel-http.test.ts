import type { IDataObject } from 'n8n-workflow';
import { sendNotes } from '../kit/channel-node';
import { HttpServer, type Treat } from '../kit/http-server';
import { ownStore } from './stage';

const crowd = Array.from({ length: 5 }, (_, place) => ({ email: `p${place}@shop.test` }));
let server: HttpServer;
let accounts: Record<string, IDataObject>;

beforeEach(async () => {
	ownStore();
	server = await HttpServer.open();
	accounts = { postApi: { url: server.url, key: 'hunter2' }, courierApi: { url: `${server.url}/courier` } };
	server.treat = took;
});
afterEach(async () => {
	jest.restoreAllMocks();
	await server.close();
});

type Asked = { body: string; path: string };
const took = ({ body }: Asked): Treat => ({ status: 200, body: { notes: (JSON.parse(body) as unknown[]).map((_, place) => ({ id: `m${place}` })) } });
const addressees = ({ body }: Asked) => (JSON.parse(body) as { to: string }[]).map(({ to }) => to);

/** Where each item went, and why: output and reason. */
const ends = ({ outputs }: { outputs: IDataObject[][] }) => Object.fromEntries(outputs.flatMap((output, place) => output.map((item): [string, string] => {
	const { reasons } = item.delivery as { reasons: { code: string }[] };
	return [String(item.email).slice(0, 2), [place, reasons[0]?.code].join(' ').trim()];
})));

const send = async (parameters: IDataObject = {}, items: IDataObject[] = crowd) => await sendNotes({ provider: 'post', campaign: 'spring', ...parameters }, items, accounts);
const all = (end: string) => ({ p0: end, p1: end, p2: end, p3: end, p4: end });

test('notes go out in batches of the vendor\'s size, as JSON, once', async () => {
	const run = await send();
	expect(ends(run)).toEqual(all('0'));
	expect(run.outputs[0][0]).toMatchObject({ email: 'p0@shop.test', delivery: { status: 'sent', provider: 'post', address: 'p0@shop.test', providerMessageId: 'm0' } });
	expect(server.arrived.map((request) => addressees(request).length).sort()).toEqual([1, 2, 2]);
	expect(server.arrived[0]).toMatchObject({ method: 'POST', path: '/notes', headers: { 'content-type': 'application/json' } });
	expect(run.hints).toEqual(['5 sent, 0 not sent, 0 failed']);
	expect(ends(await send())).toEqual(all('1 already-sent'));
	expect(server.arrived).toHaveLength(3);
});

/** What the server does with the request that carries p4 alone; how that ends; what the next run says. */
test.each<[string, Treat, string, string]>([
	['refuses the address', { status: 400, body: { error: { code: 'E1' } } }, '2 failed:dead-address', '1 suppressed:hard-bounce'],
	['is full', { status: 400, body: { error: { code: 'E6' } } }, '2 failed:retry', '0'],
	['fails by itself', { status: 500, body: 'oops' }, '2 failed:unknown', '1 may-have-arrived'],
	['answers with a page', { status: 200, headers: { 'content-type': 'text/html' }, body: '<html></html>' }, '2 failed:unknown', '1 may-have-arrived'],
	['cuts the connection', 'cut', '2 failed:unknown', '1 may-have-arrived'],
	['cuts its answer', 'cut-after-head', '2 failed:unknown', '1 may-have-arrived'],
	['sends it elsewhere', { status: 302, headers: { location: '/elsewhere' } }, '2 failed:configuration', '0'],
	['refuses the login', { status: 401, body: {} }, '2 failed:configuration', '0'],
])('a server that %s', async (_, treatment, end, next) => {
	server.treat = (request) => (addressees(request).includes('p4@shop.test') ? treatment : took(request));
	const run = await send();
	expect(ends(run)).toEqual({ ...all('0'), p4: end });
	expect(JSON.stringify(run)).not.toContain('hunter2');
	server.treat = took;
	expect(ends(await send())).toEqual({ ...all('1 already-sent'), p4: next });
	const times = server.arrived.filter((request) => addressees(request).includes('p4@shop.test')).length;
	expect(times).toBe(next === '0' ? 2 : 1);
	expect(server.arrived.some(({ path }) => path === '/elsewhere')).toBe(false);
});

test('a server that has no time is asked again after as long as it says', async () => {
	let told = 0;
	server.treat = (request) => (told++ === 0 ? { status: 429, headers: { 'retry-after': '0.01' } } : took(request));
	expect(ends(await send())).toEqual(all('0'));
	expect(server.arrived).toHaveLength(4);
});

test('a server that is not there: nothing left, and all go out when it is', async () => {
	// Waits by chance become none.
	jest.spyOn(Math, 'random').mockReturnValue(0);
	const there = accounts.postApi;
	accounts.postApi = { url: 'http://127.0.0.1:1' };
	const run = await sendNotes({ provider: 'two', firstProvider: 'post', secondProvider: 'courier', campaign: 'spring' }, crowd.slice(0, 1), accounts);
	expect(ends(run)).toEqual({ p0: '0' });
	expect(run.outputs[0][0]).toMatchObject({ delivery: { provider: 'courier' } });
	expect(server.arrived.map(({ path }) => path)).toEqual(['/courier/notes']);
	accounts.postApi = there;
	expect(ends(await send({}, crowd.slice(0, 1)))).toEqual({ p0: '1 already-sent' });
});

test('with two providers, what the first refuses for its account goes to the second, and nothing else', async () => {
	server.treat = (request) => (request.path.startsWith('/courier') ? took(request) : { status: 403, body: {} });
	const run = await send({ provider: 'two', firstProvider: 'post', secondProvider: 'courier' });
	expect(ends(run)).toEqual(all('0'));
	expect(new Set(run.outputs[0].map((item) => (item.delivery as IDataObject).provider))).toEqual(new Set(['courier']));
});

test('a summary ends the output Sent where it is asked for', async () => {
	server.treat = (request) => (addressees(request).includes('p4@shop.test') ? { status: 400, body: { error: { code: 'E6' } } } : took(request));
	const { outputs: [sent] } = await send({ options: { summary: true } });
	expect(sent.at(-1)).toEqual({ summary: { sent: 4, notSent: 0, failed: 1, reasons: { 'failed:retry': 1 } } });
	expect(sent).toHaveLength(5);
});

test('a test goes to oneself, marked, and leaves the people\'s messages free', async () => {
	const run = await send({ options: { testTo: 'me@shop.test' } }, crowd.slice(0, 2));
	expect(run.hints).toEqual(['Test to me@shop.test: 2 sent, 0 not sent, 0 failed']);
	expect(server.arrived.flatMap(({ body }) => JSON.parse(body) as object[])).toEqual([{ to: 'me@shop.test', text: '[Test] Hello' }, { to: 'me@shop.test', text: '[Test] Hello' }]);
	expect(ends(await send())).toEqual(all('0'));
});

test.each<[string, IDataObject, Record<string, IDataObject>, RegExp]>([
	['without a credential', {}, {}, /No account of Post is chosen/],
	['with an end that is none', { options: { expires: 'soon' } }, { postApi: {} }, /"soon" is no time/],
	['with a test address that is none', { options: { testTo: 'me' } }, { postApi: {} }, /is not an e-mail address/],
])('%s nothing is sent', async (_, parameters, given, message) => {
	accounts = given;
	const run = send(parameters).then(({ outputs }) => outputs[2].map((item) => String(item.failure ?? item.error)).join('\n'), (error: Error) => error.message);
	expect(await run).toMatch(message);
	expect(server.arrived).toEqual([]);
});

describe('what became of a note', () => {
	async function lost(): Promise<IDataObject> {
		server.treat = () => ({ status: 500, body: {} });
		const { outputs: [, , [item]] } = await send({}, crowd.slice(0, 1));
		return item;
	}
	const ask = async (operation: string, item: IDataObject, parameters: IDataObject = {}) => await sendNotes({ operation, ...parameters }, [item], accounts);

	test('is told by the ledger, and by the provider where it is asked, which settles it', async () => {
		const item = await lost();
		expect((await ask('getMessage', item)).outputs[0][0]).toMatchObject({ message: { status: 'unknown', provider: 'post', attempts: 1, failure: { code: '500' } } });
		server.treat = () => ({ status: 200, body: { state: 'waiting' } });
		const waiting = await ask('getMessage', item, { askProvider: true, provider: 'post' });
		expect(waiting.outputs[0][0]).toMatchObject({ message: { status: 'unknown', settledNow: false, providerSays: { status: 'unknown', text: 'Post doesn\'t know yet what became of it (200)' } } });
		server.treat = () => ({ status: 200, body: { state: 'delivered' } });
		const settled = await ask('getMessage', item, { askProvider: true, provider: 'post' });
		expect(settled.outputs[0][0]).toMatchObject({ message: { status: 'sent', settledNow: true, providerMessageId: 'late-1', providerSays: { status: 'sent' } } });
		expect(server.arrived.at(-1)).toMatchObject({ method: 'GET', path: `/notes/?reference=${String((item.delivery as IDataObject).deliveryId)}` });
		expect((await ask('getMessage', item, { messageBy: 'person', campaign: 'spring' })).outputs[0][0]).toMatchObject({ message: { status: 'sent' } });
	});

	test('is not asked of a provider through whom it did not go', async () => {
		const item = await lost();
		const asked = server.arrived.length;
		const { outputs: [[told]] } = await ask('getMessage', item, { askProvider: true, provider: 'courier' });
		expect(told).toMatchObject({ message: { providerSays: { text: 'It went through post, which was not asked' } } });
		expect(server.arrived).toHaveLength(asked);
	});

	test('is said by hand', async () => {
		const item = await lost();
		expect((await ask('settle', item, { arrived: false })).outputs[0][0]).toMatchObject({ message: { status: 'failed', failure: { code: 'by-hand' } } });
		await expect(ask('settle', item, { arrived: true })).rejects.toThrow('This message is settled already: failed');
		server.treat = took;
		expect(ends(await send({}, crowd.slice(0, 1)))).toEqual({ p0: '0' });
	});

	test('is taken back by its provider, where that can', async () => {
		const { outputs: [[item]] } = await send({}, crowd.slice(0, 1));
		server.treat = () => ({ status: 409, body: {} });
		await expect(ask('cancel', item, { provider: 'post' })).rejects.toThrow('Post did not take it back (409)');
		await expect(ask('cancel', item, { provider: 'courier' })).rejects.toThrow('This message went through post');
		server.treat = () => ({ status: 204 });
		expect((await ask('cancel', item, { provider: 'post' })).outputs[0][0]).toMatchObject({ message: { status: 'failed', failure: { code: 'cancelled' } } });
		expect(server.arrived.at(-1)).toMatchObject({ method: 'DELETE', path: '/notes/m0' });
	});

	test('is not known where the ledger doesn\'t know it', async () => {
		await expect(ask('getMessage', { delivery: { deliveryId: 'nobody' } })).rejects.toThrow('The ledger holds no message on email for the delivery ID "nobody"');
		await expect(ask('getMessage', {})).rejects.toThrow('\'Delivery ID\': It is empty');
	});
});
