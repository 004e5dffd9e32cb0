import { accepted, refused, type Outcome } from '../outcome';
import { aliasesOf, resolveHolders, unknownPerson } from '../profiles';
import { slices, type Database, type Work } from '../store';
import { keyOf, type Event } from './event';
import { recordedEvents, saveEvents } from './events.table';

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
	const found = await resolveHolders(work.database, events.map((event) => event.person));
	const people = found.map((one) => one?.profileId);
	const earlier = await earlierKeys(work.database, events, people);
	const keys = events.map((event, position) => earlier.get(position) ?? keyOf(event, people[position] ?? ''));
	const rows = new Map<string, Parameters<typeof saveEvents>[1][number]>();
	for (const [position, event] of events.entries()) {
		const profileId = people[position];
		const id = keys[position];
		if (!profileId || rows.has(id)) continue;
		rows.set(id, { id, p: found[position]?.holder ?? profileId, n: event.name, c: event.channel, s: event.source, at: event.occurredAt, props: event.properties });
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

/** The keys of those events that were recorded under an earlier id of their person, before a merge. */
async function earlierKeys(database: Database, events: Event[], people: (string | undefined)[]): Promise<Map<number, string>> {
	const unnumbered = new Set(people.filter((id, position) => id !== undefined && !events[position].key) as string[]);
	const aliases = unnumbered.size > 0 ? await aliasesOf(database, [...unnumbered]) : [];
	if (aliases.length === 0) return new Map();
	const byPerson = new Map<string, string[]>();
	for (const { profile_id, alias_id } of aliases) byPerson.set(profile_id, [...(byPerson.get(profile_id) ?? []), alias_id]);
	const possible = events.flatMap((event, position) =>
		(event.key ? [] : (byPerson.get(people[position] ?? '') ?? []).map((alias) => ({ position, id: keyOf(event, alias) }))));
	const recorded = new Set((await recordedEvents(database, possible.map(({ id }) => ({ id })))).map((row) => row.id));
	return new Map(possible.filter(({ id }) => recorded.has(id)).map(({ position, id }) => [position, id]));
}
