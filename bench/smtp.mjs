import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTransport } from 'nodemailer';
import { identifyNode } from './identify.mjs';
import { oneNode, runNode } from './kit/node.mjs';
import { people } from './kit/people.mjs';
import { compare } from './kit/rounds.mjs';

const HTML = `<!doctype html><html><body style="font-family:Arial"><div style="max-width:560px;margin:0 auto">
<h1>Hello {{ profile.firstName | default: "there" }},</h1>
${'<p>the new <strong>Trail Runner 200</strong> has arrived. It goes well with what you have.</p>\n'.repeat(12)}
<p><a href="https://shop.example.com/trail-runner-200">See it in the shop</a></p>
<p><a href="{{ unsubscribe_url }}">Unsubscribe</a></p></div></body></html>`;
const CONNECTIONS = 5;

/**
 * Email Channel over SMTP against a bare nodemailer pool that sends the same messages to the same sink. With
 * OMNICHANNEL_BENCH_MAILS=100000 it takes minutes.
 */
export async function benchSmtp({ runWorkflow, folder, useStore, size = Number(process.env.OMNICHANNEL_BENCH_MAILS ?? 2_000) }) {
	const sink = fork(fileURLToPath(new URL('kit/smtp-sink.mjs', import.meta.url)));
	const [{ port }] = await once(sink, 'message');
	useStore(join(folder, 'smtp.sqlite'));
	const rows = people(0, size);
	await runNode(runWorkflow, identifyNode, rows);
	const sendNode = oneNode('emailChannel', {
		operation: 'send', provider: 'smtp', personBy: 'email', purpose: 'service', from: 'Outdoor Shop <news@example.com>',
		subject: 'Hello {{ profile.firstName }}', html: HTML, campaign: 'bench', options: { occurrence: '={{ $json.round }}', connections: CONNECTIONS },
	}, { omnichannelSmtpApi: { id: 'smtp', name: 'smtp' } });
	const credentials = { omnichannelSmtpApi: { host: '127.0.0.1', port, security: 'none' } };
	const messages = await rendered(runWorkflow, rows);
	const ours = async (round) => {
		const items = rows.map(({ json }) => ({ json: { ...json, round: `round ${round}` } }));
		const [sent] = await runNode(runWorkflow, sendNode, items, credentials);
		if (sent.length !== size) throw new Error(`Only ${sent.length} of ${size} were sent`);
	};
	const result = await compare({ items: size, rounds: size > 10_000 ? 1 : 5, floor: async () => await floor(port, messages), ours });
	sink.disconnect();
	return { 'e-mail over SMTP': result };
}

/** The same mails as our node writes them, ready to be sent. */
async function rendered(runWorkflow, rows) {
	const previewNode = oneNode('emailChannel', {
		operation: 'preview', personBy: 'email', purpose: 'service', from: 'Outdoor Shop <news@example.com>', subject: 'Hello {{ profile.firstName }}', html: HTML, options: {},
	});
	const [previews] = await runNode(runWorkflow, previewNode, rows);
	return previews.map(({ json: { preview } }) => ({ from: preview.from, to: preview.to, subject: preview.subject, html: preview.html, text: preview.text }));
}

async function floor(port, messages) {
	const pool = createTransport({ pool: true, maxConnections: CONNECTIONS, maxMessages: Infinity, host: '127.0.0.1', port, secure: false, ignoreTLS: true });
	await Promise.all(messages.map(async (message) => await pool.sendMail(message)));
	pool.close();
}
