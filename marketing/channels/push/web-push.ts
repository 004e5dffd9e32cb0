import { errorRows, refusal, taken, textOf, type Table } from '../answer';
import type { Outgoing, Receipt } from '../carrier';
import { origin } from '../account';
import type { HttpAnswer, HttpRequest } from '../http';
import type { Account, Provider, ProviderRequest } from '../provider';
import { readDevice } from './device';
import { encryptedFor } from './encryption';
import { isHttp, tooLarge, topicOf } from './payload';
import type { Push } from './push';
import { vapidToken } from './token';

const OTHER_KEYS = 'other-vapid-keys';
const errors = [
	...errorRows('https://www.rfc-editor.org/rfc/rfc8030#section-7.3', [
		['404', 'dead-address', 'This browser no longer listens: the subscription has ended'],
		['410', 'dead-address', 'This browser no longer listens: the subscription was taken back'],
	]),
	...errorRows('https://www.rfc-editor.org/rfc/rfc8030#section-7.2', [['413', 'configuration', 'The notification is too large for the browser\'s push service']]),
	...errorRows('https://www.rfc-editor.org/rfc/rfc8030#section-5', [['400', 'configuration', 'The browser\'s push service doesn\'t take this notification']]),
	...errorRows('https://www.rfc-editor.org/rfc/rfc8292#section-4.2', [
		['401', 'configuration', 'The browser\'s push service doesn\'t accept the VAPID keys or the subject'],
		[OTHER_KEYS, 'permanent', 'This browser subscribed with other VAPID keys than the credential\'s: let it subscribe again'],
	]),
	...errorRows('https://www.rfc-editor.org/rfc/rfc8030#section-8.4', [['429', 'retry', 'Too many notifications at a time']]),
];
const table: Table = { label: 'Web Push', errors };

/** Encrypting adds a header, a key and the end of the padding. Source: RFC 8188 2.1, RFC 8291 4 */
const MOST = 4_096 - 103;

/** Web Push to any browser: no vendor, no account, only a pair of keys of one's own. Source: RFC 8030, 8291, 8292 */
export const webPush: Provider<Push> = {
	name: 'web-push',
	...table,
	credential: 'omnichannelWebPushApi',
	batch: 1,
	perSecond: 100,
	parallel: 20,
	idempotent: false,
	device: 'webpush',
	takes: (address) => readDevice(address)?.service === 'webpush',
	refuses: ({ deliveryId, content }) => tooLarge(payload(content, deliveryId), MOST),
	requests: (messages, account) => messages.map((message, place) => request(message, place, account)),
	receipts: (answer, messages) => messages.map(() => receipt(answer)),
	sign,
};

function request({ deliveryId, address, content }: Outgoing<Push>, place: number, account: Account): ProviderRequest {
	const device = readDevice(address);
	if (device?.service !== 'webpush') throw new Error('this is no subscription of a browser');
	const { collapse, ttlSeconds, urgent } = content;
	const { headers, bytes } = encryptedFor(device, JSON.stringify(payload(content, deliveryId)), { ttlSeconds, urgent, topic: collapse ? topicOf(collapse) : undefined });
	const { pathname, search } = new URL(device.endpoint);
	return {
		method: 'POST',
		url: account.baseUrl ? `${origin(account, '')}${pathname}${search}` : device.endpoint,
		headers: { ...headers, [AUDIENCE]: new URL(device.endpoint).origin },
		body: { bytes, contentType: 'application/octet-stream' },
		carries: [place],
	};
}

/** Carries the push service's name to where the token for it is signed. */
const AUDIENCE = 'x-audience';

function sign({ headers = {}, ...request }: HttpRequest, { vapidPublic, privateKey, subject }: Account, now: number): HttpRequest {
	const { [AUDIENCE]: audience, ...others } = headers;
	const token = vapidToken({ publicKey: vapidPublic, privateKey, subject }, audience, now);
	return { ...request, headers: { ...others, authorization: `vapid t=${token}, k=${vapidPublic}` } };
}

/**
 * In the form that newer browsers show by themselves; a service worker reads the same. Without a place to go to there is
 * only the service worker. Source: https://www.w3.org/TR/push-api/, declarative push message
 */
function payload({ title, body, image, link, fields = {}, collapse }: Push, deliveryId: string): object {
	const notification = {
		title, body,
		...(link ? { navigate: link } : {}),
		...(image ? { image } : {}),
		...(collapse ? { tag: collapse } : {}),
		data: { ...fields, ...(link ? { link } : {}), delivery: deliveryId },
	};
	return { ...(link && isHttp(link) ? { web_push: 8030 } : {}), notification };
}

function receipt(answer: HttpAnswer): Receipt {
	const { status, headers } = answer;
	if (taken(answer)) return { kind: 'sent', providerMessageId: headers.location };
	// The login is right and the subscription another's: that is about this browser, not about the account.
	return refusal(table, answer, status === 403 ? OTHER_KEYS : '', textOf(answer.body));
}
