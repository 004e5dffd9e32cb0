import type { ICredentialsDecrypted, ICredentialTestFunctions, INodeCredentialTestResult } from 'n8n-workflow';
import { appleToken, serviceAccountToken, vapidFault, type Account } from '../../marketing/channels';

const accountOf = ({ data }: ICredentialsDecrypted): Account => (data ?? {}) as Account;
const wrong = (message: string): INodeCredentialTestResult => ({ status: 'Error', message });

/** Asks Google for a token with the service account; sends nothing. */
export async function fcmConnectionTest(this: ICredentialTestFunctions, credential: ICredentialsDecrypted): Promise<INodeCredentialTestResult> {
	const asked = attempt(() => serviceAccountToken.request(accountOf(credential), Date.now()));
	if ('failure' in asked) return wrong(`This service account can't be used: ${asked.failure.message}`);
	const { method, url, body } = asked.value;
	const form = body && 'form' in body ? body.form : {};
	// eslint-disable-next-line @n8n/community-nodes/no-deprecated-workflow-functions -- n8n gives the test of a credential no other
	const sent = this.helpers.request({ method, uri: url, form, simple: false, resolveWithFullResponse: true, json: true, timeout: 20_000 }) as Promise<{ statusCode: number; body: unknown }>;
	return await sent.then(
		({ statusCode, body: answer }): INodeCredentialTestResult => (statusCode < 300 && serviceAccountToken.read({ status: statusCode, headers: {}, body: answer })
			? { status: 'OK', message: 'Google takes this service account' }
			: wrong(`Google refuses this service account (${statusCode}): ${String((answer as { error_description?: unknown } | undefined)?.error_description ?? 'no reason given').slice(0, 200)}`)),
		() => wrong(`${new URL(url).host} can't be reached`),
	);
}

/** Looks at the key and signs with it. Whether Apple takes it shows with the first notification: it has nothing harmless to ask. */
export async function apnsConnectionTest(this: ICredentialTestFunctions, credential: ICredentialsDecrypted): Promise<INodeCredentialTestResult> {
	const { privateKey = '', keyId = '', teamId = '', topic = '' } = accountOf(credential);
	if (!/^[A-Z0-9]{10}$/.test(keyId)) return wrong('The key ID has ten letters and digits');
	if (!/^[A-Z0-9]{10}$/.test(teamId)) return wrong('The team ID has ten letters and digits');
	if (!/^[\w-]+(?:\.[\w-]+)+$/.test(topic)) return wrong('The topic is the app\'s bundle ID, e.g. com.example.shop');
	const signed = attempt(() => appleToken({ key: privateKey, keyId, teamId }, Date.now()));
	return 'failure' in signed ? wrong(`This key can't sign: ${signed.failure.message}`) : { status: 'OK', message: 'The key can sign; Apple has a look at it with the first notification' };
}

/** Looks at the pair of keys and the subject: there is nobody to ask. */
export async function webPushConnectionTest(this: ICredentialTestFunctions, credential: ICredentialsDecrypted): Promise<INodeCredentialTestResult> {
	const { vapidPublic = '', privateKey = '', subject = '' } = accountOf(credential);
	const fault = vapidFault({ publicKey: vapidPublic, privateKey, subject });
	return fault ? wrong(fault) : { status: 'OK', message: 'The keys belong together' };
}

function attempt<Result>(work: () => Result): { value: Result } | { failure: Error } {
	try {
		return { value: work() };
	} catch (error) {
		return { failure: error as Error };
	}
}
