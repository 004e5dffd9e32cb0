import type { IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';
import type { HttpAnswer, HttpRequest, NoAnswer, Transport } from '../../marketing/channels';
import { addressOf, encodedBody } from './http-body';

/** How long a provider may take to answer, in milliseconds. */
const PATIENCE = 30_000;

/**
 * Sends requests through n8n: its proxy and its guard against inner addresses hold. With a credential n8n adds what it
 * needs; without one a request goes as it is, signed already. `http2` takes the requests that need HTTP/2.
 */
export function transportOf(context: IExecuteFunctions, credential?: string, http2?: Transport): Transport {
	return async (request) => {
		if (request.http2 && http2) return await http2(request);
		const options = optionsOf(request);
		const sending = credential
			? context.helpers.httpRequestWithAuthentication.call(context, credential, options)
			: context.helpers.httpRequest(options);
		return await (sending as Promise<FullAnswer>).then(answerOf, noAnswer);
	};
}

interface FullAnswer {
	statusCode: number;
	headers: Record<string, unknown>;
	body: unknown;
}

function optionsOf(request: HttpRequest): IHttpRequestOptions {
	const body = request.body && encodedBody(request.body);
	const named = Object.keys(request.headers ?? {}).some((name) => name.toLowerCase() === 'content-type');
	return {
		method: request.method,
		url: addressOf(request),
		headers: { ...(body?.contentType && !named ? { 'Content-Type': body.contentType } : {}), ...request.headers },
		...(body ? { body: body.content } : {}),
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		// A redirect would carry the message, and perhaps the login, to somebody else.
		disableFollowRedirect: true,
		timeout: PATIENCE,
	};
}

function answerOf({ statusCode, headers, body }: FullAnswer): HttpAnswer {
	const lower = Object.entries(headers).map(([name, value]): [string, string] => [name.toLowerCase(), Array.isArray(value) ? value.join(', ') : String(value)]);
	return { status: statusCode, headers: Object.fromEntries(lower), body: parsed(body) };
}

function parsed(body: unknown): unknown {
	if (typeof body !== 'string' || !/^\s*[[{]/.test(body)) return body;
	try {
		return JSON.parse(body) as unknown;
	} catch {
		return body;
	}
}

/** What fails before a byte of the request is sent: the name, the way there, the handshake. */
const NOT_LEFT = /^(?:ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EPROTO|CERT_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_\w+|ERR_TLS_\w+|ERR_SSL_\w+|ERR_INVALID_URL)$/;

const WORDS: Record<string, string> = {
	ECONNREFUSED: 'it refuses the connection',
	ENOTFOUND: 'its name is not known',
	EAI_AGAIN: 'its name could not be looked up',
	ECONNABORTED: 'it took too long',
	ETIMEDOUT: 'it took too long',
	ECONNRESET: 'the connection broke',
	ERR_CANCELED: 'the run was stopped',
};

/** n8n's errors hold the request with its secrets: only their code and plain words go on. */
function noAnswer(error: unknown): NoAnswer {
	const { code, httpCode, cause, message = '' } = error as { code?: unknown; httpCode?: unknown; cause?: { code?: unknown }; message?: string };
	const known = [code, cause?.code, httpCode].find((one): one is string => typeof one === 'string' && /^[A-Z][A-Z0-9_]+$/.test(one));
	// The network's errors have a code; what has none was stopped on this side, e.g. an address that n8n doesn't allow.
	if (!known) return { left: /socket|aborted|timeout|hang up/i.test(message), code: 'not-sent', message: withoutAddresses(message) };
	const words = WORDS[known] ?? 'the connection failed';
	return { left: !NOT_LEFT.test(known), code: known, message: `${words} (${known})` };
}

function withoutAddresses(message: string): string {
	return message.replaceAll(/https?:\/\/\S+/g, 'the address').slice(0, 200);
}
