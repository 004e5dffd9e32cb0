import type { Objection } from '../../marketing/outreach';
import { iso } from './times';

/** Objections as items carry them: times in ISO 8601. */
export function reasonItems(reasons: Objection[]): object[] {
	return reasons.map(({ until, ...reason }) => (until === undefined ? reason : { ...reason, until: iso(until) }));
}
