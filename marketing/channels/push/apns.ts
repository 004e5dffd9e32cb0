import type { Outgoing, Receipt } from '../carrier';
import { origin } from '../email/answer';
import type { HttpAnswer, HttpRequest } from '../http';
import type { Account, ErrorRow, Provider, ProviderRequest } from '../provider';
import { saidNo } from '../said-no';
import { fieldsOf, textOf } from '../sms/answer';
import { readDevice } from './device';
import { tooLarge } from './payload';
import type { Push } from './push';
import { appleToken } from './token';

const source = 'https://developer.apple.com/documentation/usernotifications/handling-notification-responses-from-apns';
const row = (code: string, kind: ErrorRow['kind'], text: string): ErrorRow => ({ code, kind, text, source });

const errors: readonly ErrorRow[] = [
	row('Unregistered', 'dead-address', 'The app is no longer on this device'),
	row('ExpiredToken', 'dead-address', 'Apple says that the device token has expired'),
	row('BadDeviceToken', 'dead-address', 'Apple doesn\'t know this device token'),
	row('DeviceTokenNotForTopic', 'permanent', 'The device token belongs to another app than the credential'),
	row('PayloadTooLarge', 'configuration', 'The notification is larger than 4,096 bytes'),
	row('BadCollapseId', 'configuration', 'The word by which a newer one replaces it is longer than 64 bytes'),
	row('BadExpirationDate', 'configuration', 'Apple doesn\'t take how long it may wait'),
	{ ...row('TooManyRequests', 'retry', 'Too many notifications to this device within a short time'), throttled: true },
	row('TooManyProviderTokenUpdates', 'retry', 'The credential was used from too many places at a time'),
	row('IdleTimeout', 'retry', 'Apple closed an idle connection'),
	row('InternalServerError', 'retry', 'Apple had an error of its own'),
	row('ServiceUnavailable', 'retry', 'Apple\'s service is down for the moment'),
	row('Shutdown', 'retry', 'The server of Apple is shutting down'),
	row('ExpiredProviderToken', 'configuration', 'Apple finds the signature too old: check the clock of this machine'),
	row('InvalidProviderToken', 'configuration', 'Apple doesn\'t accept the signature: check key, key ID and team ID'),
	row('MissingProviderToken', 'configuration', 'Apple found no signature'),
	row('InvalidSigningKey', 'configuration', 'Apple doesn\'t accept this key'),
	row('BadEnvironmentKeyIdInToken', 'configuration', 'The key is for the other environment: production or sandbox'),
	row('TopicDisallowed', 'configuration', 'The key may not send to this app'),
	row('BadTopic', 'configuration', 'The app\'s bundle ID in the credential is wrong'),
	row('MissingTopic', 'configuration', 'The credential lacks the app\'s bundle ID'),
	row('Forbidden', 'configuration', 'Apple doesn\'t allow this'),
];
const table = { label: 'Apple Push (APNs)', errors };

/** Apple's push service: HTTP/2, one notification a request. Source: https://developer.apple.com/documentation/usernotifications/sending-notification-requests-to-apns */
export const apns: Provider<Push> = {
	name: 'apns',
	...table,
	credential: 'omnichannelApnsApi',
	batch: 1,
	perSecond: 500,
	parallel: 50,
	idempotent: false,
	takes: (address) => readDevice(address)?.service === 'apns',
	refuses: ({ deliveryId, content }) => (content.fields?.aps === undefined ? tooLarge(payload(content, deliveryId)) : { kind: 'configuration', alone: true, code: 'reserved-field', message: 'No field of a notification to Apple may be named "aps"' }),
	requests: (messages, account) => messages.map((message, place) => request(message, place, account)),
	receipts: (answer, messages, account) => messages.map(() => receipt(answer, account)),
	sign,
};

const SERVERS: Record<string, string> = { sandbox: 'https://api.sandbox.push.apple.com', production: 'https://api.push.apple.com' };
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function request({ deliveryId, address, content }: Outgoing<Push>, place: number, account: Account): ProviderRequest {
	const device = readDevice(address);
	const { environment, topic } = account;
	const base = origin(account, SERVERS[environment] ?? SERVERS.production);
	return {
		method: 'POST',
		url: `${base}/3/device/${device?.service === 'apns' ? device.token : ''}`,
		headers: {
			'apns-topic': topic,
			'apns-push-type': 'alert',
			'apns-priority': content.urgent ? '10' : '5',
			...(content.collapse ? { 'apns-collapse-id': content.collapse } : {}),
			...(UUID.test(deliveryId) ? { 'apns-id': deliveryId } : {}),
			...(content.ttlSeconds === undefined ? {} : { [WAITS]: String(content.ttlSeconds) }),
		},
		body: { json: payload(content, deliveryId) },
		http2: true,
		carries: [place],
	};
}

/** Carries the span until the moment is known from which it counts. */
const WAITS = 'apns-expiration';

function sign({ headers = {}, ...request }: HttpRequest, { privateKey, keyId, teamId }: Account, now: number): HttpRequest {
	const span = headers[WAITS];
	// A span of nothing: now or never.
	const until: Record<string, string> = span === undefined ? {} : { [WAITS]: span === '0' ? '0' : String(Math.floor(now / 1_000) + Number(span)) };
	return { ...request, headers: { ...headers, ...until, authorization: `bearer ${appleToken({ key: privateKey, keyId, teamId }, now)}` } };
}

function payload({ title, body, image, link, fields = {}, urgent }: Push, deliveryId: string): object {
	return {
		...fields,
		aps: {
			alert: { title, body },
			...(urgent ? { sound: 'default', 'interruption-level': 'active' } : { 'interruption-level': 'passive' }),
			// The app's extension may fetch the picture then.
			...(image ? { 'mutable-content': 1 } : {}),
		},
		...(image ? { image } : {}),
		...(link ? { link } : {}),
		delivery: deliveryId,
	};
}

function receipt({ status, headers, body }: HttpAnswer, { environment }: Account): Receipt {
	if (status >= 200 && status < 300) return { kind: 'sent', providerMessageId: headers['apns-id'] };
	const reason = textOf(fieldsOf(body).reason);
	// Tokens of released apps are unknown in the sandbox: nothing is wrong with them.
	if (reason === 'BadDeviceToken' && environment === 'sandbox') {
		return { kind: 'permanent', code: reason, message: 'Apple\'s sandbox doesn\'t know this device token: choose the environment Production for released apps' };
	}
	return saidNo(table, { code: reason, status });
}
