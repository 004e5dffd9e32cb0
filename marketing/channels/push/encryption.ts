import type WebPush from 'web-push';

/** What a push service needs besides the encrypted message. */
export interface WebPushTerms {
	ttlSeconds?: number;
	urgent: boolean;
	/** At most 32 letters of base64url. */
	topic?: string;
}

// Loaded on first use: it takes as long as all else in this room.
// eslint-disable-next-line @typescript-eslint/no-require-imports -- an import() would make every request wait
const library = () => require('web-push') as typeof WebPush;

/** A message that only one browser can read, with the headers that say how to treat it; who sent it is added later. Source: RFC 8030 5, RFC 8291. */
export function encryptedFor(subscription: { endpoint: string; keys: { p256dh: string; auth: string } }, text: string, { ttlSeconds, urgent, topic }: WebPushTerms): { headers: Record<string, string>; bytes: Uint8Array } {
	const options = {
		contentEncoding: 'aes128gcm',
		urgency: urgent ? 'high' : 'normal',
		// The sender's own token is signed elsewhere, at a moment that is handed in.
		vapidDetails: null,
		...(ttlSeconds === undefined ? {} : { TTL: ttlSeconds }),
		...(topic === undefined ? {} : { topic }),
	} as unknown as WebPush.RequestOptions;
	const { headers, body } = library().generateRequestDetails(subscription, text, options);
	const own = Object.entries(headers as Record<string, unknown>).filter(([name]) => !['content-length', 'content-type'].includes(name.toLowerCase()));
	return { headers: Object.fromEntries(own.map(([name, value]) => [name, String(value)])), bytes: body };
}
