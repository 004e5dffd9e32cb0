import { origin, reportsTo } from '../account';
import { errorRows, fieldsOf, known, refusal, taken, takenAs, textOf, type Table } from '../answer';
import type { Account, Provider } from '../provider';
import type { Sms } from './sms';
import { refuseUnfit } from './unfit';

const errors = errorRows('https://46elks.com/docs/send-sms', [
	['400', 'permanent', '46elks can\'t use a field of this message, e.g. its number'],
	['403', 'configuration', 'This 46elks account has no credit left, or may not do this'],
	['failed', 'permanent', 'The network could not deliver the message'],
]);
const table: Table = { label: '46elks', errors };

const messages = (account: Account) => `${origin(account, 'https://api.46elks.com')}/a1/sms`;

/** 46elks. Source: https://46elks.com/docs/send-sms */
export const fortySixElks: Provider<Sms> = {
	name: '46elks',
	...table,
	credential: 'omnichannelFortySixElksApi',
	batch: 1,
	// What comes faster than 100 a minute waits in their queue.
	perSecond: 10,
	parallel: 5,
	idempotent: false,
	refuses: refuseUnfit(table.label),
	requests: (batch, account) => batch.map(({ deliveryId, address, content: { from, text } }, place) => {
		const whendelivered = reportsTo(account, deliveryId);
		return {
			carries: [place],
			method: 'POST',
			url: messages(account),
			body: { form: { from, to: address, message: text, ...(whendelivered ? { whendelivered } : {}) } },
		};
	}),
	receipts: (answer, batch) => batch.map(() => {
		const { id, error, status } = fieldsOf(answer.body);
		if (!taken(answer)) return refusal(table, answer, String(answer.status), textOf(error) || textOf(answer.body));
		return (status === 'failed' ? known(table, 'failed') : undefined) ?? takenAs(id);
	}),
	lookUp: {
		request: ({ providerMessageId }, account) => (providerMessageId
			? { method: 'GET', url: `${messages(account)}/${encodeURIComponent(providerMessageId)}` }
			: undefined),
		read: (answer) => {
			const { id, status } = fieldsOf(answer.body);
			if (!taken(answer) || !id) return undefined;
			return status === 'failed' ? known(table, 'failed') : takenAs(id);
		},
	},
};
