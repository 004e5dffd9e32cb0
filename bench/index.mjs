// npm run bench [-- --json] [-- --only identify]: speeds as ratios to a floor measured in the same run.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepareEngine } from '../scripts/engine/prepare.mjs';
import { say, step } from '../scripts/process/progress.mjs';
import { benchDecision } from './decision.mjs';
import { benchDuplicates } from './duplicates.mjs';
import { benchEventLoop } from './event-loop.mjs';
import { benchIdentify } from './identify.mjs';
import { benchMemory } from './memory.mjs';
import { benchRendering } from './rendering.mjs';
import { benchResolution } from './resolution.mjs';
import { benchSmtp } from './smtp.mjs';
import { benchSuppression } from './suppression.mjs';

const benches = { identify: benchIdentify, resolution: benchResolution, duplicates: benchDuplicates, suppression: benchSuppression, decision: benchDecision, 'event-loop': benchEventLoop, rendering: benchRendering, smtp: benchSmtp, memory: benchMemory };

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, only: { type: 'string' } } });
const folder = mkdtempSync(join(tmpdir(), 'omnichannel-bench-'));
mkdirSync(folder, { recursive: true });
const { runWorkflow, home, packageFolder } = await prepareEngine();
const useStore = (file) => {
	process.env.OMNICHANNEL_STORE_FILE = file;
};
const results = {};
for (const [name, bench] of Object.entries(benches)) {
	if (values.only && values.only !== name) continue;
	Object.assign(results, await step(`Measuring ${name}`, () => bench({ runWorkflow, folder, packageFolder, useStore })));
}
rmSync(folder, { recursive: true, force: true });
rmSync(home, { recursive: true, force: true });
if (values.json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
else for (const [name, result] of Object.entries(results)) say(`${name}: ${JSON.stringify(result)}`);
process.stdout.write('', () => process.exit(0));
