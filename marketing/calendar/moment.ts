import { fromDateTime, fromText } from './luxon';

/** The first second that is surely no mistake in a customer file, and the furthest future that a clock may be off. */
const EARLIEST = Date.UTC(1970, 0, 2);
const AHEAD = 24 * 60 * 60 * 1000;

/**
 * A moment as people and systems write it: ISO 8601, Unix seconds or milliseconds, or `format`
 * (luxon tokens) read in `zone`. UTC milliseconds; undefined when it is none or lies in the future.
 */
export function readMoment(written: unknown, now: number, format = '', zone = 'utc'): number | undefined {
	const millis = asMillis(written, format, zone || 'utc');
	if (millis === undefined || !Number.isFinite(millis)) return undefined;
	return millis >= EARLIEST && millis <= now + AHEAD ? Math.trunc(millis) : undefined;
}

function asMillis(written: unknown, format: string, zone: string): number | undefined {
	if (written instanceof Date) return written.getTime();
	if (typeof written === 'number' && format === '') return fromUnix(written);
	if (typeof written !== 'string' && typeof written !== 'number') return fromDateTime(written);
	const text = String(written).trim();
	if (text.length > 60) return undefined;
	if (format === '' && /^\d{9,13}$/.test(text)) return fromUnix(Number(text));
	// ISO 8601 also has times without a day, which luxon puts on today's day.
	if (format === '' && !/^\d{4}/.test(text)) return undefined;
	return fromText(text, format, zone);
}

/** Ten digits are seconds, thirteen are milliseconds; a number with fewer than nine is something else, e.g. 20261120. */
function fromUnix(count: number): number | undefined {
	if (count < 100_000_000) return undefined;
	return count < 100_000_000_000 ? count * 1000 : count;
}
