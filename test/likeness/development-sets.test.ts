import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { blockKeys, Candidates, contradiction, Frequencies, group, MERGE_THRESHOLD, REVIEW_THRESHOLD, scoreOf } from '../../marketing/likeness';
import { person } from './people';

const FOLDER = join(__dirname, '..', '..', '..', 'shared', 'data', 'entity-resolution');

interface Set {
	file: string;
	truth: string;
	leaveOut: string[];
	/** Recall of groups, and of pairs for review, that once were reached; a little lower, for a change may cost a pair. */
	recall: number;
	review: number;
}

const SETS: Set[] = [
	{ file: 'fake_1000.csv', truth: 'cluster', leaveOut: ['unique_id'], recall: 0.64, review: 0.78 },
	{ file: 'dataset1.csv', truth: 'rec_id', leaveOut: ['soc_sec_id'], recall: 0.82, review: 0.83 },
	{ file: 'dataset2.csv', truth: 'rec_id', leaveOut: ['soc_sec_id'], recall: 0.77, review: 0.79 },
	{ file: 'dataset3.csv', truth: 'rec_id', leaveOut: ['soc_sec_id'], recall: 0.74, review: 0.77 },
];

for (const { file, truth, leaveOut, recall, review } of SETS) {
	const there = existsSync(join(FOLDER, file));
	(there ? test : test.skip)(`${file}${there ? '' : ' (skipped: the set is not there)'}: no wrong merge, and enough right ones`, () => {
		const rows = parse(readFileSync(join(FOLDER, file)), { columns: true, trim: true }) as Record<string, string>[];
		const clusters = rows.map((row) => row[truth].replace(/-(?:org|dup).*$/, ''));
		const alike = rows.map((row) => person(Object.fromEntries(Object.entries(row).filter(([name]) => name !== truth && !leaveOut.includes(name)))));
		const frequencies = new Frequencies(rows.length);
		const all = new Candidates();
		for (const one of alike) {
			frequencies.add(one);
			all.add(blockKeys(one));
		}
		const pairs = [...all.pairs()].map(([one, other]) => ({ one, other, score: scoreOf(alike[one], alike[other], frequencies) }));
		const groups = group(pairs.filter(({ score }) => score >= MERGE_THRESHOLD), (one, other) => contradiction(alike[one], alike[other]) !== undefined);
		const merged = groups.flatMap((members) => members.flatMap((one, at) => members.slice(at + 1).map((other) => clusters[one] === clusters[other])));
		const sizes = Map.groupBy(clusters, (cluster) => cluster);
		const total = [...sizes.values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
		const right = merged.filter(Boolean).length;
		expect(right / merged.length).toBeGreaterThanOrEqual(0.999);
		expect(right / total).toBeGreaterThan(recall);
		const shown = pairs.filter(({ score }) => score >= REVIEW_THRESHOLD);
		expect(shown.filter(({ one, other }) => clusters[one] === clusters[other]).length / total).toBeGreaterThan(review);
	});
}
