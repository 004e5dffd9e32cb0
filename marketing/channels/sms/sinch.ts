import { origin, reportsTo } from '../account';
import { errorRows, fieldsOf, known, listOf, refusal, taken, takenAs, textOf, unlisted, type Table } from '../answer';
import type { Receipt } from '../carrier';
import type { HttpAnswer } from '../http';
import type { Account, Provider } from '../provider';
import { withoutPlus } from './numbers';
import type { Sms } from './sms';
import { refuseUnfit } from './unfit';

const errors = errorRows('https://developers.sinch.com/docs/sms/api-reference/sms/tag/Delivery-reports/', [
	['sinch-402', 'permanent', 'The network can\'t route this number'],
	['sinch-403', 'retry', 'Sinch had an error of its own'],
	['sinch-404', 'retry', 'The network could not deliver the message just now'],
	['sinch-406', 'retry', 'The message\'s time was over before it left'],
	['sinch-407', 'permanent', 'The message was taken back before it left'],
	['sinch-408', 'permanent', 'The network refused the message'],
	['sinch-411', 'permanent', 'The text has more parts than this account allows'],
	['sinch-412', 'configuration', 'This Sinch account may not write to that country'],
	['syntax_invalid_parameter_format', 'permanent', 'Sinch can\'t use a field of this message, e.g. its number'],
	['syntax_constraint_violation', 'permanent', 'This message breaks a rule of Sinch'],
	['syntax_invalid_json', 'configuration', 'Sinch can\'t read the request'],
	['missing_callback_url', 'configuration', 'Sinch misses the address for its reports'],
]);
const table: Table = { label: 'Sinch', errors };

const batches = (account: Account) =>
	`${origin(account, `https://${account.region || 'eu'}.sms.api.sinch.com`)}/xms/v1/${encodeURIComponent(account.servicePlanId)}/batches`;

/** Sinch SMS, the batches of its REST API. Source: https://developers.sinch.com/docs/sms/api-reference/sms/tag/Batches/ */
export const sinch: Provider<Sms> = {
	name: 'sinch',
	...table,
	credential: 'omnichannelSinchApi',
	// A batch of theirs is one text for many; ours differ from person to person.
	batch: 1,
	perSecond: 30,
	parallel: 10,
	idempotent: false,
	refuses: refuseUnfit(table.label, 1_600),
	requests: (batch, account) => batch.map(({ deliveryId, address, content: { from, text, expiresAt } }, place) => {
		const callback = reportsTo(account, deliveryId);
		return {
			carries: [place],
			method: 'POST',
			url: batches(account),
			body: {
				json: {
					to: [withoutPlus(address)],
					from: withoutPlus(from),
					type: 'mt_text',
					body: text,
					client_reference: deliveryId,
					...(expiresAt ? { expire_at: new Date(expiresAt).toISOString() } : {}),
					...(callback ? { delivery_report: 'per_recipient', callback_url: callback } : { delivery_report: 'none' }),
				},
			},
		};
	}),
	receipts: (answer, batch) => batch.map(() => {
		const { id, code, text } = fieldsOf(answer.body);
		return taken(answer) ? takenAs(id) : refusal(table, answer, textOf(code), textOf(text));
	}),
	lookUp: {
		request: ({ reference, providerMessageId, address }, account) => (providerMessageId
			? { method: 'GET', url: `${batches(account)}/${encodeURIComponent(providerMessageId)}/delivery_report/${withoutPlus(address)}` }
			: { method: 'GET', url: batches(account), query: { client_reference: reference } }),
		read: (answer, { reference, providerMessageId }) => (taken(answer) ? stateOf(answer, reference, providerMessageId) : undefined),
	},
	cancel: ({ providerMessageId }, account) => ({ method: 'DELETE', url: `${batches(account)}/${encodeURIComponent(providerMessageId)}` }),
};

function stateOf(answer: HttpAnswer, reference: string, id?: string): Receipt | undefined {
	const { status, code, batches: listed } = fieldsOf(answer.body);
	const found = listOf(listed).find((one) => one.client_reference === reference);
	if (found) return takenAs(found.id);
	if (!id || !status) return undefined;
	if (!['Aborted', 'Rejected', 'Deleted', 'Failed', 'Expired', 'Cancelled'].includes(textOf(status))) return takenAs(id);
	const written = `sinch-${textOf(code)}`;
	return known(table, written) ?? unlisted(status === 'Expired' ? 'retry' : 'permanent', written, `Sinch says of the message: ${textOf(status)}`);
}
