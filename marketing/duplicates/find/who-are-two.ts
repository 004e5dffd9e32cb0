import { currentRules } from '../../profiles';
import type { Database } from '../../store';
import { comparedOfIds, haveDifferentStrongIds } from './compared';
import { keptApartAmong } from './kept-apart';

type Question = (one: string, other: string) => boolean;

/** What forbids to make one person of two, whatever else they have in common, asked about people of today. */
export interface WhoAreTwo {
	/** Somebody said that they are different. */
	apart: Question;
	/** They have different customer numbers of one system, or the like. */
	strong: Question;
	/** One or the other. */
	surely: Question;
}

/** Loads what forbids to join any of these people. */
export async function whoAreTwo(database: Database, heads: readonly string[]): Promise<WhoAreTwo> {
	const asked = [...new Set(heads)];
	const kept = await keptApartAmong(database, asked);
	const people = await comparedOfIds(database, await currentRules(database), asked);
	const apart: Question = (one, other) => kept.has(one, other);
	const strong: Question = (one, other) => {
		const [mine, theirs] = [people.get(one), people.get(other)];
		return mine !== undefined && theirs !== undefined && haveDifferentStrongIds(mine, theirs);
	};
	return { apart, strong, surely: (one, other) => apart(one, other) || strong(one, other) };
}
