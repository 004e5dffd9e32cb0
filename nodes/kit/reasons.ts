import type { Objection } from '../../marketing/outreach';
import { iso } from './times';

/** All objections in one sentence each, for a column that a marketer reads; nothing when there are none. */
export function why(reasons: Objection[]): { why?: string } {
	return reasons.length > 0 ? { why: reasons.map(({ text }) => text).join('; ') } : {};
}

/** Objections as items carry them: times in ISO 8601. */
export function reasonItems(reasons: Objection[]): object[] {
	return reasons.map(({ until, ...reason }) => (until === undefined ? reason : { ...reason, until: iso(until) }));
}
