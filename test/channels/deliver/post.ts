import { receiptFor, type HttpAnswer, type HttpRequest, type Outgoing, type Provider } from '../../../marketing/channels';

/** What a test's message says. */
export interface Note {
	text: string;
}

/** A made-up vendor: takes notes in batches, answers with one line for each. */
export const post: Provider<Note> = {
	name: 'post',
	label: 'Post',
	credential: 'postApi',
	batch: 2,
	perSecond: 50,
	parallel: 2,
	idempotent: false,
	takes: (address) => address.includes('@'),
	requests: (messages, { url = 'https://post.test' }) => {
		if (messages.some(({ content }) => content.text === 'unwritable')) throw new Error('it has no words');
		return [{
			carries: messages.map((_, place) => place),
			method: 'POST',
			url: `${url}/notes`,
			headers: { 'x-key': messages.map(({ deliveryId }) => deliveryId).join('+') },
			body: { json: messages.map(({ address, content }) => ({ to: address, text: content.text })) },
		}];
	},
	receipts: ({ status, body }, messages) => {
		const { error, notes } = body as { error?: { code: string; text: string }; notes: { id?: string; code?: string }[] };
		if (status >= 400) return messages.map(() => receiptFor(post, error?.code ?? status, error?.text));
		return messages.map((_, place) => {
			const { id, code } = notes[place];
			return code ? receiptFor(post, code) : { kind: 'sent', providerMessageId: id };
		});
	},
	errors: [
		{ code: 'E1', kind: 'dead-address', text: 'Nobody lives there', source: 'https://post.test/errors' },
		{ code: 'E2', kind: 'opted-out', text: 'They want no mail', source: 'https://post.test/errors' },
		{ code: 'E3', kind: 'retry', text: 'Too fast', throttled: true, source: 'https://post.test/errors' },
		{ code: 'E4', kind: 'configuration', text: 'The sender is not yours', source: 'https://post.test/errors' },
		{ code: 'E5', kind: 'permanent', text: 'The text is too long', source: 'https://post.test/errors' },
		{ code: 'E6', kind: 'retry', text: 'The box is full', source: 'https://post.test/errors' },
	],
	lookUp: {
		request: ({ reference, providerMessageId }, { url = 'https://post.test' }) => ({ method: 'GET', url: `${url}/notes/${providerMessageId ?? ''}`, query: { reference } }),
		read: ({ status, body }) => {
			const { state, code = '' } = body as { state?: string; code?: string };
			if (status !== 200 || state === 'waiting') return undefined;
			return state === 'delivered' ? { kind: 'sent', providerMessageId: 'late-1' } : receiptFor(post, code);
		},
	},
	cancel: ({ providerMessageId }, { url = 'https://post.test' }) => ({ method: 'DELETE', url: `${url}/notes/${providerMessageId}` }),
};

/** Notes to p0, p1 … */
export const notes = (count: number): Outgoing<Note>[] =>
	Array.from({ length: count }, (_, place) => ({ deliveryId: `d${place}`, address: `p${place}@shop.test`, content: { text: `note ${place}` } }));

/** An answer with a status and a body of JSON. */
export const answered = (status: number, body: unknown = {}, headers: Record<string, string> = {}): HttpAnswer => ({ status, headers: { 'content-type': 'application/json', ...headers }, body });

/** The answer of a vendor who took everything. */
export const taken = ({ body }: HttpRequest): HttpAnswer => {
	const { json } = body as { json: unknown[] };
	return answered(200, { notes: json.map((_, place) => ({ id: `m${place}` })) });
};
