import type { Facts } from '../facts/facts';
import { WISHED, type Policy } from '../facts/policy';
import { minute, type Objection } from './objection';

/** Hours at which the law, a code or the person themselves wants no marketing; `from` is now or the end of what else stands in the way. */
export function hoursObjections(facts: Facts, policy: Policy): Objection[] {
	const { at, blocking } = policy.hours(facts, policy.now);
	if (blocking.length === 0) return [];
	const until = at === undefined ? {} : { until: at };
	const opens = at === undefined ? 'no moment of the next weeks is allowed' : `the next allowed moment is ${minute(at)}`;
	const wished = blocking.every((id) => id === WISHED);
	const laws = blocking.filter((id) => id !== WISHED);
	const [zone] = facts.place.zones;
	const where = facts.place.zones.length === 1 ? zone : `${facts.place.zones.length} possible time zones`;
	if (wished) return [{ code: 'preferred-hours', text: `Wants to be contacted at other hours; ${opens}`, ...until, details: {} }];
	return [{
		code: 'quiet-hours', text: `Outside the allowed hours or on a holiday (${laws.join(', ')}; ${where}); ${opens}`, ...until,
		details: { jurisdiction: laws.join(', '), ...(facts.place.zones.length === 1 ? { zone } : {}) },
	}];
}
