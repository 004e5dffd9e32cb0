import { origin, reportsTo } from '../account';
import { fieldsOf, listOf, receiptFor, refusal, textOf, type Fields, type Table } from '../answer';
import type { Outgoing, Receipt } from '../carrier';
import type { HttpAnswer } from '../http';
import type { Account, Provider, ProviderRequest } from '../provider';
import { infobipWhatsAppErrors } from './infobip-errors';
import { infobipMessage } from './infobip-message';
import { forbidden } from './limits';
import { digitsOf } from './recipient';
import type { WhatsApp } from './whatsapp';

const table: Table = { label: 'Infobip', errors: infobipWhatsAppErrors };

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
	const base = origin(account, '');
	const templates = messages.flatMap(({ content }, place) => (content.form === 'template' ? [place] : []));
	const others = [...messages.keys()].filter((place) => !templates.includes(place));
	const post = (path: string, json: object, carries: number[]): ProviderRequest => ({ method: 'POST', url: `${base}/whatsapp/1/message/${path}`, body: { json }, carries });
	return [
		...(templates.length > 0 ? [post('template', { messages: templates.map((place) => written(messages[place], account)) }, templates)] : []),
		...others.map((place) => post(infobipMessage(messages[place].content).path, written(messages[place], account), [place])),
	];
}

function written({ deliveryId, address, content }: Outgoing<WhatsApp>, account: Account): object {
	const reports = reportsTo(account, deliveryId);
	return {
		from: digitsOf(content.from) ?? content.from,
		to: digitsOf(address) ?? address,
		messageId: deliveryId,
		content: infobipMessage(content).content,
		callbackData: deliveryId,
		...(reports ? { notifyUrl: reports } : {}),
	};
}

function receipts(answer: HttpAnswer, messages: readonly Outgoing<WhatsApp>[]): Receipt[] {
	const { status, body } = answer;
	const { messages: said, requestError, ...single } = fieldsOf(body);
	if (status >= 300) {
		const { messageId, text, validationErrors } = fieldsOf(fieldsOf(requestError).serviceException);
		const why = validationErrors ? `${textOf(text)}: ${JSON.stringify(validationErrors)}` : textOf(text);
		return messages.map(() => refusal(table, answer, textOf(messageId), why));
	}
	const byId = new Map(listOf(said).map((one) => [textOf(one.messageId), one]));
	return messages.map(({ deliveryId }) => receipt(said === undefined ? single : byId.get(deliveryId) ?? {}));
}

/** Taken, also where it was taken before: a lost answer was asked again. */
function receipt({ messageId, status }: Fields): Receipt {
	const { groupName, name, description } = fieldsOf(status);
	if (name === 'REJECTED_DUPLICATE_MESSAGE_ID' || groupName === 'PENDING' || groupName === 'DELIVERED') return { kind: 'sent', providerMessageId: textOf(messageId) };
	if (!textOf(name)) return { kind: 'unknown', message: 'Infobip\'s answer doesn\'t say what became of the message' };
	return receiptFor(table, textOf(name), textOf(description));
}
