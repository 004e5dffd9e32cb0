import type { ICredentialsDecrypted, ICredentialTestFunctions, INodeCredentialTestResult } from 'n8n-workflow';
import { signAws, type Account, type HttpRequest } from '../../marketing/channels';

type CredentialTest = (this: ICredentialTestFunctions, credential: ICredentialsDecrypted) => Promise<INodeCredentialTestResult>;

/** The test of an AWS credential: asks the service for something harmless, signed as a message would be. */
export function awsTest(service: string, ask: (account: Account) => HttpRequest): CredentialTest {
	return async function awsConnectionTest(credential) {
		const account = (credential.data ?? {}) as Account;
		if (!/^[a-z]{2}(?:-[a-z]+)+-\d$/.test(account.region ?? '')) return { status: 'Error', message: `"${account.region ?? ''}" is no region of AWS: write it like eu-central-1` };
		if (account.baseUrl && !account.baseUrl.startsWith('https://')) return { status: 'Error', message: 'The Base URL has to begin with https://' };
		const { method, url, headers, body } = signAws(ask(account), service, account, Date.now());
		const content = body && 'bytes' in body ? Buffer.from(body.bytes) : undefined;
		// eslint-disable-next-line @n8n/community-nodes/no-deprecated-workflow-functions -- n8n gives the test of a credential no other
		const sent = this.helpers.request({ method, uri: url, headers, body: content, simple: false, resolveWithFullResponse: true, timeout: 20_000 }) as Promise<{ statusCode: number; body: unknown }>;
		return await sent.then(resultOf, () => ({ status: 'Error', message: `${new URL(url).host} can't be reached: check the region` }));
	};
}

/** Whether Amazon SES takes these keys in that region. */
export const sesConnectionTest = awsTest('ses', ({ region, baseUrl }) => ({ method: 'GET', url: `${baseUrl || `https://email.${region}.amazonaws.com`}/v2/email/account` }));

function resultOf({ statusCode, body }: { statusCode: number; body: unknown }): INodeCredentialTestResult {
	if (statusCode < 300) return { status: 'OK', message: 'AWS takes these keys' };
	const said = /"message":\s*"((?:[^"\\]|\\.)*)"/i.exec(typeof body === 'string' ? body : JSON.stringify(body ?? ''))?.[1] ?? '';
	const words = statusCode === 401 || statusCode === 403 ? 'AWS refuses these keys, or what they ask for' : `AWS answers with status ${statusCode}`;
	return { status: 'Error', message: said ? `${words}: ${said.slice(0, 300)}` : words };
}
