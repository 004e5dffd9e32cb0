import Calendar from 'date-holidays';

const HOUR = 60 * 60 * 1000;

/** Regions that go by another name in the library; Grand Est keeps the two more days of Alsace and Moselle. */
const ALIASES: Record<string, string> = {
	'FR-6AE': '67', 'FR-GES': '67', 'FR-971': 'GP', 'FR-972': 'MQ', 'FR-973': 'GF', 'FR-974': 'RE', 'FR-976': 'YT',
	'FR-977': 'BL', 'FR-978': 'MF', 'IT-BZ': '32',
};

/** Rules that start so many days off: Korea's new year is free from the day before it until the day after. */
const SHIFTS: Record<string, number> = { 'korean 01-0-01 P3D': -1 };

const atlas = new Calendar();
const regions = new Map(Object.keys(atlas.getCountries()).map((code) => [code, new Set(Object.keys(atlas.getStates(code) ?? {}))]));

/** How the library names a place: '' for a region it doesn't tell from its country; undefined for a country it doesn't know. */
export function placeOf(country: string, region: string): { country: string; region: string } | undefined {
	const code = country.toUpperCase();
	const known = regions.get(code);
	if (!known) return undefined;
	const wanted = region.toUpperCase();
	const named = ALIASES[`${code}-${wanted}`] ?? wanted;
	return { country: code, region: known.has(named) ? named : '' };
}

/** The public holidays of a place in a year, by date. A day counts as a whole, also where only its afternoon is free. */
export function publicHolidays(country: string, region: string, year: number): Map<string, string> {
	const calendar = new Calendar(country, region, { types: ['public'], languages: 'en' });
	return new Map(calendar.getHolidays(year, 'en').flatMap(({ date, start, end, name, rule }) => {
		// A feast that begins at sunset is told by the date of its day, one of several days by its first.
		// Where clocks are set forward, an hour is missing.
		const days = Math.max(1, Math.floor((end.getTime() - start.getTime() + HOUR) / (24 * HOUR)));
		return Array.from({ length: days }, (_, later) => [datePlus(date.slice(0, 10), later + (SHIFTS[rule] ?? 0)), name] as const);
	}));
}

function datePlus(date: string, days: number): string {
	return new Date(Date.parse(date) + days * 24 * HOUR).toISOString().slice(0, 10);
}
