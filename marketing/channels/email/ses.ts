import { origin } from '../account';
import { fieldsOf, refusal, taken, takenAs, textOf, type Table } from '../answer';
import { signAws } from '../aws/signature';
import type { Outgoing, Receipt } from '../carrier';
import type { HttpAnswer } from '../http';
import type { Account, Provider } from '../provider';
import { token, type Email } from './email';
import { readMailbox, writeAsciiMailbox } from './mailbox';
import { sesErrors, sesLookUp, UNVERIFIED } from './ses-answers';
import { refuseUnfit } from './size';

const table: Table = { label: 'Amazon SES', errors: sesErrors };
const MOST_BYTES = 40_000_000;

/** Amazon SES v2. Its bulk operation knows templates only, so one mail a request. Source: https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html */
export const ses: Provider<Email> = {
	name: 'ses',
	...table,
	credential: 'omnichannelSesApi',
	batch: 1,
	perSecond: 14,
	parallel: 10,
	idempotent: false,
	mostBytes: MOST_BYTES,
	// No letters but those of ASCII stand before the @ there.
	takes: (address) => /^[\x21-\x7e]+@/.test(address),
	refuses: refuseUnfit(table.label, MOST_BYTES),
	requests: (messages, account) => messages.map((message, place) => ({
		carries: [place],
		method: 'POST',
		url: `${origin(account, `https://email.${account.region}.amazonaws.com`)}/v2/email/outbound-emails`,
		body: { json: mailOf(message, account) },
	})),
	receipts: (answer, messages) => messages.map(() => (taken(answer) ? takenAs(fieldsOf(answer.body).MessageId) : refused(answer))),
	sign: (request, account, now) => signAws(request, 'ses', account, now),
	lookUp: sesLookUp,
};

function mailOf({ deliveryId, address, content }: Outgoing<Email>, account: Account) {
	const { from, replyTo, subject, html, text, headers, attachments = [], campaign } = content;
	const written = (Data: string) => ({ Data, Charset: 'UTF-8' });
	return {
		FromEmailAddress: mailbox(from),
		Destination: { ToAddresses: [address] },
		...(replyTo ? { ReplyToAddresses: [mailbox(replyTo)] } : {}),
		Content: {
			Simple: {
				Subject: written(subject),
				Body: { ...(text ? { Text: written(text) } : {}), ...(html ? { Html: written(html) } : {}) },
				Headers: Object.entries(headers).map(([Name, Value]) => ({ Name, Value })),
				...(attachments.length > 0 ? {
					Attachments: attachments.map((one) => ({ FileName: one.fileName, ContentType: one.contentType, RawContent: one.content, ContentDisposition: 'ATTACHMENT', ContentTransferEncoding: 'BASE64' })),
				} : {}),
			},
		},
		EmailTags: [{ Name: 'delivery', Value: deliveryId }, ...(campaign ? [{ Name: 'campaign', Value: token(campaign).replaceAll('.', '-') }] : [])],
		...(account.configurationSet ? { ConfigurationSetName: account.configurationSet } : {}),
	};
}

function mailbox(written: string): string {
	const read = readMailbox(written);
	return read ? writeAsciiMailbox(read) : written;
}

/** The exception stands in the body or in a header, perhaps behind a namespace. */
function refused(answer: HttpAnswer): Receipt {
	const { __type: type, message, Message } = fieldsOf(answer.body);
	const name = (textOf(type) || answer.headers['x-amzn-errortype'] || '').replaceAll(/^.*#|:.*$/g, '');
	const said = textOf(message) || textOf(Message);
	return refusal(table, answer, name === 'MessageRejected' && /not verified/i.test(said) ? UNVERIFIED : name, said);
}
