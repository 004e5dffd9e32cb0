import { isZone, localTime, minutesOf, WORLD_ZONES, zonesOf } from '../../marketing/calendar';

describe('zones', () => {
	test.each(['Europe/Berlin', 'Asia/Calcutta', 'Asia/Kolkata', 'UTC', 'America/Argentina/Buenos_Aires'])('%s is one', (name) => {
		expect(isZone(name)).toBe(true);
		expect(isZone(name)).toBe(true);
	});

	test.each(['', ' ', 'Berlin', 'Europe/Atlantis', 'Europe/Berlin; drop table', 'Europe', '9'.repeat(100_000)])('%.30j is none', (name) =>
		expect(isZone(name)).toBe(false));

	test.each([
		['KR', ['Asia/Seoul']], ['gb', ['Europe/London']], ['XX', []], ['', []], ['DEU', []], ['*', []], ['D1', []],
	])('of %j', (country, zones) => expect(zonesOf(country)).toEqual(zones));

	test.each([
		['US', ['America/New_York', 'America/Los_Angeles', 'Pacific/Honolulu']], ['AU', ['Australia/Perth', 'Australia/Lord_Howe']],
		['ES', ['Europe/Madrid', 'Atlantic/Canary']], ['PT', ['Europe/Lisbon', 'Atlantic/Azores']],
	])('of %s are several', (country, some) => {
		expect(zonesOf(country)).toEqual(expect.arrayContaining(some));
		expect(zonesOf(country).every(isZone)).toBe(true);
	});
});

test('the world\'s zones show every time that is shown anywhere, all year round', () => {
	const shown = (at: number, zones: readonly string[]) => new Set(zones.map((zone) => JSON.stringify(localTime(at, zone))));
	const everywhere = Intl.supportedValuesOf('timeZone');
	const missing: string[] = [];
	for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += 37 * 60 * 60 * 1000) {
		const known = shown(at, WORLD_ZONES);
		for (const time of shown(at, everywhere)) if (!known.has(time)) missing.push(time);
	}
	expect(missing).toEqual([]);
	expect(WORLD_ZONES.filter((zone) => !isZone(zone))).toEqual([]);
	expect(WORLD_ZONES.length).toBeLessThan(50);
});

test.each([
	['00:00', 0], ['08:00', 480], ['8:00', 480], [' 20:30 ', 1230], ['24:00', 1440],
	['24:01', undefined], ['25:00', undefined], ['12:60', undefined], ['12', undefined], ['-1:00', undefined], ['', undefined], ['8 pm', undefined],
])('minutes of %j', (time, minutes) => expect(minutesOf(time)).toBe(minutes));
