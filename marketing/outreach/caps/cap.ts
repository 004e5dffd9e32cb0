import type { Channel, Purpose } from '../../consent';
import { accepted, refused, type Outcome } from '../../outcome';

/** In what time a cap counts: the last so many hours, or the day, week or month of the person's zone. */
export type CapPeriod = { hours: number } | Calendar;
export type Calendar = { calendar: 'day' | 'week' | 'month' };

/** How often people are contacted at most. Of several caps that apply the strictest counts. */
export interface FrequencyCap {
	name: string;
	count: number;
	period: CapPeriod;
	/** Only contacts on these channels, of these departments, with one of these tags; empty = any. */
	channels: readonly Channel[];
	departments: readonly string[];
	tags: readonly string[];
	purposes: readonly Purpose[];
	/** A message with one of these tags is not stopped by the cap and doesn't count. */
	exemptTags: readonly string[];
}

/** A message or contact, as far as caps look at it. */
export interface Capped {
	channel: string;
	purpose: string;
	department: string;
	tags: readonly string[];
}

/** Whether a message or contact falls under a cap. */
export function fallsUnder(cap: FrequencyCap, one: Capped): boolean {
	return (cap.channels.length === 0 || cap.channels.includes(one.channel as Channel))
		&& (cap.purposes.length === 0 || cap.purposes.includes(one.purpose as Purpose))
		&& (cap.departments.length === 0 || cap.departments.includes(one.department))
		&& (cap.tags.length === 0 || one.tags.some((tag) => cap.tags.includes(tag)))
		&& !one.tags.some((tag) => cap.exemptTags.includes(tag));
}

/** Tags in the form in which they are stored and compared. */
export function readTags(written: readonly string[]): string[] {
	return [...new Set(written.map((tag) => tag.normalize('NFKC').trim().toLowerCase().replaceAll(',', ' ')).filter((tag) => tag !== ''))].sort();
}

const HOUR = 60 * 60 * 1000;

/** The furthest look back that any cap needs, in milliseconds. */
export function reachOf(per: CapPeriod): number {
	if ('hours' in per) return per.hours * HOUR;
	return { day: 2, week: 8, month: 32 }[per.calendar] * 24 * HOUR;
}

const LONGEST_NAME = 100;
const MOST_HOURS = 24 * 366;

/** Judges a cap. */
export function readCap(written: FrequencyCap): Outcome<FrequencyCap> {
	const name = written.name.trim();
	if (name === '' || name.length > LONGEST_NAME) return refused({ code: 'no-cap-name', field: 'Name', message: `A cap has a name of 1 to ${LONGEST_NAME} characters` });
	if (!Number.isInteger(written.count) || written.count < 0) return refused({ code: 'no-cap-count', field: 'Most Contacts', message: 'The number of contacts is a whole number from 0 on' });
	const { period } = written;
	if ('hours' in period && !(period.hours > 0 && period.hours <= MOST_HOURS)) {
		return refused({ code: 'no-cap-period', field: 'Length', message: 'A rolling period has from 1 hour to 366 days', advice: 'Give a number and choose hours or days.' });
	}
	const tags = readTags(written.tags);
	const exemptTags = readTags(written.exemptTags);
	const departments = written.departments.map((one) => one.trim()).filter((one) => one !== '');
	return accepted({ ...written, name, tags, exemptTags, departments });
}
