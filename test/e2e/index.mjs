// npm run test:e2e [-- <name> ...]: the end-to-end tests, one file after the other, in one process.
import { readdirSync } from 'node:fs';

const wanted = process.argv.slice(2);
const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.mjs'));
const chosen = files.filter((name) => wanted.length === 0 || wanted.some((one) => name.startsWith(one)));
if (chosen.length === 0) throw new Error(`There is no end-to-end test ${wanted.join(', ')}. There are: ${files.join(', ')}`);
for (const name of chosen.sort()) await import(`./${name}`);
