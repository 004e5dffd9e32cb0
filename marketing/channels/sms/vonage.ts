import { origin, reportsTo } from '../account';
import { errorRows, fieldsOf, known, listOf, refusal, taken, takenAs, textOf, unlisted, type Fields, type Table } from '../answer';
import type { Receipt } from '../carrier';
import type { HttpRequest } from '../http';
import type { Account, Provider } from '../provider';
import { within, withoutPlus } from './numbers';
import type { Sms } from './sms';
import { refuseUnfit } from './unfit';

const errors = errorRows('https://developer.vonage.com/en/messaging/sms/guides/troubleshooting-sms', [
	['1', 'throttled', 'Vonage is asked more often than this account may'],
	['2', 'configuration', 'Vonage misses a field of the request'],
	['3', 'permanent', 'Vonage can\'t use a field of this message'],
	['4', 'configuration', 'Vonage doesn\'t know this API key or secret'],
	['5', 'retry', 'Vonage had an error of its own'],
	['6', 'permanent', 'Vonage can\'t route this number'],
	['7', 'permanent', 'Vonage bars this number'],
	['8', 'configuration', 'This Vonage account is suspended'],
	['9', 'configuration', 'This Vonage account has no credit left'],
	['10', 'throttled', 'This Vonage account has too many connections open'],
	['11', 'configuration', 'This Vonage account may not send through the SMS API'],
	['12', 'permanent', 'The text is too long for Vonage'],
	['14', 'configuration', 'Vonage could not verify the signature'],
	['15', 'configuration', 'This account may not send from this sender'],
	['29', 'configuration', 'A trial account of Vonage writes to its own test numbers only'],
	['33', 'dead-address', 'This number was deactivated'],
]);
const table: Table = { label: 'Vonage', errors };

/** Vonage SMS API: answers 200 whatever it thinks of the message. Source: https://developer.vonage.com/en/api/sms */
export const vonage: Provider<Sms> = {
	name: 'vonage',
	...table,
	credential: 'omnichannelVonageApi',
	batch: 1,
	perSecond: 30,
	parallel: 10,
	idempotent: false,
	refuses: refuseUnfit(table.label),
	requests: (batch, account) => batch.map(({ deliveryId, address, content: { from, text, encoding, ttlSeconds } }, place) => {
		const callback = reportsTo(account, deliveryId);
		return {
			carries: [place],
			method: 'POST',
			url: `${origin(account, 'https://rest.nexmo.com')}/sms/json`,
			body: {
				form: {
					api_key: account.apiKey,
					from: withoutPlus(from),
					to: withoutPlus(address),
					text,
					// Other characters than GSM's would arrive as question marks.
					...(encoding === 'UCS-2' ? { type: 'unicode' } : {}),
					...(ttlSeconds ? { ttl: String(within(ttlSeconds, 20, 604_800) * 1_000) } : {}),
					'client-ref': deliveryId,
					...(callback ? { callback } : {}),
				},
			},
		};
	}),
	receipts: (answer, batch) => {
		const parts = listOf(fieldsOf(answer.body).messages);
		return batch.map(() => (taken(answer) ? receiptOf(parts) : refusal(table, answer, '', textOf(fieldsOf(answer.body).title))));
	},
	// The secret stands in the form, where no header of the credential reaches.
	sign: (request, account) => withSecret(request, account),
};

/** A long text comes back as several parts; one that was refused tells more than those that were not. */
function receiptOf(parts: Fields[]): Receipt {
	const refused = parts.find(({ status }) => textOf(status) !== '0');
	if (!refused) return takenAs(parts[0]?.['message-id']);
	const code = textOf(refused.status);
	const message = textOf(refused['error-text']);
	if (parts.some(({ status }) => textOf(status) === '0')) return { kind: 'unknown', message: `A part of the text was refused: ${message}`, code };
	return known(table, code, message) ?? unlisted('retry', code, message || 'Vonage refused the message');
}

function withSecret(request: HttpRequest, account: Account): HttpRequest {
	if (!request.body || !('form' in request.body)) return request;
	return { ...request, body: { form: { ...request.body.form, api_secret: account.apiSecret } } };
}
