import { createECDH, createPrivateKey, type KeyObject } from 'node:crypto';

/** Who sends, towards browsers' push services: a pair of keys as their libraries write it, and where one can be reached. */
export interface Vapid {
	publicKey: string;
	privateKey: string;
	subject: string;
}

const WRITTEN = /^[\w-]+={0,2}$/;

/** What is wrong with the pair or the subject, without a word of the keys; undefined when they are good. Source: RFC 8292 2, 3.2 */
export function vapidFault({ publicKey, privateKey, subject }: Vapid): string | undefined {
	const point = bytes(publicKey);
	const secret = bytes(privateKey);
	if (point?.length !== 65 || point[0] !== 4) return 'The public key is none for VAPID: it has 87 letters and begins with B';
	if (secret?.length !== 32) return 'The private key is none for VAPID: it has 43 letters';
	if (!belongTogether(point, secret)) return 'The public and the private key don\'t belong together';
	if (/^mailto:[^\s@]+@[^\s@]+$/.test(subject) || URL.parse(subject)?.protocol === 'https:') return undefined;
	return 'The subject must be a mail address with mailto: before it, or a web address that begins with https://';
}

/** The pair as a key that can sign. Throws when it is none. */
export function vapidKey(vapid: Vapid): KeyObject {
	const fault = vapidFault(vapid);
	if (fault) throw new Error(fault);
	const point = bytes(vapid.publicKey) as Buffer;
	const part = (start: number) => point.subarray(start, start + 32).toString('base64url');
	return createPrivateKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x: part(1), y: part(33), d: vapid.privateKey.replaceAll('=', '') } });
}

function bytes(written: string): Buffer | undefined {
	return WRITTEN.test(written) ? Buffer.from(written, 'base64url') : undefined;
}

function belongTogether(point: Buffer, secret: Buffer): boolean {
	const curve = createECDH('prime256v1');
	try {
		curve.setPrivateKey(secret);
		return curve.getPublicKey().equals(point);
	} catch {
		return false;
	}
}
