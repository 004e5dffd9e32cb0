import { purchaseSummaries, type PurchaseSummary } from '../../marketing/events';
import { addressOf, originsOf, type Profile } from '../../marketing/profiles';
import { iso, type Tools } from '../kit';

type Words = Awaited<ReturnType<typeof originsOf>> extends Map<string, infer Own> ? Own : never;

const PAGE = 1_000;

/** Profiles as the items of this node carry them; in full where not simplified. */
export async function profileItems(tools: Tools, profiles: readonly { profile: Profile; simplify: boolean }[]): Promise<object[]> {
	const items: object[] = [];
	for (let start = 0; start < profiles.length; start += PAGE) {
		const page = profiles.slice(start, start + PAGE);
		const purchases = await purchaseSummaries(tools, idsOf(page));
		const words = await originsOf(tools.database, idsOf(page.filter(({ simplify }) => !simplify)));
		for (const { profile, simplify } of page) {
			const item = simpleItem(profile, purchases.get(profile.profileId));
			items.push(simplify ? item : { ...item, ...wholeStory(profile, words.get(profile.profileId)) });
		}
	}
	return items;
}

function idsOf(page: readonly { profile: Profile }[]): string[] {
	return [...new Set(page.map(({ profile }) => profile.profileId))];
}

function simpleItem(profile: Profile, purchases?: PurchaseSummary): object {
	const { profileId, createdAt, updatedAt, traits, identifiers } = profile;
	return {
		profileId,
		email: addressOf(profile, 'email') ?? null,
		phone: identifiers.find(({ kind }) => kind === 'phone')?.value ?? null,
		traits,
		purchases: purchases?.count ?? 0,
		lastPurchaseAt: purchases ? iso(purchases.lastAt) : null,
		lastPurchaseChannel: purchases?.lastChannel ?? null,
		lastPurchase: purchases?.lastOrder ?? null,
		createdAt: iso(createdAt),
		updatedAt: iso(updatedAt),
	};
}

/** By what the person is recognised, whose word each trait is, and what each source said. */
function wholeStory({ identifiers, aliases }: Profile, words?: Words): object {
	const origins = Object.entries(words?.origins ?? {}).map(([name, { source, at }]) => [name, { source, at: iso(at) }]);
	return {
		identifiers: identifiers.map(({ kind, value, original, source, firstSeenAt }) => ({ kind, value, original, source, firstSeenAt: iso(firstSeenAt) })),
		aliases,
		traitOrigins: Object.fromEntries(origins) as object,
		sources: (words?.records ?? []).map(({ seenAt, ...said }) => ({ ...said, seenAt: iso(seenAt) })),
	};
}
