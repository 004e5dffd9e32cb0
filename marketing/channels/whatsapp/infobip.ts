import type { Outgoing, Receipt } from '../carrier';
import type { HttpAnswer } from '../http';
import type { Account, Provider, ProviderRequest } from '../provider';
import { saidNo } from '../said-no';
import { infobipWhatsAppErrors } from './infobip-errors';
import { infobipMessage } from './infobip-message';
import { forbidden } from './limits';
import { digitsOf } from './recipient';
import type { WhatsApp } from './whatsapp';

const table = { label: 'Infobip', errors: infobipWhatsAppErrors };

/** Infobip's WhatsApp: templates many at a time, everything else one by one; our delivery id is the message's id there. */
export const infobipWhatsApp: Provider<WhatsApp> = {
	name: 'infobip',
	...table,
	credential: 'omnichannelInfobipApi',
	batch: 50,
	perSecond: 50,
	parallel: 10,
	// A second message with an id that it knows is rejected: REJECTED_DUPLICATE_MESSAGE_ID.
	idempotent: true,
	refuses: ({ content }) => forbidden(content),
	requests,
	receipts,
};

function requests(messages: readonly Outgoing<WhatsApp>[], account: Account): ProviderRequest[] {
	const base = baseOf(account);
	const templates = messages.flatMap(({ content }, place) => (content.form === 'template' ? [place] : []));
	const others = [...messages.keys()].filter((place) => !templates.includes(place));
	const post = (path: string, json: object, carries: number[]): ProviderRequest => ({ method: 'POST', url: `${base}/whatsapp/1/message/${path}`, body: { json }, carries });
	return [
		...(templates.length > 0 ? [post('template', { messages: templates.map((place) => written(messages[place])) }, templates)] : []),
		...others.map((place) => post(infobipMessage(messages[place].content).path, written(messages[place]), [place])),
	];
}

/** Every account has a host of its own, shown on Infobip's start page without `https://`. */
function baseOf({ baseUrl }: Account): string {
	const host = baseUrl.trim().replace(/\/+$/, '');
	return /^https?:\/\//i.test(host) ? host : `https://${host}`;
}

function written({ deliveryId, address, content }: Outgoing<WhatsApp>): object {
	return {
		from: digitsOf(content.from) ?? content.from,
		to: digitsOf(address) ?? address,
		messageId: deliveryId,
		content: infobipMessage(content).content,
		callbackData: deliveryId,
	};
}

interface Said {
	messageId?: string;
	status?: { groupName?: string; name?: string; description?: string };
}

function receipts({ status, body }: HttpAnswer, messages: readonly Outgoing<WhatsApp>[]): Receipt[] {
	const { messages: said, requestError, ...single } = (body ?? {}) as { messages?: Said[]; requestError?: { serviceException?: { messageId?: string; text?: string; validationErrors?: object } } } & Said;
	if (status >= 300) {
		const { messageId, text = '', validationErrors } = requestError?.serviceException ?? {};
		const why = validationErrors ? `${text}: ${JSON.stringify(validationErrors)}` : text;
		return messages.map(() => saidNo(table, { code: messageId, status, message: why }));
	}
	return messages.map(({ deliveryId }, place) => receipt(said ? said.find(({ messageId }) => messageId === deliveryId) ?? said[place] : single));
}

function receipt(said: Said | undefined): Receipt {
	const { groupName = '', name = '', description = '' } = said?.status ?? {};
	if (name === 'REJECTED_DUPLICATE_MESSAGE_ID' || ['PENDING', 'DELIVERED', 'OK'].includes(groupName)) return { kind: 'sent', providerMessageId: said?.messageId };
	if (name === '') return { kind: 'unknown', message: 'Infobip\'s answer doesn\'t say what became of the message' };
	return saidNo(table, { code: name, status: 400, message: description });
}
