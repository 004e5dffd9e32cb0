import type { ErrorRow } from '../provider';

const row = (code: string, kind: ErrorRow['kind'], text: string, more: Pick<ErrorRow, 'retryAfter' | 'throttled'> = {}): ErrorRow => ({
	code, kind, text, source: `https://www.twilio.com/docs/api/errors/${code}`, ...more,
});
const THROTTLED = { throttled: true };
const DAY = 24 * 60 * 60 * 1000;

/** What Twilio's codes mean for a WhatsApp message. */
export const twilioWhatsAppErrors: readonly ErrorRow[] = [
	row('63016', 'permanent', 'More than 24 hours have passed since their last message: send an approved template instead'),
	row('63003', 'permanent', 'Twilio can\'t find this number on WhatsApp'),
	row('63024', 'permanent', 'WhatsApp can\'t deliver it: the number is not on WhatsApp or doesn\'t take messages of this business'),
	row('63014', 'opted-out', 'They blocked this sender or took their consent back'),
	row('63032', 'permanent', 'The number is part of an experiment of Meta and gets no marketing of this kind'),
	row('63049', 'retry', 'Meta lets this person have no more marketing at the moment: wait a day at least', { retryAfter: DAY }),
	row('63018', 'retry', 'Too many messages for this sender or this person', THROTTLED),
	row('63020', 'configuration', 'Meta couldn\'t bill the account: check the payment method in WhatsApp Manager'),
	row('63005', 'configuration', 'WhatsApp doesn\'t take the content of this message'),
	row('63007', 'configuration', 'Twilio knows no WhatsApp sender of this number'),
	row('63008', 'configuration', 'The WhatsApp sender is set up wrongly in Twilio'),
	row('63012', 'retry', 'WhatsApp had an error of its own'),
	row('63013', 'configuration', 'The message breaks a rule of WhatsApp'),
	row('63015', 'configuration', 'The number hasn\'t joined Twilio\'s WhatsApp sandbox'),
	row('63021', 'configuration', 'WhatsApp doesn\'t take the content of this message'),
	row('63027', 'configuration', 'The template doesn\'t exist in this language, or isn\'t approved yet'),
	row('63028', 'configuration', 'The number of values differs from the gaps of the template'),
	row('63030', 'configuration', 'WhatsApp doesn\'t take a parameter of this message'),
	row('63040', 'configuration', 'WhatsApp rejected the template'),
	row('63041', 'configuration', 'The template is paused'),
	row('63042', 'configuration', 'The template is disabled'),
	row('63062', 'configuration', 'The terms of Meta\'s Marketing Messages API aren\'t accepted yet'),
	row('63019', 'configuration', 'Twilio can\'t fetch the media: check its address'),
	row('63026', 'configuration', 'Twilio takes what this sender writes for spam'),
	row('63029', 'permanent', 'Their WhatsApp couldn\'t load the template'),
	row('21655', 'configuration', 'Twilio knows no such template: give the content SID that begins with HX'),
	row('21656', 'configuration', 'Twilio doesn\'t take the values of the template'),
	row('21211', 'permanent', 'This is no valid number'),
	row('21610', 'opted-out', 'They told this sender to stop'),
	row('21703', 'configuration', 'The messaging service has no sender for WhatsApp'),
	row('20003', 'configuration', 'Twilio doesn\'t accept the login'),
	row('20404', 'configuration', 'Twilio doesn\'t know this account'),
	row('20429', 'retry', 'Too many requests at a time', THROTTLED),
];
