import { origin, reportsTo } from '../account';
import { errorRows, fieldsOf, known, listOf, refusal, taken, takenAs, textOf, unlisted, type Table } from '../answer';
import type { Provider } from '../provider';
import { within, withoutPlus } from './numbers';
import type { Sms } from './sms';
import { refuseUnfit } from './unfit';

const errors = [
	...errorRows('https://github.com/messagebird/php-rest-api/blob/master/src/MessageBird/Common/ResponseError.php', [
		['9', 'permanent', 'MessageBird misses a field of this message'],
		['10', 'permanent', 'MessageBird can\'t use a field of this message, e.g. its number'],
		['25', 'configuration', 'This MessageBird account has no credit left'],
	]),
	...errorRows('https://docs.bird.com/api/channels-api/message-status-and-interactions/message-failure-sources/sms-platform-extended-error-codes', [
		['1', 'dead-address', 'The network knows no such number'],
		['34', 'retry', 'The network had an error of its own'],
	]),
];
const table: Table = { label: 'MessageBird', errors };

/** MessageBird (now Bird), its classic REST API. Source: https://developers.messagebird.com/api/sms-messaging/ */
export const messagebird: Provider<Sms> = {
	name: 'messagebird',
	...table,
	credential: 'omnichannelMessageBirdApi',
	batch: 1,
	perSecond: 50,
	parallel: 10,
	idempotent: false,
	refuses: refuseUnfit(table.label),
	requests: (batch, account) => batch.map(({ deliveryId, address, content: { from, text, ttlSeconds } }, place) => {
		const reportUrl = reportsTo(account, deliveryId);
		return {
			carries: [place],
			method: 'POST',
			url: `${origin(account, 'https://rest.messagebird.com')}/messages`,
			body: {
				json: {
					originator: withoutPlus(from),
					recipients: withoutPlus(address),
					body: text,
					datacoding: 'auto',
					reference: deliveryId,
					...(ttlSeconds ? { validity: within(ttlSeconds, 1, 172_800) } : {}),
					...(reportUrl ? { reportUrl } : {}),
				},
			},
		};
	}),
	receipts: (answer, batch) => batch.map(() => {
		const { id, errors: wrong } = fieldsOf(answer.body);
		const [first = {}] = listOf(wrong);
		return taken(answer) ? takenAs(id) : refusal(table, answer, textOf(first.code), textOf(first.description));
	}),
	lookUp: {
		request: ({ providerMessageId }, account) => (providerMessageId
			? { method: 'GET', url: `${origin(account, 'https://rest.messagebird.com')}/messages/${encodeURIComponent(providerMessageId)}` }
			: undefined),
		read: (answer) => {
			const { id, recipients } = fieldsOf(answer.body);
			if (!taken(answer) || !id) return undefined;
			const [{ status, statusErrorCode: code, statusReason: said } = {}] = listOf(fieldsOf(recipients).items);
			if (status === 'expired') return unlisted('retry', textOf(code), 'The phone was not reached in time');
			if (status !== 'delivery_failed') return takenAs(id);
			return known(table, textOf(code), textOf(said))
				?? unlisted('permanent', textOf(code), textOf(said) || 'MessageBird could not deliver the message');
		},
	},
};
