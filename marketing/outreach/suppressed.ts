import { hashedSuppressions, suppressionsOf, suppressionsOfPeople, type HeldAddress, type SuppressionRow } from '../consent';
import { identifiersOf, type Identifier } from '../profiles';
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
 * or against the address alone; and whether they asked to be forgotten, under whatever address they come back.
 * Three statements, and two more once the store holds hashed entries.
 */
export async function loadSuppressions(
	database: Database,
	destinations: readonly Destination[],
	kind: string,
	channel: string,
	now: number,
): Promise<(destination: Destination) => SuppressionRow[]> {
	const people = new Set<string>();
	/** Addresses as we match them, with the ways they were written. */
	const strangers = new Map<string, Set<string>>();
	for (const { profileId, asked } of destinations) {
		if (profileId) people.add(profileId);
		else if (asked) strangers.set(asked.value, (strangers.get(asked.value) ?? new Set()).add(asked.original));
	}
	const ofPeople = people.size > 0 ? await suppressionsOfPeople(database, [...people], kind, channel, now) : [];
	const ofStrangers = strangers.size > 0 ? await suppressionsOf(database, [...strangers.keys()], channel, now) : [];
	const hashed = await hashedSuppressions(database, { kind, channel, now }, async () => await addressesOf(database, people, strangers, kind));
	const byPerson = Map.groupBy<string, SuppressionRow>(once(ofPeople), (row) => (row as typeof ofPeople[number]).profile_id);
	const byValue = Map.groupBy(ofStrangers.filter((row) => row.kind === kind), (row) => row.value);
	for (const { holder, ...row } of hashed) {
		const byHolder: Map<string, SuppressionRow[]> = people.has(holder) ? byPerson : byValue;
		byHolder.set(holder, [...byHolder.get(holder) ?? [], row]);
	}
	return ({ profileId, asked }) => (profileId ? byPerson.get(profileId) : byValue.get(asked?.value ?? '')) ?? NONE;
}

/** Several records of a person hold the same address: what speaks against it is found several times. */
function once<Row extends { id: string; profile_id: string }>(rows: Row[]): Row[] {
	const seen = new Set<string>();
	return rows.filter(({ id, profile_id }) => seen.size < seen.add(`${id} ${profile_id}`).size);
}

/** Every address by which a destination may have been known before: all of a person's, or the one that was asked for. */
async function addressesOf(database: Database, people: ReadonlySet<string>, strangers: ReadonlyMap<string, ReadonlySet<string>>, kind: string): Promise<HeldAddress[]> {
	const known = people.size > 0 ? await identifiersOf(database, [...people]) : [];
	return [
		...known.map((row) => ({ holder: row.profile_id, kind: row.kind, value: row.value, original: row.original })),
		...[...strangers].flatMap(([value, originals]) => [...originals].map((original) => ({ holder: value, kind, value, original }))),
	];
}
