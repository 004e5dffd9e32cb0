import type { Outcome } from '../../outcome';
import type { Database, Work } from '../../store';
import { keep, kept, listed, remove, type Kept, type Listed } from '../shelf/shelf';
import type { Brief } from './brief';

/** Keeps messages under their names; what was kept under a name gives way as a whole. */
export async function saveMessages(work: Work, briefs: readonly Brief[]): Promise<Outcome<Kept<Brief>>[]> {
	return await keep(work, 'messages', briefs);
}

/** The messages of these names, by name; those that nobody made are missing. */
export async function getMessages(database: Database, names: readonly string[]): Promise<Map<string, Brief>> {
	return await kept<Brief>(database, 'messages', names);
}

/** The messages whose names hold these words (empty: all), by name. */
export async function listMessages(database: Database, filter: { search: string; limit: number }): Promise<Listed<Brief>[]> {
	return await listed<Brief>(database, 'messages', filter);
}

/** Takes messages away; a name that nobody made is refused. */
export async function removeMessages(work: Work, names: readonly string[]): Promise<Outcome<{ name: string }>[]> {
	return await remove(work, 'messages', 'Message', names);
}
