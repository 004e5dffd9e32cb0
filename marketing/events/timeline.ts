import { accepted, refused, type Outcome } from '../outcome';
import { resolve, unknownPerson, type PersonName } from '../profiles';
import { slices, type Work } from '../store';
import { eventsOf, purchasesOf } from './events.table';

/** One thing a person did, on any channel. */
export interface TimelineEntry {
	eventId: string;
	name: string;
	channel: string;
	source: string;
	occurredAt: number;
	properties: Record<string, unknown>;
}

/** What each person did on every channel, newest first, the most recent `limit` entries each. */
export async function timeline(work: Work, people: PersonName[], limit: number): Promise<Outcome<{ profileId: string; entries: TimelineEntry[] }>[]> {
	const outcomes: Outcome<{ profileId: string; entries: TimelineEntry[] }>[] = [];
	for (const slice of slices(people)) {
		const ids = await resolve(work.database, slice);
		const entries = new Map<string, TimelineEntry[]>();
		for (const id of ids) if (id) entries.set(id, []);
		for (const row of entries.size > 0 ? await eventsOf(work.database, [...entries.keys()], limit) : []) {
			const { id, name, channel, source, occurred_at, properties } = row;
			const parsed = JSON.parse(properties) as Record<string, unknown>;
			entries.get(row.profile_id)?.push({ eventId: id, name, channel, source, occurredAt: occurred_at, properties: parsed });
		}
		for (const [position, name] of slice.entries()) {
			const profileId = ids[position];
			outcomes.push(profileId ? accepted({ profileId, entries: entries.get(profileId) ?? [] }) : refused(unknownPerson(name)));
		}
	}
	return outcomes;
}

/** A person's buying in a nutshell. */
export interface PurchaseSummary {
	count: number;
	lastAt: number;
	lastChannel: string;
	lastOrder: Record<string, unknown>;
}

/** How often, how lately and where each of these profiles bought; those who never did are missing. */
export async function purchaseSummaries(work: Work, profileIds: string[]): Promise<Map<string, PurchaseSummary>> {
	const summaries = new Map<string, PurchaseSummary>();
	for (const slice of slices(profileIds)) {
		for (const { profile_id, count, last_at, channel, properties } of await purchasesOf(work.database, slice)) {
			const lastOrder = JSON.parse(properties) as Record<string, unknown>;
			summaries.set(profile_id, { count, lastAt: last_at, lastChannel: channel, lastOrder });
		}
	}
	return summaries;
}
