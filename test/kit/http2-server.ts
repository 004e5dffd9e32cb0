import { createServer, type Http2Server, type IncomingHttpHeaders, type ServerHttp2Session, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';

/** A request as the server read it. */
export interface Seen {
	headers: IncomingHttpHeaders;
	body: string;
}

/** What the server does with a request: the first that is left, else it answers 200. */
export type Act = (stream: ServerHttp2Stream, session: ServerHttp2Session) => void;

/** A server on this machine that speaks HTTP/2 without TLS, standing in for Apple's. */
export class Http2TestServer {
	readonly seen: Seen[] = [];
	readonly acts: Act[] = [];
	connections = 0;
	private readonly sessions = new Set<ServerHttp2Session>();

	private constructor(private readonly server: Http2Server, private readonly port: number) {
		server.on('session', (session) => {
			this.connections++;
			this.sessions.add(session);
			session.on('error', () => undefined);
			session.on('close', () => this.sessions.delete(session));
		});
		server.on('stream', (stream, headers) => {
			let body = '';
			stream.on('error', () => undefined);
			stream.on('data', (piece: Buffer) => {
				body += piece.toString();
			});
			stream.on('end', () => {
				this.seen.push({ headers, body });
				const act = this.acts.shift() ?? answers(200, undefined, { 'apns-id': String(headers['apns-id'] ?? '') });
				if (stream.session) act(stream, stream.session as ServerHttp2Session);
			});
		});
	}

	static async open(): Promise<Http2TestServer> {
		const server = createServer();
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		return new Http2TestServer(server, (server.address() as AddressInfo).port);
	}

	get url(): string {
		return `http://127.0.0.1:${this.port}`;
	}

	async close(): Promise<void> {
		for (const session of this.sessions) session.destroy();
		await new Promise((resolve) => this.server.close(resolve));
	}
}

/** Answers with a status and, if there is one, a body of JSON. */
export function answers(status: number, body?: object, headers: Record<string, string> = {}): Act {
	return (stream) => {
		stream.respond({ ':status': status, ...headers });
		stream.end(body && JSON.stringify(body));
	};
}
