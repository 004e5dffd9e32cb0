import { origin } from '../account';
import { errorRows, fieldsOf, taken, textOf } from '../answer';
import type { ErrorRow, LookUp } from '../provider';

/** What Resend refuses, by the name it gives it. */
export const resendErrors: readonly ErrorRow[] = errorRows('https://resend.com/docs/api-reference/errors', [
	['401', 'configuration', 'Resend doesn\'t know this API key, or it was deleted'],
	['403', 'configuration', 'Resend doesn\'t let this account send from that address: its domain has to be verified there'],
	['missing_api_key', 'configuration', 'No API key reached Resend'],
	['invalid_api_key', 'configuration', 'Resend doesn\'t know this API key, or it was deleted'],
	['restricted_api_key', 'configuration', 'This API key of Resend may do nothing but send'],
	['invalid_from_address', 'configuration', 'Resend can\'t use this sender'],
	['invalid_access', 'configuration', 'This API key of Resend may not do that'],
	['validation_error', 'permanent', 'Resend can\'t use this mail'],
	['missing_required_field', 'permanent', 'Resend misses something in this mail'],
	['invalid_parameter', 'permanent', 'Resend can\'t use this mail'],
	['invalid_attachment', 'permanent', 'Resend can\'t use an attachment of this mail'],
	['invalid_idempotent_request', 'unknown', 'Resend got a mail for this delivery before, with another text'],
	['concurrent_idempotent_requests', 'retry', 'Resend is still busy with the same mail'],
	['rate_limit_exceeded', 'retry', 'Resend is asked more often than this account may'],
	['daily_quota_exceeded', 'retry', 'The Resend account has sent as much as it may in a day'],
	['monthly_quota_exceeded', 'retry', 'The Resend account has sent as much as it may in a month'],
	['application_error', 'unknown', 'Resend had an error of its own'],
	['internal_server_error', 'unknown', 'Resend had an error of its own'],
]);

/** Asks Resend by its own id. Source: https://resend.com/docs/api-reference/emails/retrieve-email */
export const resendLookUp: LookUp = {
	request: ({ providerMessageId }, account) => (providerMessageId
		? { method: 'GET', url: `${origin(account, 'https://api.resend.com')}/emails/${encodeURIComponent(providerMessageId)}` }
		: undefined),
	read: (answer) => {
		const { id, last_event: event } = fieldsOf(answer.body);
		if (!taken(answer) || !textOf(id)) return undefined;
		const code = textOf(event);
		if (code === 'bounced') return { kind: 'dead-address', code, message: 'The mail bounced for good' };
		if (code === 'suppressed') return { kind: 'dead-address', code, message: 'Resend holds this address back: a mail bounced, or there was a complaint' };
		if (code === 'failed' || code === 'canceled') return { kind: 'permanent', code, message: `The mail was not sent (${code})` };
		return { kind: 'sent', providerMessageId: textOf(id) };
	},
};
