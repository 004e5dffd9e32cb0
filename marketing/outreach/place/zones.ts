/**
 * Zones that between them have every offset in use at any time of the year: where somebody of whom nothing is known
 * may be. They also lend their names to zones with the same clock.
 */
export const WORLD: readonly string[] = [
	'Pacific/Pago_Pago', 'Pacific/Honolulu', 'Pacific/Marquesas', 'Pacific/Gambier', 'America/Adak', 'America/Anchorage', 'America/Los_Angeles', 'America/Phoenix',
	'America/Denver', 'America/Regina', 'America/Chicago', 'America/Panama', 'America/New_York', 'America/Puerto_Rico', 'America/Halifax', 'America/Santiago', 'America/St_Johns',
	'America/Sao_Paulo', 'America/Noronha', 'America/Nuuk', 'Atlantic/Cape_Verde', 'Atlantic/Azores', 'Africa/Abidjan', 'Europe/London', 'Africa/Casablanca', 'Africa/Lagos', 'Europe/Berlin',
	'Africa/Johannesburg', 'Europe/Athens', 'Africa/Cairo', 'Asia/Jerusalem', 'Europe/Moscow', 'Asia/Tehran', 'Asia/Dubai', 'Asia/Kabul', 'Asia/Karachi', 'Asia/Kolkata', 'Asia/Kathmandu',
	'Asia/Dhaka', 'Asia/Yangon', 'Asia/Bangkok', 'Asia/Shanghai', 'Australia/Eucla', 'Asia/Tokyo', 'Australia/Darwin', 'Australia/Adelaide', 'Australia/Brisbane',
	'Australia/Sydney', 'Australia/Lord_Howe', 'Pacific/Noumea', 'Pacific/Norfolk', 'Pacific/Fiji', 'Pacific/Auckland', 'Pacific/Tongatapu', 'Pacific/Chatham', 'Pacific/Kiritimati',
];

const canonical = new Map<string, string | undefined>();
const clocks = new Map<string, string>();
const MOST_REMEMBERED = 2_000;

/** The one name of a zone under all its names; undefined when there is no such zone. Offsets (`+02:00`) are none. */
export function readZone(written: string): string | undefined {
	if (canonical.has(written)) return canonical.get(written);
	const zone = find(written);
	if (canonical.size >= MOST_REMEMBERED) canonical.clear();
	canonical.set(written, zone);
	return zone;
}

function find(written: string): string | undefined {
	const text = written.trim();
	// A bare offset knows no summer time, and three letters mean several zones.
	if (!/^[A-Za-z]+(?:[_-][A-Za-z]+)*(?:\/[A-Za-z0-9_+-]+){1,2}$|^UTC$/i.test(text) || text.length > 40) return undefined;
	try {
		return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
	} catch {
		return undefined;
	}
}

/** Zones without those that show the same time as another one all year round, in a settled order. */
export function collapsed(zones: readonly string[]): readonly string[] {
	const byClock = new Map<string, string>();
	const known = [...new Set(zones.map(readZone))].filter((zone) => zone !== undefined).sort();
	// Of zones with one clock, the name that people know.
	const famous = known.filter((zone) => FAMOUS.has(zone));
	const european = known.filter((zone) => zone.startsWith('Europe/'));
	for (const zone of [...famous, ...european, ...known]) {
		const clock = clockOf(zone);
		if (!byClock.has(clock)) byClock.set(clock, zone);
	}
	return [...byClock.values()].sort();
}

const FAMOUS = new Set(WORLD.map(readZone));

/** A zone's offsets at fixed moments of some years: the same for zones that agree. */
function clockOf(zone: string): string {
	const known = clocks.get(zone);
	if (known !== undefined) return known;
	const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset', year: 'numeric' });
	const clock = MOMENTS.map((moment) => format.format(moment).split('GMT')[1]).join(' ');
	clocks.set(zone, clock);
	return clock;
}

/** Twice a month from 2026 to 2028: summer times begin and end in between. */
const MOMENTS = Array.from({ length: 72 }, (_, place) => Date.UTC(2026, Math.floor(place / 2), place % 2 === 0 ? 5 : 20));
