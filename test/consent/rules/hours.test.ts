import fc from 'fast-check';
import { hoursText, readHours } from '../../../marketing/consent';
import { seed } from '../../kit/seed';

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

test.each([
	['any', []],
	['daily 08:00-21:00', [{ days: WEEK, from: '08:00', to: '21:00' }]],
	[' Mon-Fri 10:00-13:00;SAT  09:30-24:00 ', [{ days: WEEK.slice(0, 5), from: '10:00', to: '13:00' }, { days: ['sat'], from: '09:30', to: '24:00' }]],
])('"%s" can be read', (text, windows) => expect(readHours(text)).toEqual(windows));

test.each([
	'', 'always', 'daily', 'daily 8:00-21:00', 'daily 21:00-08:00', 'daily 08:00-08:00', 'daily 08:00-25:00', 'daily 08:60-09:00', 'fri-mon 08:00-09:00',
	'daily-fri 08:00-09:00', 'mon-xyz 08:00-09:00', 'mon 08:00-09:00,', 'mon 08:00-09:00 tue 08:00-09:00', 'mon 08:00 - 09:00', 'x'.repeat(10_000),
])('"%.30s" can\'t', (text) => expect(readHours(text)).toBeUndefined());

test(`what is written of hours is read as the same hours (seed ${seed})`, () => {
	const time = fc.integer({ min: 0, max: 24 * 60 });
	const written = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
	const window = fc.tuple(fc.subarray(WEEK, { minLength: 1 }), time, time).filter(([, from, to]) => from < to)
		.map(([days, from, to]) => ({ days, from: written(from), to: written(to) }));
	fc.assert(fc.property(fc.array(window, { maxLength: 4 }), (windows) => {
		const read = readHours(hoursText(windows as never)) ?? [];
		const flat = (all: readonly { days: readonly string[]; from: string; to: string }[]) => all.flatMap(({ days, from, to }) => days.map((day) => `${day} ${from}-${to}`)).sort();
		expect(flat(read)).toEqual(flat(windows));
	}), { seed });
});
