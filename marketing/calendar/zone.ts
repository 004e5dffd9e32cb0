import { knowsZone } from './luxon';

const known = new Set<string>();

/** Whether a text names a time zone, e.g. `Europe/Berlin`. */
export function isZone(name: string): boolean {
	if (known.has(name)) return true;
	if (!knowsZone(name)) return false;
	known.add(name);
	return true;
}

/** The zones of a country (ISO 3166, `DE`), none for what is no country. */
export function zonesOf(country: string): readonly string[] {
	if (!/^[A-Za-z]{2}$/.test(country)) return [];
	const locale: Intl.Locale & { getTimeZones?: () => string[] | undefined } = new Intl.Locale(`und-${country}`);
	return locale.getTimeZones?.() ?? [];
}

/** One zone for every clock that anybody lives by: at no instant does a clock anywhere show what none of these shows. */
export const WORLD_ZONES: readonly string[] = [
	'Pacific/Niue', 'Pacific/Honolulu', 'Pacific/Marquesas', 'Pacific/Gambier', 'Pacific/Pitcairn', 'America/Phoenix',
	'America/Costa_Rica', 'America/Bogota', 'America/Puerto_Rico', 'America/St_Johns', 'America/Argentina/Buenos_Aires',
	'America/Noronha', 'Atlantic/Cape_Verde', 'Africa/Abidjan', 'Africa/Lagos', 'Africa/Johannesburg', 'Africa/Nairobi',
	'Asia/Tehran', 'Asia/Dubai', 'Asia/Kabul', 'Asia/Karachi', 'Asia/Kolkata', 'Asia/Kathmandu', 'Asia/Dhaka', 'Asia/Yangon',
	'Asia/Bangkok', 'Asia/Singapore', 'Australia/Eucla', 'Asia/Tokyo', 'Australia/Darwin', 'Australia/Brisbane',
	'Australia/Adelaide', 'Australia/Lord_Howe', 'Pacific/Guadalcanal', 'Pacific/Fiji', 'Pacific/Chatham',
	'Pacific/Tongatapu', 'Pacific/Kiritimati',
];
