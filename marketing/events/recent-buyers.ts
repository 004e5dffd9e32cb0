import type { Database } from '../store';
import { productsBought, type BoughtRow } from './events.table';

/** A purchase that speaks against advertising the product again. */
export interface RecentPurchase {
	eventId: string;
	product: string;
	channel: string;
	occurredAt: number;
}

/**
 * Who of these profiles bought one of the products (named by SKU, name or category) since then, on any channel:
 * their latest such purchase. Names are compared without regard to case and spaces around. Whoever knows what these
 * people bought since then, or since longer, hands it in.
 */
export async function recentBuyers(
	database: Database,
	profileIds: string[],
	products: string[],
	since: number,
	bought?: readonly BoughtRow[],
): Promise<Map<string, RecentPurchase>> {
	const wanted = new Set(products.map(comparable).filter((product) => product !== ''));
	const buyers = new Map<string, RecentPurchase>();
	if (wanted.size === 0 || profileIds.length === 0) return buyers;
	for (const row of bought ?? await productsBought(database, profileIds, since)) {
		if (row.occurred_at < since) continue;
		const product = [row.sku, row.name, row.category].find((name) => name !== null && wanted.has(comparable(name)));
		if (!product) continue;
		const { event_id, channel, occurred_at } = row;
		buyers.set(row.profile_id, { eventId: event_id, product: row.name ?? product, channel, occurredAt: occurred_at });
	}
	return buyers;
}

/** A name in the form by which names are compared. SQLite lowers A to Z only, so it is done here. */
export function comparable(name: string): string {
	return name.normalize('NFKC').trim().toLowerCase();
}
