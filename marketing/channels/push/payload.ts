import { createHash } from 'node:crypto';
import type { Receipt } from '../carrier';

/** Most bytes that Apple, Google and browsers take. Source: firebase.google.com/docs/cloud-messaging, developer.apple.com "Generating a remote notification", RFC 8030 7.2 */
export const MOST_BYTES = 4_096;

/** The receipt of a notification that is larger than push services take; undefined when it fits. */
export function tooLarge(payload: object, most = MOST_BYTES): Receipt | undefined {
	const bytes = Buffer.byteLength(JSON.stringify(payload));
	if (bytes <= most) return undefined;
	const written = (count: number) => count.toLocaleString('en');
	return { kind: 'configuration', alone: true, code: 'too-large', message: `The notification has ${written(bytes)} bytes; push services take ${written(most)}: shorten its text or send fewer fields` };
}

/** Whether it is a web address; others lead to a place in an app. */
export function isHttp(link: string): boolean {
	return /^https?:\/\//i.test(link);
}

/** A word in the letters that RFC 8030 5.4 allows, at most 32 of them; longer or other ones as their hash. */
export function topicOf(word: string): string {
	return /^[\w-]{1,32}$/.test(word) ? word : createHash('sha256').update(word).digest('base64url').slice(0, 32);
}
