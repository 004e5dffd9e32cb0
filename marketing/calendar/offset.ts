import { clocksAhead } from './luxon';

const SECOND = 1000;

/** Clocks never changed twice within a week. */
const WEEK = 7 * 24 * 60 * 60 * SECOND;

/** So many weeks of a zone are remembered, about ten years. */
const KEPT = 520;

/** A week's clocks: `before` until before `change`, `after` from then on; Infinity where nothing changes. */
interface Clocks {
	before: number;
	after: number;
	change: number;
}

const zones = new Map<string, Map<number, Clocks>>();

/** By how much the clocks of a zone are ahead of UTC at an instant, in milliseconds. Fast: weeks are remembered. */
export function offsetAt(at: number, zone: string): number {
	const { before, after, change } = clocksOf(Math.floor(at / WEEK), zone);
	return at < change ? before : after;
}

/** The first instant after `at`, until and with `until`, at which the clocks of a zone are set. */
export function changeAfter(at: number, until: number, zone: string): number | undefined {
	for (let week = Math.floor(at / WEEK); week * WEEK <= until; week++) {
		const { change } = clocksOf(week, zone);
		if (change > at && change <= until) return change;
	}
	return undefined;
}

function clocksOf(week: number, zone: string): Clocks {
	const weeks = zones.get(zone) ?? new Map<number, Clocks>();
	const known = weeks.get(week);
	if (known) return known;
	const found = findClocks(week, zone);
	if (weeks.size >= KEPT) weeks.clear();
	zones.set(zone, weeks.set(week, found));
	return found;
}

function findClocks(week: number, zone: string): Clocks {
	let from = week * WEEK;
	let to = from + WEEK;
	const before = clocksAhead(from, zone);
	const after = clocksAhead(to, zone);
	if (Number.isNaN(before)) throw new RangeError(`"${zone}" is no time zone, or the moment is none`);
	if (before === after) return { before, after, change: Infinity };
	while (to - from > SECOND) {
		const middle = from + Math.floor((to - from) / SECOND / 2) * SECOND;
		if (clocksAhead(middle, zone) === before) from = middle;
		else to = middle;
	}
	return { before, after, change: to };
}
