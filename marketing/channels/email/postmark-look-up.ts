import { origin } from '../account';
import { fieldsOf, listOf, taken, textOf } from '../answer';
import type { Receipt } from '../carrier';
import type { LookUp } from '../provider';

/**
 * Asks Postmark by its own id, else by our delivery's, which every mail carries as metadata.
 * Source: https://postmarkapp.com/developer/api/messages-api
 */
export const postmarkLookUp: LookUp = {
	request: ({ reference, providerMessageId }, account) => {
		const messages = `${origin(account, 'https://api.postmarkapp.com')}/messages/outbound`;
		const headers = { Accept: 'application/json' };
		if (providerMessageId) return { method: 'GET', url: `${messages}/${encodeURIComponent(providerMessageId)}/details`, headers };
		return { method: 'GET', url: messages, headers, query: { count: '1', offset: '0', metadata_delivery: reference } };
	},
	read: (answer) => {
		if (!taken(answer)) return undefined;
		const body = fieldsOf(answer.body);
		const found = 'Messages' in body ? listOf(body.Messages)[0] : body;
		const id = textOf(found?.MessageID);
		if (!id) return undefined;
		return bounceOf(listOf(found.MessageEvents)) ?? { kind: 'sent', providerMessageId: id };
	},
};

function bounceOf(events: Readonly<Record<string, unknown>>[]): Receipt | undefined {
	const bounce = events.find(({ Type }) => Type === 'Bounced');
	if (!bounce) return undefined;
	// Only the record of the bounce would tell a mailbox that is gone from one that is full.
	return { kind: 'permanent', code: 'Bounced', message: textOf(fieldsOf(bounce.Details).Summary) || 'The mail bounced' };
}
