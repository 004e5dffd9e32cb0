/** The median of some numbers. */
export function median(numbers) {
	const sorted = [...numbers].sort((one, other) => one - other);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Milliseconds that some work takes. */
export async function timed(work) {
	const started = performance.now();
	await work();
	return performance.now() - started;
}

/**
 * Runs floor and ours in turn, so that whatever else the machine does hits both; one unmeasured round warms up.
 * Gives medians in items per second, and the median of the rounds' ratios (ours / floor).
 */
export async function compare({ items, rounds = 5, floor, ours }) {
	const times = { floor: [], ours: [], ratio: [] };
	for (let round = -1; round < rounds; round++) {
		// Each of the two goes first in every other round.
		const order = round % 2 === 0 ? [['floor', floor], ['ours', ours]] : [['ours', ours], ['floor', floor]];
		const took = {};
		for (const [name, work] of order) took[name] = await timed(() => work(round + 1));
		if (round < 0) continue;
		times.floor.push(took.floor);
		times.ours.push(took.ours);
		times.ratio.push(took.floor / took.ours);
	}
	const rate = (list) => Math.round((items / median(list)) * 1000);
	return { items, rounds, floorPerSecond: rate(times.floor), oursPerSecond: rate(times.ours), oursMs: Math.round(median(times.ours)), floorMs: Math.round(median(times.floor)), ratio: Number(median(times.ratio).toFixed(2)) };
}
