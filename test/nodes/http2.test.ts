import { constants } from 'node:http2';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { openHttp2, type Http2 } from '../../nodes/kit/http2';
import { answers, Http2TestServer } from '../kit/http2-server';

let server: Http2TestServer;
let http2: Http2;

beforeEach(async () => {
	server = await Http2TestServer.open();
	http2 = openHttp2(300);
});
afterEach(async () => {
	http2.close();
	await server.close();
});

const post = async (path = '/3/device/a', json: object = {}) => await http2.send({ method: 'POST', url: `${server.url}${path}`, headers: { 'X-Word': 'b' }, body: { json }, http2: true });

test('a request arrives whole, and its answer comes back', async () => {
	server.acts.push(answers(410, { reason: 'Unregistered', timestamp: 1 }, { 'apns-id': 'x' }));
	expect(await post('/3/device/a?q=1', { aps: { alert: 'Zażółć' } })).toEqual({
		status: 410, headers: expect.objectContaining({ 'apns-id': 'x' }), body: { reason: 'Unregistered', timestamp: 1 },
	});
	const [{ headers, body }] = server.seen;
	expect([headers[':method'], headers[':path'], headers['x-word'], headers['content-type'], JSON.parse(body)])
		.toEqual(['POST', '/3/device/a?q=1', 'b', 'application/json', { aps: { alert: 'Zażółć' } }]);
});

test('many requests share one connection, and it is closed afterwards', async () => {
	const all = await Promise.all(Array.from({ length: 40 }, async (_, place) => await post(`/3/device/${place}`)));
	expect(all.map((one) => 'status' in one && one.status)).toEqual(all.map(() => 200));
	expect([server.seen.length, server.connections]).toEqual([40, 1]);
	http2.close();
	expect(await post()).toMatchObject({ status: 200 });
	expect(server.connections).toBe(2);
});

test('a server that reads no more says which requests it never read; the next go over a new connection', async () => {
	server.acts.push((stream, session) => {
		session.goaway(constants.NGHTTP2_NO_ERROR, stream.id);
		stream.respond({ ':status': 200 });
		stream.end();
	});
	const [first, second] = await Promise.all([post('/first'), post('/second')]);
	expect(first).toMatchObject({ status: 200 });
	// Either it was read before the server said so, or it surely was not.
	if ('status' in second) expect(second.status).toBe(200);
	else expect(second.left).toBe(false);
	expect(await post('/third')).toMatchObject({ status: 200 });
	expect(server.connections).toBe(2);
});

test('requests above the last one that the server read have not left', async () => {
	// Frame by frame: SETTINGS, then a GOAWAY that names no request. Source: RFC 9113 6.5, 6.8
	const goaway = await rawServer((socket) => socket.once('data', () => socket.write(Buffer.from('000000040000000000' + '0000080700000000000000000000000000', 'hex'))));
	expect(await http2.send({ method: 'POST', url: `http://127.0.0.1:${goaway.port}/3/device/a`, body: { json: {} } })).toMatchObject({ left: false });
	goaway.close();
});

test.each([
	['a refused request has not left', constants.NGHTTP2_REFUSED_STREAM, false],
	['a request cut off without an answer may have been read', constants.NGHTTP2_INTERNAL_ERROR, true],
	['a request cancelled by the server may have been read', constants.NGHTTP2_CANCEL, true],
])('%s', async (_, code, left) => {
	server.acts.push((stream) => stream.close(code));
	expect(await post()).toMatchObject({ left, code: expect.any(String), message: expect.any(String) });
});

test('an answer that breaks off may stand for a request that was read', async () => {
	server.acts.push((stream, session) => {
		stream.respond({ ':status': 200, 'content-length': '10' });
		stream.write('{"a"');
		setImmediate(() => session.destroy());
	});
	expect(await post()).toMatchObject({ left: true });
});

test('a server that stays silent may have read the request', async () => {
	server.acts.push(() => undefined);
	expect(await post()).toMatchObject({ left: true, code: 'ETIMEDOUT' });
});

test('where nobody listens nothing has left', async () => {
	const { url } = server;
	await server.close();
	expect(await http2.send({ method: 'POST', url: `${url}/3/device/a`, body: { json: {} } })).toMatchObject({ left: false, code: 'ECONNREFUSED' });
	server = await Http2TestServer.open();
});

test('a server that takes the connection and never speaks has read nothing', async () => {
	const silent = await rawServer(() => undefined);
	expect(await http2.send({ method: 'POST', url: `https://127.0.0.1:${silent.port}/3/device/a`, body: { json: {} } })).toMatchObject({ left: false, code: 'ETIMEDOUT' });
	silent.close();
});

test('an address without encryption is asked on this machine only', async () => {
	expect(await http2.send({ method: 'POST', url: 'http://api.push.apple.com/3/device/a', body: { json: {} } })).toMatchObject({ left: false, code: 'insecure' });
});

/** A server of bytes only. */
async function rawServer(act: (socket: Socket) => void): Promise<{ port: number; close: () => void }> {
	const sockets = new Set<Socket>();
	const raw = createServer((socket) => {
		sockets.add(socket);
		socket.on('error', () => undefined);
		act(socket);
	});
	await new Promise<void>((resolve) => raw.listen(0, '127.0.0.1', resolve));
	const close = () => {
		for (const socket of sockets) socket.destroy();
		raw.close();
	};
	return { port: (raw.address() as AddressInfo).port, close };
}
