import { identifiersOf, keysOfPeople, resolve, traitsOf, type Identifier, type PersonName } from '../../profiles';
import type { Database } from '../../store';

/** A recipient as the question names them. */
export interface Asked {
	person: PersonName;
	/** ISO 3166 alpha-2: where they are, when the caller knows it. */
	country?: string;
}

/** A person of today with everything by which they are known. */
export interface Known {
	/** Every id under which facts about them were written, today's among them. */
	members: string[];
	/** Each identifier once, in no order. */
	keys: { kind: string; value: string }[];
	traits: Record<string, unknown>;
}

/** Who the recipients are: today's profile of each (undefined for strangers), and what is known of them. Four statements. */
export async function loadPeople(database: Database, asked: readonly Asked[]): Promise<{ ids: (string | undefined)[]; known: Map<string, Known> }> {
	const ids = await resolve(database, asked.map(({ person }) => person));
	const known = new Map<string, Known>();
	for (const id of ids) if (id !== undefined && !known.has(id)) known.set(id, { members: [id], keys: [], traits: {} });
	if (known.size === 0) return { ids, known };
	const wanted = [...known.keys()];
	const people = [...known.values()];
	for (const { place, alias, kind, value } of await keysOfPeople(database, wanted)) {
		const { members, keys } = people[place];
		if (alias !== null && !members.includes(alias)) members.push(alias);
		if (kind !== null && (keys.length === 0 || !keys.some((one) => one.value === value && one.kind === kind))) keys.push({ kind, value });
	}
	for (const { place, traits } of await traitsOf(database, wanted)) people[place].traits = JSON.parse(traits) as Known['traits'];
	return { ids, known };
}

/**
 * The addresses of these people of a channel's kinds, the preferred kind and the first known first; of devices the last
 * known first: people get new ones, and nobody says when an old one dies.
 */
export async function loadAddresses(database: Database, profileIds: readonly string[], kinds: readonly string[]): Promise<Map<string, Identifier[]>> {
	const found = new Map<string, Identifier[]>();
	if (profileIds.length === 0) return found;
	for (const kind of kinds) {
		const held = await identifiersOf(database, [...profileIds], kind);
		for (const { profile_id, value, original } of kind === 'device' ? held.reverse() : held) {
			const own = found.get(profile_id);
			if (own) own.push({ kind, value, original });
			else found.set(profile_id, [{ kind, value, original }]);
		}
	}
	return found;
}
