import { changeAfter, offsetAt } from './offset';
import { WEEKDAYS, type Weekday } from './window';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What calendar and clock on a wall show. */
export interface LocalTime {
	/** `YYYY-MM-DD`. */
	date: string;
	weekday: Weekday;
	/** Minutes since midnight by the clock: 90 at half past one, also on a day on which clocks were set. */
	minutes: number;
}

/** What the walls of a zone show at an instant. */
export function localTime(at: number, zone: string): LocalTime {
	const local = at + offsetAt(at, zone);
	const day = Math.floor(local / DAY);
	return { date: dateOf(day), weekday: WEEKDAYS[weekdayOf(day)], minutes: Math.floor((local - day * DAY) / MINUTE) };
}

/** The instants at which a clock shows this: none where it is set forward over it, two where it is set back. Ascending. */
export function instantsOf(date: string, minutes: number, zone: string): number[] {
	const local = Date.parse(date) + minutes * MINUTE;
	return candidates(local, zone).filter((at) => at + offsetAt(at, zone) === local);
}

/** The first instant at which a clock shows this, or where it never does, the one at which it is set forward over it. */
export function firstInstantAtOrAfter(date: string, minutes: number, zone: string): number {
	const [first] = instantsOf(date, minutes, zone);
	if (first !== undefined) return first;
	const [early, late = early] = candidates(Date.parse(date) + minutes * MINUTE, zone);
	return changeAfter(early, late, zone) ?? late;
}

/** The instants that it would be by the clocks of the day before and of the day after; no clock is set twice in two days. */
function candidates(local: number, zone: string): number[] {
	const offsets = new Set([offsetAt(local + DAY, zone), offsetAt(local - DAY, zone)]);
	return [...offsets].map((offset) => local - offset).sort((one, other) => one - other);
}

/** The date of the day that is so many days after 1970-01-01. */
export function dateOf(day: number): string {
	return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The place of that day in the week, 0 = Monday. */
export function weekdayOf(day: number): number {
	return (((day + 3) % 7) + 7) % 7;
}
