import { origin } from '../account';
import { errorRows, fieldsOf, refusal, taken, takenAs, textOf, type Table } from '../answer';
import type { Outgoing, Receipt } from '../carrier';
import type { HttpAnswer } from '../http';
import type { Provider } from '../provider';
import { brevoLookUp } from './brevo-look-up';
import type { Email } from './email';
import { readMailbox } from './mailbox';
import { refuseUnfit } from './size';

const ALREADY = ['duplicate_parameter', 'duplicate_request'];

const errors = [
	...errorRows('https://developers.brevo.com/docs/how-it-works', [
		['unauthorized', 'configuration', 'Brevo doesn\'t know this API key, or it was deleted'],
		['permission_denied', 'configuration', 'Brevo doesn\'t let this account do that'],
		['account_under_validation', 'configuration', 'The Brevo account is not approved for sending yet'],
		['not_enough_credits', 'configuration', 'The Brevo account has no credits left'],
		['invalid_parameter', 'permanent', 'Brevo can\'t use this mail'],
		['missing_parameter', 'permanent', 'Brevo misses something in this mail'],
		['401', 'configuration', 'Brevo doesn\'t know this API key, or it was deleted'],
	]),
	...errorRows('https://developers.brevo.com/docs/api-limits', [['429', 'retry', 'Brevo is asked more often than this account may']]),
];

const table: Table = { label: 'Brevo', errors };
const MOST_BYTES = 20_000_000;

/**
 * Brevo, transactional mail. Its batches have no headers of each person's own, so no way out of each person's own:
 * one mail a request. Source: https://developers.brevo.com/reference/send-transac-email
 */
export const brevo: Provider<Email> = {
	name: 'brevo',
	...table,
	credential: 'omnichannelBrevoApi',
	batch: 1,
	perSecond: 100,
	parallel: 10,
	idempotent: true,
	mostBytes: MOST_BYTES,
	refuses: refuseUnfit(table.label, MOST_BYTES),
	requests: (messages, account) => messages.map((message, place) => ({
		carries: [place],
		method: 'POST',
		url: `${origin(account, 'https://api.brevo.com')}/v3/smtp/email`,
		body: { json: mailOf(message) },
	})),
	receipts: (answer, messages) => messages.map(() => receiptOf(answer)),
	lookUp: brevoLookUp,
};

function mailOf({ deliveryId, address, content }: Outgoing<Email>) {
	const { from, replyTo, subject, html, text, headers, attachments = [], campaign } = content;
	return {
		sender: party(from),
		to: [{ email: address }],
		...(replyTo ? { replyTo: party(replyTo) } : {}),
		subject,
		...(html ? { htmlContent: html } : {}),
		...(text ? { textContent: text } : {}),
		// The first comes back with every event of the mail. The key lets a repeated request do nothing, for half an hour.
		headers: { ...headers, 'X-Mailin-custom': deliveryId, idempotencyKey: deliveryId },
		...(campaign ? { tags: [campaign] } : {}),
		...(attachments.length > 0 ? { attachment: attachments.map((one) => ({ name: one.fileName, content: one.content })) } : {}),
	};
}

/** A key that was used already says that the mail had been taken. Source: https://developers.brevo.com/docs/heterogenous-versions-batch-emails */
function receiptOf(answer: HttpAnswer): Receipt {
	const { messageId, code, message } = fieldsOf(answer.body);
	if (taken(answer)) return takenAs(messageId);
	if (answer.status === 400 && ALREADY.includes(textOf(code))) return { kind: 'sent' };
	return refusal(table, answer, textOf(code), textOf(message));
}

function party(written: string): { email: string; name?: string } {
	const mailbox = readMailbox(written);
	return { email: mailbox?.address ?? written, ...(mailbox?.name ? { name: mailbox.name } : {}) };
}
