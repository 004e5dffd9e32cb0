import fc from 'fast-check';
import { localTime, nextPeriodStart, periodStart, type CalendarUnit } from '../../marketing/calendar';
import { seed } from '../kit/seed';

const at = (text: string) => Date.parse(text);

describe('the day, week and month of a moment', () => {
	test.each<[string, CalendarUnit, string, string, string, string]>([
		['a day in winter', 'day', '2026-11-20T12:00:00Z', 'Europe/Warsaw', '2026-11-19T23:00:00Z', '2026-11-20T23:00:00Z'],
		['its first moment', 'day', '2026-11-19T23:00:00Z', 'Europe/Warsaw', '2026-11-19T23:00:00Z', '2026-11-20T23:00:00Z'],
		['a day of 23 hours', 'day', '2026-03-29T12:00:00Z', 'Europe/Warsaw', '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z'],
		['a day of 25 hours', 'day', '2026-10-25T12:00:00Z', 'Europe/Warsaw', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'],
		['a day that begins at one', 'day', '2026-04-24T12:00:00Z', 'Africa/Cairo', '2026-04-23T22:00:00Z', '2026-04-24T21:00:00Z'],
		['a day whose last hour comes twice', 'day', '2026-10-29T21:30:00Z', 'Africa/Cairo', '2026-10-28T21:00:00Z', '2026-10-29T22:00:00Z'],
		['the second midnight of a night', 'day', '2006-10-29T03:15:00Z', 'America/St_Johns', '2006-10-28T02:30:00Z', '2006-10-29T03:30:00Z'],
		['a week, on Sunday', 'week', '2026-11-22T12:00:00Z', 'America/New_York', '2026-11-16T05:00:00Z', '2026-11-23T05:00:00Z'],
		['a week, on Monday', 'week', '2026-11-23T12:00:00Z', 'America/New_York', '2026-11-23T05:00:00Z', '2026-11-30T05:00:00Z'],
		['a week in which clocks are set', 'week', '2026-03-08T12:00:00Z', 'America/New_York', '2026-03-02T05:00:00Z', '2026-03-09T04:00:00Z'],
		['a week over new year', 'week', '2026-01-01T12:00:00Z', 'UTC', '2025-12-29T00:00:00Z', '2026-01-05T00:00:00Z'],
		['a month', 'month', '2026-02-28T23:00:00Z', 'Asia/Kolkata', '2026-02-28T18:30:00Z', '2026-03-31T18:30:00Z'],
		['December', 'month', '2026-12-31T12:00:00Z', 'UTC', '2026-12-01T00:00:00Z', '2027-01-01T00:00:00Z'],
		['a month in which clocks are set', 'month', '2026-10-31T12:00:00Z', 'Europe/Berlin', '2026-09-30T22:00:00Z', '2026-10-31T23:00:00Z'],
	])('%s', (_, unit, moment, zone, start, next) => {
		expect(new Date(periodStart(unit, at(moment), zone)).toISOString()).toBe(new Date(start).toISOString());
		expect(new Date(nextPeriodStart(unit, at(moment), zone)).toISOString()).toBe(new Date(next).toISOString());
	});

	test(`begins before it and ends after it, without a hole (seed ${seed})`, () => {
		const unit = fc.constantFrom<CalendarUnit>('day', 'week', 'month');
		const moment = fc.integer({ min: at('2024-01-01'), max: at('2028-01-01') });
		const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
		fc.assert(fc.property(unit, moment, zone, (every, now, where) => {
			const [start, next] = [periodStart(every, now, where), nextPeriodStart(every, now, where)];
			expect(start).toBeLessThanOrEqual(now);
			expect(next).toBeGreaterThan(now);
			expect([periodStart(every, next, where), periodStart(every, next - 1, where)]).toEqual([next, start]);
			if (every === 'month') expect(localTime(next, where).date).toMatch(/-01$/);
			if (every === 'week') expect(localTime(next, where).weekday).toBe('mon');
		}), { seed, numRuns: 300 });
	});
});
