import type JsonWebToken from 'jsonwebtoken';
import { vapidKey, type Vapid } from './vapid';

// Loaded on first use: it takes as long as all else in this room.
// eslint-disable-next-line @typescript-eslint/no-require-imports -- an import() would make every signature wait
const library = () => require('jsonwebtoken') as typeof JsonWebToken;

/** A service account of Google Cloud, as its JSON file names the parts. */
export interface ServiceAccount {
	project_id: string;
	client_email: string;
	private_key: string;
	/** Where the account asks for tokens. */
	token_uri?: string;
}

const HOUR = 60 * 60;
/** Apple takes a token for 20 to 60 minutes: newer ones are too many, older ones too old. */
const APPLE_MINUTES = 40 * 60;

/** The claim by which a service account asks for a token of OAuth. Source: RFC 7523 2.1, developers.google.com/identity/protocols/oauth2/service-account */
export function serviceAccountAssertion({ client_email: issuer, private_key: key }: ServiceAccount, audience: string, scope: string, now: number): string {
	const at = Math.floor(now / 1_000);
	return library().sign({ scope, iat: at, exp: at + HOUR }, key, { algorithm: 'RS256', issuer, audience });
}

const made = new Map<string, { token: string; at: number }>();
const MOST_KEPT = 1_000;

/**
 * The token of an Apple team, the same one for 40 minutes: each signature is another, and Apple refuses who brings new
 * ones all the time. Source: developer.apple.com/documentation/usernotifications/establishing-a-token-based-connection-to-apns
 */
export function appleToken({ key, keyId, teamId }: { key: string; keyId: string; teamId: string }, now: number): string {
	return kept(`apple ${teamId} ${keyId} ${key}`, now, APPLE_MINUTES, (at) =>
		library().sign({ iat: at }, pem(key), { algorithm: 'ES256', keyid: keyId, issuer: teamId }));
}

/** A key as a form may hand it over: without its line breaks, or with `\\n` in their place. Source: RFC 7468 */
function pem(written: string): string {
	const [, name, body] = /-----BEGIN ([A-Z ]+)-----([^-]+)-----END \1-----/.exec(written.replaceAll('\\n', '\n')) ?? [];
	if (!body) throw new Error('the private key is none: paste the whole content of the .p8 file');
	return `-----BEGIN ${name}-----\n${body.replaceAll(/\s/g, '').replaceAll(/.{64}/g, '$&\n')}\n-----END ${name}-----\n`;
}

/** The token by which a sender shows a push service who it is, good for 12 hours there. Source: RFC 8292 2. */
export function vapidToken(vapid: Vapid, audience: string, now: number): string {
	const { publicKey, privateKey, subject } = vapid;
	return kept(`vapid ${audience} ${publicKey} ${privateKey} ${subject}`, now, 11 * HOUR, (at) =>
		library().sign({ exp: at + 12 * HOUR }, vapidKey(vapid), { algorithm: 'ES256', audience, subject, noTimestamp: true }));
}

function kept(name: string, now: number, seconds: number, make: (at: number) => string): string {
	const at = Math.floor(now / 1_000);
	const known = made.get(name);
	if (known && known.at <= at && at < known.at + seconds) return known.token;
	if (made.size >= MOST_KEPT) made.clear();
	const token = make(at);
	made.set(name, { token, at });
	return token;
}
