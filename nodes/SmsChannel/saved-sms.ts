import type { Sms } from '../../marketing/channels';
import { Refusal } from '../../marketing/outcome';
import type { SavedForm } from '../kit';
import { smsFrame } from './frame';
import { judgeAround, type SmsForm } from './read-sms-form';

/** How a saved message becomes a text message: short links, and the sender that its brand kit has for the country. */
export const savedSms: SavedForm<SmsForm, Sms, 'sms'> = {
	form: 'sms',
	short: true,
	hidden: ['brandKit', 'language', 'wayOut'],
	judge: judgeAround,
	ready: (tools, form, { brand: kit, about }) => {
		// The field Sender belongs to texts that are written here; senders for single countries count for both.
		const senders = form.senders.filter(({ country }) => country !== undefined);
		if (senders.length === 0 && Object.keys(kit.senders.sms).length === 0) {
			throw new Refusal({
				code: 'no-sender', field: 'Brand Kit', message: `The brand kit "${kit.name}" has no sender of text messages`,
				advice: 'Add one in Message > Brand Kit, or choose another brand kit.',
			});
		}
		// The words about leaving are the message's, or those of the law.
		const { brand, page, finish } = smsFrame(tools, { ...form, senders, wayOut: '' }, kit, about.provider);
		return {
			brand,
			transliterate: form.transliterate,
			unsubscribePage: form.marketing ? page : '',
			contentOf: ({ content }, recipient) => finish(content, recipient),
		};
	},
};
