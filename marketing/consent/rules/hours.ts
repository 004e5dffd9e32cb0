import { WEEKDAYS, type AllowedWindow, type Weekday } from '../../calendar';

const PART = /^(daily|[a-z]{3})(?:-([a-z]{3}))? (\d\d:\d\d)-(\d\d:\d\d)$/;
const TIME = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;

/**
 * Reads hours as people write them: `mon-fri 10:00-13:00, sat 09:00-12:00`, `daily 08:00-21:00`, or `any`.
 * Undefined when it can't be read; none for `any`, since no window means no limit.
 */
export function readHours(written: string): AllowedWindow[] | undefined {
	const text = written.trim().toLowerCase().replaceAll(/\s+/g, ' ');
	if (text === 'any') return [];
	const windows = text.split(/ ?[,;] ?/).map(readPart);
	return windows.every((window) => window !== undefined) ? windows : undefined;
}

function readPart(part: string): AllowedWindow | undefined {
	const [, first, last, from, to] = PART.exec(part) ?? [];
	const days = daysOf(first, last);
	return days && isWindow({ days, from, to }) ? { days, from, to } : undefined;
}

function daysOf(first: string, last = first): Weekday[] | undefined {
	if (first === 'daily') return last === 'daily' ? [...WEEKDAYS] : undefined;
	const [from, to] = [first, last].map((day) => WEEKDAYS.indexOf(day as Weekday));
	return from >= 0 && to >= from ? WEEKDAYS.slice(from, to + 1) : undefined;
}

/** Whether it is a window: known days, times, and an end after its start. */
export function isWindow(window: unknown): window is AllowedWindow {
	if (typeof window !== 'object' || window === null) return false;
	const { days, from, to } = window as Partial<AllowedWindow>;
	return Array.isArray(days) && days.length > 0 && days.every((day) => WEEKDAYS.includes(day))
		&& TIME.test(String(from)) && TIME.test(String(to)) && String(from) < String(to);
}

/** Windows in the words that `readHours` reads. */
export function hoursText(windows: readonly AllowedWindow[]): string {
	if (windows.length === 0) return 'any';
	return windows.flatMap(({ days, from, to }) => runs(days).map((run) => `${run} ${from}-${to}`)).join(', ');
}

/** Days that follow each other, as `mon-fri`. */
function runs(days: readonly Weekday[]): string[] {
	if (new Set(days).size === WEEKDAYS.length) return ['daily'];
	const places = [...new Set(days)].map((day) => WEEKDAYS.indexOf(day)).sort((one, other) => one - other);
	const starts = places.filter((place) => !places.includes(place - 1));
	return starts.map((start) => {
		let end = start;
		while (places.includes(end + 1)) end++;
		return end === start ? WEEKDAYS[start] : `${WEEKDAYS[start]}-${WEEKDAYS[end]}`;
	});
}
