import type { ICredentialsDecrypted, ICredentialTestFunctions, INodeCredentialTestResult } from 'n8n-workflow';
import { signAws, type Account } from '../../marketing/channels';

interface Answer {
	statusCode: number;
	body: { __type?: string; message?: string; Message?: string } | string;
}

/** Asks AWS what the account may do; sends nothing. */
export async function awsConnectionTest(this: ICredentialTestFunctions, credential: ICredentialsDecrypted): Promise<INodeCredentialTestResult> {
	const account = credential.data as unknown as Account;
	const { method, url, headers, body } = signAws({
		method: 'POST',
		url: `${account.baseUrl ? account.baseUrl.replace(/\/+$/, '') : `https://sms-voice.${account.region}.amazonaws.com`}/`,
		headers: { 'Content-Type': 'application/x-amz-json-1.0', 'X-Amz-Target': 'PinpointSMSVoiceV2.DescribeAccountAttributes' },
		body: { json: {} },
	}, 'sms-voice', account, Date.now());
	const bytes = body && 'bytes' in body ? Buffer.from(body.bytes).toString('utf8') : '{}';
	// eslint-disable-next-line @n8n/community-nodes/no-deprecated-workflow-functions -- n8n gives a credential's test nothing else
	const answer = await (this.helpers.request({ method, uri: url, headers, body: bytes, resolveWithFullResponse: true, simple: false }) as Promise<Answer>).then(
		(value) => ({ value }),
		(failure: Error) => ({ failure }),
	);
	if ('failure' in answer) return { status: 'Error', message: `AWS can't be reached: ${answer.failure.message}` };
	const { statusCode, body: said } = answer.value;
	if (statusCode < 300) return { status: 'OK', message: 'AWS knows these keys' };
	return { status: 'Error', message: `AWS refuses these keys (${statusCode}): ${wordsOf(said)}` };
}

function wordsOf(body: Answer['body']): string {
	const parsed = typeof body === 'string' ? attempt(body) : body;
	return parsed.message ?? parsed.Message ?? parsed.__type ?? 'no reason given';
}

function attempt(written: string): Exclude<Answer['body'], string> {
	try {
		return JSON.parse(written) as Exclude<Answer['body'], string>;
	} catch {
		return {};
	}
}
