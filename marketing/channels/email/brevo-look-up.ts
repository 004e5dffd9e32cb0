import { origin } from '../account';
import { fieldsOf, listOf, taken, textOf } from '../answer';
import type { LookUp } from '../provider';

/** Asks Brevo for the events of a mail by its own id. Source: https://developers.brevo.com/reference/get-email-event-report */
export const brevoLookUp: LookUp = {
	request: ({ providerMessageId }, account) => (providerMessageId
		? { method: 'GET', url: `${origin(account, 'https://api.brevo.com')}/v3/smtp/statistics/events`, query: { messageId: providerMessageId, limit: '50' } }
		: undefined),
	read: (answer, { providerMessageId }) => {
		const events = taken(answer) ? listOf(fieldsOf(answer.body).events) : [];
		const about = (...names: string[]) => events.find(({ event }) => names.includes(textOf(event)));
		const gone = about('hardBounces', 'invalid');
		if (gone) return { kind: 'dead-address', code: textOf(gone.event), message: textOf(gone.reason) || 'The mail bounced for good' };
		const held = about('blocked', 'error');
		if (held) return { kind: 'permanent', code: textOf(held.event), message: textOf(held.reason) || 'Brevo did not send the mail' };
		return events.length > 0 ? { kind: 'sent', providerMessageId } : undefined;
	},
};
