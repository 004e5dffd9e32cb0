import { createHash } from 'node:crypto';
import { origin } from '../account';
import { fieldsOf, listOf, refusal, taken, takenAs, textOf, type Table } from '../answer';
import type { Outgoing, Receipt } from '../carrier';
import type { HttpAnswer } from '../http';
import type { Account, Provider, ProviderRequest } from '../provider';
import type { Email } from './email';
import { token } from './email';
import { tidyMailbox } from './mailbox';
import { resendErrors, resendLookUp } from './resend-answers';
import { packed, refuseUnfit } from './size';

const table: Table = { label: 'Resend', errors: resendErrors };
const MOST_BYTES = 40_000_000;

/**
 * Resend, up to 100 mails in a request; those with attachments travel alone, for a batch would lose them.
 * Source: https://resend.com/docs/api-reference/emails/send-batch-emails
 */
export const resend: Provider<Email> = {
	name: 'resend',
	...table,
	credential: 'omnichannelResendApi',
	batch: 100,
	perSecond: 2,
	parallel: 2,
	idempotent: true,
	mostBytes: MOST_BYTES,
	refuses: refuseUnfit(table.label, MOST_BYTES),
	requests: (messages, account) => {
		const alone = (place: number) => (messages[place].content.attachments ?? []).length > 0;
		const places = [...messages.keys()];
		const together = places.filter((place) => !alone(place));
		const packs = packed(together.map((place) => messages[place]), { count: 100, bytes: MOST_BYTES }).map((pack) => pack.map((at) => together[at]));
		return [...packs, ...places.filter(alone).map((place) => [place])].map((carries) => requestOf(carries, messages, account));
	},
	receipts: (answer, messages) => {
		const { name, message } = fieldsOf(answer.body);
		if (!taken(answer)) return messages.map(() => refusal(table, answer, codeOf(answer, textOf(name)), textOf(message)));
		return 'data' in fieldsOf(answer.body) ? oneByOne(answer, messages.length) : messages.map(() => takenAs(messages.length === 1 ? fieldsOf(answer.body).id : undefined));
	},
	lookUp: resendLookUp,
};

function requestOf(carries: number[], messages: readonly Outgoing<Email>[], account: Account): ProviderRequest {
	const single = carries.length === 1;
	const ids = carries.map((place) => messages[place].deliveryId);
	return {
		carries,
		method: 'POST',
		url: `${origin(account, 'https://api.resend.com')}/emails${single ? '' : '/batch'}`,
		headers: {
			'Idempotency-Key': single ? ids[0] : createHash('sha256').update(ids.join(' ')).digest('hex'),
			// One mail that can't be used must not hold back the others.
			...(single ? {} : { 'x-batch-validation': 'permissive' }),
		},
		body: { json: single ? mailOf(messages[carries[0]]) : carries.map((place) => mailOf(messages[place])) },
	};
}

function mailOf({ deliveryId, address, content }: Outgoing<Email>) {
	const { from, replyTo, subject, html, text, headers, attachments = [], campaign } = content;
	return {
		from: tidyMailbox(from),
		to: [address],
		...(replyTo ? { reply_to: tidyMailbox(replyTo) } : {}),
		subject,
		...(html ? { html } : {}),
		...(text ? { text } : {}),
		headers,
		tags: [{ name: 'delivery', value: deliveryId }, ...(campaign ? [{ name: 'campaign', value: token(campaign).replaceAll('.', '-') }] : [])],
		...(attachments.length > 0 ? { attachments: attachments.map((one) => ({ filename: one.fileName, content: one.content, content_type: one.contentType })) } : {}),
	};
}

/** The ids stand in the order of the mails that were taken; the others are named by their place. */
function oneByOne(answer: HttpAnswer, count: number): Receipt[] {
	const { data, errors: wrong } = fieldsOf(answer.body);
	const ids = listOf(data).map(({ id }) => id);
	const refused = new Map(listOf(wrong).map(({ index, message }) => [Number(index), textOf(message)]));
	let next = 0;
	return Array.from({ length: count }, (_, place) => {
		const said = refused.get(place);
		return said === undefined ? takenAs(ids[next++]) : refusal(table, { ...answer, status: 422 }, 'validation_error', said);
	});
}

/** A refused key or sender has the same name as a faulty mail; only the status tells them apart. */
function codeOf({ status }: HttpAnswer, name: string): string {
	return name === 'validation_error' && (status === 401 || status === 403) ? String(status) : name;
}
