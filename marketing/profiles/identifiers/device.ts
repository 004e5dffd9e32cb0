import { createHash } from 'node:crypto';

const SUBSCRIPTION = /^(?:webpush:\s*)?\{/i;

/** Most characters of a device's address, where it isn't the usual: a browser's subscription holds an address and two keys. */
export function longestDevice(text: string, usual: number): number {
	return SUBSCRIPTION.test(text) ? 4_096 : usual;
}

/** A device's address as text: a browser's subscription may come as the object that it is. */
export function deviceText(written: unknown): unknown {
	const isSubscription = typeof written === 'object' && written !== null && 'endpoint' in written;
	return isSubscription ? JSON.stringify(written) : written;
}

/**
 * How a device is matched and what is sent to. Tokens are told apart by their service where it is named (`apns:…`); a
 * bare token and one of `fcm:` are the same. A browser is known by its endpoint, whatever keys it has today. Undefined
 * for what looks like a subscription and holds no endpoint.
 */
export function deviceKey(text: string): { value: string; original: string } | undefined {
	const [, service = '', rest = text] = /^(fcm|apns|webpush):\s*(.*)$/is.exec(text) ?? [];
	if (service.toLowerCase() === 'webpush' || SUBSCRIPTION.test(text)) return subscriptionKey(rest);
	const token = rest.normalize('NFKC').toLowerCase();
	if (service.toLowerCase() === 'apns') return { value: `apns:${token}`, original: `apns:${rest}` };
	return token === '' ? undefined : { value: token, original: text };
}

/** Endpoints can be longer than what databases put into an index, so they are matched by their hash. */
function subscriptionKey(json: string): { value: string; original: string } | undefined {
	const { endpoint, keys } = parsed(json) as { endpoint?: unknown; keys?: { p256dh?: unknown; auth?: unknown } };
	if (typeof endpoint !== 'string' || !endpoint.startsWith('https://')) return undefined;
	const original = `webpush:${JSON.stringify({ endpoint, keys: { p256dh: keys?.p256dh, auth: keys?.auth } })}`;
	return { value: `webpush:${createHash('sha256').update(endpoint).digest('hex')}`, original };
}

function parsed(json: string): object {
	try {
		return (JSON.parse(json) as object | null) ?? {};
	} catch {
		return {};
	}
}
