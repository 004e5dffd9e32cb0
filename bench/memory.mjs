import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How many get a mail in each run; set e.g. OMNICHANNEL_BENCH_PEOPLE=5000,20000 for a quick look. */
const SIZES = (process.env.OMNICHANNEL_BENCH_PEOPLE ?? '10000,200000').split(',').map(Number);

/**
 * How much memory sending takes, in processes of their own: what Email Channel needs above the items that came in, from
 * few recipients to many. The items it puts out are counted in: they are what n8n hands on.
 */
export async function benchMemory({ folder }) {
	const sink = fork(fileURLToPath(new URL('kit/smtp-sink.mjs', import.meta.url)));
	const [{ port }] = await once(sink, 'message');
	const results = {};
	for (const size of SIZES) {
		const child = fork(fileURLToPath(new URL('kit/memory-run.mjs', import.meta.url)), [String(size), String(port)], {
			env: { ...process.env, OMNICHANNEL_STORE_FILE: join(folder, `memory-${size}.sqlite`) }, execArgv: ['--expose-gc'],
		});
		const [result] = await once(child, 'message');
		results[`memory of sending to ${size.toLocaleString('en')}`] = result;
		child.disconnect();
		await once(child, 'exit');
	}
	sink.disconnect();
	return results;
}
