import { readMoment } from '../../marketing/calendar';
import { accepted, refused, type Outcome } from '../../marketing/outcome';

/** The furthest time a campaign may be planned for, in milliseconds from now. */
const FAR = 20 * 365 * 24 * 60 * 60 * 1000;

/** A time as a user writes it, in the future too; undefined where it is left empty. */
export function readTime(field: string, written: unknown, now: number): Outcome<number | undefined> {
	if (written === undefined || written === null || written === '') return accepted(undefined);
	const moment = readMoment(written, now + FAR);
	if (moment !== undefined) return accepted(moment);
	return refused({ code: 'no-time', field, message: `"${String(written).slice(0, 60)}" is no time`, advice: 'Give ISO 8601, e.g. 2026-12-01T08:00:00+01:00.' });
}
