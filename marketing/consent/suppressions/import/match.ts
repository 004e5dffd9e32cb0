import type { Work } from '../../../store';
import { ALGORITHMS, formsOf, listedHash } from '../hashes';
import { hashMarks } from '../tombstones.table';
import { addressPage, seenAmong } from './import.table';

const PAGE = 2_000;

/** How many addresses of people we know stand on the list of hashes that this import brought. */
export async function countMatches(work: Work, kind: string, run: string): Promise<number> {
	const { lists } = await hashMarks(work.database);
	const algorithms = ALGORITHMS.filter((algorithm) => lists.includes(algorithm));
	let matches = 0;
	for (let after = ''; algorithms.length > 0; ) {
		const page = await addressPage(work.database, { kind, after, limit: PAGE });
		if (page.length === 0) break;
		after = page[page.length - 1].value;
		const hashes = new Map(page.flatMap(({ value, original }) =>
			algorithms.flatMap((algorithm) => formsOf({ kind, value, original }).map((form) => [listedHash(form, algorithm), value] as const))));
		const seen = await seenAmong(work.database, [...hashes.keys()], run);
		matches += new Set(seen.map(({ value }) => hashes.get(value))).size;
	}
	return matches;
}
