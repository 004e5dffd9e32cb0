import type { ErrorRow } from '../provider';

const source = 'https://www.infobip.com/docs/essentials/api-essentials/response-status-and-error-codes';
const DAY = 24 * 60 * 60 * 1000;
const row = (code: string, kind: ErrorRow['kind'], text: string, more: Pick<ErrorRow, 'retryAfter' | 'throttled'> = {}): ErrorRow =>
	({ code, kind, text, source, ...more });
const THROTTLED = { throttled: true };

/** What the names of Infobip's statuses and errors mean for a WhatsApp message. */
export const infobipWhatsAppErrors: readonly ErrorRow[] = [
	// Statuses: in the answer to a request.
	row('REJECTED_NETWORK', 'permanent', 'Infobip doesn\'t reach this network'),
	row('REJECTED_PREFIX_MISSING', 'permanent', 'Infobip doesn\'t know the number\'s prefix'),
	row('REJECTED_DND', 'opted-out', 'They stand on Infobip\'s do-not-disturb list'),
	row('REJECTED_SOURCE', 'configuration', 'The sender isn\'t registered with Infobip'),
	row('REJECTED_NOT_ENOUGH_CREDITS', 'configuration', 'The Infobip account has no credit left'),
	row('REJECTED_SENDER', 'configuration', 'The sender is blocked in the Infobip account'),
	row('REJECTED_DESTINATION_BLOCKLISTED', 'opted-out', 'The number stands on the blocklist of the Infobip account'),
	row('REJECTED_PREPAID_PACKAGE_EXPIRED', 'configuration', 'The credit of the Infobip account has expired'),
	row('REJECTED_DESTINATION_NOT_REGISTERED', 'configuration', 'A trial account of Infobip writes to its own number only'),
	row('REJECTED_ROUTE_NOT_AVAILABLE', 'configuration', 'The Infobip account isn\'t set up to send there'),
	row('REJECTED_FLOODING_FILTER', 'retry', 'Too many messages to this number within a short time'),
	row('REJECTED_SYSTEM_ERROR', 'retry', 'Infobip had an error of its own'),
	row('REJECTED_DESTINATION', 'permanent', 'This is no number that Infobip can write to'),
	row('MISSING_TO', 'configuration', 'The message has no number'),
	row('UNDELIVERABLE_REJECTED_PLATFORM', 'configuration', 'Infobip doesn\'t take this message'),
	row('UNDELIVERABLE_NOT_SENT', 'permanent', 'Infobip didn\'t send this message'),
	// Errors of the chat channels.
	row('EC_UNKNOWN_USER', 'permanent', 'The number is not on WhatsApp'),
	row('EC_BLOCKED_USER', 'permanent', 'They take no messages of this business'),
	row('EC_NO_SESSION', 'permanent', 'More than 24 hours have passed since their last message: send an approved template instead'),
	row('EC_FREQUENCY_CAPPING', 'retry', 'Meta lets this person have no more marketing at the moment: wait a day at least', { retryAfter: DAY }),
	row('EC_MARKETING_OPT_OUT', 'opted-out', 'They stopped marketing messages of this business in WhatsApp'),
	row('EC_TEMPLATE_BLOCKED_BY_USER', 'permanent', 'They blocked this template'),
	row('EC_INVALID_TEMPLATE', 'configuration', 'The template doesn\'t exist in this language, or isn\'t approved yet'),
	row('EC_INVALID_TEMPLATE_ARGS', 'configuration', 'The values don\'t fit the approved template'),
	row('EC_SPAM_RATE', 'configuration', 'Too many people blocked or reported this sender: Meta limits what it sends'),
	row('EC_TOO_MANY_REQUESTS', 'retry', 'Too many messages at a time', THROTTLED),
	row('EC_SENDER_NOT_REGISTERED', 'configuration', 'The sender isn\'t registered on WhatsApp'),
	row('EC_ACCOUNT_ISSUE', 'configuration', 'Something is wrong with the account'),
	row('EC_PROVIDER_BILLING_ERROR', 'configuration', 'The account can\'t pay'),
	row('EC_MEDIA_UPLOAD_ERROR', 'configuration', 'WhatsApp can\'t fetch the media: check its address'),
	row('EC_MEDIA_UNSUPPORTED', 'configuration', 'WhatsApp can\'t take the media: check its type and size'),
	row('EC_UNSUPPORTED_MOBILE_APP_VERSION', 'permanent', 'Their WhatsApp is too old for this message'),
	// What is said of a request as a whole.
	row('UNAUTHORIZED', 'configuration', 'Infobip doesn\'t accept the API key'),
	row('FORBIDDEN', 'configuration', 'The API key may not send WhatsApp messages'),
	row('TOO_MANY_REQUESTS', 'retry', 'Too many requests at a time', THROTTLED),
	row('BAD_REQUEST', 'configuration', 'Infobip doesn\'t take this message'),
];
