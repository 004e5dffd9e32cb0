import { accepted, refused, type Outcome } from '../outcome';
import { resolve, unknownPerson } from '../profiles';
import { slices, type Work } from '../store';
import { keyOf, type Event } from './event';
import { saveEvents } from './events.table';

/** Where an event went; `known` when it had been recorded before. */
export interface Tracked {
	eventId: string;
	profileId: string;
	status: 'recorded' | 'known';
}

/** Writes what people did on their timelines. The same fact twice counts once. */
export async function track(work: Work, events: Event[]): Promise<Outcome<Tracked>[]> {
	const outcomes: Outcome<Tracked>[] = [];
	for (const slice of slices(events)) {
		const tracked = await work.database.transaction(async (inside) => await trackSlice({ ...work, database: inside }, slice));
		for (const outcome of tracked) outcomes.push(outcome);
	}
	return outcomes;
}

async function trackSlice(work: Work, events: Event[]): Promise<Outcome<Tracked>[]> {
	const people = await resolve(work.database, events.map((event) => event.person));
	const keys = events.map((event, position) => keyOf(event, people[position] ?? ''));
	const rows = new Map<string, Parameters<typeof saveEvents>[1][number]>();
	for (const [position, event] of events.entries()) {
		const profileId = people[position];
		const id = keys[position];
		if (!profileId || rows.has(id)) continue;
		rows.set(id, { id, p: profileId, n: event.name, c: event.channel, s: event.source, at: event.occurredAt, props: event.properties });
	}
	const saved = rows.size > 0 ? await saveEvents(work.database, [...rows.values()], work.now()) : [];
	const fresh = new Set(saved.map((row) => row.id));
	return events.map((event, position) => {
		const profileId = people[position];
		if (!profileId) return refused(unknownPerson(event.person));
		const eventId = keys[position];
		return accepted({ eventId, profileId, status: fresh.delete(eventId) ? 'recorded' : 'known' });
	});
}
