import { Transform } from 'node:stream';
import type { Transporter } from 'nodemailer';
import { smtpMail, smtpReceipt, withheld, type Carrier, type Email } from '../../marketing/channels';
import { Refusal } from '../../marketing/outcome';
import { dkimOf, type DkimCredential } from './dkim';

/** The fields of the credential Omnichannel SMTP. */
export interface SmtpCredential extends DkimCredential {
	host: string;
	port: number;
	security: 'tls' | 'starttls' | 'none';
	user?: string;
	password?: string;
	skipTlsCheck?: boolean;
}

/** How many connections to the mail server stay open side by side. */
export const CONNECTIONS = 5;

class NotOurs extends Error {}

/** A pool of connections to the mail server, checked once. Throws a Refusal when the server can't be used. */
export async function openSmtp(credential: SmtpCredential, connections: number): Promise<{ carrier: Carrier<Email>; close: () => void }> {
	const transport = await pool(credential, connections);
	const failure = await transport.verify().then(() => undefined, (error: Error & { code?: string }) => error);
	if (failure) {
		transport.close();
		throw unusable(credential, failure);
	}
	transport.use('stream', (mail, done) => {
		const { handOver } = mail.data as { handOver?: () => Promise<boolean> };
		if (handOver) mail.message.transform(() => gate(handOver));
		done();
	});
	return { carrier: carrier(transport, connections), close: () => transport.close() };
}

/** Whether the mail server answers and takes the login: undefined, or what is wrong. */
export async function tryServer(credential: SmtpCredential): Promise<string | undefined> {
	const transport = await pool(credential, 1).catch((refusal: Refusal) => refusal);
	if (transport instanceof Error) return transport.message;
	const failure = await transport.verify().then(() => undefined, (error: Error) => error);
	transport.close();
	return failure && unusable(credential, failure).reason.message;
}

async function pool(credential: SmtpCredential, connections: number): Promise<Transporter> {
	const { createTransport } = await import('nodemailer');
	const { host, port, security, user, password, skipTlsCheck } = credential;
	return createTransport({
		pool: true,
		maxConnections: connections,
		maxMessages: Infinity,
		host,
		port,
		secure: security === 'tls',
		requireTLS: security === 'starttls',
		ignoreTLS: security === 'none',
		auth: user ? { user, pass: password ?? '' } : undefined,
		tls: { rejectUnauthorized: !skipTlsCheck },
		dkim: dkimOf(credential),
		connectionTimeout: 15_000,
		greetingTimeout: 15_000,
		socketTimeout: 60_000,
	}) as Transporter;
}

/**
 * Lets a mail's text through and holds back its end until the ledger says that it leaves now. The server takes a mail
 * only at its final dot (RFC 5321 4.1.1.4), so before that moment nothing was sent, and a mail that is no longer ours
 * is cut off. A mail that is signed here leaves after that moment, for the signature stands at its beginning.
 */
function gate(handOver: () => Promise<boolean>): Transform {
	return new Transform({
		transform: (chunk, _, done) => done(null, chunk),
		flush: (done) => {
			handOver().then((ours) => done(ours ? null : new NotOurs('taken over')), done);
		},
	});
}

function carrier(transport: Transporter, connections: number): Carrier<Email> {
	return {
		provider: 'smtp',
		batch: 1,
		// Twice as many are on their way as connections: a free one finds its next mail written already.
		parallel: connections * 2,
		async deliver([message], handOver) {
			let handedOver = false;
			const ours = async () => {
				handedOver = (await handOver()).has(message.deliveryId);
				return handedOver;
			};
			const mail = { ...smtpMail(message), handOver: ours };
			const receipt = await transport.sendMail(mail).then(
				(info: { response?: string }) => ({ kind: 'sent' as const, providerMessageId: mail.messageId, message: info.response }),
				(error: Error & { code?: string }) => (error instanceof NotOurs ? withheld : smtpReceipt(error, handedOver)),
			);
			return [receipt];
		},
	};
}

function unusable({ host, port }: SmtpCredential, failure: Error & { code?: string }): Refusal {
	const { code = '', message } = failure;
	const login = code === 'EAUTH';
	return new Refusal({
		code: login ? 'smtp-login' : 'smtp-unreachable',
		message: login ? `The mail server ${host}:${port} refuses the login: ${message}` : `The mail server ${host}:${port} can't be reached: ${message}`,
		advice: `${login ? 'Check user and password' : 'Check host, port and security'} in the credential Omnichannel SMTP. Nothing was sent; run it again when it is mended.`,
	});
}
