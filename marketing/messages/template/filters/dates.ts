import { isNothing, readArguments } from './arguments';
import { formatter } from './formatters';

/** The engine's own `date`, which understands strftime; `this` is the engine's. */
export type DateFilter = (this: unknown, value: unknown, ...given: unknown[]) => unknown;

/** An instant, and whether it was written as a local time or day without a zone: then it is shown as it was written. */
interface Moment {
	at: number;
	local: boolean;
}

const FORMATS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
	short: { dateStyle: 'short' },
	medium: { dateStyle: 'medium' },
	long: { dateStyle: 'long' },
	full: { dateStyle: 'full' },
	time: { timeStyle: 'short' },
	datetime: { dateStyle: 'long', timeStyle: 'short' },
	weekday: { weekday: 'long' },
	month: { month: 'long' },
};

const LOCAL = /^\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)?$/;
/** From here on a number can't be seconds of our times: it is milliseconds. */
const MILLISECONDS_FROM = 1e11;

/**
 * The filter `date`: a format with a name (short, medium, long, full, time, datetime, weekday, month) is written as the
 * language writes it, `{{ order.at | date: "long", zone: "Europe/Berlin" }}`; every other format is strftime's. Without
 * a zone the clock of UTC counts. What is no date stays as it is.
 */
export function dateFilter(locale: string, strftime: DateFilter): DateFilter {
	return function (value, ...given) {
		if (isNothing(value)) return '';
		const { first, named } = readArguments(given);
		const moment = value === 'now' || value === 'today' ? { at: Number(strftime.call(this, value, '%s')) * 1000, local: false } : readMoment(value);
		if (!moment) return value;
		const zone = moment.local ? 'UTC' : zoneOf(named.zone ?? given[1]);
		const format = Object.hasOwn(FORMATS, String(first)) ? FORMATS[String(first)] : undefined;
		if (!format) return strftime.call(this, new Date(moment.at), first, ...(zone === 'UTC' ? [] : [zone]));
		return formatter(`date ${locale} ${String(first)} ${zone}`, () => new Intl.DateTimeFormat(locale, { ...format, timeZone: zone })).format(moment.at);
	};
}

function readMoment(value: unknown): Moment | undefined {
	const number = typeof value === 'number' || (typeof value === 'string' && /^\d{9,14}$/.test(value)) ? Number(value) : undefined;
	if (number !== undefined) return valid(number >= MILLISECONDS_FROM ? number : number * 1000, false);
	if (value instanceof Date) return valid(value.getTime(), false);
	if (typeof value !== 'string' || value.length > 60) return undefined;
	const text = value.trim();
	if (!LOCAL.test(text)) return valid(Date.parse(text), false);
	return valid(Date.parse(text.length === 10 ? text : `${text.replace(' ', 'T')}Z`), true);
}

function valid(at: number, local: boolean): Moment | undefined {
	return Number.isNaN(new Date(at).getTime()) ? undefined : { at, local };
}

function zoneOf(written: unknown): string {
	return typeof written === 'string' && written.trim() !== '' ? written.trim() : 'UTC';
}
