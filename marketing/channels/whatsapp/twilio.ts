import type { Outgoing, Receipt } from '../carrier';
import type { HttpAnswer } from '../http';
import type { Account, Provider, ProviderRequest } from '../provider';
import { saidNo } from '../said-no';
import { forbidden } from './limits';
import { digitsOf } from './recipient';
import { twilioWhatsAppErrors } from './twilio-errors';
import type { WhatsApp, WhatsAppTemplate } from './whatsapp';

const table = { label: 'Twilio', errors: twilioWhatsAppErrors };

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

function messagesUrl({ baseUrl, accountSid }: Account): string {
	return `${(baseUrl || 'https://api.twilio.com').replace(/\/+$/, '')}/2010-04-01/Accounts/${encodeURIComponent(accountSid)}/Messages`;
}

function request({ address, content }: Outgoing<WhatsApp>, place: number, account: Account): ProviderRequest {
	const { from } = content;
	// A messaging service chooses the sender itself.
	const sender: Record<string, string> = /^MG[0-9a-f]{32}$/i.test(from) ? { MessagingServiceSid: from } : { From: `whatsapp:+${digitsOf(from) ?? from}` };
	return {
		method: 'POST',
		url: `${messagesUrl(account)}.json`,
		body: { form: { To: `whatsapp:+${digitsOf(address)}`, ...sender, ...words(content) } },
		carries: [place],
	};
}

function words(content: WhatsApp): Record<string, string> {
	if (content.form === 'template') {
		const variables = variablesOf(content);
		return { ContentSid: content.name, ...(Object.keys(variables).length > 0 ? { ContentVariables: JSON.stringify(variables) } : {}) };
	}
	if (content.form === 'media') return { MediaUrl: content.link, ...(content.caption ? { Body: content.caption } : {}) };
	return { Body: content.text };
}

/** Twilio numbers all gaps of a template in one row: those of the header, the body, the buttons, then card by card. */
function variablesOf({ header, body, buttons = [], cards = [] }: WhatsAppTemplate): Record<string, string> {
	const values = [{ header, body, buttons }, ...cards].flatMap((part) => [
		...(part.header ? [part.header.kind === 'text' ? part.header.text : part.header.link] : []),
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

function receipt({ status, body }: HttpAnswer): Receipt {
	const { sid, status: state, error_code: failed, error_message: why, code, message } = (body ?? {}) as {
		sid?: string; status?: unknown; error_code?: number | null; error_message?: string | null; code?: number; message?: string;
	};
	if (status < 300 && sid && (failed === null || failed === undefined) && state !== 'failed' && state !== 'undelivered') return { kind: 'sent', providerMessageId: sid };
	if (status < 300 && sid) return saidNo(table, { code: failed ? String(failed) : undefined, status: 400, message: why ?? 'Twilio couldn\'t deliver it' });
	if (status < 300) return { kind: 'unknown', message: 'Twilio\'s answer names no message' };
	return saidNo(table, { code: code === undefined ? undefined : String(code), status, message: message ?? '' });
}
