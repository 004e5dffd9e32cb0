import { identifiersOf, keysOfPeople, resolve, traitsOf, type Identifier, type PersonName } from '../../profiles';
import type { Database } from '../../store';

/** A recipient as the question names them. */
export interface Asked {
	person: PersonName;
	/** ISO 3166 alpha-2: where they are, when the caller knows it. */
	country?: string;
	/** What is known of them, as JSON: they were just read from the store by the id of today, and are counted, not written to. */
	traits?: string;
}

/** A person of today with everything by which they are known. */
export interface Known {
	/** Every id under which facts about them were written, today's among them. */
	members: string[];
	/** Each identifier once, in no order. */
	keys: { kind: string; value: string }[];
	traits: Record<string, unknown>;
	/** Whether they are counted, not written to: how an address was written doesn't matter then. */
	counted?: boolean;
}

/** Who the recipients are: today's profile of each (undefined for strangers), and what is known of them. Four statements at most. */
export async function loadPeople(database: Database, asked: readonly Asked[]): Promise<{ ids: (string | undefined)[]; known: Map<string, Known> }> {
	const unread = asked.filter(({ traits }) => traits === undefined);
	const found = unread.length > 0 ? await resolve(database, unread.map(({ person }) => person)) : [];
	const known = new Map<string, Known>();
	let turn = 0;
	const ids = asked.map(({ person, traits }) => {
		const id = traits !== undefined && 'profileId' in person ? person.profileId : found[turn++];
		if (id !== undefined && !known.has(id)) known.set(id, { members: [id], keys: [], ...(traits === undefined ? { traits: {} } : { traits: JSON.parse(traits) as Known['traits'], counted: true }) });
		return id;
	});
	if (known.size === 0) return { ids, known };
	const wanted = [...known.keys()];
	const people = [...known.values()];
	for (const { place, alias, kind, value } of await keysOfPeople(database, wanted)) {
		const { members, keys } = people[place];
		if (alias !== null && !members.includes(alias)) members.push(alias);
		if (kind !== null && (keys.length === 0 || !keys.some((one) => one.value === value && one.kind === kind))) keys.push({ kind, value });
	}
	if (unread.length > 0) for (const { place, traits } of await traitsOf(database, wanted)) people[place].traits = JSON.parse(traits) as Known['traits'];
	return { ids, known };
}

/**
 * The addresses of these people of a channel's kinds as they were written, the preferred kind and the first known first; of
 * devices the last known first: people get new ones, and nobody says when an old one dies.
 */
export async function loadAddresses(database: Database, profileIds: Iterable<string>, known: ReadonlyMap<string, Known>, kinds: readonly string[]): Promise<Map<string, Identifier[]>> {
	const found = new Map<string, Identifier[]>();
	const asked: string[] = [];
	for (const id of profileIds) {
		const own = known.get(id)?.counted ? (known.get(id) as Known).keys.filter(({ kind }) => kinds.includes(kind)) : undefined;
		// Of several the first known comes first: that has to be looked up.
		if (own === undefined || own.length > 1) asked.push(id);
		else found.set(id, own.map(({ kind, value }) => ({ kind, value, original: value })));
	}
	if (asked.length === 0) return found;
	for (const kind of kinds) {
		const held = await identifiersOf(database, asked, kind);
		for (const { profile_id, value, original } of kind === 'device' ? held.reverse() : held) {
			const own = found.get(profile_id);
			if (own) own.push({ kind, value, original });
			else found.set(profile_id, [{ kind, value, original }]);
		}
	}
	return found;
}
