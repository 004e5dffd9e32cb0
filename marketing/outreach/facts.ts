import { loadLedger, type Said, type SuppressionRow } from '../consent';
import { recentBuyers, type RecentPurchase } from '../events';
import { identifiersOf, resolve, type Identifier, type PersonName } from '../profiles';
import type { Database } from '../store';
import { loadSuppressions } from './suppressed';
import { addressKind, type ContactTerms } from './terms';

/** Everything known about one recipient that bears on whether they may be contacted. */
export interface Facts {
	/** The profile of today; undefined for an address of nobody we know. */
	profileId?: string;
	/** The addresses a message could go to, the preferred one first. */
	addresses: Identifier[];
	suppressions: SuppressionRow[];
	consent?: Said;
	recentPurchase?: RecentPurchase;
}

const DAY = 24 * 60 * 60 * 1000;

/** Loads the facts about a slice of recipients, in a bounded number of statements. */
export async function loadFacts(database: Database, people: PersonName[], terms: ContactTerms, now: number): Promise<Facts[]> {
	const ids = await resolve(database, people);
	const known = [...new Set(ids.filter((id) => id !== undefined))];
	const addresses = await addressesOf(database, people, ids, addressKind(terms.channel));
	const suppressed = await loadSuppressions(database, addresses, known, terms.channel, now);
	const ledger = await loadLedger(database, known, terms.purpose);
	const { products = [], days = 0 } = terms.purpose === 'marketing' ? (terms.exclude ?? {}) : {};
	const buyers = await recentBuyers(database, known, products, now - days * DAY);
	return people.map((_, position): Facts => {
		const profileId = ids[position];
		const reachable = addresses[position];
		const suppressions = suppressed(profileId, reachable);
		if (!profileId) return { addresses: reachable, suppressions };
		const consent = ledger.standing(profileId, terms.channel, terms.purpose);
		return { profileId, addresses: reachable, suppressions, consent, recentPurchase: buyers.get(profileId) };
	});
}

/** An address that was asked for itself, or the person's addresses of the channel's kind. */
async function addressesOf(database: Database, people: PersonName[], ids: (string | undefined)[], kind: string): Promise<Identifier[][]> {
	const wanted = new Set<string>();
	for (const [position, name] of people.entries()) {
		const id = ids[position];
		if (id && !('kind' in name && name.kind === kind)) wanted.add(id);
	}
	const found = new Map<string, Identifier[]>();
	for (const row of wanted.size > 0 ? await identifiersOf(database, [...wanted], kind) : []) {
		const { value, original } = row;
		const own = found.get(row.profile_id);
		if (own) own.push({ kind, value, original });
		else found.set(row.profile_id, [{ kind, value, original }]);
	}
	return people.map((name, position) =>
		('kind' in name && name.kind === kind ? [name] : (found.get(ids[position] ?? '') ?? [])));
}
