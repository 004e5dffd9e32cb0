import { suppressionsOf, suppressionsOfPeople, type SuppressionRow } from '../consent';
import type { Identifier } from '../profiles';
import type { Database } from '../store';

const NONE: SuppressionRow[] = [];

/** Where a message would go: a person we know, or an address of nobody we know. */
export interface Destination {
	profileId?: string;
	/** The address that was asked for itself. */
	asked?: Identifier;
}

/**
 * What speaks against each destination on a channel: against the person and every address of theirs of the kind,
 * or against the address alone. Two statements.
 */
export async function loadSuppressions(
	database: Database,
	destinations: readonly Destination[],
	kind: string,
	channel: string,
	now: number,
): Promise<(destination: Destination) => SuppressionRow[]> {
	const people = new Set<string>();
	const strangers = new Set<string>();
	for (const { profileId, asked } of destinations) {
		if (profileId) people.add(profileId);
		else if (asked) strangers.add(asked.value);
	}
	const ofPeople = people.size > 0 ? await suppressionsOfPeople(database, [...people], kind, channel, now) : [];
	const ofStrangers = strangers.size > 0 ? await suppressionsOf(database, [...strangers], channel, now) : [];
	const byPerson = Map.groupBy(ofPeople, (row) => row.profile_id);
	const byValue = Map.groupBy(ofStrangers.filter((row) => row.kind === kind), (row) => row.value);
	return ({ profileId, asked }) => (profileId ? byPerson.get(profileId) : byValue.get(asked?.value ?? '')) ?? NONE;
}
