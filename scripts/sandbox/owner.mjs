// The one account of the sandbox, and a session to ask n8n's REST interface with.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const EMAIL = 'owner@example.com';

/**
 * Makes a function `call(method, path, body)` that keeps n8n's cookies and gives the answer's data;
 * `call.cookie()` is the header for requests beside the REST interface.
 */
export function openSession(url) {
	const cookies = new Map();
	const cookie = () => [...cookies].map((pair) => pair.join('=')).join('; ');
	const call = async (method, path, body) => {
		const headers = { cookie: cookie() };
		if (body !== undefined) headers['content-type'] = 'application/json';
		const response = await fetch(`${url}/rest${path}`, { method, headers, body: body && JSON.stringify(body) });
		for (const line of response.headers.getSetCookie()) {
			const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
			cookies.set(name, value);
		}
		const text = await response.text();
		if (!response.ok) throw new Error(`n8n answered ${response.status} to ${method} ${path}: ${text.slice(0, 500)}`);
		return text === '' ? undefined : (JSON.parse(text).data ?? JSON.parse(text));
	};
	return Object.assign(call, { cookie });
}

/** Logs in and gives the session. */
export async function signIn(url, { email, password }) {
	const call = openSession(url);
	await call('POST', '/login', { emailOrLdapLoginId: email, password });
	return call;
}

/**
 * Makes the owner's account when n8n has none yet, and keeps its login in `loginFile` (readable by
 * its user only). Gives `{ email, password }`, or undefined when somebody else made the account.
 */
export async function ensureOwner(url, loginFile) {
	const known = existsSync(loginFile) ? JSON.parse(readFileSync(loginFile, 'utf8')) : undefined;
	const call = openSession(url);
	const { userManagement } = await call('GET', '/settings');
	if (!userManagement.showSetupOnFirstLoad) return known;
	const login = known ?? { email: EMAIL, password: `Omni-${randomBytes(6).toString('hex')}` };
	writeFileSync(loginFile, `${JSON.stringify(login, null, 2)}\n`, { mode: 0o600 });
	await call('POST', '/owner/setup', { ...login, firstName: 'Olivia', lastName: 'Owner' });
	return login;
}
