import type { ErrorRow } from '../provider';

const META = 'https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes/';
const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;

const row = (code: string, kind: ErrorRow['kind'], text: string, more: Pick<ErrorRow, 'retryAfter' | 'throttled'> = {}): ErrorRow =>
	({ code, kind, text, source: META, ...more });
const THROTTLED = { throttled: true };

/** A code of Meta's as the table has it: short ones could be taken for a status of HTTP. */
export function metaCode(code: string): string {
	return code.length > 0 && code.length < 4 ? `graph ${code}` : code;
}

/** What the codes of Meta's WhatsApp Cloud API mean for a message. */
export const metaErrors: readonly ErrorRow[] = [
	// About this person and this message.
	row('131047', 'permanent', 'More than 24 hours have passed since their last message: send an approved template instead'),
	row('131050', 'opted-out', 'They stopped marketing messages of this business in WhatsApp'),
	row('131026', 'permanent', 'WhatsApp can\'t deliver it: the number is not on WhatsApp, has an old app, or doesn\'t take messages of this business'),
	row('131049', 'retry', 'Meta lets this person have no more marketing at the moment: wait a day at least', { retryAfter: DAY }),
	row('130472', 'permanent', 'The number is part of an experiment of Meta and gets no marketing of this kind'),
	row('131021', 'permanent', 'Sender and recipient are the same number'),
	row('131030', 'permanent', 'The number isn\'t on the list of a test account: add it there, or use the account for real numbers'),
	row('131062', 'permanent', 'Authentication templates need the phone number: the user ID isn\'t enough'),
	row('131009', 'configuration', 'WhatsApp doesn\'t take a value of this message'),
	row('131008', 'configuration', 'The message lacks something that WhatsApp needs'),
	row('131051', 'configuration', 'WhatsApp doesn\'t know this type of message'),
	row('131052', 'configuration', 'WhatsApp can\'t fetch the media: check its address'),
	row('131053', 'configuration', 'WhatsApp can\'t take the media: check its type and size'),
	row('132000', 'configuration', 'The number of values differs from the gaps of the approved template'),
	row('132001', 'configuration', 'The template doesn\'t exist in this language, or isn\'t approved yet'),
	row('132005', 'configuration', 'The template is too long once its gaps are filled for this person'),
	row('132007', 'configuration', 'The template breaks WhatsApp\'s rules for its content'),
	row('132012', 'configuration', 'A value has another form than the gap of the approved template'),
	row('132015', 'configuration', 'The template is paused because people reacted badly to it'),
	row('132016', 'configuration', 'The template was paused too often and is disabled for good: make another'),
	row('132018', 'configuration', 'The values don\'t fit the approved template'),
	row('132068', 'configuration', 'The flow behind the template is blocked'),
	row('132069', 'configuration', 'The flow behind the template is throttled'),
	// The account.
	row('graph 0', 'configuration', 'Meta doesn\'t accept the access token'),
	row('graph 3', 'configuration', 'The access token lacks a permission'),
	row('graph 10', 'configuration', 'The access token lacks a permission'),
	row('graph 33', 'configuration', 'The phone number ID doesn\'t exist or was deleted'),
	row('graph 100', 'configuration', 'Meta doesn\'t take a parameter of this message'),
	row('graph 190', 'configuration', 'The access token is no longer valid: make a new one'),
	row('graph 200', 'configuration', 'The access token lacks a permission'),
	row('graph 368', 'configuration', 'Meta has blocked the account for a time because of its policies'),
	row('130497', 'permanent', 'The business may not write to people of this country on WhatsApp'),
	row('131005', 'configuration', 'The access token may not send from this number'),
	row('131031', 'configuration', 'Meta has locked the account'),
	row('131037', 'configuration', 'The number\'s display name isn\'t approved yet'),
	row('131042', 'configuration', 'The account can\'t pay: check the payment method in WhatsApp Manager'),
	row('131045', 'configuration', 'The number isn\'t registered for the Cloud API'),
	row('131048', 'configuration', 'Too many people blocked or reported this number: Meta limits what it sends'),
	row('131055', 'configuration', 'The Marketing Messages API takes marketing templates only'),
	row('131057', 'configuration', 'The account is in maintenance'),
	row('133010', 'configuration', 'The number isn\'t registered on WhatsApp'),
	row('134100', 'configuration', 'The Marketing Messages API takes marketing templates only'),
	row('134101', 'retry', 'The new template isn\'t ready for the Marketing Messages API yet', { retryAfter: 10 * MINUTE }),
	row('134102', 'configuration', 'The Marketing Messages API doesn\'t take this template'),
	// Too much, too fast, or Meta's own trouble: nothing was taken.
	row('graph 4', 'retry', 'Too many calls of this app', THROTTLED),
	row('80007', 'retry', 'Too many calls of this account', THROTTLED),
	row('130429', 'retry', 'Too many messages a second', THROTTLED),
	row('131056', 'retry', 'Too many messages to this person within a short time', THROTTLED),
	row('131064', 'retry', 'Too many messages by user ID', THROTTLED),
	row('graph 1', 'retry', 'Meta doesn\'t know what went wrong'),
	row('graph 2', 'retry', 'Meta\'s service is down for the moment'),
	row('131000', 'retry', 'Something went wrong at Meta'),
	row('131016', 'retry', 'Meta\'s service is overloaded'),
	row('133004', 'retry', 'Meta\'s server is down for the moment'),
];
