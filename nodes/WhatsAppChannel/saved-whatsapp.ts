import type { WhatsApp } from '../../marketing/channels';
import { textFor } from '../../marketing/messages';
import type { SavedForm } from '../kit';
import type { WhatsAppForm } from './read-whatsapp-form';

/** How a saved message goes out on WhatsApp: as the template it names, which may go at any time, else as free text. */
export const savedWhatsApp: SavedForm<WhatsAppForm, WhatsApp, 'whatsapp'> = {
	form: 'whatsapp',
	alsoShown: ['sender'],
	ready: (_, { sender, marketing, unsubscribePage }, { brief, brand }) => ({
		...(unsubscribePage === '' ? {} : { unsubscribePage }),
		terms: { form: textFor(brief, 'whatsapp', brief.defaultLanguage).template ? 'template' : 'free-form' },
		contentOf: ({ content }) => ({ from: sender || (brand.senders.whatsapp ?? ''), marketing, ...content }),
	}),
};
