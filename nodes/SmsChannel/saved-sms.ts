import type { Sms } from '../../marketing/channels';
import type { SavedForm } from '../kit';
import { smsFrame } from './frame';
import type { SmsForm } from './read-sms-form';

/** How a saved message becomes a text message: short links, and the sender that its brand kit has for the country. */
export const savedSms: SavedForm<SmsForm, Sms, 'sms'> = {
	form: 'sms',
	short: true,
	ready: (tools, form, { brand: kit, about }) => {
		// The field Sender belongs to texts that are written here; senders for single countries count for both.
		const senders = form.senders.filter(({ country }) => country !== undefined);
		const { brand, page, finish } = smsFrame(tools, { ...form, senders }, kit, about.provider);
		return {
			brand,
			transliterate: form.transliterate,
			...(form.marketing && page !== '' ? { unsubscribePage: page } : {}),
			contentOf: ({ content }, recipient) => finish(content, recipient),
		};
	},
};
