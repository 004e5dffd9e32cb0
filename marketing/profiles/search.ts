import type { Work } from '../store';
import type { Profile } from './profile';
import { searchProfiles } from './profiles.table';
import { profilesOfIds } from './read';

/** People of whom a word is known: in a trait, or at the beginning of an identifier. As many as wanted, the newest first. */
export async function searchPeople(work: Work, text: string, limit: number): Promise<Profile[]> {
	const ids = (await searchProfiles(work.database, text.trim().toLowerCase(), limit)).map(({ id }) => id);
	return await profilesOfIds(work, ids);
}
