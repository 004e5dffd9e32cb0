import type { Holidays } from './holidays';
import { dateOf, weekdayOf } from './local-time';
import { minutesOf, WEEKDAYS, type AllowedWindow } from './window';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** When somebody may be contacted, by the clock on their wall. */
export interface Schedule {
	id: string;
	/** Empty = at any time of any day; otherwise every hour that no window names is blocked. */
	windows: readonly AllowedWindow[];
	/** Whether public holidays of `country` are days like others. */
	onHolidays: boolean;
	/** ISO 3166, `DE`. */
	country?: string;
	/** ISO 3166-2 without the country, `BY`. */
	region?: string;
}

/** A schedule made ready: the first opening at or after a local time, both as UTC milliseconds would show it. */
export type Openings = (local: number, until: number) => number | undefined;

/** Makes a schedule ready to be asked many times. */
export function openingsOf(schedule: Schedule, holidays: Holidays): Openings {
	const spans = WEEKDAYS.map((weekday) => spansOf(schedule, weekday));
	const closed = closedDays(schedule, holidays);
	return (local, until) => {
		for (let day = Math.floor(local / DAY); day * DAY < until; day++) {
			const today = spans[weekdayOf(day)];
			if (today.length === 0 || closed(day)) continue;
			const starts = today.filter(([, to]) => local < day * DAY + to).map(([from]) => Math.max(local, day * DAY + from));
			if (starts.length > 0) return Math.min(...starts);
		}
		return undefined;
	};
}

/** Stretches of a weekday, in milliseconds since midnight. */
function spansOf({ windows }: Schedule, weekday: (typeof WEEKDAYS)[number]): [from: number, to: number][] {
	if (windows.length === 0) return [[0, DAY]];
	return windows.filter(({ days }) => days.includes(weekday))
		.map(({ from, to }): [number, number] => [(minutesOf(from) ?? NaN) * MINUTE, (minutesOf(to) ?? NaN) * MINUTE])
		.filter(([from, to]) => from < to);
}

function closedDays({ onHolidays, country, region }: Schedule, holidays: Holidays): (day: number) => boolean {
	if (onHolidays || !country) return () => false;
	const asked = new Map<number, boolean>();
	return (day) => {
		const known = asked.get(day);
		if (known !== undefined) return known;
		const closed = holidays.on(country, region, dateOf(day)) !== undefined;
		asked.set(day, closed);
		return closed;
	};
}
