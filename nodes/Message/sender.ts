import { forCountry, type BrandKit, type Form } from '../../marketing/messages';
import type { Recipient } from '../../marketing/outreach';

/** Who a message comes from, as the customer's device says it; undefined where the brand's name stands. */
export function senderOf({ senders }: BrandKit, form: Form, { profile }: Recipient, country = ''): string | undefined {
	if (form === 'email') return senders.email && `${senders.email.name} <${senders.email.address}>`;
	if (form !== 'sms') return undefined;
	const said = profile?.traits.country;
	return forCountry(senders.sms, typeof said === 'string' && /^[a-z]{2}$/i.test(said) ? said.toUpperCase() : country);
}
