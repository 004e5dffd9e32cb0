import type { IExecuteFunctions } from 'n8n-workflow';
import type { ImageSource } from './browser/tab';

/** Milliseconds that an image may take. */
const PATIENCE = 10_000;
/** Bytes that an image may have. */
const MOST = 10_000_000;

interface Answer {
	statusCode: number;
	headers: Record<string, unknown>;
	body: ArrayBuffer;
}

/** Takes images from the web through n8n, so that its rules about where requests may go hold for them too. */
export function imageLoader(context: IExecuteFunctions): ImageSource {
	return async (url) => {
		const asked = context.helpers.httpRequest({ url, method: 'GET', encoding: 'arraybuffer', returnFullResponse: true, timeout: PATIENCE, headers: { Accept: 'image/*' } });
		const { headers, body } = (await asked) as Answer;
		const type = String(headers['content-type'] ?? '');
		return /^image\/[\w.+-]+/i.test(type) && body.byteLength <= MOST ? { content: new Uint8Array(body), type } : undefined;
	};
}
