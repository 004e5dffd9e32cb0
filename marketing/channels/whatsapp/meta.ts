import { fieldsOf, listOf, refusal, takenAs, textOf, type Table } from '../answer';
import type { Outgoing, Receipt } from '../carrier';
import { origin } from '../account';
import type { HttpAnswer } from '../http';
import type { Account, Provider, ProviderRequest } from '../provider';
import { forbidden } from './limits';
import { metaCode, metaErrors } from './meta-errors';
import { metaMessage } from './meta-message';
import { digitsOf } from './recipient';
import type { WhatsApp } from './whatsapp';

/** The version of the Graph API whose words are used here; the account may ask for another. */
const VERSION = 'v23.0';

const table: Table = { label: 'Meta Cloud API', errors: metaErrors };

/** Meta's WhatsApp Cloud API: one message a request; our delivery id comes back in its reports. */
export const metaWhatsApp: Provider<WhatsApp> = {
	name: 'meta',
	...table,
	credential: 'omnichannelMetaWhatsAppApi',
	namesSender: true,
	batch: 1,
	// A number starts with 80 a second. Source: developers.facebook.com/documentation/business-messaging/whatsapp/throughput
	perSecond: 80,
	parallel: 20,
	idempotent: false,
	takes: (address) => digitsOf(address) !== undefined,
	refuses: ({ content }) => forbidden(content),
	requests: (messages, account) => messages.map((message, place) => request(message, place, account)),
	receipts: (answer, messages) => messages.map(() => receipt(answer)),
};

function request({ deliveryId, address, content }: Outgoing<WhatsApp>, place: number, account: Account): ProviderRequest {
	const { version, phoneNumberId, marketingApi } = account;
	const base = origin(account, 'https://graph.facebook.com');
	// Marketing templates may take a way of their own, on which Meta chooses the moment and measures what came of them.
	const path = content.marketing && content.form === 'template' && marketingApi === 'marketing-messages' ? 'marketing_messages' : 'messages';
	return {
		method: 'POST',
		url: `${base}/${version || VERSION}/${encodeURIComponent(content.from || phoneNumberId)}/${path}`,
		body: {
			json: {
				messaging_product: 'whatsapp',
				recipient_type: 'individual',
				to: digitsOf(address),
				...metaMessage(content),
				biz_opaque_callback_data: deliveryId,
			},
		},
		carries: [place],
	};
}

function receipt(answer: HttpAnswer): Receipt {
	const { status, body } = answer;
	const { messages, error } = fieldsOf(body);
	if (status < 300 && error === undefined) return takenAs(listOf(messages)[0]?.id);
	const { code, message, error_data: more } = fieldsOf(error);
	return refusal(table, answer, metaCode(textOf(code)), textOf(fieldsOf(more).details) || textOf(message));
}
