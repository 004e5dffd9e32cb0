import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** A mail whose text arrived to its end. */
export interface Arrived {
	to: string;
	raw: Buffer;
}

/** How the server treats the text of a mail: it answers, or it cuts the connection instead. */
export type Treatment = 'answer' | 'cut' | undefined;

/** A real mail server on this machine that misbehaves where a test wants it to. */
export class MailServer {
	/** The answer to RCPT by address: 550 (never) or 450 (not now). */
	readonly refuses = new Map<string, number>();
	/** Login that is asked for; undefined takes everybody. */
	login: { user: string; password: string } | undefined;
	/** Called before the answer to RCPT, which waits for it. */
	onRecipient: (address: string) => Promise<void> | void = () => undefined;
	/** Called when a mail's text begins; `cut` closes the connection before it arrived. */
	onBegin: (address: string) => Treatment = () => 'answer';
	/** Called when a mail's text has arrived; `cut` closes the connection before the 250. A promise delays the answer. */
	onArrival: (address: string, count: number) => Treatment | Promise<Treatment> = () => 'answer';
	/** Mails whose text arrived to its end, in their order. */
	readonly arrived: Arrived[] = [];
	/** Addresses for which the text of a mail began, whether it arrived or not. */
	readonly begun: string[] = [];
	private readonly server: SMTPServer;

	private constructor() {
		this.server = new SMTPServer({
			authOptional: true,
			allowInsecureAuth: true,
			// Its own certificate would be announced on the console.
			disabledCommands: ['STARTTLS'],
			disableReverseLookup: true,
			onAuth: ({ username, password }, _, done) => {
				const fits = username === this.login?.user && password === this.login?.password;
				if (fits) done(null, { user: username });
				else done(new Error('Invalid username or password'));
			},
			onMailFrom: (_, session, done) => done(this.login && !session.user ? refusal(530, 'Authentication required') : null),
			onRcptTo: ({ address }, _, done) => {
				const code = this.refuses.get(address);
				const answer = code ? refusal(code, code >= 500 ? '5.1.1 No such mailbox' : '4.2.1 Try again later') : null;
				void Promise.resolve(this.onRecipient(address)).then(() => done(answer));
			},
			onData: (stream, session, done) => this.take(stream, session, done),
		});
		// Clients that die or are cut off are what the tests are about.
		this.server.on('error', () => undefined);
	}

	/** Starts a server on a free port. */
	static async open(): Promise<MailServer> {
		const made = new MailServer();
		await new Promise<void>((resolve) => made.server.listen(0, '127.0.0.1', resolve));
		return made;
	}

	get port(): number {
		return (this.server.server.address() as AddressInfo).port;
	}

	/** The data of the credential Omnichannel SMTP for this server. */
	credential(changes: object = {}): Record<string, string | number | boolean> {
		return { host: '127.0.0.1', port: this.port, security: 'none', user: '', password: '', skipTlsCheck: false, ...changes };
	}

	/** How many mails an address got. */
	count(address: string): number {
		return this.arrived.filter((mail) => mail.to === address).length;
	}

	/** Everybody who got mail, as often as they got it, in alphabetical order. */
	get recipients(): string[] {
		return this.arrived.map((mail) => mail.to).sort();
	}

	/** The mails as a mail program reads them. */
	async read(): Promise<ParsedMail[]> {
		return await Promise.all(this.arrived.map(async ({ raw }) => await simpleParser(raw)));
	}

	/** Waits until every client has gone. */
	async quiet(): Promise<void> {
		while (this.server.connections.size > 0) await new Promise((resolve) => setTimeout(resolve, 5));
	}

	async close(): Promise<void> {
		await new Promise<void>((resolve) => {
			this.server.close(() => resolve());
			for (const connection of this.server.connections) connection.close();
		});
	}

	private take(stream: SMTPServerDataStream, session: SMTPServerSession, done: (error?: Error | null) => void): void {
		const to = session.envelope.rcptTo[0].address;
		const chunks: Buffer[] = [];
		this.begun.push(to);
		stream.on('error', () => undefined);
		stream.on('data', (chunk: Buffer) => chunks.push(chunk));
		stream.on('end', () => {
			this.arrived.push({ to, raw: Buffer.concat(chunks) });
			void Promise.resolve(this.onArrival(to, this.arrived.length)).then((treatment) =>
				(treatment === 'cut' ? this.cut(session) : done()));
		});
		if (this.onBegin(to) === 'cut') this.cut(session);
	}

	private cut(session: SMTPServerSession): void {
		for (const connection of this.server.connections) {
			if (connection.session.id === session.id) (connection as unknown as { _socket: { destroy(): void } })._socket.destroy();
		}
	}
}

function refusal(code: number, message: string): Error {
	return Object.assign(new Error(message), { responseCode: code });
}
