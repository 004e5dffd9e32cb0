/** A device as a push service knows it: a token, or where a browser listens and how to write to it in secret. */
export type Device =
	| { service: 'fcm' | 'apns'; token: string }
	| { service: 'webpush'; endpoint: string; keys: { p256dh: string; auth: string } };

const PREFIX = /^(fcm|apns|webpush):/i;
// A token of Apple is written in hexadecimal; its length may change. Source: developer.apple.com/documentation/usernotifications/registering-your-app-with-apns
const APPLE = /^[0-9a-f]{8,200}$/i;
const GOOGLE = /^[\w:~.%/+=-]{1,4096}$/;
const KEY = /^[\w-]+={0,2}$/;

/**
 * Reads a device's address: `fcm:<token>`, `apns:<token>`, `webpush:<subscription as JSON>`; a bare one is FCM's.
 * Undefined when no push service could take it.
 */
export function readDevice(address: string): Device | undefined {
	const service = PREFIX.exec(address)?.[1].toLowerCase();
	const rest = service ? address.slice(service.length + 1).trim() : address.trim();
	if (service === 'webpush' || (!service && rest.startsWith('{'))) return readSubscription(rest);
	if (service === 'apns') return APPLE.test(rest) ? { service, token: rest.toLowerCase() } : undefined;
	return GOOGLE.test(rest) ? { service: 'fcm', token: rest } : undefined;
}

/** A browser's subscription as its `toJSON()` gives it. Source: W3C Push API, PushSubscription. */
function readSubscription(json: string): Device | undefined {
	const { endpoint, keys } = parsed(json) as { endpoint?: unknown; keys?: { p256dh?: unknown; auth?: unknown } };
	const { p256dh, auth } = keys ?? {};
	if (typeof endpoint !== 'string' || typeof p256dh !== 'string' || typeof auth !== 'string') return undefined;
	return isPushService(endpoint) && hasBytes(p256dh, 65) && hasBytes(auth, 16) ? { service: 'webpush', endpoint, keys: { p256dh, auth } } : undefined;
}

/**
 * Visitors hand in these addresses, so that nothing but a public push service may be called by them: a name, no number,
 * on the usual port, and neither this machine nor one of the house.
 */
function isPushService(endpoint: string): boolean {
	const url = URL.parse(endpoint);
	if (!url || url.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') return false;
	return /^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]+$/.test(url.hostname) && !/\.(?:localhost|local|internal|lan|home|corp|arpa)$/.test(url.hostname);
}

/** RFC 8291 2.1, 3.2: an uncompressed point of P-256, and 16 bytes of secret. */
function hasBytes(key: string, count: number): boolean {
	return KEY.test(key) && Buffer.from(key, 'base64url').length === count;
}

function parsed(json: string): object {
	try {
		return (JSON.parse(json) as object | null) ?? {};
	} catch {
		return {};
	}
}
