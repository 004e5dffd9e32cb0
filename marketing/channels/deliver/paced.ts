import type { Carrier } from '../carrier';
import type { Pace } from './pace';
import { MOST_WAITING } from './patience';

/** Lets a carrier that has no pace of its own wait its turn; how many it takes at once stays its own affair. */
export function paced<Content>(carrier: Carrier<Content>, pace: Pace, pause: (milliseconds: number) => Promise<unknown>): Carrier<Content> {
	return {
		...carrier,
		batch: Math.min(carrier.batch, Math.max(1, Math.floor(pace.perSecond))),
		async deliver(messages, handOver) {
			const turn = await pace.take(messages.length, MOST_WAITING);
			if ('wait' in turn && turn.wait > 0) await pause(turn.wait);
			return await carrier.deliver(messages, handOver);
		},
	};
}
