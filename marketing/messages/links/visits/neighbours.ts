import type { Work } from '../../../store';
import { visitsAround } from './clicks.table';
import { AT_ONCE } from './visit';

/** A visit that is about to be written down. */
export interface Arrival {
	id: string;
	deliveryId: string;
	linkId: string;
	at: number;
}

/** What happens around visits. */
export interface Neighbours {
	/** For each visit, how many other links of its message were followed at about the same moment. */
	others: number[];
	/** Earlier visits that these ones show to be a machine's. */
	raised: { id: string; m: number; w: string }[];
}

/** What earlier visits get where later ones show that many links were followed at once. */
const MANY = { m: 80, w: 'many links of the message were followed at once' };

/** Looks for visits of the same messages within two seconds, in the batch and among those written before. One statement. */
export async function neighboursOf({ database }: Work, arrivals: readonly Arrival[]): Promise<Neighbours> {
	if (arrivals.length === 0) return { others: [], raised: [] };
	const moments = arrivals.map(({ deliveryId, at }) => ({ d: deliveryId, from: at - AT_ONCE, until: at + AT_ONCE }));
	const earlier = (await visitsAround(database, moments)).map(({ id, delivery_id, link_id, occurred_at, machine }) =>
		({ id, deliveryId: delivery_id, linkId: link_id, at: occurred_at, machine }));
	const byDelivery = Map.groupBy<string, Arrival>([...earlier, ...arrivals], ({ deliveryId }) => deliveryId);
	const othersOf = ({ deliveryId, linkId, at }: Arrival) => {
		const links = new Set((byDelivery.get(deliveryId) ?? []).filter((one) => Math.abs(one.at - at) <= AT_ONCE).map((one) => one.linkId));
		links.delete(linkId);
		return links.size;
	};
	return {
		others: arrivals.map(othersOf),
		raised: earlier.filter((visit) => visit.machine < MANY.m && othersOf(visit) >= 2).map(({ id }) => ({ id, ...MANY })),
	};
}
