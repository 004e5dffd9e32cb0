import { origin } from '../account';
import { errorRows, fieldsOf, listOf, refusal, taken, takenAs, textOf, type Table } from '../answer';
import type { Outgoing } from '../carrier';
import type { Provider } from '../provider';
import type { Email } from './email';
import { readMailbox } from './mailbox';
import { refuseUnfit } from './size';

const errors = errorRows('https://www.twilio.com/docs/sendgrid/api-reference/how-to-use-the-sendgrid-v3-api/responses', [
	['400', 'permanent', 'SendGrid can\'t use this mail'],
	['401', 'configuration', 'SendGrid doesn\'t know this API key, or it was revoked'],
	['403', 'configuration', 'SendGrid doesn\'t let this key send, or the sender isn\'t verified there'],
	['413', 'permanent', 'The mail with its attachments is too large for SendGrid'],
	['429', 'retry', 'SendGrid is asked more often than this account may'],
	['503', 'retry', 'SendGrid is out of order at the moment'],
]);

const table: Table = { label: 'SendGrid', errors };
const MOST_BYTES = 30_000_000;

/** Twilio SendGrid, Mail Send v3. Each person's mail is its own, so each is one request. Source: https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send */
export const sendgrid: Provider<Email> = {
	name: 'sendgrid',
	...table,
	credential: 'omnichannelSendGridApi',
	batch: 1,
	perSecond: 100,
	parallel: 10,
	idempotent: false,
	mostBytes: MOST_BYTES,
	refuses: refuseUnfit(table.label, MOST_BYTES),
	requests: (messages, account) => messages.map((message, place) => ({
		carries: [place],
		method: 'POST',
		url: `${origin(account, account.region === 'eu' ? 'https://api.eu.sendgrid.com' : 'https://api.sendgrid.com')}/v3/mail/send`,
		body: { json: mailOf(message) },
	})),
	receipts: (answer, messages) => {
		const said = listOf(fieldsOf(answer.body).errors).map(({ message, field }) => [textOf(field), textOf(message)].filter(Boolean).join(': ')).join('; ');
		return messages.map(() => (taken(answer) ? takenAs(answer.headers['x-message-id']) : refusal(table, answer, '', said)));
	},
};

function mailOf({ deliveryId, address, content }: Outgoing<Email>) {
	const { from, replyTo, subject, html, text, headers, attachments = [], campaign, countOpens = false } = content;
	return {
		personalizations: [{ to: [{ email: address }], custom_args: { delivery: deliveryId } }],
		from: party(from),
		...(replyTo ? { reply_to: party(replyTo) } : {}),
		subject,
		// Plain text has to stand before HTML.
		content: [...(text ? [{ type: 'text/plain', value: text }] : []), ...(html ? [{ type: 'text/html', value: html }] : [])],
		...(Object.keys(headers).length > 0 ? { headers } : {}),
		...(attachments.length > 0 ? { attachments: attachments.map((one) => ({ content: one.content, type: one.contentType, filename: one.fileName, disposition: 'attachment' })) } : {}),
		...(campaign ? { categories: [campaign.slice(0, 255)] } : {}),
		// Our own links are counted already, and their way out is in the headers.
		tracking_settings: { click_tracking: { enable: false, enable_text: false }, open_tracking: { enable: countOpens }, subscription_tracking: { enable: false } },
	};
}

function party(written: string): { email: string; name?: string } {
	const mailbox = readMailbox(written);
	return { email: mailbox?.address ?? written, ...(mailbox?.name ? { name: mailbox.name } : {}) };
}
