import { connect, constants, type ClientHttp2Session, type ClientHttp2Stream, type IncomingHttpHeaders } from 'node:http2';
import type { HttpAnswer, HttpRequest, NoAnswer, Transport } from '../../marketing/channels';
import { addressOf, encodedBody } from './http-body';

/** A way to servers that speak HTTP/2 only; one connection a server, kept until `close`. */
export interface Http2 {
	send: Transport;
	close: () => void;
}

/** An answer that takes longer won't come, in milliseconds. */
const PATIENCE = 30_000;

/** This machine, where no encryption is needed. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** One connection, and from which of its requests on the server said that it reads no more. */
interface Line {
	session: ClientHttp2Session;
	connected: boolean;
	/** Id of the last request that the server may have dealt with. Source: RFC 9113 6.8 */
	last?: number;
	fault?: Error & { code?: string };
}

/** Opens connections as they are needed. `patience` is how long to wait for a connection or an answer. */
export function openHttp2(patience = PATIENCE): Http2 {
	const lines = new Map<string, Line>();

	function lineTo(origin: string): Line {
		const known = lines.get(origin);
		if (known && !known.session.closed && !known.session.destroyed && known.last === undefined) return known;
		const line = open(origin);
		lines.set(origin, line);
		return line;
	}

	return {
		send: async (request) => {
			const { protocol, hostname, origin } = new URL(request.url);
			if (protocol !== 'https:' && !LOOPBACK.includes(hostname)) return { left: false, code: 'insecure', message: 'Only addresses that begin with https:// are asked' };
			return await exchange(lineTo(origin), request, patience);
		},
		close: () => {
			for (const { session } of lines.values()) session.destroy();
			lines.clear();
		},
	};
}

function open(origin: string): Line {
	const line: Line = { session: connect(origin), connected: false };
	line.session.on('connect', () => {
		line.connected = true;
	});
	// Requests on it hear of it themselves; without a listener it would end the process.
	line.session.on('error', (fault: Error) => {
		line.fault = fault;
	});
	line.session.on('goaway', (_code: number, last: number) => {
		line.last = last;
	});
	return line;
}

async function exchange(line: Line, request: HttpRequest, patience: number): Promise<HttpAnswer | NoAnswer> {
	return await new Promise((resolve) => {
		const { pathname, search } = new URL(addressOf(request));
		const body = request.body && encodedBody(request.body);
		const headers = Object.fromEntries(Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
		const stream = line.session.request({
			':method': request.method,
			':path': `${pathname}${search}`,
			...(body?.contentType ? { 'content-type': body.contentType } : {}),
			...headers,
		});
		const answer: { headers?: IncomingHttpHeaders & { ':status'?: number }; pieces: Buffer[]; fault?: Error & { code?: string } } = { pieces: [] };
		const waiting = setTimeout(() => {
			answer.fault = Object.assign(new Error(`No answer within ${patience / 1_000} seconds`), { code: 'ETIMEDOUT' });
			stream.close(constants.NGHTTP2_CANCEL);
			if (!line.connected) line.session.destroy();
		}, patience);
		stream.on('response', (received) => {
			answer.headers = received;
		});
		stream.on('data', (piece: Buffer) => answer.pieces.push(piece));
		stream.on('error', (fault: Error) => {
			answer.fault ??= fault;
		});
		stream.on('close', () => {
			clearTimeout(waiting);
			const whole = answer.headers !== undefined && answer.fault === undefined && stream.rstCode === constants.NGHTTP2_NO_ERROR;
			resolve(whole ? read(answer.headers ?? {}, answer.pieces) : lost(line, stream, answer.fault));
		});
		stream.end(body?.content);
	});
}

/** Nothing came back. It can't have been read when it never got onto the line, or the server said that it didn't. */
function lost({ connected, last, fault: broken }: Line, { id, rstCode }: ClientHttp2Stream, fault = broken): NoAnswer {
	const refused = rstCode === constants.NGHTTP2_REFUSED_STREAM || (last !== undefined && id !== undefined && id > last);
	const cause = (fault?.cause as typeof fault) ?? fault;
	const code = cause?.code ?? `HTTP2_${rstCode}`;
	return { left: connected && id !== undefined && !refused, code, message: cause?.message ?? 'The server closed the connection' };
}

function read({ ':status': status = 0, ...headers }: IncomingHttpHeaders & { ':status'?: number }, pieces: Buffer[]): HttpAnswer {
	const text = Buffer.concat(pieces).toString('utf8');
	const flat = Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name.toLowerCase(), [value].flat().join(', ')]]));
	return { status, headers: Object.fromEntries(flat) as Record<string, string>, body: parsed(text) };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
