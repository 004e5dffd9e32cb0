import { DateTime, IANAZone } from 'luxon';

const MINUTE = 60_000;

/** Whether the time zone database has the name. */
export function knowsZone(name: string): boolean {
	return IANAZone.isValidZone(name);
}

/** By how much the clocks of a zone are ahead of UTC at an instant, in milliseconds; no number for what is no zone. */
export function clocksAhead(at: number, zone: string): number {
	return IANAZone.create(zone).offset(at) * MINUTE;
}

/** UTC milliseconds of what n8n calls `$now`; undefined for everything else. */
export function fromDateTime(written: unknown): number | undefined {
	return DateTime.isDateTime(written) ? written.toMillis() : undefined;
}

/** UTC milliseconds of ISO 8601, or of `format` (luxon tokens) where one is given; undefined when the text is neither. */
export function fromText(text: string, format: string, zone: string): number | undefined {
	const moment = format === '' ? DateTime.fromISO(text, { zone }) : DateTime.fromFormat(text, format, { zone });
	return moment.isValid ? moment.toMillis() : undefined;
}
