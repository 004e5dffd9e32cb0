import { origin } from '../account';
import { errorRows, fieldsOf, listOf, refusal, takenAs, textOf, type Table } from '../answer';
import type { Outgoing, Receipt } from '../carrier';
import type { HttpAnswer, HttpRequest } from '../http';
import type { Account, Provider, ProviderRequest } from '../provider';
import { readDevice } from './device';
import { readServiceAccount, serviceAccountToken } from './google-account';
import { tooLarge, topicOf } from './payload';
import type { Push } from './push';

// Google's INVALID_ARGUMENT is a wrong token or a wrong message; its details and words say which.
const NO_DEVICE = 'INVALID_ARGUMENT/token';

const errors = errorRows('https://firebase.google.com/docs/reference/fcm/rest/v1/ErrorCode', [
	['UNREGISTERED', 'dead-address', 'The app is no longer on this device, or its token was replaced'],
	// Google says to delete such a token; but with the service account of another project every token is one.
	['SENDER_ID_MISMATCH', 'permanent', 'The device\'s token belongs to another Firebase project than the service account'],
	[NO_DEVICE, 'dead-address', 'Firebase doesn\'t know this device token'],
	['INVALID_ARGUMENT', 'configuration', 'Firebase doesn\'t take something in this notification'],
	['QUOTA_EXCEEDED', 'throttled', 'Too many notifications for this project or device'],
	['RESOURCE_EXHAUSTED', 'throttled', 'Too many notifications for this project'],
	['UNAVAILABLE', 'retry', 'Firebase is overloaded for the moment'],
	['INTERNAL', 'retry', 'Firebase had an error of its own'],
	['THIRD_PARTY_AUTH_ERROR', 'configuration', 'Firebase lacks the Apple key or the Web Push keys of this app: add them in its Cloud Messaging settings'],
	['UNAUTHENTICATED', 'configuration', 'Firebase doesn\'t accept the service account'],
	['PERMISSION_DENIED', 'configuration', 'The service account may not send notifications in this project'],
	['NOT_FOUND', 'configuration', 'Firebase doesn\'t know this project'],
]);
const table: Table = { label: 'Firebase (FCM)', errors };

/** Firebase Cloud Messaging, HTTP v1. Source: https://firebase.google.com/docs/reference/fcm/rest/v1/projects.messages */
export const fcm: Provider<Push> = {
	name: 'fcm',
	...table,
	credential: 'omnichannelFcmApi',
	batch: 1,
	// 600,000 a minute are a project's limit. Source: firebase.google.com/docs/cloud-messaging/throttling-and-quotas
	perSecond: 500,
	parallel: 50,
	idempotent: false,
	device: 'fcm',
	takes: (address) => readDevice(address)?.service === 'fcm',
	refuses: ({ deliveryId, content }) => reserved(content) ?? tooLarge(counted(content, deliveryId)),
	requests: (messages, account) => messages.map((message, place) => request(message, place, account)),
	receipts: (answer, messages) => messages.map(() => receipt(answer)),
	token: serviceAccountToken,
	sign: withExpiration,
};

function request({ deliveryId, address, content }: Outgoing<Push>, place: number, account: Account): ProviderRequest {
	const { project_id: project } = readServiceAccount(account);
	const base = origin(account, 'https://fcm.googleapis.com');
	const device = readDevice(address);
	return {
		method: 'POST',
		url: `${base}/v1/projects/${encodeURIComponent(project)}/messages:send`,
		body: { json: { message: message(content, deliveryId, device?.service === 'fcm' ? device.token : '') } },
		carries: [place],
	};
}

function message(content: Push, deliveryId: string, token: string): object {
	const { image, link, collapse, ttlSeconds, urgent } = content;
	const collapsing = collapse ? { collapseKey: collapse } : {};
	return {
		token,
		...counted(content, deliveryId),
		android: {
			priority: urgent ? 'HIGH' : 'NORMAL',
			...collapsing,
			...(ttlSeconds === undefined ? {} : { ttl: `${ttlSeconds}s` }),
			...(collapse ? { notification: { tag: collapse } } : {}),
		},
		apns: {
			headers: { 'apns-priority': urgent ? '10' : '5', ...(collapse ? { 'apns-collapse-id': collapse } : {}) },
			payload: { aps: { ...(urgent ? { sound: 'default' } : {}), ...(image ? { 'mutable-content': 1 } : {}) } },
			...(image ? { fcmOptions: { image } } : {}),
		},
		webpush: {
			headers: { Urgency: urgent ? 'high' : 'normal', ...(ttlSeconds === undefined ? {} : { TTL: String(ttlSeconds) }), ...(collapse ? { Topic: topicOf(collapse) } : {}) },
			// Only secure pages can be opened from there.
			...(link?.startsWith('https://') ? { fcmOptions: { link } } : {}),
		},
	};
}

/** What counts towards the most bytes: what is shown, and what the app gets. */
function counted({ title, body, image, link, fields = {} }: Push, deliveryId: string): object {
	return {
		notification: { title, body, ...(image ? { image } : {}) },
		data: { ...fields, ...(link ? { link } : {}), delivery: deliveryId },
	};
}

/** Apple's devices want a moment instead of a span, so it is added when the request leaves. */
function withExpiration(request: HttpRequest, _account: Account, now: number): HttpRequest {
	const { message } = ((request.body as { json?: unknown } | undefined)?.json ?? {}) as { message?: { android: { ttl?: string }; apns: { headers: object } } };
	if (!message?.android.ttl) return request;
	const seconds = Number.parseInt(message.android.ttl, 10);
	const until = seconds === 0 ? '0' : String(Math.floor(now / 1_000) + seconds);
	return { ...request, body: { json: { message: { ...message, apns: { ...message.apns, headers: { ...message.apns.headers, 'apns-expiration': until } } } } } };
}

/** Names of fields that Firebase keeps for itself. Source: firebase.google.com/docs/reference/fcm/rest/v1/projects.messages, data */
const RESERVED = /^(?:from|message_type|collapse_key|google\.|gcm\.|google$|gcm$)/i;

function reserved({ fields = {} }: Push): Receipt | undefined {
	const name = Object.keys(fields).find((one) => RESERVED.test(one));
	return name === undefined ? undefined : { kind: 'configuration', alone: true, code: 'reserved-field', message: `Firebase keeps the field name "${name}" for itself: choose another` };
}

function receipt(answer: HttpAnswer): Receipt {
	const { status, body } = answer;
	const { name, error } = fieldsOf(body);
	if (status < 300) return takenAs(name);
	const { status: said, message: words, details } = fieldsOf(error);
	const own = listOf(details).find((detail) => textOf(detail['@type']).endsWith('FcmError'));
	const code = textOf(own?.errorCode);
	const aboutToken = code === 'INVALID_ARGUMENT' && /registration token/i.test(textOf(words));
	return refusal(table, answer, aboutToken ? NO_DEVICE : code || textOf(said), textOf(words));
}
