import { asUri } from './link';
import type { WhatsAppButton, WhatsAppFreeForm, WhatsAppHeader, WhatsAppTemplate } from './whatsapp';

/** Where a kind of message goes, and its content, in Infobip's words. Source: https://www.infobip.com/docs/api/channels/whatsapp/whatsapp-outbound-messages */
export function infobipMessage(content: WhatsAppTemplate | WhatsAppFreeForm): { path: string; content: object } {
	switch (content.form) {
		case 'template':
			return { path: 'template', content: template(content) };
		case 'text':
			return { path: 'text', content: { text: content.text, ...(content.linkPreview ? { previewUrl: true } : {}) } };
		case 'media':
			return { path: content.media, content: media(content) };
		case 'interactive':
			return { path: content.action.kind === 'link' ? 'interactive/url-button' : 'interactive/buttons', content: interactive(content) };
	}
}

function template({ name, language, header, body, buttons = [], cards = [] }: WhatsAppTemplate) {
	const templateData = {
		body: { placeholders: body },
		...(header ? { header: headerOf(header) } : {}),
		...(buttons.length > 0 ? { buttons: buttons.map(buttonOf) } : {}),
		...(cards.length > 0 ? { carousel: { cards: cards.map(cardOf) } } : {}),
	};
	return { templateName: name, templateData, language };
}

function cardOf({ header, body, buttons = [] }: NonNullable<WhatsAppTemplate['cards']>[number]) {
	return {
		header: headerOf(header),
		...(body.length > 0 ? { body: { placeholders: body } } : {}),
		...(buttons.length > 0 ? { buttons: buttons.map(buttonOf) } : {}),
	};
}

function headerOf(header: WhatsAppHeader) {
	if (header.kind === 'text') return { type: 'TEXT', placeholder: header.text };
	return { type: header.kind.toUpperCase(), mediaUrl: asUri(header.link), ...(header.kind === 'document' ? { filename: header.fileName || nameIn(header.link) } : {}) };
}

/** Infobip wants a name for every document: the last part of its address. */
function nameIn(link: string): string {
	return URL.parse(link)?.pathname.split('/').pop()?.slice(0, 240) || 'document.pdf';
}

const TYPES: Record<WhatsAppButton['kind'], string> = { url: 'URL', 'quick-reply': 'QUICK_REPLY', 'copy-code': 'COPY_CODE' };

function buttonOf({ kind, value }: WhatsAppButton) {
	return { type: TYPES[kind], parameter: value };
}

function media({ media: kind, link, caption, fileName }: Extract<WhatsAppFreeForm, { form: 'media' }>) {
	return {
		mediaUrl: asUri(link),
		...(caption && kind !== 'audio' ? { caption } : {}),
		...(fileName && kind === 'document' ? { filename: fileName } : {}),
	};
}

function interactive({ header, text, footer, action }: Extract<WhatsAppFreeForm, { form: 'interactive' }>) {
	return {
		body: { text },
		action: action.kind === 'link'
			? { displayText: action.title, url: asUri(action.url) }
			: { buttons: action.answers.map(({ id, title }) => ({ type: 'REPLY', id, title })) },
		...(header ? { header: interactiveHeader(header) } : {}),
		...(footer ? { footer: { text: footer } } : {}),
	};
}

function interactiveHeader(header: WhatsAppHeader) {
	if (header.kind === 'text') return { type: 'TEXT', text: header.text };
	return { type: header.kind.toUpperCase(), mediaUrl: asUri(header.link), ...(header.kind === 'document' && header.fileName ? { filename: header.fileName } : {}) };
}
