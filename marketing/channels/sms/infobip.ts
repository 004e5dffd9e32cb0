import { origin, reportsTo } from '../account';
import { errorRows, fieldsOf, known, listOf, refusal, taken, textOf, unlisted, type Fields, type Table } from '../answer';
import type { Outgoing, Receipt } from '../carrier';
import type { Provider } from '../provider';
import { within, withoutPlus } from './numbers';
import type { Sms } from './sms';
import { refuseUnfit } from './unfit';

const errors = errorRows('https://www.infobip.com/docs/essentials/api-essentials/response-status-and-error-codes', [
	['REJECTED_NETWORK', 'configuration', 'This Infobip account doesn\'t reach that network'],
	['REJECTED_PREFIX_MISSING', 'permanent', 'Infobip knows no network with such numbers'],
	['REJECTED_DND', 'opted-out', 'This person is on the network\'s do-not-disturb list'],
	['REJECTED_SOURCE', 'configuration', 'The sender isn\'t registered with this Infobip account'],
	['REJECTED_NOT_ENOUGH_CREDITS', 'configuration', 'This Infobip account has no credit left'],
	['REJECTED_SENDER', 'configuration', 'The sender is blocked in this Infobip account'],
	['REJECTED_DESTINATION_BLOCKLISTED', 'opted-out', 'This number is on the block list of the network or of the Infobip account'],
	['REJECTED_PREPAID_PACKAGE_EXPIRED', 'configuration', 'The credit of this Infobip account has lapsed'],
	['REJECTED_DESTINATION_NOT_REGISTERED', 'configuration', 'A trial account of Infobip writes to its own number only'],
	['REJECTED_ROUTE_NOT_AVAILABLE', 'configuration', 'This Infobip account has no route for text messages'],
	['REJECTED_FLOODING_FILTER', 'retry', 'This number had too many messages within the hour'],
	['REJECTED_SYSTEM_ERROR', 'retry', 'Infobip had an error of its own'],
	['REJECTED_MESSAGE_TOO_LONG', 'permanent', 'The text is too long for Infobip'],
	['MISSING_TO', 'permanent', 'The number is missing'],
	['REJECTED_DESTINATION', 'dead-address', 'Infobip says that this is no phone number'],
	['UNDELIVERABLE_REJECTED_OPERATOR', 'permanent', 'The network refused the message'],
	['UNDELIVERABLE_NOT_DELIVERED', 'permanent', 'The network could not deliver the message'],
	['EXPIRED_EXPIRED', 'retry', 'The phone was not reached in time'],
	['EXPIRED_DLR_UNKNOWN', 'unknown', 'The network never said what became of the message'],
	['EC_UNKNOWN_SUBSCRIBER', 'dead-address', 'The network knows no such number'],
	['EC_SC_BLOCKED_BY_END_USER', 'opted-out', 'This person had the network block the sender'],
	['EC_BLACKLISTED_DESTINATIONADDRESS', 'opted-out', 'This number is on the block list of the network or of the Infobip account'],
	['EC_ABSENT_SUBSCRIBER', 'retry', 'The phone was off or out of reach'],
]);
const table: Table = { label: 'Infobip', errors };

/** Infobip SMS API v3. Source: https://www.infobip.com/docs/api/channels/sms/outbound-sms/send-sms-messages */
export const infobip: Provider<Sms> = {
	name: 'infobip',
	...table,
	credential: 'omnichannelInfobipApi',
	batch: 100,
	perSecond: 10,
	parallel: 4,
	// Our delivery id is the message's own: a second one is rejected.
	idempotent: true,
	refuses: refuseUnfit(table.label),
	requests: (batch, account) => [{
		carries: [...batch.keys()],
		method: 'POST',
		url: `${origin(account, '')}/sms/3/messages`,
		body: { json: { messages: batch.map((message) => messageOf(message, reportsTo(account, message.deliveryId))) } },
	}],
	receipts: (answer, batch) => {
		const { messages, errorCode, description, requestError } = fieldsOf(answer.body);
		const { messageId, text } = fieldsOf(fieldsOf(requestError).serviceException);
		if (!taken(answer)) {
			return batch.map(() => refusal(table, answer, textOf(errorCode) || textOf(messageId), textOf(description) || textOf(text)));
		}
		const byId = new Map(listOf(messages).map((one) => [textOf(one.messageId), one]));
		return batch.map(({ deliveryId }) => receiptOf(byId.get(deliveryId) ?? {}, deliveryId));
	},
	lookUp: {
		// Reports are given once and to whoever asks first; logs stay for 48 hours.
		request: ({ reference }, account) => ({ method: 'GET', url: `${origin(account, '')}/sms/3/logs`, query: { messageId: reference } }),
		read: (answer, { reference }) => {
			const found = listOf(fieldsOf(answer.body).results).find(({ messageId }) => messageId === reference);
			return taken(answer) && found ? receiptOf(found, reference) : undefined;
		},
	},
};

function messageOf({ deliveryId, address, content: { from, text, ttlSeconds } }: Outgoing<Sms>, url?: string) {
	return {
		sender: withoutPlus(from),
		destinations: [{ to: withoutPlus(address), messageId: deliveryId }],
		content: { text },
		...(ttlSeconds ? { options: { validityPeriod: { amount: within(ttlSeconds, 30, 172_800), timeUnit: 'SECONDS' } } } : {}),
		webhooks: { ...(url ? { delivery: { url } } : {}), callbackData: deliveryId },
	};
}

/** Groups: 0 OK, 1 pending, 2 undeliverable, 3 delivered, 4 expired, 5 rejected. */
function receiptOf({ status: stated, error: failure }: Fields, deliveryId: string): Receipt {
	const { groupId, name, description } = fieldsOf(stated);
	const sent: Receipt = { kind: 'sent', providerMessageId: deliveryId };
	if (groupId === 0 || groupId === 1 || groupId === 3 || name === 'REJECTED_DUPLICATE_MESSAGE_ID') return sent;
	if (groupId === undefined) return { kind: 'unknown', message: 'The answer says nothing about this message' };
	const said = textOf(description);
	const cause = known(table, textOf(fieldsOf(failure).name), textOf(fieldsOf(failure).description));
	return cause ?? known(table, textOf(name), said) ?? unlisted(groupId === 4 ? 'retry' : 'permanent', textOf(name), said || 'Infobip refused the message');
}
