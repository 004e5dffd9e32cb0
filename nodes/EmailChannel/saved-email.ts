import { writeMailbox, type Email } from '../../marketing/channels';
import { orThrow, Refusal } from '../../marketing/outcome';
import type { SavedForm } from '../kit';
import { enveloper, wayOut } from './composition';
import { judgeAround, judgeHeaders, type EmailForm } from './read-email-form';

/** How a saved message becomes mail: the sender is its brand kit's. */
export const savedEmail: SavedForm<EmailForm, Email, 'email'> = {
	form: 'email',
	alsoShown: ['unsubscribePage'],
	hidden: ['text'],
	countsHere: true,
	judge: judgeHeaders,
	ready: (tools, read, { brand, terms, about }) => {
		const form = orThrow(judgeAround(read));
		const sender = brand.senders.email;
		if (!sender) {
			throw new Refusal({
				code: 'no-sender', field: 'Brand Kit', message: `The brand kit "${brand.name}" has no e-mail sender`,
				advice: 'Add its name and address in Message > Brand Kit, or choose another brand kit.',
			});
		}
		const from = writeMailbox({ name: sender.name, address: sender.address });
		const replyTo = form.replyTo || sender.replyTo;
		const envelope = enveloper(tools, form, terms, about);
		return {
			unsubscribePage: wayOut({ marketing: form.marketing, unsubscribePage: form.unsubscribePage || (form.marketing ? brand.pages.unsubscribe : '') }, about),
			contentOf: ({ content, links }, recipient, place) => envelope(content, { from, replyTo }, links.unsubscribe, recipient, place),
		};
	},
};
