import { errorRows } from '../answer';
import type { ErrorRow } from '../provider';

const META = 'https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes/';
const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;

/** A code of Meta's as the table has it: short ones could be taken for a status of HTTP. */
export function metaCode(code: string): string {
	return code.length > 0 && code.length < 4 ? `graph ${code}` : code;
}

/** What the codes of Meta's WhatsApp Cloud API mean for a message. */
export const metaErrors: readonly ErrorRow[] = errorRows(META, [
	// About this person and this message.
	['131047', 'permanent', 'More than 24 hours have passed since their last message: send an approved template instead'],
	['131050', 'opted-out', 'They stopped marketing messages of this business in WhatsApp'],
	['131026', 'permanent', 'WhatsApp can\'t deliver it: the number is not on WhatsApp, has an old app, or doesn\'t take messages of this business'],
	['131049', 'retry', 'Meta lets this person have no more marketing at the moment: wait a day at least', DAY],
	['130472', 'permanent', 'The number is part of an experiment of Meta and gets no marketing of this kind'],
	['131021', 'permanent', 'Sender and recipient are the same number'],
	['131030', 'permanent', 'The number isn\'t on the list of a test account: add it there, or use the account for real numbers'],
	['131062', 'permanent', 'Authentication templates need the phone number: the user ID isn\'t enough'],
	['131009', 'configuration', 'WhatsApp doesn\'t take a value of this message'],
	['131008', 'configuration', 'The message lacks something that WhatsApp needs'],
	['131051', 'configuration', 'WhatsApp doesn\'t know this type of message'],
	['131052', 'configuration', 'WhatsApp can\'t fetch the media: check its address'],
	['131053', 'configuration', 'WhatsApp can\'t take the media: check its type and size'],
	['132000', 'configuration', 'The number of values differs from the gaps of the approved template'],
	['132001', 'configuration', 'The template doesn\'t exist in this language, or isn\'t approved yet'],
	['132005', 'configuration', 'The template is too long once its gaps are filled for this person'],
	['132007', 'configuration', 'The template breaks WhatsApp\'s rules for its content'],
	['132012', 'configuration', 'A value has another form than the gap of the approved template'],
	['132015', 'configuration', 'The template is paused because people reacted badly to it'],
	['132016', 'configuration', 'The template was paused too often and is disabled for good: make another'],
	['132018', 'configuration', 'The values don\'t fit the approved template'],
	['132068', 'configuration', 'The flow behind the template is blocked'],
	['132069', 'configuration', 'The flow behind the template is throttled'],
	// The account.
	['graph 0', 'configuration', 'Meta doesn\'t accept the access token'],
	['graph 3', 'configuration', 'The access token lacks a permission'],
	['graph 10', 'configuration', 'The access token lacks a permission'],
	['graph 33', 'configuration', 'The phone number ID doesn\'t exist or was deleted'],
	['graph 100', 'configuration', 'Meta doesn\'t take a parameter of this message'],
	['graph 190', 'configuration', 'The access token is no longer valid: make a new one'],
	['graph 200', 'configuration', 'The access token lacks a permission'],
	['graph 368', 'configuration', 'Meta has blocked the account for a time because of its policies'],
	['130497', 'permanent', 'The business may not write to people of this country on WhatsApp'],
	['131005', 'configuration', 'The access token may not send from this number'],
	['131031', 'configuration', 'Meta has locked the account'],
	['131037', 'configuration', 'The number\'s display name isn\'t approved yet'],
	['131042', 'configuration', 'The account can\'t pay: check the payment method in WhatsApp Manager'],
	['131045', 'configuration', 'The number isn\'t registered for the Cloud API'],
	['131048', 'configuration', 'Too many people blocked or reported this number: Meta limits what it sends'],
	['131055', 'configuration', 'The Marketing Messages API takes marketing templates only'],
	['131057', 'configuration', 'The account is in maintenance'],
	['133010', 'configuration', 'The number isn\'t registered on WhatsApp'],
	['134100', 'configuration', 'The Marketing Messages API takes marketing templates only'],
	['134101', 'retry', 'The new template isn\'t ready for the Marketing Messages API yet', 10 * MINUTE],
	['134102', 'configuration', 'The Marketing Messages API doesn\'t take this template'],
	// Too much, too fast, or Meta's own trouble: nothing was taken.
	['graph 4', 'throttled', 'Too many calls of this app'],
	['80007', 'throttled', 'Too many calls of this account'],
	['130429', 'throttled', 'Too many messages a second'],
	['131056', 'throttled', 'Too many messages to this person within a short time'],
	['131064', 'throttled', 'Too many messages by user ID'],
	['graph 1', 'retry', 'Meta doesn\'t know what went wrong'],
	['graph 2', 'retry', 'Meta\'s service is down for the moment'],
	['131000', 'retry', 'Something went wrong at Meta'],
	['131016', 'retry', 'Meta\'s service is overloaded'],
	['133004', 'retry', 'Meta\'s server is down for the moment'],
]);
