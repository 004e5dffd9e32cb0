import type { Readable, Writable } from 'node:stream';

type Fields = Record<string, unknown>;

/** What Chromium says without being asked. */
export type Listener = (fields: Fields) => void;

interface Waiting {
	resolve: (result: Fields) => void;
	reject: (failure: Error) => void;
}

/** Whoever waits for an event stands among those who wait for answers, whose numbers begin at 1. */
const NEXT = 0;

/**
 * A line to a Chromium: requests with their answers, and what it tells by itself.
 * Messages are JSON, each ended by a zero byte. Source: chromedevtools.github.io/devtools-protocol, --remote-debugging-pipe.
 */
export class Line {
	private readonly waiting = new Map<number, Waiting>();
	private readonly listeners = new Map<string, Listener>();
	private heard: Buffer[] = [];
	private last = 0;
	private broken: Error | undefined;
	/** The tab that requests are about, once there is one. */
	session: string | undefined;
	/** Called whenever the browser says something. */
	heardFrom = () => {};

	constructor(private readonly out: Writable, input: Readable) {
		input.on('data', (chunk: Buffer) => this.hear(chunk));
		const ended = () => this.cut(new Error('The browser ended'));
		input.on('close', ended);
		for (const end of [out, input]) end.on('error', ended);
	}

	/** Asks for something and waits for the answer. */
	async ask(method: string, params: Fields = {}): Promise<Fields> {
		if (this.broken) throw this.broken;
		const id = ++this.last;
		const answer = new Promise<Fields>((resolve, reject) => this.waiting.set(id, { resolve, reject }));
		this.out.write(`${JSON.stringify({ id, method, params, sessionId: this.session })}\0`);
		return await answer;
	}

	/** Calls `listener` whenever such an event is told; one listener an event. */
	on(event: string, listener: Listener): void {
		this.listeners.set(event, listener);
	}

	/** The next event of this kind that comes while `counts` says so. */
	async next(event: string, counts: () => boolean): Promise<void> {
		await new Promise<Fields>((resolve, reject) => {
			this.waiting.set(NEXT, { resolve, reject });
			this.on(event, (fields) => counts() && resolve(fields));
		});
		this.waiting.delete(NEXT);
	}

	/** Ends the line: whoever waits hears why. */
	cut(failure: Error): void {
		this.broken ??= failure;
		for (const { reject } of this.waiting.values()) reject(this.broken);
		this.waiting.clear();
	}

	private hear(chunk: Buffer): void {
		this.heardFrom();
		let from = 0;
		for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
			this.heard.push(chunk.subarray(from, end));
			this.take(Buffer.concat(this.heard).toString());
			this.heard = [];
			from = end + 1;
		}
		if (from < chunk.length) this.heard.push(chunk.subarray(from));
	}

	private take(text: string): void {
		const { id, method, params = {}, result = {}, error } = JSON.parse(text) as { id?: number; method?: string; params?: Fields; result?: Fields; error?: Error };
		if (method) this.listeners.get(method)?.(params);
		const asked = id === undefined ? undefined : this.waiting.get(id);
		if (!asked || id === undefined) return;
		this.waiting.delete(id);
		if (error) asked.reject(new Error(error.message));
		else asked.resolve(result);
	}
}
