// npm run quality [-- --data <folder>] [-- --file X.csv --truth <column> [--leave-out a,b]]: how well duplicates are told from namesakes.
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { say } from '../scripts/process/progress.mjs';
import { measure } from './measure.mjs';
import { ownSet, knownSets } from './sets.mjs';
import { measureSpeed } from './speed.mjs';
import { printSets, printSpeed } from './table.mjs';

const require = createRequire(import.meta.url);
require('../test/kit/typescript.cjs');
const likeness = require('../marketing/likeness/index.ts');

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: {
	data: { type: 'string', default: join(root, '..', 'shared', 'data', 'entity-resolution') },
	file: { type: 'string' }, truth: { type: 'string' }, 'leave-out': { type: 'string', default: '' },
	json: { type: 'boolean', default: false }, people: { type: 'string', default: '100000' },
} });

const sets = values.file ? [ownSet(values.file, values.truth, values['leave-out'])] : knownSets(values.data);
const results = sets.map((set) => {
	const missing = set.files.find((file) => !existsSync(file));
	return missing ? { name: set.name, skipped: missing } : { name: set.name, targets: set.targets, ...measure(likeness, set.read()) };
});
const speed = values.file || values.people === '0' ? undefined : measureSpeed(likeness, Number(values.people));
if (values.json) process.stdout.write(`${JSON.stringify({ merge: likeness.MERGE_THRESHOLD, review: likeness.REVIEW_THRESHOLD, results, speed }, null, 2)}\n`);
else {
	printSets(results, likeness.MERGE_THRESHOLD, likeness.REVIEW_THRESHOLD, say);
	if (speed) printSpeed(speed, say);
}
if (results.some(({ targets, ...result }) => targets?.some((target) => !target.passed(result)))) process.exitCode = 1;
