import { origin } from '../account';
import { errorRows, fieldsOf, refusal, taken, takenAs, textOf, type Table } from '../answer';
import type { Outgoing } from '../carrier';
import type { Part } from '../http';
import type { Account, Provider } from '../provider';
import type { Email } from './email';
import { tidyMailbox } from './mailbox';
import { mailgunLookUp, mailgunOutcomes } from './mailgun-look-up';
import { refuseUnfit } from './size';

const errors = [
	...errorRows('https://documentation.mailgun.com/docs/mailgun/quickstart-guide/responses', [
		['400', 'permanent', 'Mailgun can\'t use this mail'],
		['401', 'configuration', 'Mailgun doesn\'t know this API key, or it was revoked; a key of Europe needs the region Europe'],
		['403', 'configuration', 'Mailgun doesn\'t let this key send from that domain'],
		['404', 'configuration', 'Mailgun doesn\'t know this domain: check domain and region in the credential'],
		['429', 'retry', 'Mailgun is asked more often than this account may'],
		['500', 'unknown', 'Mailgun had an error of its own'],
	]),
	...mailgunOutcomes,
];

const table: Table = { label: 'Mailgun', errors };
const MOST_BYTES = 25_000_000;

/** Mailgun. Each person's mail is its own text, not one with variables, so each is one request. Source: https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/messages */
export const mailgun: Provider<Email> = {
	name: 'mailgun',
	...table,
	credential: 'omnichannelMailgunApi',
	batch: 1,
	perSecond: 25,
	parallel: 10,
	idempotent: false,
	mostBytes: MOST_BYTES,
	refuses: refuseUnfit(table.label, MOST_BYTES),
	requests: (messages, account) => messages.map((message, place) => ({
		carries: [place],
		method: 'POST',
		url: `${mailgunDomain(account)}/messages`,
		body: { multipart: partsOf(message) },
	})),
	receipts: (answer, messages) => {
		const { id, message } = fieldsOf(answer.body);
		return messages.map(() => (taken(answer) ? takenAs(id) : refusal(table, answer, '', textOf(message) || textOf(answer.body))));
	},
	lookUp: {
		request: (message, account) => mailgunLookUp.request(message, { ...account, domainUrl: mailgunDomain(account) }),
		read: mailgunLookUp.read,
	},
};

function mailgunDomain(account: Account): string {
	return `${origin(account, account.region === 'eu' ? 'https://api.eu.mailgun.net' : 'https://api.mailgun.net')}/v3/${encodeURIComponent(account.domain)}`;
}

function partsOf({ deliveryId, address, content }: Outgoing<Email>): Part[] {
	const { from, replyTo, subject, html, text, headers, attachments = [], campaign, countOpens } = content;
	const values: [string, string | undefined | false][] = [
		['from', tidyMailbox(from)],
		['to', address],
		['subject', subject],
		['text', text],
		['html', html],
		...Object.entries({ ...headers, 'Reply-To': replyTo && tidyMailbox(replyTo) }).map(([name, value]): [string, string | undefined] => [`h:${name}`, value]),
		['v:delivery', deliveryId],
		['o:tag', campaign?.slice(0, 128)],
		// Our own links are counted already.
		['o:tracking', countOpens ? undefined : 'no'],
		['o:tracking-clicks', countOpens && 'no'],
		['o:tracking-opens', countOpens && 'yes'],
	];
	return [
		...values.flatMap(([name, value]): Part[] => (value ? [{ name, value }] : [])),
		...attachments.map((one): Part => ({ name: 'attachment', value: { content: Buffer.from(one.content, 'base64'), fileName: one.fileName, contentType: one.contentType } })),
	];
}
