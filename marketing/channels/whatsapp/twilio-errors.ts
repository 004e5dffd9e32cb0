import { errorRows } from '../answer';
import type { ErrorRow } from '../provider';

const DAY = 24 * 60 * 60 * 1000;

/** What Twilio's codes mean for a WhatsApp message. */
export const twilioWhatsAppErrors: readonly ErrorRow[] = errorRows((code) => `https://www.twilio.com/docs/api/errors/${code}`, [
	['63016', 'permanent', 'More than 24 hours have passed since their last message: send an approved template instead'],
	['63003', 'permanent', 'Twilio can\'t find this number on WhatsApp'],
	['63024', 'permanent', 'WhatsApp can\'t deliver it: the number is not on WhatsApp or doesn\'t take messages of this business'],
	['63014', 'opted-out', 'They blocked this sender or took their consent back'],
	['63032', 'permanent', 'The number is part of an experiment of Meta and gets no marketing of this kind'],
	['63049', 'retry', 'Meta lets this person have no more marketing at the moment: wait a day at least', DAY],
	['63018', 'throttled', 'Too many messages for this sender or this person'],
	['63020', 'configuration', 'Meta couldn\'t bill the account: check the payment method in WhatsApp Manager'],
	['63005', 'configuration', 'WhatsApp doesn\'t take the content of this message'],
	['63007', 'configuration', 'Twilio knows no WhatsApp sender of this number'],
	['63008', 'configuration', 'The WhatsApp sender is set up wrongly in Twilio'],
	['63012', 'retry', 'WhatsApp had an error of its own'],
	['63013', 'configuration', 'The message breaks a rule of WhatsApp'],
	['63015', 'configuration', 'The number hasn\'t joined Twilio\'s WhatsApp sandbox'],
	['63021', 'configuration', 'WhatsApp doesn\'t take the content of this message'],
	['63027', 'configuration', 'The template doesn\'t exist in this language, or isn\'t approved yet'],
	['63028', 'configuration', 'The number of values differs from the gaps of the template'],
	['63030', 'configuration', 'WhatsApp doesn\'t take a parameter of this message'],
	['63040', 'configuration', 'WhatsApp rejected the template'],
	['63041', 'configuration', 'The template is paused'],
	['63042', 'configuration', 'The template is disabled'],
	['63062', 'configuration', 'The terms of Meta\'s Marketing Messages API aren\'t accepted yet'],
	['63019', 'configuration', 'Twilio can\'t fetch the media: check its address'],
	['63026', 'configuration', 'Twilio takes what this sender writes for spam'],
	['63029', 'permanent', 'Their WhatsApp couldn\'t load the template'],
	['21655', 'configuration', 'Twilio knows no such template: give the content SID that begins with HX'],
	['21656', 'configuration', 'Twilio doesn\'t take the values of the template'],
	['21211', 'permanent', 'This is no valid number'],
	['21610', 'opted-out', 'They told this sender to stop'],
	['21703', 'configuration', 'The messaging service has no sender for WhatsApp'],
	['20003', 'configuration', 'Twilio doesn\'t accept the login'],
	['20404', 'configuration', 'Twilio doesn\'t know this account'],
	['20429', 'throttled', 'Too many requests at a time'],
]);
