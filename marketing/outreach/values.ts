import { addressOf } from '../profiles';
import type { Recipient } from './sending/ask';

/** What a template may say about its recipient: `profile`, `purchases`, `last_purchase`, `item`, `unsubscribe_url`. */
export function valuesFor(recipient: Recipient, item: Record<string, unknown>, unsubscribeUrl = ''): Record<string, unknown> {
	const { profile, purchases, address } = recipient;
	return {
		profile: {
			...profile?.traits,
			id: profile?.profileId,
			email: profile ? addressOf(profile, 'email') : undefined,
			phone: profile ? addressOf(profile, 'phone') : undefined,
		},
		address,
		item,
		purchases: { count: purchases?.count ?? 0 },
		last_purchase: purchases ? { ...purchases.lastOrder, channel: purchases.lastChannel, at: new Date(purchases.lastAt).toISOString() } : undefined,
		unsubscribe_url: unsubscribeUrl,
	};
}
