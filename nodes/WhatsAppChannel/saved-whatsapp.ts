import { forbidden, whatsappProviders, type WhatsApp } from '../../marketing/channels';
import { briefLanguages, textFor, type Brief } from '../../marketing/messages';
import { Refusal } from '../../marketing/outcome';
import type { SavedForm } from '../kit';
import { tidied } from './composition';
import { judgePage, type WhatsAppForm } from './read-whatsapp-form';

/** How a saved message goes out on WhatsApp: as the template it names, which may go at any time, else as free text. */
export const savedWhatsApp: SavedForm<WhatsAppForm, WhatsApp, 'whatsapp'> = {
	form: 'whatsapp',
	alsoShown: ['sender'],
	hidden: ['fileName', 'linkPreview'],
	judge: judgePage,
	ready: (_, { sender, marketing, unsubscribePage }, { brief, brand, about: { provider } }) => {
		const from = sender || (brand.senders.whatsapp ?? '');
		// In the sandbox nobody writes.
		const named = provider === 'sandbox' || whatsappProviders.some(({ name, namesSender }) => name === provider && namesSender);
		if (from === '' && !named) throw noSender(brand.name);
		return {
			...(unsubscribePage === '' ? {} : { unsubscribePage }),
			terms: { form: formOf(brief) },
			contentOf: ({ content, language }, recipient) => {
				const message: WhatsApp = { from, marketing, ...tidied(content) };
				if (message.form !== 'template' && recipient.form === 'template') {
					throw new Error(`it names no template in the language "${language}", and free text may go only within 24 hours of a message of theirs`);
				}
				const fault = forbidden(message);
				if (fault && 'message' in fault) throw new Error(fault.message);
				return message;
			},
		};
	},
};

/** A template in every language, in none, or in some: then the decision says for each person which form may go. */
function formOf(brief: Brief): 'template' | 'free-form' | 'either' {
	const named = briefLanguages(brief).map((language) => textFor(brief, 'whatsapp', language).template !== undefined);
	return named.every(Boolean) ? 'template' : named.some(Boolean) ? 'either' : 'free-form';
}

function noSender(kit: string): Refusal {
	return new Refusal({
		code: 'no-sender', field: 'Sender', message: `Neither this node nor the brand kit "${kit}" says which number writes`,
		advice: 'Fill in Sender here, or WhatsApp under Senders in Message > Brand Kit.',
	});
}
