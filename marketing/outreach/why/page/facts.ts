import { isolated, type Pen } from './pen';
import type { Counted } from './words';

type Value = string | number | undefined;
type Write = (value: Value, pen: Pen) => string | undefined;

const PERIOD = /^(?:calendar )?(day|week|month)$/;
const ROLLING = /^(?:rolling )?(\d{1,6}) ?(h|d|w|m)(?:(?:our|ay|eek|onth)s?)?$/;
const UNITS: Record<string, Counted> = { h: 'hours', d: 'days', w: 'weeks', m: 'months' };

const moment: Write = (value, pen) => pen.moment(value);
const day: Write = (value, pen) => pen.day(value);
const among = (words: Record<string, string>, value: Value) => (Object.hasOwn(words, value ?? '') ? words[value as string] : undefined);

/** How each fact of a sentence is written, and each other form of it; a fact that isn't here is somebody's own word. */
const WRITERS: Record<string, Write> = {
	at: day,
	since: day,
	until: moment,
	'at:time': moment,
	channel: (value, pen) => among(pen.words.channels, value) ?? own(value),
	'channel:by': (value, { words }) => among(words.byChannels, value),
	'purpose:to': (value, { words }) => among(words.toPurposes, value),
	jurisdiction: (value, pen) => (value ? String(value).split(/[\s,+|]+/).filter(Boolean).map(pen.jurisdiction).join(' + ') : undefined),
	basis: (value, { words }) => among(words.bases, value) ?? own(value),
	period: (value, pen) => period(String(value ?? ''), pen),
	'count:contacts': (value, pen) => pen.count('contacts', value),
	'days:days': (value, pen) => pen.count('days', value),
	'hours:hours': (value, pen) => hours(Number(value ?? NaN), pen),
};

/** A fact as a sentence has it; undefined where it is not known. */
export function written(fact: string, details: Record<string, string | number | undefined>, pen: Pen): string | undefined {
	const [name] = fact.split(':');
	const value = Object.hasOwn(details, name) ? details[name] : undefined;
	if (value === undefined || value === null) return undefined;
	return (Object.hasOwn(WRITERS, fact) ? WRITERS[fact] : own)(value, pen) || undefined;
}

function own(value: Value): string {
	return isolated(String(value ?? ''));
}

/** Whole days are easier to read than many hours. */
function hours(count: number, pen: Pen): string | undefined {
	return count > 24 && count % 24 === 0 ? pen.count('days', count / 24) : pen.count('hours', count);
}

/** A cap's period: `day`, `week` or `month` of the calendar, or so long: `24h`, `7 days`, `1 month`. */
function period(value: string, pen: Pen): string | undefined {
	const { periods } = pen.words;
	const calendar = PERIOD.exec(value);
	if (calendar) return periods[calendar[1] as 'day' | 'week' | 'month'];
	const rolling = ROLLING.exec(value);
	const length = rolling && (rolling[2] === 'h' ? hours(Number(rolling[1]), pen) : pen.count(UNITS[rolling[2]], rolling[1]));
	return length ? periods.rolling.replace('{length}', () => length) : undefined;
}
