import { origin } from '../account';
import { errorRows, fieldsOf, listOf, refusal, taken, takenAs, textOf, type Table } from '../answer';
import type { Outgoing, Receipt } from '../carrier';
import type { Account, Provider } from '../provider';
import type { Email } from './email';
import { tidyMailbox } from './mailbox';
import { postmarkLookUp } from './postmark-look-up';
import { packed, refuseUnfit } from './size';

const errors = errorRows('https://postmarkapp.com/developer/api/overview', [
	['10', 'configuration', 'Postmark doesn\'t know this server token, or it was replaced'],
	['100', 'retry', 'Postmark is under maintenance'],
	['300', 'permanent', 'Postmark can\'t use this mail'],
	['400', 'configuration', 'Postmark doesn\'t know this sender'],
	['401', 'configuration', 'This sender isn\'t confirmed at Postmark yet'],
	['405', 'configuration', 'The Postmark account may not send any more: its credits are used up'],
	['406', 'dead-address', 'Postmark holds this address back: a mail bounced, or there was a complaint'],
	['411', 'permanent', 'Postmark takes no attachments of this kind'],
	['412', 'configuration', 'The Postmark account is not approved yet'],
	['413', 'configuration', 'The Postmark account may not send'],
	['429', 'retry', 'Postmark is asked more often than this account may'],
]);

const table: Table = { label: 'Postmark', errors };
const MOST_BYTES = 10_000_000;
const MOST_OF_ALL = 50_000_000;

/** Postmark, up to 500 mails in a request, each with its own answer. Source: https://postmarkapp.com/developer/api/email-api */
export const postmark: Provider<Email> = {
	name: 'postmark',
	...table,
	credential: 'omnichannelPostmarkApi',
	batch: 500,
	perSecond: 10,
	parallel: 4,
	idempotent: false,
	mostBytes: MOST_BYTES,
	refuses: refuseUnfit(table.label, MOST_BYTES),
	requests: (messages, account) => packed(messages, { count: 500, bytes: MOST_OF_ALL }).map((carries) => ({
		carries,
		method: 'POST',
		url: `${origin(account, 'https://api.postmarkapp.com')}/email/batch`,
		headers: { Accept: 'application/json' },
		body: { json: carries.map((place) => mailOf(messages[place], account)) },
	})),
	receipts: (answer, messages) => {
		const items = taken(answer) ? listOf(answer.body) : [];
		return messages.map((_, place): Receipt => {
			const { ErrorCode: code, Message: said, MessageID: id } = items[place] ?? fieldsOf(answer.body);
			if (taken(answer) && (code === 0 || code === undefined)) return takenAs(id);
			if (taken(answer)) return refusal(table, { ...answer, status: 422 }, textOf(code), textOf(said));
			// Its own codes 401 and 413 mean other things than the statuses of HTTP.
			if (answer.status === 401) return refusal(table, answer, '10', textOf(said));
			if (answer.status === 413) return { kind: 'permanent', code: 'too-large', message: 'The mails with their attachments are too large for Postmark' };
			return refusal(table, answer, textOf(code), textOf(said));
		});
	},
	lookUp: postmarkLookUp,
};

function mailOf({ deliveryId, address, content }: Outgoing<Email>, account: Account) {
	const { from, replyTo, subject, html, text, headers, attachments = [], marketing, campaign, countOpens = false } = content;
	return {
		From: tidyMailbox(from),
		To: address,
		...(replyTo ? { ReplyTo: tidyMailbox(replyTo) } : {}),
		Subject: subject,
		...(html ? { HtmlBody: html } : {}),
		...(text ? { TextBody: text } : {}),
		MessageStream: marketing ? account.marketingStream || 'broadcast' : account.transactionalStream || 'outbound',
		Headers: Object.entries(headers).map(([Name, Value]) => ({ Name, Value })),
		Metadata: { delivery: deliveryId },
		...(campaign ? { Tag: campaign } : {}),
		...(attachments.length > 0 ? { Attachments: attachments.map((one) => ({ Name: one.fileName, Content: one.content, ContentType: one.contentType })) } : {}),
		TrackOpens: countOpens,
		TrackLinks: 'None',
	};
}
