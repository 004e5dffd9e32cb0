import { People } from './people';

/** The rows of one person, and the profiles they are already known as. */
export interface Group {
	positions: number[];
	profileIds: string[];
}

/**
 * Puts rows together that share an identifier, or whose identifiers lead to the same profile.
 * `rows` holds each row's identifiers as numbers, `owners` the profile that each identifier belongs to, if any.
 */
export function groupByPerson(rows: readonly (readonly number[])[], owners: readonly (string | undefined)[]): Group[] {
	const people = new People();
	const firstOf = new Map<string, number>();
	for (const [key, owner] of owners.entries()) {
		if (owner === undefined) continue;
		const first = firstOf.get(owner);
		if (first === undefined) firstOf.set(owner, key);
		else people.join(key, first);
	}
	for (const keys of rows) {
		for (let turn = 1; turn < keys.length; turn++) people.join(keys[0], keys[turn]);
	}
	const groups = new Map<number, Group>();
	for (const [position, keys] of rows.entries()) {
		const person = people.groupOf(keys[0]);
		let group = groups.get(person);
		if (!group) groups.set(person, (group = { positions: [], profileIds: [] }));
		group.positions.push(position);
		for (const key of keys) {
			const owner = owners[key];
			if (owner !== undefined && !group.profileIds.includes(owner)) group.profileIds.push(owner);
		}
	}
	return [...groups.values()];
}
