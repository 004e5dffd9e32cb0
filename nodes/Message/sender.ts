import { bulkRules, emailOf, writeMailbox } from '../../marketing/channels';
import { forCountry, type BrandKit, type Form, type Warning } from '../../marketing/messages';
import type { Recipient } from '../../marketing/outreach';

/** Who a message comes from, as the customer's device says it; undefined where the brand's name stands. */
export function senderOf({ senders }: BrandKit, form: Form, { profile }: Recipient, country = ''): string | undefined {
	if (form === 'email') return senders.email && `${senders.email.name} <${senders.email.address}>`;
	if (form !== 'sms') return undefined;
	const said = profile?.traits.country;
	return forCountry(senders.sms, typeof said === 'string' && /^[a-z]{2}$/i.test(said) ? said.toUpperCase() : country);
}

// They may stand in the sending node as well as in the brand kit.
const SAID_BY_THE_NODE = ['no-way-out', 'no-list-id'];

/** What the large mailbox providers have against the brand's mails, as far as its sender and its pages show. */
export function senderWarnings({ senders, pages }: BrandKit, marketing: boolean): Warning[] {
	if (!senders.email) return [];
	const mail = emailOf({ subject: '', html: '', text: '' }, { from: writeMailbox(senders.email), marketing }, pages.unsubscribe || undefined);
	return bulkRules(mail).filter(({ code }) => !SAID_BY_THE_NODE.includes(code)).map(({ code, text }) => ({ code, text: `${text}.` }));
}
