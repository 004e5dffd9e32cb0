import { accepted, refused, type Outcome } from '../outcome';
import { slices, type Database, type Work } from '../store';
import type { Profile } from './profile';
import { aliasesOf, identifiersOf, pageOfProfiles, profilesBehind, type StoredProfile } from './profiles.table';
import { resolve, unknownPerson, type PersonName } from './resolve';
import type { Traits } from './traits';

/** The whole profile of each named person; an earlier id finds the profile of today. */
export async function getProfiles(work: Work, names: PersonName[]): Promise<Outcome<Profile>[]> {
	const outcomes: Outcome<Profile>[] = [];
	for (const slice of slices(names)) {
		const ids = await resolve(work.database, slice);
		const known = [...new Set(ids.filter((id) => id !== undefined))];
		const stored = known.length > 0 ? await profilesBehind(work.database, known) : [];
		const profiles = await complete(work.database, stored);
		for (const [position, name] of slice.entries()) {
			const profile = profiles.get(ids[position] ?? '');
			outcomes.push(profile ? accepted(profile) : refused(unknownPerson(name)));
		}
	}
	return outcomes;
}

/** Which profiles to list. */
export interface ProfileFilter {
	/** Only people with an identifier of this kind, e.g. `email`. */
	having?: string;
	/** Only people whose profile changed at or after this time. */
	updatedSince?: number;
	limit: number;
}

/** Profiles in the order of their ids (that is, of their making), page by page from the store. */
export async function* listProfiles(work: Work, filter: ProfileFilter): AsyncGenerator<Profile[]> {
	let after = '';
	for (let left = filter.limit; left > 0; ) {
		const page = await pageOfProfiles(work.database, { ...filter, after, limit: Math.min(left, 1_000) });
		if (page.length === 0) return;
		yield [...(await complete(work.database, page)).values()];
		after = page[page.length - 1].id;
		left -= page.length;
	}
}

/** The profiles of today with these ids, in their order. */
export async function profilesOfIds(work: Work, ids: string[]): Promise<Profile[]> {
	if (ids.length === 0) return [];
	const profiles = await complete(work.database, await profilesBehind(work.database, ids));
	return ids.flatMap((id) => profiles.get(id) ?? []);
}

async function complete(database: Database, stored: StoredProfile[]): Promise<Map<string, Profile>> {
	const ids = stored.map((row) => row.id);
	const profiles = new Map(stored.map((row): [string, Profile] => [row.id, {
		profileId: row.id,
		createdAt: row.created_at,
		updatedAt: row.updated_at,
		traits: JSON.parse(row.traits) as Traits,
		identifiers: [],
		aliases: [],
	}]));
	if (ids.length === 0) return profiles;
	for (const row of await identifiersOf(database, ids)) {
		const { kind, value, original, source, first_seen_at } = row;
		profiles.get(row.profile_id)?.identifiers.push({ kind, value, original, source, firstSeenAt: first_seen_at });
	}
	for (const row of await aliasesOf(database, ids)) profiles.get(row.profile_id)?.aliases.push(row.alias_id);
	return profiles;
}
