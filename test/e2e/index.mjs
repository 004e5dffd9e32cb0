// npm run test:e2e [-- <name> ...]: the end-to-end tests, one file after the other, in one process.
import { readdirSync } from 'node:fs';
import { constants } from 'node:os';
import { stage, takeDown } from './kit/stage.mjs';

const wanted = process.argv.slice(2);
const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.mjs')).sort();
const chosen = files.filter((name) => wanted.length === 0 || wanted.some((one) => name.startsWith(one)));
if (chosen.length === 0) throw new Error(`There is no end-to-end test ${wanted.join(', ')}. There are: ${files.join(', ')}`);

async function stop(code) {
	await takeDown();
	process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(128 + constants.signals[signal]));
try {
	// Before the first test, so that installing n8n is not on its clock.
	await stage();
} catch (error) {
	process.stderr.write(`${error.stack}\n`);
	await stop(1);
}
for (const name of chosen) await import(`./${name}`);
