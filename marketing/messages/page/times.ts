import type { PageLanguage } from './languages';

/** Writes moments (UTC milliseconds) as people of a language do, each with the name of its zone. */
export function timeWriter(language: PageLanguage, timeZone = 'UTC'): (moment: number) => string {
	const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone });
	const zone = new Intl.DateTimeFormat(language, { timeZoneName: 'short', timeZone });
	const zoneAt = (moment: number) => zone.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
	return (moment) => `${format.format(moment)} ${timeZone === 'UTC' ? 'UTC' : zoneAt(moment)}`;
}

/** Writes the day of moments (UTC milliseconds) as people of a language do. */
export function dayWriter(language: PageLanguage, timeZone = 'UTC'): (moment: number) => string {
	const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone });
	return (moment) => format.format(moment);
}
