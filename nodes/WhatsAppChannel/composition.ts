import { randomBytes } from 'node:crypto';
import { forbidden, type WhatsApp, type WhatsAppFreeForm, type WhatsAppTemplate } from '../../marketing/channels';
import { shapeTemplate, unsubscribeLink, type FillShape } from '../../marketing/messages';
import { valuesFor, type Compose } from '../../marketing/outreach';
import { secret } from '../../marketing/store';
import type { Tools } from '../kit';
import type { WhatsAppForm } from './read-whatsapp-form';

/** Where values must not make words bold or struck by the marks that they hold. */
const UNFORMATTED = ['text', 'body', 'caption', 'footer'];

/** Gives the function that turns forms into messages. A form that several items share is parsed once. */
export async function composer(tools: Tools): Promise<(form: WhatsAppForm) => Promise<Compose<WhatsApp>>> {
	const key = await secret(tools.database, 'links', () => randomBytes(32).toString('base64url'));
	return async ({ template, free, sender, marketing, unsubscribePage }) => {
		const fillTemplate = template && await shapeTemplate(template, { unformatted: UNFORMATTED });
		const fillFree = free && await shapeTemplate(free, { unformatted: UNFORMATTED });
		return (recipient, deliveryId, item) => {
			const leave = unsubscribePage === '' ? undefined : unsubscribeLink(unsubscribePage, deliveryId, key);
			const fill = chosen(fillTemplate, fillFree, recipient.form);
			const content: WhatsApp = { from: sender, marketing, ...tidied(fill(valuesFor(recipient, item, leave))) };
			const fault = forbidden(content);
			if (fault && 'message' in fault) throw new Error(fault.message);
			return content;
		};
	};
}

/** Free text where it is allowed, else the template; who only looks at a message sees the free text. */
function chosen(template: FillShape<WhatsAppTemplate> | undefined, free: FillShape<WhatsAppFreeForm> | undefined, form: 'template' | 'free-form' | undefined): FillShape<WhatsAppTemplate | WhatsAppFreeForm> {
	const other = template ?? free;
	if (!other) throw new Error('there is no message');
	return form === 'template' ? other : free ?? other;
}

/** A value's line breaks and rows of spaces are one space in a template: WhatsApp takes no others there. */
export function tidied(content: WhatsAppTemplate | WhatsAppFreeForm): WhatsAppTemplate | WhatsAppFreeForm {
	if (content.form !== 'template') return content;
	const plain = (texts: readonly string[]) => texts.map((text) => text.replaceAll(/\s+/g, ' ').trim());
	return { ...content, body: plain(content.body), ...(content.cards ? { cards: content.cards.map((card) => ({ ...card, body: plain(card.body) })) } : {}) };
}
