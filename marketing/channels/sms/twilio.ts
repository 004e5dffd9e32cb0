import { origin, reportsTo } from '../account';
import { errorRows, fieldsOf, known, refusal, taken, takenAs, textOf, unlisted, type Table } from '../answer';
import type { Account, Provider } from '../provider';
import { within } from './numbers';
import type { Sms } from './sms';
import { refuseUnfit } from './unfit';

const errors = errorRows((code) => `https://www.twilio.com/docs/api/errors/${code}`, [
	['20429', 'throttled', 'Twilio is asked more often than this account may'],
	['21211', 'dead-address', 'Twilio says that this is no phone number'],
	['21212', 'configuration', 'The sender is no number or name that Twilio can use'],
	['21408', 'configuration', 'This Twilio account may not write to that country: allow it under Geo Permissions'],
	['21606', 'configuration', 'The sender is no number of this Twilio account that can send texts'],
	['21608', 'configuration', 'A trial account of Twilio writes to verified numbers only'],
	['21610', 'opted-out', 'This person answered STOP to this sender'],
	['21612', 'permanent', 'Twilio can\'t reach this number from this sender'],
	['21614', 'dead-address', 'This number takes no text messages'],
	['21617', 'permanent', 'The text has more than 1,600 characters'],
	['21635', 'dead-address', 'This number is a landline'],
	['30001', 'throttled', 'The queue at Twilio was full'],
	['30002', 'configuration', 'This Twilio account is suspended'],
	['30003', 'retry', 'The phone was off or out of reach'],
	['30004', 'permanent', 'The network or the phone blocks this message'],
	['30005', 'dead-address', 'The network knows no such number'],
	['30006', 'permanent', 'This number is a landline, or its network can\'t be reached'],
	['30007', 'permanent', 'The network filtered this message as unwanted'],
	['30008', 'retry', 'The network gave no reason'],
	['30034', 'configuration', 'This sender isn\'t registered for the United States (A2P 10DLC)'],
]);
const table: Table = { label: 'Twilio', errors };

const messages = (account: Account) =>
	`${origin(account, 'https://api.twilio.com')}/2010-04-01/Accounts/${encodeURIComponent(account.accountSid)}/Messages`;

/** Twilio Programmable Messaging. Source: https://www.twilio.com/docs/messaging/api/message-resource */
export const twilio: Provider<Sms> = {
	name: 'twilio',
	...table,
	credential: 'omnichannelTwilioApi',
	batch: 1,
	perSecond: 20,
	parallel: 10,
	idempotent: false,
	refuses: refuseUnfit(table.label, 1_600),
	requests: (batch, account) => batch.map(({ deliveryId, address, content: { from, text, ttlSeconds } }, place) => {
		const callback = reportsTo(account, deliveryId);
		return {
			carries: [place],
			method: 'POST',
			url: `${messages(account)}.json`,
			body: {
				form: {
					To: address,
					[/^MG[0-9a-f]{32}$/i.test(from) ? 'MessagingServiceSid' : 'From']: from,
					Body: text,
					...(ttlSeconds ? { ValidityPeriod: String(within(ttlSeconds, 1, 36_000)) } : {}),
					...(callback ? { StatusCallback: callback } : {}),
				},
			},
		};
	}),
	receipts: (answer, batch) => batch.map(() => {
		const { sid, code, message } = fieldsOf(answer.body);
		return taken(answer) ? takenAs(sid) : refusal(table, answer, textOf(code), textOf(message));
	}),
	lookUp: {
		request: ({ providerMessageId }, account) => (providerMessageId
			? { method: 'GET', url: `${messages(account)}/${encodeURIComponent(providerMessageId)}.json` }
			: undefined),
		read: (answer) => {
			const { sid, status, error_code: code, error_message: said } = fieldsOf(answer.body);
			if (!taken(answer) || !sid) return undefined;
			if (status === 'canceled') return { kind: 'permanent', message: 'The message was taken back before it left' };
			if (status !== 'failed' && status !== 'undelivered') return takenAs(sid);
			return known(table, textOf(code), textOf(said))
				?? unlisted('permanent', textOf(code), textOf(said) || 'Twilio could not deliver the message');
		},
	},
	cancel: ({ providerMessageId }, account) => ({
		method: 'POST',
		url: `${messages(account)}/${encodeURIComponent(providerMessageId)}.json`,
		body: { form: { Status: 'canceled' } },
	}),
};
