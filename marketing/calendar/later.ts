const DAY = 24 * 60 * 60 * 1000;

/** So many times 24 hours later, or earlier. */
export function addDays(at: number, days: number): number {
	return at + days * DAY;
}

/** The same day and time, UTC, so many months later or earlier; the month's last day where it has no such day. */
export function addMonths(at: number, months: number): number {
	const date = new Date(at);
	const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
	return date.setUTCMonth(date.getUTCMonth() + months, Math.min(date.getUTCDate(), lastDay));
}
