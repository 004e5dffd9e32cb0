import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a vendor's server was asked. */
export interface Asked {
	method: string;
	path: string;
	headers: Record<string, string>;
	body: string;
}

/** What it answers: a status with a body, or a way to fail. */
export type Answer = { status: number; body?: unknown; headers?: Record<string, string> } | 'cut' | 'cut late' | 'silent';

/** An HTTP server on this machine that stands in for a vendor's. */
export class VendorServer {
	readonly asked: Asked[] = [];
	private waiting: ServerResponse[] = [];

	private constructor(private readonly server: Server, private readonly answer: (asked: Asked, place: number) => Answer) {}

	static async open(answer: (asked: Asked, place: number) => Answer): Promise<VendorServer> {
		const server = createServer((request, response) => void vendor.serve(request, response));
		const vendor = new VendorServer(server, answer);
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		return vendor;
	}

	get url(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const pieces: Buffer[] = [];
		for await (const piece of request) pieces.push(piece as Buffer);
		const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
		const asked = { method: request.method ?? '', path: request.url ?? '', headers, body: Buffer.concat(pieces).toString('utf8') };
		const answer = this.answer(asked, this.asked.push(asked) - 1);
		if (answer === 'cut') return void request.socket.destroy();
		if (answer === 'silent') return void this.waiting.push(response);
		if (answer === 'cut late') {
			response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
			response.write('{"id":');
			return void setImmediate(() => request.socket.destroy());
		}
		const { status, body = '', headers: more = {} } = answer;
		const type = typeof body === 'string' ? 'text/plain' : 'application/json';
		response.writeHead(status, { 'content-type': type, ...more });
		response.end(typeof body === 'string' ? body : JSON.stringify(body));
	}

	async close(): Promise<void> {
		for (const response of this.waiting) response.destroy();
		this.server.closeAllConnections();
		await new Promise((resolve) => this.server.close(resolve));
	}
}
