import { generateKeyPairSync } from 'node:crypto';

/** Keys of this run, so that none lies in the repository. */
export interface Keys {
	rsa: string;
	rsaPublic: string;
	ec: string;
	ecPublic: string;
	/** A pair for VAPID, as browsers and servers write it. */
	vapid: string;
	vapidPublic: string;
}

let made: Keys | undefined;

/** Made once a worker. */
export function keys(): Keys {
	made ??= make();
	return made;
}

function make(): Keys {
	const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 });
	const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const { d, x, y } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
	const point = Buffer.concat([Buffer.from([4]), Buffer.from(x ?? '', 'base64url'), Buffer.from(y ?? '', 'base64url')]);
	const text = { type: 'spki', format: 'pem' } as const;
	const secret = { type: 'pkcs8', format: 'pem' } as const;
	return {
		rsa: rsa.privateKey.export(secret).toString(), rsaPublic: rsa.publicKey.export(text).toString(),
		ec: ec.privateKey.export(secret).toString(), ecPublic: ec.publicKey.export(text).toString(),
		vapid: d ?? '', vapidPublic: point.toString('base64url'),
	};
}

/** An account of a fixture: keys of this run in the place of their names, objects as JSON. */
export function accountWithKeys(account: Record<string, unknown>): Record<string, string> {
	const filled = (text: string) => text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: keyof Keys) => keys()[name]);
	return Object.fromEntries(Object.entries(account).map(([name, value]) => [name, typeof value === 'string' ? filled(value)
		: JSON.stringify(Object.fromEntries(Object.entries(value as object).map(([one, written]) => [one, filled(String(written))])))]));
}
