import type { PageLanguage } from './languages';

/** Writes moments (UTC milliseconds) as people of a language do, each with how far its zone is from UTC. */
export function timeWriter(language: PageLanguage, timeZone = 'UTC'): (moment: number) => string {
	const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone });
	// In English for all: other languages write zones in ways that few of their readers know.
	const zone = new Intl.DateTimeFormat('en', { timeZoneName: 'shortOffset', timeZone });
	const offset = (moment: number) => zone.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
	return (moment) => `${format.format(moment)} ${offset(moment).replace('GMT', 'UTC').replace(/\+0$/, '')}`;
}

/** Writes the day of moments (UTC milliseconds) as people of a language do. */
export function dayWriter(language: PageLanguage, timeZone = 'UTC'): (moment: number) => string {
	const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone });
	return (moment) => format.format(moment);
}
