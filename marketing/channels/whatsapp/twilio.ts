import { origin, reportsTo } from '../account';
import { fieldsOf, receiptFor, refusal, takenAs, textOf, type Table } from '../answer';
import type { Outgoing, Receipt } from '../carrier';
import type { HttpAnswer } from '../http';
import type { Account, Provider, ProviderRequest } from '../provider';
import { forbidden } from './limits';
import { asUri } from './link';
import { digitsOf } from './recipient';
import { twilioWhatsAppErrors } from './twilio-errors';
import type { WhatsApp, WhatsAppTemplate } from './whatsapp';

const table: Table = { label: 'Twilio', errors: twilioWhatsAppErrors };

/**
 * Twilio's WhatsApp: templates by their content SID, text and media as they are. Buttons need a template there.
 * Source: https://www.twilio.com/docs/messaging/api/message-resource#create-a-message-resource
 */
export const twilioWhatsApp: Provider<WhatsApp> = {
	name: 'twilio',
	...table,
	credential: 'omnichannelTwilioApi',
	batch: 1,
	perSecond: 80,
	parallel: 20,
	idempotent: false,
	takes: (address) => digitsOf(address) !== undefined,
	refuses: ({ content }) => forbidden(content) ?? twilioRefusal(content),
	requests: (messages, account) => messages.map((message, place) => request(message, place, account)),
	receipts: (answer, messages) => messages.map(() => receipt(answer)),
	lookUp: {
		request: ({ providerMessageId }, account) => providerMessageId === undefined ? undefined
			: { method: 'GET', url: `${messagesUrl(account)}/${encodeURIComponent(providerMessageId)}.json` },
		read: (answer) => (answer.status === 404 ? undefined : receipt(answer)),
	},
};

function messagesUrl(account: Account): string {
	return `${origin(account, 'https://api.twilio.com')}/2010-04-01/Accounts/${encodeURIComponent(account.accountSid)}/Messages`;
}

function request({ deliveryId, address, content }: Outgoing<WhatsApp>, place: number, account: Account): ProviderRequest {
	const { from } = content;
	// A messaging service chooses the sender itself.
	const sender: Record<string, string> = /^MG[0-9a-f]{32}$/i.test(from) ? { MessagingServiceSid: from } : { From: `whatsapp:+${digitsOf(from) ?? from}` };
	const callback = reportsTo(account, deliveryId);
	return {
		method: 'POST',
		url: `${messagesUrl(account)}.json`,
		body: { form: { To: `whatsapp:+${digitsOf(address)}`, ...sender, ...words(content), ...(callback ? { StatusCallback: callback } : {}) } },
		carries: [place],
	};
}

function words(content: WhatsApp): Record<string, string> {
	if (content.form === 'template') {
		const variables = variablesOf(content);
		return { ContentSid: content.name, ...(Object.keys(variables).length > 0 ? { ContentVariables: JSON.stringify(variables) } : {}) };
	}
	if (content.form === 'media') return { MediaUrl: asUri(content.link), ...(content.caption ? { Body: content.caption } : {}) };
	return { Body: content.text };
}

/** Twilio numbers all gaps of a template in one row: those of the header, the body, the buttons, then card by card. */
function variablesOf({ header, body, buttons = [], cards = [] }: WhatsAppTemplate): Record<string, string> {
	const values = [{ header, body, buttons }, ...cards].flatMap((part) => [
		...(part.header ? [part.header.kind === 'text' ? part.header.text : asUri(part.header.link)] : []),
		...part.body,
		...(part.buttons ?? []).map(({ value }) => value),
	]);
	return Object.fromEntries(values.map((value, place) => [String(place + 1), value]));
}

function twilioRefusal(content: WhatsApp): Receipt | undefined {
	if (content.form === 'interactive') return { kind: 'configuration', code: 'forbidden-message', message: 'Twilio sends buttons only as a template: make one there and give its content SID', alone: true };
	if (content.form === 'template' && !/^HX[0-9a-f]{32}$/i.test(content.name)) {
		return { kind: 'configuration', code: '21655', message: `"${content.name.slice(0, 60)}" is no content SID of Twilio: it begins with HX and has 34 characters`, alone: true };
	}
	return undefined;
}

function receipt(answer: HttpAnswer): Receipt {
	const { status, body } = answer;
	const { sid, status: state, error_code: failed, error_message: why, code, message } = fieldsOf(body);
	if (status >= 300) return refusal(table, answer, textOf(code), textOf(message));
	if (sid && (state === 'failed' || state === 'undelivered' || textOf(failed))) return receiptFor(table, textOf(failed) || textOf(state), textOf(why));
	return takenAs(sid);
}
