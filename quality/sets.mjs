import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';

const rowsOf = (file) => parse(readFileSync(file), { columns: true, trim: true, bom: true, relax_column_count: true, skip_empty_lines: true });

/** Rows of a file as people: traits without the columns left out, and the cluster they truly belong to. */
function people(file, clusterOf, leaveOut) {
	return rowsOf(file).map((row) => ({
		cluster: clusterOf(row),
		traits: Object.fromEntries(Object.entries(row).filter(([name, value]) => value !== '' && !leaveOut.includes(name))),
	}));
}

/** `rec-12-dup-3` and `rec-12-org` are both `rec-12`. */
const clusterIn = (value) => String(value).replace(/-(?:dup|org).*$/s, '');

const at = (name, text, passed) => ({ name, text, passed });
const precise = (least) => at('precision', `precision >= ${least}`, ({ merge }) => merge.precision >= least);
const recalls = (least) => at('recall', `recall >= ${least}`, ({ merge }) => merge.recall >= least);
const reaches = (least) => at('recall', `recall >= ${least} at a threshold of precision >= .999`, ({ precise }) => precise.pairs.precision >= 0.999 && precise.pairs.recall >= least);
const harmonic = (least) => at('F1', `F1 >= ${least} at a threshold of precision >= .999`, ({ precise }) => precise.pairs.precision >= 0.999 && precise.pairs.f1 >= least);
const best = (least) => at('best F1', `best F1 >= ${least}`, (result) => result.best.f1 >= least);

/** The development sets with their targets. */
export function knownSets(folder) {
	const febrl = [[1, 0.97], [2, 0.95], [3, 0.93]].map(([number, least]) => {
		const file = join(folder, `dataset${number}.csv`);
		return { name: `Febrl ${number}`, files: [file], targets: [precise(0.999), harmonic(least)], read: () => people(file, (row) => clusterIn(row.rec_id), ['rec_id', 'soc_sec_id']) };
	});
	const fake = join(folder, 'fake_1000.csv');
	const senzing = (name, sources, targets) => {
		const files = sources.map((source) => join(folder, 'senzing', `${source}.csv`));
		const truth = join(folder, 'senzing', 'actual_truthset_key.csv');
		const read = () => {
			const clusters = new Map(rowsOf(truth).map((row) => [`${row.DATA_SOURCE} ${row.RECORD_ID}`, row.CLUSTER_ID]));
			const left = ['DATA_SOURCE', 'RECORD_ID', 'DATE', 'STATUS', 'AMOUNT', 'CATEGORY', 'RECORD_TYPE'];
			return files.flatMap((file) => people(file, (row) => clusters.get(`${row.DATA_SOURCE} ${row.RECORD_ID}`), left));
		};
		return { name, files: [...files, truth], targets, read };
	};
	return [
		{ name: 'fake_1000', files: [fake], targets: [precise(0.999), reaches(0.7), best(0.87)], read: () => people(fake, (row) => row.cluster, ['cluster', 'unique_id']) },
		...febrl,
		senzing('Senzing customers', ['customers'], [precise(1), recalls(0.95)]),
		senzing('Senzing, all', ['customers', 'watchlist', 'reference'], []),
	];
}

/** A file of one's own; the truth column's value, or its part before `-dup` or `-org`, is the cluster. */
export function ownSet(file, truth, leaveOut) {
	if (!truth) throw new Error('Say which column tells who is who: --truth <column>');
	const left = [truth, ...leaveOut.split(',')];
	return { name: basename(file), files: [file], targets: [precise(0.999)], read: () => people(file, (row) => clusterIn(row[truth]), left) };
}
