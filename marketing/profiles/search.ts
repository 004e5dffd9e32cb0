import type { Work } from '../store';
import type { Profile } from './profile';
import { searchProfiles } from './profiles.table';
import { profilesOfIds } from './read';

/** People of whom a word is known: in a trait, or at the beginning of an identifier. As many as wanted, the newest first. */
export async function searchPeople(work: Work, text: string, limit: number): Promise<Profile[]> {
	const ids = (await searchProfiles(work.database, spellings(text.trim()), limit)).map(({ id }) => id);
	return await profilesOfIds(work, ids);
}

/** The text as it may be stored: databases know no case beyond ASCII. What stands for any character there stands for itself. */
function spellings(text: string): string[] {
	const small = text.toLowerCase();
	const words = small.replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
	return [...new Set([text, small, text.toUpperCase(), words])].map((one) => one.replace(/[\\%_]/g, '\\$&'));
}
