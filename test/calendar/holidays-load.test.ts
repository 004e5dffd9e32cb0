import * as calendar from '../../marketing/calendar';

const mockLoads: string[] = [];
const mockYears: string[] = [];

// The rules are the real ones, watched.
jest.mock('../../marketing/calendar/holiday-rules', () => {
	mockLoads.push('rules');
	const rules = jest.requireActual<typeof import('../../marketing/calendar/holiday-rules')>('../../marketing/calendar/holiday-rules');
	return {
		...rules,
		publicHolidays: (country: string, region: string, year: number) => {
			mockYears.push([country, region, year].join(' ').replace('  ', ' '));
			return rules.publicHolidays(country, region, year);
		},
	};
});

test('the large file of rules sleeps until somebody asks for holidays, and a year of a place is worked out once', async () => {
	expect([typeof calendar.nextAllowed, mockLoads]).toEqual(['function', []]);
	for (const holidays of [await calendar.loadHolidays(), await calendar.loadHolidays()]) {
		for (const region of [undefined, 'ATLANTIS', 'BY', 'by']) holidays.on('DE', region, '2026-06-04');
		holidays.on('XX', undefined, '2026-06-04');
		holidays.on('DE', undefined, '2027-01-01');
	}
	expect([mockLoads, mockYears]).toEqual([['rules'], ['DE 2026', 'DE BY 2026', 'DE 2027']]);
});
