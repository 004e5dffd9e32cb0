import { loadHolidays, nextAllowed, WEEKDAYS, WORLD_ZONES, type Holidays, type Schedule, type Weekday } from '../../marketing/calendar';

const at = (text: string) => Date.parse(text);
const utc = (instant: number | undefined) => (instant === undefined ? undefined : new Date(instant).toISOString().slice(0, 16));
const WORKDAYS = WEEKDAYS.slice(0, 5);
const none: Holidays = { on: () => undefined };

const between = (hours: string, days: readonly Weekday[] = WEEKDAYS, more: Partial<Schedule> = {}): Schedule => ({
	id: hours, onHolidays: true, ...more,
	windows: hours.split(', ').map((window) => ({ days, from: window.split('-')[0], to: window.split('-')[1] })),
});
const FRANCE = between('10:00-13:00, 14:00-20:00', WORKDAYS, { onHolidays: false, country: 'FR' });

describe('the next moment at which contact is allowed', () => {
	let holidays: Holidays;
	beforeAll(async () => void (holidays = await loadHolidays()));

	test.each<[string, string, string[], Schedule, string]>([
		['Florida, half past eight in the evening', '2026-06-11T00:30', ['America/New_York'], between('08:00-20:00'), '2026-06-11T12:00'],
		['Florida, eight in the morning', '2026-06-11T12:00', ['America/New_York'], between('08:00-20:00'), '2026-06-11T12:00'],
		['Florida, eight in the evening is too late', '2026-06-11T00:00', ['America/New_York'], between('08:00-20:00'), '2026-06-11T12:00'],
		['France, on a Sunday', '2026-06-14T09:00', ['Europe/Paris'], FRANCE, '2026-06-15T08:00'],
		['France, on Bastille Day, a Tuesday', '2026-07-14T09:00', ['Europe/Paris'], FRANCE, '2026-07-15T08:00'],
		['France, at lunch', '2026-06-15T11:20', ['Europe/Paris'], FRANCE, '2026-06-15T12:00'],
		['France, Friday evening', '2026-06-12T18:00', ['Europe/Paris'], FRANCE, '2026-06-15T08:00'],
		['France, Christmas on a Friday', '2026-12-24T19:30', ['Europe/Paris'], FRANCE, '2026-12-28T09:00'],
		['Alsace, Good Friday until after Easter', '2026-04-03T09:00', ['Europe/Paris'], { ...FRANCE, region: '6AE' }, '2026-04-07T08:00'],
		['Korea, ten in the evening', '2026-06-10T13:00', ['Asia/Seoul'], between('08:00-21:00'), '2026-06-10T23:00'],
		['Poland and New York at once', '2026-11-20T20:00', ['Europe/Warsaw', 'America/New_York'], between('08:00-20:00'), '2026-11-21T13:00'],
		['the same, when only New York has summer time', '2026-03-15T00:00', ['Europe/Warsaw', 'America/New_York'], between('08:00-20:00'), '2026-03-15T12:00'],
		['clocks that agree before and after, set weeks apart', '2026-03-28T08:00', ['Europe/Athens', 'Africa/Cairo'], between('08:00-08:30'), '2026-04-24T05:00'],
		['an opening in the hour that is left out', '2026-03-29T00:30', ['Europe/Berlin'], between('02:30-04:00'), '2026-03-29T01:00'],
		['hours wholly within the hour that is left out', '2026-03-29T00:30', ['Europe/Berlin'], between('02:15-02:45'), '2026-03-30T00:15'],
		['an opening in the hour that comes twice', '2026-10-25T00:00', ['Europe/Berlin'], between('02:30-05:00'), '2026-10-25T00:30'],
		['its second time', '2026-10-25T01:10', ['Europe/Berlin'], between('02:30-05:00'), '2026-10-25T01:30'],
		['a closing in the hour that comes twice', '2026-10-25T00:40', ['Europe/Berlin'], between('01:00-02:30'), '2026-10-25T01:00'],
		['until the end of the day', '2026-06-10T21:59', ['Europe/Berlin'], between('20:00-24:00'), '2026-06-10T21:59'],
		['the first moment of a day', '2026-06-10T22:00', ['Europe/Berlin'], between('20:00-24:00'), '2026-06-11T18:00'],
		['a day on which Cairo has no midnight', '2026-04-23T21:30', ['Africa/Cairo'], between('00:00-06:00'), '2026-04-23T22:00'],
		['any hour, but no holiday', '2026-07-13T22:00', ['Europe/Paris'], { ...FRANCE, windows: [] }, '2026-07-14T22:00'],
		['a country whose holidays nobody knows', '2026-07-14T09:00', ['Europe/Paris'], { ...FRANCE, country: 'XX' }, '2026-07-14T09:00'],
		['overlapping hours', '2026-06-10T05:00', ['UTC'], between('09:00-12:00, 08:00-10:00'), '2026-06-10T08:00'],
	])('%s', (_, from, zones, schedule, next) => {
		const allowed = nextAllowed(at(`${from}Z`), zones, [schedule], holidays);
		expect(utc(allowed.at)).toBe(next);
		expect(allowed.blocking).toEqual(from === next ? [] : [schedule.id]);
	});
});

