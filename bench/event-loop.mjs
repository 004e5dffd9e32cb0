import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { join } from 'node:path';
import { identifyNode } from './identify.mjs';
import { runNode } from './kit/node.mjs';
import { people } from './kit/people.mjs';
import { median, timed } from './kit/rounds.mjs';

const MB = 1024 * 1024;

/** How free the event loop stays while 100,000 items are identified, and how much memory a batch takes. */
export async function benchEventLoop({ runWorkflow, folder, useStore }) {
	useStore(join(folder, 'event-loop.sqlite'));
	await runNode(runWorkflow, identifyNode, people(0, 1_000));
	const rows = people(0, 100_000);
	const delay = monitorEventLoopDelay({ resolution: 5 });
	delay.enable();
	const took = await timed(() => runNode(runWorkflow, identifyNode, rows));
	delay.disable();
	const ms = (nanoseconds) => Number((nanoseconds / 1e6).toFixed(1));
	return {
		'event loop delay, 100,000 items identified': {
			items: 100_000, oursMs: Math.round(took), p50: ms(delay.percentile(50)), p99: ms(delay.percentile(99)), max: ms(delay.max),
		},
		'memory of a batch of 10,000 (MB of heap at its peak)': {
			'store of 100,000': await peaks(runWorkflow, 1),
			'the same store grown to 300,000': (await grow(runWorkflow, 100_000, 300_000), await peaks(runWorkflow, 10)),
		},
	};
}

async function grow(runWorkflow, from, to) {
	for (let start = from; start < to; start += 10_000) await runNode(runWorkflow, identifyNode, people(start, start + 10_000));
}

async function peaks(runWorkflow, round) {
	const seen = [];
	for (let turn = 0; turn < 5; turn++) seen.push(await peak(runWorkflow, people(turn * 10_000, (turn + 1) * 10_000, round + turn)));
	return median(seen);
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

/** The highest heap seen while a batch runs, above where it stood before. */
async function peak(runWorkflow, rows) {
	collect();
	const before = process.memoryUsage().heapUsed;
	let highest = before;
	const watch = setInterval(() => {
		highest = Math.max(highest, process.memoryUsage().heapUsed);
	}, 2);
	await runNode(runWorkflow, identifyNode, rows);
	clearInterval(watch);
	return Math.round((Math.max(highest, process.memoryUsage().heapUsed) - before) / MB);
}
