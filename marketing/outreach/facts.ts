import { loadLedger, type Said, type SuppressionRow } from '../consent';
import { recentBuyers, type RecentPurchase } from '../events';
import { identifiersOf, resolve, type Identifier, type PersonName } from '../profiles';
import type { Database } from '../store';
import { loadSuppressions, type Destination } from './suppressed';
import { addressKind, type ContactTerms } from './terms';

/** Everything known about one recipient that bears on whether they may be contacted. */
export interface Facts {
	/** The profile of today; undefined for an address of nobody we know. */
	profileId?: string;
	/** The addresses a message could go to, the preferred one first. */
	addresses: Identifier[];
	/** What speaks against the person or any of their addresses of this kind. */
	suppressions: SuppressionRow[];
	consent?: Said;
	recentPurchase?: RecentPurchase;
}

const DAY = 24 * 60 * 60 * 1000;

/** Loads the facts about a slice of recipients, in a bounded number of statements. */
export async function loadFacts(database: Database, people: PersonName[], terms: ContactTerms, now: number): Promise<Facts[]> {
	const ids = await resolve(database, people);
	const known = [...new Set(ids.filter((id) => id !== undefined))];
	const kind = addressKind(terms.channel);
	const destinations = people.map((name, position): Destination =>
		({ profileId: ids[position], asked: 'kind' in name && name.kind === kind ? name : undefined }));
	const suppressed = await loadSuppressions(database, destinations, kind, terms.channel, now);
	const unasked = destinations.flatMap(({ profileId, asked }) => (profileId && !asked ? [profileId] : []));
	const own = await addressesOf(database, unasked, kind);
	const ledger = await loadLedger(database, known, terms.purpose);
	const { products = [], days = 0 } = terms.purpose === 'marketing' ? (terms.exclude ?? {}) : {};
	const buyers = await recentBuyers(database, known, products, now - days * DAY);
	return destinations.map((destination): Facts => {
		const { profileId, asked } = destination;
		// An address that was asked for itself is the one to use.
		const addresses = asked ? [asked] : own.get(profileId ?? '') ?? [];
		const suppressions = suppressed(destination);
		if (!profileId) return { addresses, suppressions };
		const consent = ledger.standing(profileId, terms.channel, terms.purpose)?.word;
		return { profileId, addresses, suppressions, consent, recentPurchase: buyers.get(profileId) };
	});
}

/** The addresses of these people of one kind, the first known first. */
async function addressesOf(database: Database, profileIds: string[], kind: string): Promise<Map<string, Identifier[]>> {
	const found = new Map<string, Identifier[]>();
	for (const { profile_id, value, original } of profileIds.length > 0 ? await identifiersOf(database, profileIds, kind) : []) {
		const own = found.get(profile_id);
		if (own) own.push({ kind, value, original });
		else found.set(profile_id, [{ kind, value, original }]);
	}
	return found;
}
