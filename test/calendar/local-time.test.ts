import fc from 'fast-check';
import { DateTime, Settings } from 'luxon';
import { firstInstantAtOrAfter, instantsOf, localTime } from '../../marketing/calendar';
import { seed } from '../kit/seed';

const at = (text: string) => Date.parse(text);
const utc = (instants: number[]) => instants.map((instant) => new Date(instant).toISOString().replace(':00.000Z', 'Z'));

const instant = fc.integer({ min: at('1975-01-01'), max: at('2037-01-01') });
const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));

describe('what the wall shows', () => {
	test.each([
		['2026-01-15T23:30:00Z', 'Europe/Berlin', '2026-01-16', 'fri', 30],
		['2026-07-15T23:30:00Z', 'Europe/Berlin', '2026-07-16', 'thu', 90],
		['2026-03-29T00:59:59.999Z', 'Europe/Berlin', '2026-03-29', 'sun', 119],
		['2026-03-29T01:00:00Z', 'Europe/Berlin', '2026-03-29', 'sun', 180],
		['2026-10-25T00:30:00Z', 'Europe/Berlin', '2026-10-25', 'sun', 150],
		['2026-10-25T01:30:00Z', 'Europe/Berlin', '2026-10-25', 'sun', 150],
		['2026-01-01T00:00:00Z', 'America/St_Johns', '2025-12-31', 'wed', 20 * 60 + 30],
		['2026-01-01T00:00:00Z', 'Asia/Kathmandu', '2026-01-01', 'thu', 345],
		['2026-04-04T15:00:00Z', 'Australia/Lord_Howe', '2026-04-05', 'sun', 90],
		['2026-11-01T10:00:00Z', 'Pacific/Kiritimati', '2026-11-02', 'mon', 0],
		['1969-12-31T23:59:00Z', 'UTC', '1969-12-31', 'wed', 1439],
	])('at %s in %s', (moment, where, date, weekday, minutes) =>
		expect(localTime(at(moment), where)).toEqual({ date, weekday, minutes }));

	test(`is what luxon says, anywhere and at any time (seed ${seed})`, () => {
		fc.assert(fc.property(instant, zone, (moment, where) => {
			const shown = DateTime.fromMillis(moment, { zone: where });
			expect(localTime(moment, where)).toEqual({
				date: shown.toISODate(), weekday: shown.setLocale('en').weekdayShort?.toLowerCase(), minutes: shown.hour * 60 + shown.minute,
			});
		}), { seed, numRuns: 500 });
	});

	test('nowhere is refused', () => expect(() => localTime(0, 'Europe/Atlantis')).toThrow('Europe/Atlantis'));
});

// What a library makes of a time that a clock shows twice may hang on the season in which it is asked.
describe.each(['2026-01-15', '2026-07-15'])('the instants at which a clock shows a time, asked on %s', (today) => {
	const real = Settings.now;
	beforeEach(() => void (Settings.now = () => at(today)));
	afterEach(() => void (Settings.now = real));

	test.each<[string, number, string, string[], string]>([
		['2026-01-15', 480, 'Europe/Berlin', ['2026-01-15T07:00Z'], '2026-01-15T07:00Z'],
		['2026-07-15', 480, 'Europe/Berlin', ['2026-07-15T06:00Z'], '2026-07-15T06:00Z'],
		['2026-03-29', 150, 'Europe/Berlin', [], '2026-03-29T01:00Z'],
		['2026-03-29', 120, 'Europe/Berlin', [], '2026-03-29T01:00Z'],
		['2026-03-29', 180, 'Europe/Berlin', ['2026-03-29T01:00Z'], '2026-03-29T01:00Z'],
		['2026-10-25', 150, 'Europe/Berlin', ['2026-10-25T00:30Z', '2026-10-25T01:30Z'], '2026-10-25T00:30Z'],
		['2026-10-25', 180, 'Europe/Berlin', ['2026-10-25T02:00Z'], '2026-10-25T02:00Z'],
		['2026-03-08', 150, 'America/New_York', [], '2026-03-08T07:00Z'],
		['2026-11-01', 90, 'America/New_York', ['2026-11-01T05:30Z', '2026-11-01T06:30Z'], '2026-11-01T05:30Z'],
		['2026-10-04', 135, 'Australia/Lord_Howe', [], '2026-10-03T15:30Z'],
		['2026-04-05', 105, 'Australia/Lord_Howe', ['2026-04-04T14:45Z', '2026-04-04T15:15Z'], '2026-04-04T14:45Z'],
		['2026-04-24', 0, 'Africa/Cairo', [], '2026-04-23T22:00Z'],
		['2026-10-29', 1410, 'Africa/Cairo', ['2026-10-29T20:30Z', '2026-10-29T21:30Z'], '2026-10-29T20:30Z'],
		['2026-06-01', 1440, 'Asia/Kolkata', ['2026-06-01T18:30Z'], '2026-06-01T18:30Z'],
		['2011-12-30', 720, 'Pacific/Apia', [], '2011-12-30T10:00Z'],
	])('%s, minute %i, %s', (date, minutes, where, instants, first) => {
		expect(utc(instantsOf(date, minutes, where))).toEqual(instants);
		expect(utc([firstInstantAtOrAfter(date, minutes, where)])).toEqual([first]);
	});
});

test(`every instant is among those at which its own time is shown, the first of them never later (seed ${seed})`, () => {
	fc.assert(fc.property(instant, zone, (moment, where) => {
		const minute = Math.floor(moment / 60_000) * 60_000;
		const { date, minutes } = localTime(minute, where);
		const instants = instantsOf(date, minutes, where);
		// A few zones had odd seconds, of which a whole minute knows nothing.
		fc.pre(DateTime.fromMillis(minute, { zone: where }).second === 0);
		expect(instants).toContain(minute);
		expect(firstInstantAtOrAfter(date, minutes, where)).toBe(instants[0]);
	}), { seed, numRuns: 500 });
});
