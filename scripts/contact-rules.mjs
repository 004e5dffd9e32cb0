// npm run contact-rules [-- --file overrides.json]: is the table of contact rules sound, and are somebody's changes to it?
// The file holds a list of changes: [{ "jurisdiction": "UA", "channel": "sms", "changes": { "softOptIn": true }, "reason": "…" }]
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { say } from './process/progress.mjs';

const require = createRequire(import.meta.url);
require('../test/kit/typescript.cjs');
const { CHANNELS, readOverride, RuleBook, shippedRegions, shippedRules, validateRules } = require('../marketing/consent/index.ts');

const print = (line) => process.stdout.write(`${line}\n`);

/** Rows by region and channel. */
function printCounts() {
	const regions = [...shippedRegions()];
	const width = Math.max(...regions.map(([region]) => region.length));
	const line = (name, cells) => print(`${name.padEnd(width)}  ${cells.map((cell) => String(cell).padStart(8)).join('  ')}`);
	line('', ['rows', 'places', ...CHANNELS]);
	for (const [region, rules] of [...regions, ['Together', shippedRules()]]) {
		const places = new Set(rules.map(({ jurisdiction }) => jurisdiction)).size;
		line(region, [rules.length, places, ...CHANNELS.map((channel) => rules.filter((rule) => rule.channel === channel).length)]);
	}
}

/** The changes of a file that can be read, and what is wrong with the others. */
function readFile(file) {
	let written;
	try {
		written = JSON.parse(readFileSync(file, 'utf8'));
	} catch (error) {
		return { overrides: [], faults: [`${file}: ${error.message}`] };
	}
	if (!Array.isArray(written)) return { overrides: [], faults: [`${file}: must hold a list of changes`] };
	const read = written.map((one) => readOverride(one ?? {}));
	return {
		overrides: read.flatMap((one) => (one.ok ? [{ ...one.value, by: file, at: 0 }] : [])),
		faults: read.flatMap((one, place) => (one.ok ? [] : [`${file}: entry ${place + 1}: ${one.reason.message}. ${one.reason.advice}`])),
	};
}

/** What the file makes of the table: faults of rows that it changes, and the same rule twice. */
function faultsOf(file, overrides) {
	const keys = overrides.map(({ jurisdiction, channel }) => `${jurisdiction} ${channel}`);
	const twice = [...new Set(keys.filter((key, place) => keys.indexOf(key) < place))].map((key) => `${file}: ${key} is changed twice. Put the changes into one entry.`);
	return [...twice, ...validateRules(new RuleBook(overrides).list()).map(({ message, advice }) => `${file}: ${message}. ${advice ?? ''}`.trim())];
}

const { values: { file } } = parseArgs({ options: { file: { type: 'string' } } });
const faults = validateRules(shippedRules()).map(({ message }) => `shipped table: ${message}`);
printCounts();
if (file !== undefined) {
	const { overrides, faults: unread } = readFile(file);
	faults.push(...unread, ...(faults.length > 0 ? [] : faultsOf(file, overrides)));
	print(`${file}: ${overrides.length} of its changes can be read`);
}
for (const fault of faults) say(fault);
print(faults.length === 0 ? 'No faults' : `${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
