import { errorRows } from '../answer';
import type { ErrorRow } from '../provider';

const source = 'https://www.infobip.com/docs/essentials/api-essentials/response-status-and-error-codes';
const DAY = 24 * 60 * 60 * 1000;

/** What the names of Infobip's statuses and errors mean for a WhatsApp message. */
export const infobipWhatsAppErrors: readonly ErrorRow[] = errorRows(source, [
	// Statuses: in the answer to a request.
	['REJECTED_NETWORK', 'permanent', 'Infobip doesn\'t reach this network'],
	['REJECTED_PREFIX_MISSING', 'permanent', 'Infobip doesn\'t know the number\'s prefix'],
	['REJECTED_DND', 'opted-out', 'They stand on Infobip\'s do-not-disturb list'],
	['REJECTED_SOURCE', 'configuration', 'The sender isn\'t registered with Infobip'],
	['REJECTED_NOT_ENOUGH_CREDITS', 'configuration', 'The Infobip account has no credit left'],
	['REJECTED_SENDER', 'configuration', 'The sender is blocked in the Infobip account'],
	['REJECTED_DESTINATION_BLOCKLISTED', 'opted-out', 'The number stands on the blocklist of the Infobip account'],
	['REJECTED_PREPAID_PACKAGE_EXPIRED', 'configuration', 'The credit of the Infobip account has expired'],
	['REJECTED_DESTINATION_NOT_REGISTERED', 'configuration', 'A trial account of Infobip writes to its own number only'],
	['REJECTED_ROUTE_NOT_AVAILABLE', 'configuration', 'The Infobip account isn\'t set up to send there'],
	['REJECTED_FLOODING_FILTER', 'retry', 'Too many messages to this number within a short time'],
	['REJECTED_SYSTEM_ERROR', 'retry', 'Infobip had an error of its own'],
	['REJECTED_DESTINATION', 'permanent', 'This is no number that Infobip can write to'],
	['MISSING_TO', 'configuration', 'The message has no number'],
	['UNDELIVERABLE_REJECTED_PLATFORM', 'configuration', 'Infobip doesn\'t take this message'],
	['UNDELIVERABLE_NOT_SENT', 'permanent', 'Infobip didn\'t send this message'],
	// Errors of the chat channels.
	['EC_UNKNOWN_USER', 'permanent', 'The number is not on WhatsApp'],
	['EC_BLOCKED_USER', 'permanent', 'They take no messages of this business'],
	['EC_NO_SESSION', 'permanent', 'More than 24 hours have passed since their last message: send an approved template instead'],
	['EC_FREQUENCY_CAPPING', 'retry', 'Meta lets this person have no more marketing at the moment: wait a day at least', DAY],
	['EC_MARKETING_OPT_OUT', 'opted-out', 'They stopped marketing messages of this business in WhatsApp'],
	['EC_TEMPLATE_BLOCKED_BY_USER', 'permanent', 'They blocked this template'],
	['EC_INVALID_TEMPLATE', 'configuration', 'The template doesn\'t exist in this language, or isn\'t approved yet'],
	['EC_INVALID_TEMPLATE_ARGS', 'configuration', 'The values don\'t fit the approved template'],
	['EC_SPAM_RATE', 'configuration', 'Too many people blocked or reported this sender: Meta limits what it sends'],
	['EC_TOO_MANY_REQUESTS', 'throttled', 'Too many messages at a time'],
	['EC_SENDER_NOT_REGISTERED', 'configuration', 'The sender isn\'t registered on WhatsApp'],
	['EC_ACCOUNT_ISSUE', 'configuration', 'Something is wrong with the account'],
	['EC_PROVIDER_BILLING_ERROR', 'configuration', 'The account can\'t pay'],
	['EC_MEDIA_UPLOAD_ERROR', 'configuration', 'WhatsApp can\'t fetch the media: check its address'],
	['EC_MEDIA_UNSUPPORTED', 'configuration', 'WhatsApp can\'t take the media: check its type and size'],
	['EC_UNSUPPORTED_MOBILE_APP_VERSION', 'permanent', 'Their WhatsApp is too old for this message'],
	// What is said of a request as a whole.
	['UNAUTHORIZED', 'configuration', 'Infobip doesn\'t accept the API key'],
	['FORBIDDEN', 'configuration', 'The API key may not send WhatsApp messages'],
	['TOO_MANY_REQUESTS', 'throttled', 'Too many requests at a time'],
	['BAD_REQUEST', 'configuration', 'Infobip doesn\'t take this message'],
]);
