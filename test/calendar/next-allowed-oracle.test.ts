import fc from 'fast-check';
import { IANAZone } from 'luxon';
import { nextAllowed, WEEKDAYS, type Allowed, type Holidays, type Schedule } from '../../marketing/calendar';
import { seed } from '../kit/seed';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const HORIZON = 3;

/** Zones, and about when their clocks are set in 2026. */
const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'America/St_Johns', 'Africa/Cairo', 'Asia/Tehran'];
const TURNS = [
	'2026-03-08T06:00Z', '2026-03-29T01:00Z', '2026-04-04T15:00Z', '2026-04-23T22:00Z',
	'2026-10-03T15:30Z', '2026-10-25T01:00Z', '2026-10-29T21:00Z', '2026-11-01T05:00Z',
].map((turn) => Date.parse(turn));

const time = fc.oneof(fc.integer({ min: 0, max: 1440 }), fc.integer({ min: 0, max: 240 }), fc.integer({ min: 1320, max: 1440 }));
const written = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const window = fc.tuple(fc.subarray([...WEEKDAYS], { minLength: 3 }), time, time).map(([days, one, other]) =>
	({ days, from: written(Math.min(one, other)), to: written(Math.max(one, other)) }));
const schedule = fc.record({
	id: fc.constantFrom('law', 'wish', 'carrier'), windows: fc.array(window, { maxLength: 3 }), onHolidays: fc.boolean(), country: fc.constant('FR'),
});
const situation = fc.record({
	from: fc.tuple(fc.constantFrom(...TURNS), fc.integer({ min: -2 * DAY, max: DAY })).map(([turn, away]) => turn + away),
	zones: fc.uniqueArray(fc.constantFrom(...ZONES), { minLength: 1, maxLength: 3 }),
	schedules: fc.array(schedule, { minLength: 1, maxLength: 2 }),
	holidays: fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 2 }),
});

/** Says no to holidays on some days of every week of the month. */
const holidaysOf = (remainders: number[]): Holidays => ({
	on: (_, __, date) => (remainders.includes(Number(date.slice(-2)) % 7) ? 'Fair' : undefined),
});

const QUARTER = 15 * MINUTE;
const offsets = new Map(ZONES.map((zone) => [zone, new Map<number, number>()]));

/** UTC milliseconds of what the wall shows, by luxon alone; in that year clocks were only set at quarters of an hour. */
function wall(at: number, zone: string): number {
	const quarter = Math.floor(at / QUARTER);
	const offset = offsets.get(zone)?.get(quarter) ?? IANAZone.create(zone).offset(quarter * QUARTER) * MINUTE;
	offsets.get(zone)?.set(quarter, offset);
	return at + offset;
}

function open(at: number, zone: string, { windows, onHolidays }: Schedule, holidays: Holidays): boolean {
	const local = new Date(wall(at, zone));
	if (!onHolidays && holidays.on('FR', undefined, local.toISOString().slice(0, 10))) return false;
	const weekday = WEEKDAYS[(local.getUTCDay() + 6) % 7];
	const clock = written(local.getUTCHours() * 60 + local.getUTCMinutes());
	return windows.length === 0 || windows.some(({ days, from, to }) => days.includes(weekday) && from <= clock && clock < to);
}

/** The same by looking at the clock every minute. */
function minuteByMinute(from: number, zones: string[], schedules: Schedule[], holidays: Holidays): Allowed {
	const blocking = (at: number) => schedules.filter((one) => !zones.every((zone) => open(at, zone, one, holidays))).map(({ id }) => id);
	const allowed = (at: number) => schedules.every((one) => zones.every((zone) => open(at, zone, one, holidays)));
	for (let at = from; at < from + HORIZON * DAY; at = (Math.floor(at / MINUTE) + 1) * MINUTE) {
		if (allowed(at)) return { at, blocking: blocking(from) };
	}
	return { at: undefined, blocking: blocking(from) };
}

test(`the next allowed moment is the one found by looking every minute (seed ${seed})`, () => {
	const found = { later: 0, never: 0 };
	fc.assert(fc.property(situation, ({ from, zones, schedules, holidays }) => {
		const known = holidaysOf(holidays);
		const allowed = nextAllowed(from, zones, schedules, known, HORIZON);
		expect(allowed).toEqual(minuteByMinute(from, zones, schedules, known));
		if (allowed.at === undefined) found.never++;
		else if (allowed.at > from) found.later++;
	}), { seed, numRuns: 150 });
	// The situations are no use where all of them are open or all are shut.
	expect(Math.min(found.later, found.never)).toBeGreaterThan(10);
});
