import { asUri } from './link';
import type { WhatsApp, WhatsAppButton, WhatsAppFreeForm, WhatsAppHeader, WhatsAppTemplate } from './whatsapp';

/** A message in Meta's words: its type and what stands under the type's name. Source: developers.facebook.com/documentation/business-messaging/whatsapp/reference/whatsapp-business-phone-number/message-api */
export function metaMessage(content: WhatsApp): { type: string } & Record<string, unknown> {
	switch (content.form) {
		case 'template':
			return { type: 'template', template: template(content) };
		case 'text':
			return { type: 'text', text: { body: content.text, preview_url: content.linkPreview ?? false } };
		case 'media':
			return { type: content.media, [content.media]: media(content) };
		case 'interactive':
			return { type: 'interactive', interactive: interactive(content) };
	}
}

function template({ name, language, header, body, buttons = [], cards = [] }: WhatsAppTemplate) {
	const components = [
		...parts(header, body, buttons),
		...(cards.length > 0 ? [{ type: 'carousel', cards: cards.map((card, place) => ({ card_index: place, components: parts(card.header, card.body, card.buttons ?? []) })) }] : []),
	];
	return { name, language: { code: language }, ...(components.length > 0 ? { components } : {}) };
}

function parts(header: WhatsAppHeader | undefined, body: readonly string[], buttons: readonly WhatsAppButton[]): object[] {
	return [
		...(header ? [{ type: 'header', parameters: [headerObject(header)] }] : []),
		...(body.length > 0 ? [{ type: 'body', parameters: body.map((text) => ({ type: 'text', text })) }] : []),
		...buttons.map((button, place) => ({ type: 'button', sub_type: SUB_TYPES[button.kind], index: String(button.place ?? place), parameters: [buttonParameter(button)] })),
	];
}

const SUB_TYPES: Record<WhatsAppButton['kind'], string> = { url: 'url', 'quick-reply': 'quick_reply', 'copy-code': 'copy_code' };

function buttonParameter({ kind, value }: WhatsAppButton): object {
	if (kind === 'quick-reply') return { type: 'payload', payload: value };
	return kind === 'copy-code' ? { type: 'coupon_code', coupon_code: value } : { type: 'text', text: value };
}

function headerObject(header: WhatsAppHeader): object {
	if (header.kind === 'text') return { type: 'text', text: header.text };
	const fileName = header.kind === 'document' ? header.fileName : undefined;
	return { type: header.kind, [header.kind]: { link: asUri(header.link), ...(fileName ? { filename: fileName } : {}) } };
}

function media({ media: kind, link, caption, fileName }: Extract<WhatsAppFreeForm, { form: 'media' }>): object {
	return {
		link: asUri(link),
		...(caption && kind !== 'audio' ? { caption } : {}),
		...(fileName && kind === 'document' ? { filename: fileName } : {}),
	};
}

function interactive({ header, text, footer, action }: Extract<WhatsAppFreeForm, { form: 'interactive' }>): object {
	return {
		type: action.kind === 'link' ? 'cta_url' : 'button',
		...(header ? { header: headerObject(header) } : {}),
		body: { text },
		...(footer ? { footer: { text: footer } } : {}),
		action: action.kind === 'link'
			? { name: 'cta_url', parameters: { display_text: action.title, url: asUri(action.url) } }
			: { buttons: action.answers.map(({ id, title }) => ({ type: 'reply', reply: { id, title } })) },
	};
}
