import { errorRows, fieldsOf, refusal, taken, textOf, type Table } from '../answer';
import type { Outgoing, Receipt } from '../carrier';
import { origin } from '../account';
import type { HttpAnswer, HttpRequest } from '../http';
import type { Account, Provider, ProviderRequest } from '../provider';
import { readDevice } from './device';
import { tooLarge } from './payload';
import type { Push } from './push';
import { appleToken } from './token';

const errors = errorRows('https://developer.apple.com/documentation/usernotifications/handling-notification-responses-from-apns', [
	['Unregistered', 'dead-address', 'The app is no longer on this device'],
	['ExpiredToken', 'dead-address', 'Apple says that the device token has expired'],
	['BadDeviceToken', 'dead-address', 'Apple doesn\'t know this device token'],
	['DeviceTokenNotForTopic', 'permanent', 'The device token belongs to another app than the credential'],
	['PayloadTooLarge', 'configuration', 'The notification is larger than 4,096 bytes'],
	['BadCollapseId', 'configuration', 'The word by which a newer one replaces it is longer than 64 bytes'],
	['BadExpirationDate', 'configuration', 'Apple doesn\'t take how long it may wait'],
	['TooManyRequests', 'throttled', 'Too many notifications to this device within a short time'],
	['TooManyProviderTokenUpdates', 'retry', 'The credential was used from too many places at a time'],
	['IdleTimeout', 'retry', 'Apple closed an idle connection'],
	['InternalServerError', 'retry', 'Apple had an error of its own'],
	['ServiceUnavailable', 'retry', 'Apple\'s service is down for the moment'],
	['Shutdown', 'retry', 'The server of Apple is shutting down'],
	['ExpiredProviderToken', 'configuration', 'Apple finds the signature too old: check the clock of this machine'],
	['InvalidProviderToken', 'configuration', 'Apple doesn\'t accept the signature: check key, key ID and team ID'],
	['MissingProviderToken', 'configuration', 'Apple found no signature'],
	['InvalidSigningKey', 'configuration', 'Apple doesn\'t accept this key'],
	['BadEnvironmentKeyIdInToken', 'configuration', 'The key is for the other environment: production or sandbox'],
	['TopicDisallowed', 'configuration', 'The key may not send to this app'],
	['BadTopic', 'configuration', 'The app\'s bundle ID in the credential is wrong'],
	['MissingTopic', 'configuration', 'The credential lacks the app\'s bundle ID'],
	['Forbidden', 'configuration', 'Apple doesn\'t allow this'],
]);
const table: Table = { label: 'Apple Push (APNs)', errors };

/** Apple's push service: HTTP/2, one notification a request. Source: https://developer.apple.com/documentation/usernotifications/sending-notification-requests-to-apns */
export const apns: Provider<Push> = {
	name: 'apns',
	...table,
	credential: 'omnichannelApnsApi',
	batch: 1,
	perSecond: 500,
	parallel: 50,
	idempotent: false,
	device: 'apns',
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

function receipt(answer: HttpAnswer, { environment }: Account): Receipt {
	const { headers, body } = answer;
	if (taken(answer)) return { kind: 'sent', providerMessageId: headers['apns-id'] };
	const reason = textOf(fieldsOf(body).reason);
	// Tokens of released apps are unknown in the sandbox: nothing is wrong with them.
	if (reason === 'BadDeviceToken' && environment === 'sandbox') {
		return { kind: 'permanent', code: reason, message: 'Apple\'s sandbox doesn\'t know this device token: choose the environment Production for released apps' };
	}
	return refusal(table, answer, reason);
}
