import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that arrived to its end. */
export interface ArrivedRequest {
	method: string;
	path: string;
	headers: IncomingMessage['headers'];
	body: string;
}

/** What the server does with a request: answers it, cuts the connection, or never answers. */
export type Treat =
	| { status: number; headers?: Record<string, string>; body?: unknown }
	/** Cuts the connection: before an answer, or after the head of one. */
	| 'cut' | 'cut-after-head' | 'silence';

/** A real web server on this machine that misbehaves where a test wants it to. */
export class HttpServer {
	/** Requests whose body arrived to its end, in their order. */
	readonly arrived: ArrivedRequest[] = [];
	/** What happens to a request; called when it has arrived. */
	treat: (request: ArrivedRequest, count: number) => Treat | Promise<Treat> = () => ({ status: 200, body: {} });
	/** Gets the bytes of every body, for what is no text. */
	keep: (body: Buffer) => void = () => undefined;
	private readonly server: Server;

	private constructor() {
		this.server = createServer((request, response) => void this.take(request, response));
	}

	/** Starts a server on a free port. */
	static async open(): Promise<HttpServer> {
		const made = new HttpServer();
		await new Promise<void>((resolve) => made.server.listen(0, '127.0.0.1', resolve));
		return made;
	}

	get url(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	async close(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise((resolve) => this.server.close(resolve));
	}

	private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const arrived = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() };
		this.arrived.push(arrived);
		this.keep(Buffer.concat(chunks));
		const treatment = await this.treat(arrived, this.arrived.length);
		if (treatment === 'silence') return;
		if (treatment === 'cut') {
			request.socket.destroy();
			return;
		}
		if (treatment === 'cut-after-head') {
			response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
			response.write('{"id":', () => request.socket.destroy());
			return;
		}
		const { status, headers = {}, body } = treatment;
		const text = typeof body === 'string' ? body : JSON.stringify(body ?? '');
		response.writeHead(status, { 'content-type': 'application/json', ...headers });
		response.end(text);
	}
}
