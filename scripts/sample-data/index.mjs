// Writes the sample data: node scripts/sample-data/index.mjs [--seed 7] [--out workflows/sample-data]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generate } from './generate.mjs';

const shipped = fileURLToPath(new URL('../../workflows/sample-data', import.meta.url));
const { values } = parseArgs({
	options: { seed: { type: 'string', default: '7' }, out: { type: 'string', default: shipped } },
});
const seed = Number(values.seed);
if (!Number.isInteger(seed) || seed < 0) throw new Error(`--seed is "${values.seed}": give a whole number from 0`);

mkdirSync(values.out, { recursive: true });
for (const [name, text] of Object.entries(generate(seed))) {
	writeFileSync(join(values.out, name), text);
	console.log(`${join(values.out, name)}: ${Buffer.byteLength(text)} bytes`);
}
