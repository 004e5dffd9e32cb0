import { PURCHASE, readEvent, track, type Tracked, type WrittenEvent } from '../../marketing/events';
import type { WrittenPerson } from '../../marketing/profiles';
import type { Work } from '../../marketing/store';
import { good } from '../kit/outcomes';

/** An event as a system wrote it: a purchase at the store, now, unless it says otherwise. */
export function fact(work: Work, card: string | WrittenPerson, change: Partial<WrittenEvent> = {}) {
	const person = typeof card === 'string' ? { kind: 'card', value: card } : card;
	const event = { person, name: PURCHASE, channel: 'store', source: 'till', occurredAt: new Date(work.now()), properties: {}, ...change };
	return good(readEvent(event, work.now()));
}

/** Records events, all of which are good. */
export async function tracked(work: Work, ...events: ReturnType<typeof fact>[]): Promise<Tracked[]> {
	return (await track(work, events)).map(good);
}

/** A purchase of products. */
export const bought = (...products: unknown[]) => ({ properties: { products } });
