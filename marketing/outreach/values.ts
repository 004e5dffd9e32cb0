import type { MessageLinks, Values } from '../messages';
import { addressOf } from '../profiles';
import type { Recipient } from './sending/ask';

/** What a template may say besides the person: the ways out of the message, and the brand that speaks. */
export interface Surroundings extends Partial<Pick<MessageLinks, 'unsubscribe' | 'preferences'>> {
	brand?: unknown;
}

/** What comes from the item's field of that name, else from the person's traits. */
const FROM_ITEM_OR_TRAITS = ['store', 'agent', 'coupon'];

/**
 * What a template may say: `profile`, `address`, `item`, `purchases`, `last_purchase`, `store`, `agent`, `coupon`,
 * `brand`, `unsubscribe_url`, `preferences_url`. The links are made only where the template asks for them.
 */
export function valuesFor(recipient: Recipient, item: Record<string, unknown>, around: Surroundings | string = {}): Values {
	const { profile, purchases, address } = recipient;
	const surroundings = typeof around === 'string' ? { unsubscribe: around } : around;
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
		...Object.fromEntries(FROM_ITEM_OR_TRAITS.map((name) => [name, ownOf(item, name) ?? ownOf(profile?.traits ?? {}, name)])),
		brand: surroundings.brand,
		get unsubscribe_url() {
			return surroundings.unsubscribe ?? '';
		},
		get preferences_url() {
			return surroundings.preferences ?? '';
		},
	};
}

function ownOf(fields: Readonly<Record<string, unknown>>, name: string): unknown {
	const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
	return value === null || value === '' ? undefined : value;
}
