import { accepted, refused, type Outcome } from '../outcome';
import { resolve, unknownPerson, type PersonName } from '../profiles';
import { slices, type Work } from '../store';
import { everyEvent, matchingEvents, type EventRow } from './events.table';
import type { TimelineEntry } from './timeline';

/** Which events are wanted: those of a name (all where it is empty) from `since` until before `until`, the newest `limit`. */
export interface EventFilter {
	name: string;
	since: number;
	until: number;
	limit: number;
}

/** An event and the profile of today whose it is. */
export interface ListedEvent extends TimelineEntry {
	profileId: string;
}

/** What anybody did, newest first. */
export async function listEvents(work: Work, filter: EventFilter): Promise<ListedEvent[]> {
	return (await everyEvent(work.database, filter)).map(listed);
}

/** What each person did, newest first, each by a filter of their own. */
export async function eventsOfPeople(work: Work, asks: (EventFilter & { person: PersonName })[]): Promise<Outcome<ListedEvent[]>[]> {
	const outcomes: Outcome<ListedEvent[]>[] = [];
	for (const slice of slices(asks)) {
		const ids = await resolve(work.database, slice.map(({ person }) => person));
		const rows = slice.flatMap(({ name, since, until, limit }, place) => (ids[place] ? [{ place, p: ids[place], n: name, since, until, limit }] : []));
		const found = Map.groupBy(rows.length > 0 ? await matchingEvents(work.database, rows) : [], ({ place }) => place);
		for (const [place, { person }] of slice.entries()) {
			outcomes.push(ids[place] ? accepted((found.get(place) ?? []).map(listed)) : refused(unknownPerson(person)));
		}
	}
	return outcomes;
}

function listed({ id, profile_id, name, channel, source, occurred_at, properties }: EventRow): ListedEvent {
	return { eventId: id, profileId: profile_id, name, channel, source, occurredAt: occurred_at, properties: JSON.parse(properties) as Record<string, unknown> };
}
