/** Gives dice that fall the same way for the same seed (mulberry32), on any machine. */
export function seededRandom(seed) {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const whole = (from, to) => from + Math.floor(next() * (to - from + 1));
	return {
		/** A number from 0 up to, not including, 1. */
		next,
		/** A whole number, both ends included. */
		whole,
		/** `count` random digits as text. */
		digits: (count) => Array.from({ length: count }, () => whole(0, 9)).join(''),
		/** True in `share` of the cases, 0 to 1. */
		chance: (share) => next() < share,
		/** One of the list. */
		pick: (list) => list[whole(0, list.length - 1)],
		/** One of `[thing, weight]` pairs, heavier ones more often. */
		weighted: (pairs) => {
			let left = next() * pairs.reduce((sum, [, weight]) => sum + weight, 0);
			return (pairs.find(([, weight]) => (left -= weight) < 0) ?? pairs.at(-1))[0];
		},
		/** The list in another order (Fisher-Yates); the one given stays as it is. */
		shuffled: (list) => {
			const mixed = [...list];
			for (let last = mixed.length - 1; last > 0; last--) {
				const other = whole(0, last);
				[mixed[last], mixed[other]] = [mixed[other], mixed[last]];
			}
			return mixed;
		},
	};
}
