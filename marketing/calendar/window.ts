/** Days of the week, Monday first. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/**
 * Hours of some days at which contact is allowed, in the person's local time: from `from` until before `to`, `HH:MM`.
 * One that doesn't end after it starts allows nothing: hours over midnight are two windows.
 */
export interface AllowedWindow {
	days: readonly Weekday[];
	from: string;
	/** `24:00` is the end of the day. */
	to: string;
}

/** Minutes since midnight of a time of day (`08:00` to `24:00`, also `8:00`); undefined for what is none. */
export function minutesOf(time: string): number | undefined {
	const [, hours, minutes] = /^(\d{1,2}):([0-5]\d)$/.exec(time.trim()) ?? [];
	if (hours === undefined) return undefined;
	const total = Number(hours) * 60 + Number(minutes);
	return total <= 24 * 60 ? total : undefined;
}
