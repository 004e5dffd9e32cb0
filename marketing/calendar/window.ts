/** Days of the week, Monday first. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Hours of some days at which contact is allowed, in the person's local time: from `from` until before `to`, `HH:MM`. */
export interface AllowedWindow {
	days: readonly Weekday[];
	from: string;
	/** `24:00` is the end of the day. */
	to: string;
}
