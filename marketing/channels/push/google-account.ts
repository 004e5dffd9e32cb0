import type { HttpAnswer, HttpRequest } from '../http';
import type { Account, TokenSource } from '../provider';
import { serviceAccountAssertion, type ServiceAccount } from './token';

const SCOPE = 'https://www.googleapis.com/auth/firebase.messaging';
const TOKENS = 'https://oauth2.googleapis.com/token';

/** How a service account of Google gets a token for push. Source: developers.google.com/identity/protocols/oauth2/service-account */
export const serviceAccountToken: TokenSource = {
	request: (account, now): HttpRequest => {
		const read = readServiceAccount(account);
		const url = read.token_uri ?? TOKENS;
		return {
			method: 'POST',
			url,
			body: { form: { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: serviceAccountAssertion(read, url, SCOPE, now) } },
		};
	},
	read: ({ body }: HttpAnswer) => {
		const { access_token: token, expires_in: seconds } = (body ?? {}) as { access_token?: unknown; expires_in?: unknown };
		return typeof token === 'string' && token !== '' ? { token, seconds: Number(seconds) || 3_600 } : undefined;
	},
};

/** The service account in the credential. Throws, without a word of what it holds, when it is none. */
export function readServiceAccount({ serviceAccountSecret }: Account): ServiceAccount {
	const read = parsed(serviceAccountSecret) as Partial<ServiceAccount> | undefined;
	const { project_id: project, client_email: email, private_key: key, token_uri: tokens } = read ?? {};
	if (!read || !project || !email || !key) throw new Error('it holds no service account: paste the whole JSON file that Firebase gives you');
	if (!/^-----BEGIN (?:RSA )?PRIVATE KEY-----/.test(key.trim())) throw new Error('the private_key of the service account is no key');
	if (tokens !== undefined && !isSafe(tokens)) throw new Error('the token_uri of the service account must begin with https://');
	return { project_id: project, client_email: email, private_key: key, token_uri: tokens };
}

function isSafe(address: string): boolean {
	const url = URL.parse(address);
	return url?.protocol === 'https:' || (url?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname));
}

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return undefined;
	}
}
