import { identifierKey } from './identifier';
import { People } from './people';
import type { Sighting } from './sighting';

/** The rows of one person, and the profiles they are already known as. */
export interface Group {
	positions: number[];
	sightings: Sighting[];
	profileIds: string[];
}

/**
 * Puts rows together that share an identifier, or whose identifiers lead to the same profile.
 * `known` maps an identifier's key to the profile that owns it.
 */
export function groupByPerson(sightings: Sighting[], known: ReadonlyMap<string, string>): Group[] {
	const people = new People();
	for (const { identifiers } of sightings) {
		const first = keyOf(identifiers[0], known);
		for (let position = 1; position < identifiers.length; position++) {
			people.join(first, keyOf(identifiers[position], known));
		}
	}
	const groups = new Map<string, Group & { ids: Set<string> }>();
	for (const [position, sighting] of sightings.entries()) {
		const person = people.groupOf(keyOf(sighting.identifiers[0], known));
		let group = groups.get(person);
		if (!group) groups.set(person, (group = { positions: [], sightings: [], profileIds: [], ids: new Set() }));
		group.positions.push(position);
		group.sightings.push(sighting);
		for (const identifier of sighting.identifiers) {
			const profileId = known.get(identifierKey(identifier));
			if (profileId) group.ids.add(profileId);
		}
	}
	return [...groups.values()].map(({ ids, ...group }) => ({ ...group, profileIds: [...ids] }));
}

/** A known identifier stands for its profile, so that two identifiers of one profile are one thing. */
function keyOf(identifier: { kind: string; value: string }, known: ReadonlyMap<string, string>): string {
	const key = identifierKey(identifier);
	const profileId = known.get(key);
	return profileId ? `= ${profileId}` : key;
}
