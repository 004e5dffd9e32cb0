import type { PurchaseSummary } from '../../marketing/events';
import { addressOf, type Profile } from '../../marketing/profiles';
import { iso } from '../kit';

/** A profile as the items of this node carry it. */
export function profileItem(profile: Profile, purchases?: PurchaseSummary): object {
	const { profileId, createdAt, updatedAt, traits, identifiers, aliases } = profile;
	return {
		profileId,
		email: addressOf(profile, 'email') ?? null,
		phone: identifiers.find(({ kind }) => kind === 'phone')?.value ?? null,
		traits,
		identifiers: identifiers.map(({ kind, value, original, source, firstSeenAt }) =>
			({ kind, value, original, source, firstSeenAt: iso(firstSeenAt) })),
		aliases,
		purchases: purchases?.count ?? 0,
		lastPurchaseAt: purchases ? iso(purchases.lastAt) : null,
		lastPurchaseChannel: purchases?.lastChannel ?? null,
		lastPurchase: purchases?.lastOrder ?? null,
		createdAt: iso(createdAt),
		updatedAt: iso(updatedAt),
	};
}
