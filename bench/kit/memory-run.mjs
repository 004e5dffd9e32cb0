// memory-run.mjs <recipients> <port of a mail server>: sends everybody a mail and tells how much memory that took, in MB
// above where it stood before.
import { createRequire } from 'node:module';
import { identifyNode } from '../identify.mjs';
import { oneNode, runNode } from './node.mjs';
import { people } from './people.mjs';

const { runWorkflow } = createRequire(import.meta.url)('../../scripts/engine/engine.cjs');
const [size, port] = process.argv.slice(2).map(Number);
const MB = 1024 * 1024;
const LETTER = `<p>Hello {{ profile.firstName }},</p>${'<p>the new Trail Runner 200 has arrived.</p>\n'.repeat(100)}`;

const rows = people(0, size);
for (let start = 0; start < size; start += 10_000) await runNode(runWorkflow, identifyNode, rows.slice(start, start + 10_000));
const send = oneNode('emailChannel', {
	operation: 'send', provider: 'smtp', personBy: 'email', purpose: 'service', from: 'Outdoor Shop <news@example.com>', subject: 'Hello {{ profile.firstName }}', html: LETTER,
	campaign: 'bench', options: { connections: 5 },
}, { omnichannelSmtpApi: { id: 'smtp', name: 'smtp' } });

globalThis.gc();
const before = process.memoryUsage();
const peak = { heapUsed: 0, rss: 0 };
/** What is alive, without what only waits to be collected: so it is seen whether anything grows with the recipients. */
let alive = 0;
const watch = setInterval(() => {
	const now = process.memoryUsage();
	peak.heapUsed = Math.max(peak.heapUsed, now.heapUsed);
	peak.rss = Math.max(peak.rss, now.rss);
}, 20);
const collected = setInterval(() => {
	globalThis.gc();
	alive = Math.max(alive, process.memoryUsage().heapUsed);
}, 2_000);
const started = performance.now();
const [sent] = await runNode(runWorkflow, send, rows, { omnichannelSmtpApi: { host: '127.0.0.1', port, security: 'none' } });
const took = performance.now() - started;
clearInterval(watch);
clearInterval(collected);
globalThis.gc();
const after = process.memoryUsage().heapUsed;
const above = (value, start) => Math.round((value - start) / MB);
process.send({
	sent: sent.length, mailsPerSecond: Math.round((size / took) * 1_000), aliveMB: above(Math.max(alive, after), before.heapUsed),
	putOutMB: above(after, before.heapUsed), peakHeapMB: above(peak.heapUsed, before.heapUsed), peakRssMB: above(peak.rss, before.rss),
});
process.on('disconnect', () => process.exit(0));
