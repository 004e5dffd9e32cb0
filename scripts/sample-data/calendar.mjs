import { DateTime } from 'luxon';

/** The newest day in the data. */
export const referenceDay = '2026-11-20';

/** How the till writes a moment. */
export const tillFormat = 'dd.MM.yyyy HH:mm';

/** The local moment of a purchase, `daysAgo` days before the reference day, at a time of that day in a zone. */
export function moment({ daysAgo, minute, second }, zone) {
	const day = DateTime.fromISO(referenceDay, { zone, locale: 'en-US' }).minus({ days: daysAgo });
	return day.set({ hour: Math.floor(minute / 60), minute: minute % 60, second });
}

/** Which of two purchases came first, in local time. */
export const earlierFirst = (one, other) => other.daysAgo - one.daysAgo || one.minute - other.minute;
