import type { Receipt } from '../../channels';
import { settleLater, type LaterWord, type StoredDelivery } from '../../deliveries';
import type { Channel } from '../../consent';
import type { Work } from '../../store';
import { FollowUps } from '../sending/follow-ups';

/** What a provider said about a delivery when it was asked, or why it said nothing. */
export interface Asked {
	delivery: StoredDelivery;
	receipt?: Receipt;
	nothing?: string;
}

/** A delivery after somebody's word about it. */
export interface Reconciled {
	delivery: StoredDelivery;
	/** Whether the word settled what was unknown. */
	settled: boolean;
}

/**
 * Takes in what providers say about messages later: one that nobody knew about is settled, a dead address and a no have
 * the same consequences as in the run itself. `trouble` hears when those could not be written.
 */
export async function reconcile(work: Work, asked: readonly Asked[], trouble: (sentence: string) => void): Promise<Reconciled[]> {
	const words = asked.flatMap(({ delivery, receipt }): LaterWord[] => (receipt ? [{ delivery, receipt }] : []));
	const changed = await settleLater(work, words);
	const followUps = new Map<string, FollowUps>();
	for (const { delivery, receipt } of words) {
		const known = followUps.get(delivery.channel) ?? new FollowUps(work, delivery.channel as Channel, trouble);
		followUps.set(delivery.channel, known);
		known.note(receipt, delivery);
	}
	for (const known of followUps.values()) await known.finish();
	return asked.map(({ delivery, receipt }) => told(delivery, receipt, changed.has(delivery.deliveryId), work.now()));
}

/** Somebody says what became of messages nobody knew about, e.g. after asking the person or looking at the vendor's console. */
export async function settleByHand(work: Work, words: readonly { delivery: StoredDelivery; arrived: boolean }[]): Promise<Reconciled[]> {
	const later = words.map(({ delivery, arrived }): LaterWord => ({ delivery, byHand: true, receipt: arrived ? { kind: 'sent' } : NOT_ARRIVED }));
	const changed = await settleLater(work, later);
	return later.map(({ delivery, receipt }) => told(delivery, receipt, changed.has(delivery.deliveryId), work.now()));
}

const NOT_ARRIVED: Receipt = { kind: 'retry', code: 'by-hand', message: 'Somebody found out that it did not arrive' };

/** Notes which messages their provider took back. */
export async function noteCancelled(work: Work, deliveries: readonly StoredDelivery[]): Promise<Reconciled[]> {
	const receipt: Receipt = { kind: 'permanent', code: 'cancelled', message: 'It was taken back before it left' };
	const changed = await settleLater(work, deliveries.map((delivery) => ({ delivery, receipt, cancelled: true })));
	return deliveries.map((delivery) => told(delivery, receipt, changed.has(delivery.deliveryId), work.now()));
}

function told(delivery: StoredDelivery, receipt: Receipt | undefined, settled: boolean, now: number): Reconciled {
	if (!settled || !receipt) return { delivery, settled: false };
	if (receipt.kind === 'sent') {
		const { providerMessageId = delivery.providerMessageId } = receipt;
		return { delivery: { ...delivery, state: 'sent', settledAt: now, failure: undefined, ...(providerMessageId ? { providerMessageId } : {}) }, settled };
	}
	const { message, code, kind } = receipt;
	return { delivery: { ...delivery, state: 'failed', settledAt: now, failure: { message, code, again: kind !== 'permanent' } }, settled };
}
