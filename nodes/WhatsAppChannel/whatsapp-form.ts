import { whatsappProviders, type WhatsApp } from '../../marketing/channels';
import { phonePage, withSavedMessages, type ChannelForm } from '../kit';
import { composer } from './composition';
import { judgeWhatsAppForm, readWhatsAppForm, type WhatsAppForm } from './read-whatsapp-form';
import { savedWhatsApp } from './saved-whatsapp';
import { whatsAppFields, whatsAppOptions } from './whatsapp.fields';
import { wordsOf } from './words';

const written: ChannelForm<WhatsAppForm, WhatsApp> = {
	channel: 'whatsapp',
	action: 'WhatsApp message',
	noun: 'WhatsApp message',
	nouns: 'WhatsApp messages',
	providers: whatsappProviders,
	contentFields: whatsAppFields,
	contentOptions: whatsAppOptions,
	readForm: readWhatsAppForm,
	judgeForm: judgeWhatsAppForm,
	termsOf: ({ template, free }) => ({ form: template && free ? 'either' : template ? 'template' : 'free-form' }),
	composer,
	told: (content) => ({ message: content.form, ...(content.form === 'template' ? { template: content.name } : {}) }),
	marked,
	show: async (tools, content, recipient) => ({
		fields: { to: recipient.address, ...content },
		binary: { preview: await phonePage(tools, { form: 'whatsapp', content }, recipient, { sender: content.from || undefined, text: wordsOf(content) }) },
	}),
};

/** WhatsApp as a channel: what its form holds, who takes it, how it looks. */
export const whatsAppForm = withSavedMessages(written, savedWhatsApp);

/** A template can't be marked: WhatsApp takes it as it was approved. */
function marked(content: WhatsApp): WhatsApp {
	if (content.form === 'template') return content;
	if (content.form === 'media') return content.media === 'audio' ? content : { ...content, caption: `[Test] ${content.caption ?? ''}`.trim() };
	return { ...content, text: `[Test] ${content.text}` };
}
