import type { Work } from '../store';
import { scrubDone, scrubDue } from './scrub.table';

/**
 * Scrubs the store's files where something deleted was not scrubbed yet, by this run or by one that was stopped
 * before. Gives what to tell whoever runs it where old bytes may remain.
 */
export async function scrubIfDue({ database }: Pick<Work, 'database'>): Promise<string[]> {
	const mark = await scrubDue(database);
	if (mark === undefined) return [];
	const { complete, hindrance = '' } = await database.scrub();
	if (complete) await scrubDone(database, mark);
	return complete ? [] : [`The facts are deleted, but old bytes may remain in the store's files: ${hindrance}. Run Privacy > Erase or Apply Retention again later`];
}
