import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';

const { parse } = createRequire(import.meta.url)('flatted');
const ENDED = new Set(['success', 'error', 'crashed', 'canceled']);

async function statusOf(call, id) {
	const { results } = await call('GET', '/executions?limit=20');
	return results.find((one) => one.id === id)?.status;
}

/** Waits until an execution of a running n8n has succeeded, and gives it; throws what it failed with. */
export async function untilExecuted(call, id, timeoutMs = 90_000) {
	const deadline = Date.now() + timeoutMs;
	for (let status; !ENDED.has(status); status = await statusOf(call, id)) {
		if (Date.now() > deadline) throw new Error(`Execution ${id} is still ${status} after ${timeoutMs / 1000} s.`);
		await sleep(300);
	}
	const run = await call('GET', `/executions/${id}`);
	const data = parse(run.data);
	if (run.status !== 'success') throw new Error(`Execution ${id} ended as ${run.status}: ${data.resultData.error?.message}`);
	return { ...run, data };
}
