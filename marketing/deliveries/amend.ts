import type { Receipt } from '../channels';
import { audit, slices, type Work } from '../store';
import type { StoredDelivery } from './find';
import { amend, type Amendment } from './status.table';

/** What became known about a delivery whose run is over. */
export interface LaterWord {
	delivery: StoredDelivery;
	receipt: Receipt;
	/** Whether the provider took it back before it left: then it was no attempt to contact. */
	cancelled?: boolean;
	/** Whether a person says so, not the provider. */
	byHand?: boolean;
}

/**
 * Settles deliveries of which nobody knew whether they arrived, and takes back those that were cancelled. What says
 * nothing certain changes nothing. Gives the ids that were changed.
 */
export async function settleLater(work: Work, words: readonly LaterWord[]): Promise<ReadonlySet<string>> {
	const changed = new Set<string>();
	for (const slice of slices(words)) {
		const steps = new Map(slice.flatMap((word) => amendmentOf(word).map((step) => [step.id, step] as const)));
		if (steps.size === 0) continue;
		await work.database.transaction(async (inside) => {
			const rows = await amend(inside, [...steps.values()], work.now());
			const ids = new Set(rows.map(({ id }) => id));
			const byHand = slice.filter(({ delivery, byHand: hand }) => hand && ids.has(delivery.deliveryId));
			await audit({ ...work, database: inside }, byHand.map(({ delivery, receipt }) => ({
				action: 'delivery.settle', profileId: delivery.profileId ?? '', details: { delivery: delivery.deliveryId, as: receipt.kind },
			})));
			return ids;
		}).then((ids) => {
			for (const id of ids) changed.add(id);
		});
	}
	return changed;
}

function amendmentOf({ delivery: { deliveryId: id }, receipt, cancelled }: LaterWord): Amendment[] {
	if (receipt.kind === 'unknown' || receipt.kind === 'withheld') return [];
	const left = cancelled ? 'any' : 'unknown';
	if (receipt.kind === 'sent') return [{ id, left, s: 'sent', m: receipt.providerMessageId, counts: 1 }];
	const { kind, message, code } = receipt;
	return [{ id, left, s: 'failed', f: { kind, message, code, again: kind !== 'permanent' }, counts: cancelled ? 0 : 1 }];
}
