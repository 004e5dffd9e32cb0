import { origin, reportsTo } from '../account';
import { errorRows, fieldsOf, known, refusal, taken, takenAs, textOf, unlisted, type Table } from '../answer';
import type { Account, Provider } from '../provider';
import { within } from './numbers';
import type { Sms } from './sms';
import { refuseUnfit } from './unfit';

const errors = errorRows('https://www.plivo.com/docs/messaging/troubleshooting/error-codes', [
	['plivo-10', 'permanent', 'The network can\'t use this text'],
	['plivo-20', 'retry', 'The network had an error of its own'],
	['plivo-30', 'permanent', 'The network took the message for spam'],
	['plivo-40', 'configuration', 'The sender is no number of this Plivo account that can send texts'],
	['plivo-50', 'dead-address', 'Plivo says that this number takes no text messages'],
	['plivo-70', 'dead-address', 'This number is out of service for good'],
	['plivo-80', 'retry', 'The phone was off or out of reach'],
	['plivo-200', 'opted-out', 'This person answered STOP to this sender'],
	['plivo-420', 'retry', 'The phone was not reached in time'],
	['plivo-900', 'configuration', 'This Plivo account has no credit left'],
]);
const table: Table = { label: 'Plivo', errors };

const messages = (account: Account) =>
	`${origin(account, 'https://api.plivo.com')}/v1/Account/${encodeURIComponent(account.authId)}/Message/`;

/** Plivo Messaging. Source: https://www.plivo.com/docs/messaging/api/message */
export const plivo: Provider<Sms> = {
	name: 'plivo',
	...table,
	credential: 'omnichannelPlivoApi',
	batch: 1,
	perSecond: 5,
	parallel: 5,
	idempotent: false,
	refuses: refuseUnfit(table.label),
	requests: (batch, account) => batch.map(({ deliveryId, address, content: { from, text, ttlSeconds } }, place) => {
		const url = reportsTo(account, deliveryId);
		return {
			carries: [place],
			method: 'POST',
			url: messages(account),
			body: {
				json: {
					src: from,
					dst: address,
					text,
					...(ttlSeconds ? { message_expiry: within(ttlSeconds, 5, 10_800) } : {}),
					...(url ? { url, method: 'POST' } : {}),
				},
			},
		};
	}),
	receipts: (answer, batch) => batch.map(({ address }) => {
		const { message_uuid: ids, invalid_number: wrong, error, error_code: code } = fieldsOf(answer.body);
		if (!taken(answer)) return refusal(table, answer, code ? codeOf(code) : '', textOf(error));
		if (Array.isArray(wrong) && wrong.length > 0) return { kind: 'dead-address', message: `Plivo says that ${address} takes no text messages`, code: 'invalid_number' };
		return takenAs(Array.isArray(ids) ? ids[0] : undefined);
	}),
	lookUp: {
		request: ({ providerMessageId }, account) => (providerMessageId
			? { method: 'GET', url: `${messages(account)}${encodeURIComponent(providerMessageId)}/` }
			: undefined),
		read: (answer) => {
			const { message_uuid: id, message_state: state, error_code: code, error_message: said } = fieldsOf(answer.body);
			if (!taken(answer) || !id) return undefined;
			if (!['failed', 'undelivered', 'rejected'].includes(textOf(state))) return takenAs(id);
			return known(table, codeOf(code), textOf(said))
				?? unlisted('permanent', codeOf(code), textOf(said) || 'Plivo could not deliver the message');
		},
	},
};

const codeOf = (code: unknown) => `plivo-${textOf(code)}`;