describe('several schedules', () => {
	const law = between('08:00-21:00', WEEKDAYS, { id: 'law' });
	const wish = between('18:00-23:00', ['sat'], { id: 'wish' });

	test.each([
		['all must allow it', '2026-06-10T10:00', '2026-06-13T16:00', ['wish']],
		['those that block are named, in their order', '2026-06-10T20:00', '2026-06-13T16:00', ['law', 'wish']],
		['none blocks', '2026-06-13T16:30', '2026-06-13T16:30', []],
		['it ends where the first ends', '2026-06-13T19:00', '2026-06-20T16:00', ['law']],
	])('%s', (_, from, next, blocking) => {
		const allowed = nextAllowed(at(`${from}Z`), ['Europe/Berlin'], [law, wish], none);
		expect({ ...allowed, at: utc(allowed.at) }).toEqual({ at: next, blocking });
	});

	test('without a schedule it is now, to the millisecond', () =>
		expect(nextAllowed(123_456_789, ['Europe/Berlin'], [], none)).toEqual({ at: 123_456_789, blocking: [] }));
});

describe('never', () => {
	const from = at('2026-11-20T12:00:00Z');

	test.each<[string, Schedule[], number]>([
		['no day is named', [between('08:00-20:00', [])], 60],
		['hours that end before they start', [between('20:00-08:00')], 60],
		['hours that nobody can read', [between('eight-ten')], 60],
		['hours that never meet', [between('08:00-10:00'), between('10:00-12:00')], 60],
		['a horizon before the opening', [between('12:00-13:00', ['sat'])], 0.5],
	])('%s', (_, schedules, horizon) =>
		expect(nextAllowed(from, ['Europe/Berlin'], schedules, none, horizon).at).toBeUndefined());

	test('every day is a holiday', () => {
		const schedule = between('08:00-20:00', WEEKDAYS, { onHolidays: false, country: 'FR' });
		expect(nextAllowed(from, ['Europe/Paris'], [schedule], { on: () => 'Strike' })).toEqual({ at: undefined, blocking: [schedule.id] });
	});
});

describe('nobody knows where', () => {
	const from = at('2026-11-20T12:00:00Z');

	test.each([['no zone', []], ['a zone that is none', ['Europe/Atlantis']], ['one that is none among others', ['Europe/Berlin', 'x']]])(
		'%s is all the world', (_, zones) => {
			for (const schedule of [between('08:00-20:00'), between('00:30-24:00', WORKDAYS)]) {
				expect(nextAllowed(from, zones, [schedule], none)).toEqual(nextAllowed(from, WORLD_ZONES, [schedule], none));
			}
		});

	test('at no hour do people everywhere wake', () =>
		expect(nextAllowed(from, WORLD_ZONES, [between('08:00-20:00')], none)).toEqual({ at: undefined, blocking: ['08:00-20:00'] }));

	test('it is a workday everywhere when it has come to the last and not left the first', () =>
		expect(utc(nextAllowed(from + 86_400_000, WORLD_ZONES, [between('00:00-24:00', WORKDAYS)], none).at)).toBe('2026-11-23T11:00'));
});
