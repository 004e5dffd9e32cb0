import { errorRows, fieldsOf, listOf, taken, textOf, type Fields } from '../answer';
import type { ErrorRow, LookUp } from '../provider';

/** Why Mailgun gave a mail up, by the reason of its event. */
export const mailgunOutcomes: readonly ErrorRow[] = errorRows('https://documentation.mailgun.com/docs/mailgun/user-manual/tracking-messages/#tracking-failures', [
	['bounce', 'dead-address', 'The mail bounced for good'],
	['suppress-bounce', 'dead-address', 'Mailgun holds this address back: an earlier mail bounced'],
	['suppress-unsubscribe', 'opted-out', 'This person unsubscribed at Mailgun'],
	['suppress-complaint', 'opted-out', 'This person complained about an earlier mail'],
]);

/**
 * Asks Mailgun for the events of a mail: by its own id, else by the address, where the mail is told by our delivery's id.
 * The account holds `domainUrl`. Source: https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/events
 */
export const mailgunLookUp: LookUp = {
	request: ({ providerMessageId, address }, account) => ({
		method: 'GET',
		url: `${account.domainUrl}/events`,
		query: { limit: '300', ...(providerMessageId ? { 'message-id': providerMessageId.replaceAll(/[<>]/g, '') } : { recipient: address }) },
	}),
	read: (answer, { reference, providerMessageId }) => {
		const all = taken(answer) ? listOf(fieldsOf(answer.body).items) : [];
		const events = all.filter((one) => fieldsOf(one['user-variables']).delivery === reference);
		if (events.length === 0) return undefined;
		const failed = events.find(({ event, severity }) => event === 'rejected' || (event === 'failed' && severity === 'permanent'));
		if (!failed) return { kind: 'sent', providerMessageId: providerMessageId ?? idOf(events[0]) };
		const reason = textOf(failed.reason);
		const row = mailgunOutcomes.find(({ code }) => code === reason);
		if (row) return { kind: row.kind, code: row.code, message: row.text };
		return { kind: 'permanent', code: reason || textOf(failed.event), message: textOf(fieldsOf(failed['delivery-status']).message) || 'Mailgun gave the mail up' };
	},
};

function idOf({ message }: Fields): string | undefined {
	const id = textOf(fieldsOf(fieldsOf(message).headers)['message-id']);
	return id ? `<${id}>` : undefined;
}
