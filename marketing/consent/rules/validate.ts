import type { Reason } from '../../outcome';
import type { ContactRule } from './contact-rule';
import { ruleFaults } from './rule-faults';

/** What is wrong with a table of rules: each row by itself, and the rows among each other. Empty = nothing. */
export function validateRules(rows: readonly unknown[]): Reason[] {
	const faults = rows.flatMap(ruleFaults);
	// Rows that aren't even shaped like rules can't be compared.
	if (faults.some(({ field }) => field === undefined || field === 'jurisdiction' || field === 'channel')) return faults;
	const rules = rows as readonly ContactRule[];
	const keys = rules.map(({ jurisdiction, channel }) => `${jurisdiction} ${channel}`);
	const known = new Set(keys);
	const twice = [...new Set(keys.filter((key, place) => keys.indexOf(key) < place))];
	const alone = rules.filter(({ jurisdiction, channel }) => jurisdiction.includes('-') && !known.has(`${jurisdiction.split('-')[0]} ${channel}`));
	return [
		...faults,
		...twice.map((key) => ({ code: 'twice', field: 'jurisdiction', message: `${key} stands in the table twice`, advice: 'Keep one of the two rows.' })),
		...alone.map(({ jurisdiction, channel }) => ({
			code: 'no-country', field: 'jurisdiction', message: `${jurisdiction} ${channel} has no row of its country on this channel`,
			advice: `Add a row for ${jurisdiction.split('-')[0]} ${channel} first.`,
		})),
	];
}
