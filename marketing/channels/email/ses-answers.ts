import { origin } from '../account';
import { errorRows, fieldsOf, listOf, taken, textOf, type Fields } from '../answer';
import type { Receipt } from '../carrier';
import type { ErrorRow, LookUp } from '../provider';

/** Stands for the MessageRejected that is about an address nobody verified, not about the mail. */
export const UNVERIFIED = 'MessageRejected: not verified';

/** What SES refuses, by its exception. */
export const sesErrors: readonly ErrorRow[] = [
	...errorRows('https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html', [
		['AccountSuspendedException', 'configuration', 'AWS has closed this account for sending'],
		['BadRequestException', 'permanent', 'Amazon SES can\'t use this mail'],
		['LimitExceededException', 'retry', 'The account has reached a limit of Amazon SES'],
		['MailFromDomainNotVerifiedException', 'configuration', 'The MAIL FROM domain isn\'t verified at Amazon SES'],
		['MessageRejected', 'permanent', 'Amazon SES rejects this mail\'s content'],
		['NotFoundException', 'configuration', 'Amazon SES doesn\'t know this sender or configuration set in that region'],
		['SendingPausedException', 'configuration', 'Sending is paused in this account of Amazon SES'],
		['TooManyRequestsException', 'retry', 'Amazon SES is asked more often than this account may'],
	]),
	...errorRows('https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-error-messages.html', [
		[UNVERIFIED, 'configuration', 'An address isn\'t verified at Amazon SES: the sender, or in the sandbox the receiver too'],
	]),
	...errorRows('https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas-errors.html', [
		['ThrottlingException', 'retry', 'The account sends faster, or more in a day, than Amazon SES lets it'],
	]),
	...errorRows('https://docs.aws.amazon.com/ses/latest/APIReference-V2/CommonErrors.html', [
		['AccessDeniedException', 'configuration', 'These AWS keys may not send mail (ses:SendEmail)'],
		['ExpiredTokenException', 'configuration', 'The session token for AWS has expired'],
		['InternalFailure', 'unknown', 'AWS had an error of its own'],
		['InvalidClientTokenId', 'configuration', 'AWS doesn\'t know these keys'],
		['ServiceUnavailable', 'retry', 'Amazon SES is out of order at the moment'],
		['UnrecognizedClientException', 'configuration', 'AWS doesn\'t know these keys'],
	]),
	...errorRows('https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html', [
		['InvalidSignatureException', 'configuration', 'AWS doesn\'t accept the secret access key'],
		['SignatureDoesNotMatch', 'configuration', 'AWS doesn\'t accept the secret access key'],
	]),
];

/** Asks SES for what happened to a mail; it knows that where Virtual Deliverability Manager is on. Source: https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_GetMessageInsights.html */
export const sesLookUp: LookUp = {
	request: ({ providerMessageId }, account) => (providerMessageId
		? { method: 'GET', url: `${origin(account, `https://email.${account.region}.amazonaws.com`)}/v2/email/insights/${encodeURIComponent(providerMessageId)}/` }
		: undefined),
	read: (answer, { providerMessageId }) => {
		const events = taken(answer) ? listOf(fieldsOf(answer.body).Insights).flatMap(({ Events }) => listOf(Events)) : [];
		if (events.length === 0) return undefined;
		return bounceOf(events) ?? { kind: 'sent', providerMessageId };
	},
};

function bounceOf(events: Fields[]): Receipt | undefined {
	const refused = events.find(({ Type }) => Type === 'REJECT' || Type === 'RENDERING_FAILURE');
	if (refused) return { kind: 'permanent', code: textOf(refused.Type), message: 'Amazon SES did not send the mail: its content was refused' };
	const bounce = events.find(({ Type }) => Type === 'BOUNCE');
	if (!bounce) return undefined;
	const { BounceType: type, BounceSubType: more, DiagnosticCode: said } = fieldsOf(fieldsOf(bounce.Details).Bounce);
	const about = { code: [type, more].map(textOf).filter(Boolean).join(': '), message: textOf(said) || 'The mail bounced' };
	return { kind: textOf(type).toUpperCase() === 'PERMANENT' ? 'dead-address' : 'permanent', ...about };
}
