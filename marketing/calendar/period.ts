import { firstInstantAtOrAfter, instantsOf, localTime } from './local-time';
import { WEEKDAYS } from './window';

/** Periods of the calendar; weeks start on Monday. */
export type CalendarUnit = 'day' | 'week' | 'month';

/** When the day, week or month began in which an instant lies for the people of a zone. */
export function periodStart(unit: CalendarUnit, at: number, zone: string): number {
	return firstInstantAtOrAfter(firstDate(unit, at, zone, 0), 0, zone);
}

/** When the next day, week or month begins. */
export function nextPeriodStart(unit: CalendarUnit, at: number, zone: string): number {
	const date = firstDate(unit, at, zone, 1);
	// Where clocks are set back over midnight, there are two midnights: the one that is still to come.
	return instantsOf(date, 0, zone).find((midnight) => midnight > at) ?? firstInstantAtOrAfter(date, 0, zone);
}

function firstDate(unit: CalendarUnit, at: number, zone: string, periodsOn: number): string {
	const { date, weekday } = localTime(at, zone);
	const [year, month, day] = date.split('-').map(Number);
	const first = {
		day: () => Date.UTC(year, month - 1, day + periodsOn),
		week: () => Date.UTC(year, month - 1, day - WEEKDAYS.indexOf(weekday) + 7 * periodsOn),
		month: () => Date.UTC(year, month - 1 + periodsOn, 1),
	};
	return new Date(first[unit]()).toISOString().slice(0, 10);
}
