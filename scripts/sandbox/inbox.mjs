// A mail server that keeps every mail to itself, with a web page to read them.
import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { letterJson, outlineOf } from './inbox/letter.mjs';
import { openMailbox } from './inbox/mailbox.mjs';
import { makeInboxServer } from './inbox/web.mjs';

const HOST = '127.0.0.1';
const MAX_BYTES = 25 * 1024 * 1024;

function receive(mailbox) {
	return async (stream, session, done) => {
		try {
			const chunks = [];
			for await (const chunk of stream) chunks.push(chunk);
			const { mailFrom, rcptTo } = session.envelope;
			const envelope = { from: mailFrom?.address ?? '', to: rcptTo.map(({ address }) => address) };
			if (stream.sizeExceeded) throw Object.assign(new Error('Mail is larger than 25 MB'), { responseCode: 552 });
			await mailbox.add(Buffer.concat(chunks), envelope);
			done();
		} catch (error) {
			done(error);
		}
	};
}

function makeSmtpServer(mailbox) {
	const server = new SMTPServer({
		banner: 'omnichannel sandbox inbox',
		disabledCommands: ['STARTTLS'],
		authOptional: true,
		allowInsecureAuth: true,
		disableReverseLookup: true,
		size: MAX_BYTES,
		onAuth: ({ username }, session, done) => done(null, { user: username }),
		onData: receive(mailbox),
	});
	// A sender that hangs up in the middle is not a fault of the inbox.
	server.on('error', () => {});
	return server;
}

async function listen(server, port) {
	server.listen(port, HOST);
	const listener = server.server ?? server;
	await once(listener, 'listening');
	return listener.address().port;
}

/**
 * Starts the inbox. Ports 0 choose free ones; mails are also written as .eml files to `folder`.
 * Mails may show pictures of `imageSources` (addresses such as n8n's) and those they carry.
 */
export async function startInbox({ smtpPort = 0, webPort = 0, folder, imageSources = [] }) {
	const mailbox = await openMailbox(folder);
	const smtpServer = makeSmtpServer(mailbox);
	const smtp = await listen(smtpServer, smtpPort);
	const webServer = makeInboxServer({ mailbox, smtp: `${HOST}:${smtp}`, imageSources });
	const web = await listen(webServer, webPort);
	return {
		smtpPort: smtp,
		webUrl: `http://${HOST}:${web}`,
		messages: () => mailbox.letters().map(outlineOf),
		message: (number) => mailbox.letter(number) && letterJson(mailbox.letter(number)),
		clear: () => mailbox.clear(),
		async close() {
			webServer.closeAllConnections();
			await Promise.all([
				new Promise((resolve) => webServer.close(resolve)),
				new Promise((resolve) => smtpServer.close(resolve)),
			]);
		},
	};
}
