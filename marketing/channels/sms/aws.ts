import { origin } from '../account';
import { errorRows, fieldsOf, refusal, taken, takenAs, textOf, type Table } from '../answer';
import { signAws } from '../aws/signature';
import type { Receipt } from '../carrier';
import type { HttpAnswer } from '../http';
import type { Provider } from '../provider';
import { within } from './numbers';
import type { Sms } from './sms';
import { ours, refuseUnfit } from './unfit';

const REFERENCE = 'https://docs.aws.amazon.com/pinpoint/latest/apireference_smsvoicev2/';
const TYPE = 'application/x-amz-json-1.0';

const errors = [
	...errorRows(`${REFERENCE}API_ConflictException.html`, [
		['DESTINATION_PHONE_NUMBER_OPTED_OUT', 'opted-out', 'This number is on the opt-out list at AWS'],
		['DESTINATION_PHONE_NUMBER_NOT_VERIFIED', 'configuration', 'An AWS account in the sandbox writes to verified numbers only'],
		['DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION', 'configuration', 'The AWS account blocks that country'],
		['DESTINATION_PHONE_NUMBER_BLOCKED_BY_PROTECT_NUMBER_OVERRIDE', 'permanent', 'The AWS account blocks this number'],
		['NO_ORIGINATION_IDENTITIES_FOUND', 'configuration', 'The AWS account has no sender for that country'],
		['MESSAGE_TYPE_MISMATCH', 'configuration', 'This sender at AWS is meant for the other kind of message (promotional or transactional)'],
		['RESOURCE_NOT_ACTIVE', 'configuration', 'The sender isn\'t active at AWS yet'],
	]),
	...errorRows(`${REFERENCE}API_ValidationException.html`, [
		['DESTINATION_COUNTRY_BLOCKED', 'permanent', 'AWS doesn\'t write to that country'],
		['COUNTRY_NOT_ENABLED', 'configuration', 'The AWS account may not write to that country'],
		['INTERNATIONAL_SENDING_NOT_SUPPORTED', 'configuration', 'This sender writes within its own country only'],
		['INVALID_IDENTITY_FOR_DESTINATION_COUNTRY', 'configuration', 'This sender can\'t be used in that country'],
		['SENDER_ID_NOT_REGISTERED', 'configuration', 'That country wants the sender registered first'],
		['SENDER_ID_REQUIRES_REGISTRATION', 'configuration', 'That country wants the sender registered first'],
		['SENDER_ID_NOT_SUPPORTED', 'configuration', 'That country takes no names as senders'],
		['PRICE_OVER_THRESHOLD', 'permanent', 'The message costs more than the limit that was set'],
		['INVALID_PARAMETER', 'permanent', 'AWS can\'t use a field of this message'],
		['FIELD_VALIDATION_FAILED', 'permanent', 'AWS can\'t use a field of this message'],
	]),
	...errorRows(`${REFERENCE}API_SendTextMessage.html`, [
		['ThrottlingException', 'throttled', 'AWS is asked more often than this account may'],
		['InternalServerException', 'unknown', 'AWS had an error of its own'],
		['ServiceQuotaExceededException', 'configuration', 'The AWS account reached its spending limit'],
		['AccessDeniedException', 'configuration', 'These AWS keys may not send text messages'],
		['ResourceNotFoundException', 'configuration', 'AWS doesn\'t know this sender'],
	]),
	...errorRows('https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html', [
		['InvalidSignatureException', 'configuration', 'AWS doesn\'t accept the secret access key'],
		['UnrecognizedClientException', 'configuration', 'AWS doesn\'t know these keys'],
		['ExpiredTokenException', 'configuration', 'The session token for AWS has expired'],
	]),
];
const table: Table = { label: 'AWS End User Messaging', errors };

const SENDER = /^[\w:/+-]+$/;
const unfit = refuseUnfit(table.label, 1_600);

/** AWS End User Messaging SMS. Source: the reference of SendTextMessage. */
export const awsSms: Provider<Sms> = {
	name: 'aws',
	...table,
	credential: 'omnichannelAwsSmsApi',
	batch: 1,
	perSecond: 20,
	parallel: 10,
	idempotent: false,
	refuses: (message) => (SENDER.test(message.content.from)
		? unfit(message)
		: ours('sender', `${table.label} takes letters, digits and dashes in a sender's name, not "${message.content.from}"`)),
	requests: (batch, account) => batch.map(({ deliveryId, address, content: { from, text, ttlSeconds, marketing } }, place) => ({
		carries: [place],
		method: 'POST',
		url: `${origin(account, `https://sms-voice.${account.region}.amazonaws.com`)}/`,
		headers: { 'Content-Type': TYPE, 'X-Amz-Target': 'PinpointSMSVoiceV2.SendTextMessage' },
		body: {
			json: {
				DestinationPhoneNumber: address,
				OriginationIdentity: from,
				MessageBody: text,
				MessageType: marketing ? 'PROMOTIONAL' : 'TRANSACTIONAL',
				...(account.configurationSet ? { ConfigurationSetName: account.configurationSet } : {}),
				...(ttlSeconds ? { TimeToLive: within(ttlSeconds, 5, 259_200) } : {}),
				Context: { delivery: deliveryId },
			},
		},
	})),
	receipts: (answer, batch) => batch.map(() => (taken(answer) ? takenAs(fieldsOf(answer.body).MessageId) : refused(answer))),
	sign: (request, account, now) => {
		const { body } = request;
		const bytes = body && 'json' in body ? { bytes: Buffer.from(JSON.stringify(body.json)), contentType: TYPE } : body;
		return signAws({ ...request, body: bytes }, 'sms-voice', account, now);
	},
};

/** A reason where AWS gives one, else the exception's name, which may stand behind a namespace. */
function refused(answer: HttpAnswer): Receipt {
	const { __type: type, Reason: reason, Message: said, message } = fieldsOf(answer.body);
	const name = (textOf(type) || answer.headers['x-amzn-errortype'] || '').replace(/^.*#|:.*$/g, '');
	const stated = textOf(reason);
	return refusal(table, answer, errors.some(({ code }) => code === stated) ? stated : name, textOf(said) || textOf(message));
}
