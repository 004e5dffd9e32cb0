import { currentRules } from '../../profiles';
import type { Database, Work } from '../../store';
import { comparedOfIds, haveDifferentStrongIds } from './compared';
import { endPairs, pageOfMovedPairs, savePairs, type NewPair, type PairRow } from '../duplicates.table';
import { keptApartAmong } from './kept-apart';
import { inOrder } from '../pair';

const PAGE = 1_000;

/**
 * Brings the open pairs up to date: a pair that is one person by now is closed, and a pair of which a side was joined
 * into somebody else goes on between the people of today. Gives how many were closed because they are one.
 */
export async function tidyPairs(work: Work): Promise<number> {
	let closed = 0;
	for (let after: [string, string] = ['', '']; ; ) {
		const rows = await pageOfMovedPairs(work.database, after, PAGE);
		if (rows.length === 0) return closed;
		const last = rows[rows.length - 1];
		after = [last.one_id, last.other_id];
		closed += await tidyPage(work, rows);
	}
}

async function tidyPage(work: Work, rows: readonly PairRow[]): Promise<number> {
	const moved = new Map<string, NewPair>();
	for (const row of rows) {
		const [a, b] = inOrder(row.one_head, row.other_head);
		// Where several pairs become one, the likeliest tells why.
		if (a !== b && (moved.get(`${a} ${b}`)?.s ?? 0) <= row.score) moved.set(`${a} ${b}`, { a, b, s: row.score, r: JSON.parse(row.reasons) as object[] });
	}
	await work.database.transaction(async (inside) => {
		await endPairs(inside, rows.map(({ one_id: a, other_id: b }) => ({ a, b, s: 'closed' as const })), work.actor, work.now());
		const open = await stillOpen(inside, [...moved.values()]);
		if (open.length > 0) await savePairs(inside, open, work.now(), false);
	});
	return rows.filter(({ one_head, other_head }) => one_head === other_head).length;
}

/** Those of whom nobody said that they are different and who may be one person. */
async function stillOpen(database: Database, pairs: readonly NewPair[]): Promise<NewPair[]> {
	const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
	const apart = await keptApartAmong(database, ids);
	const people = await comparedOfIds(database, await currentRules(database), ids);
	return pairs.filter(({ a, b }) => {
		const [one, other] = [people.get(a), people.get(b)];
		return one && other && !apart.has(a, b) && !haveDifferentStrongIds(one, other);
	});
}
