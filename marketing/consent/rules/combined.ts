import type { Channel } from '../purpose';
import type { ConsentRule, ContactRule, RegisterRule, Requirement, ValidityScope } from './contact-rule';

/** Several rules that hold at once: the stricter counts, and all hours must hold. */
export interface CombinedRule {
	channel: Channel;
	/** What it is made of, for evidence; in the order given, each once. */
	rules: readonly ContactRule[];
	consent: ConsentRule;
	softOptIn: boolean;
	doubleOptIn: ContactRule['doubleOptIn'];
	/** The rules with hours or holidays of their own: contact is allowed when every one of them allows it. */
	hours: readonly ContactRule[];
	/** Every one of them must hold; what another one implies is left out. */
	caps: readonly Cap[];
	optOutWithinHours: number;
	/** The shortest of each scope. */
	validity: Partial<Record<ValidityScope, Limit>>;
	/** The longest. */
	proofDays?: number;
	mustInclude: readonly Requirement[];
	registers: readonly JurisdictionRegister[];
}

export interface Cap { count: number; hours: number; jurisdiction: string }
export interface Limit { days: number; jurisdiction: string }

/** A register, and where it holds; `softOptIn` says whether customers are free of it there. */
export interface JurisdictionRegister extends RegisterRule {
	jurisdiction: string;
	softOptIn: boolean;
}

/** From the mildest to the strictest. */
const CONSENT: readonly ConsentRule[] = ['opt-out', 'register', 'opt-in', 'double-opt-in'];
const DOUBLE: readonly ContactRule['doubleOptIn'][] = ['no', 'recommended', 'required'];

/** The rules of several jurisdictions on one channel as one. The list must not be empty. */
export function combined(given: readonly ContactRule[]): CombinedRule {
	const rules = [...new Set(given)];
	const proof = Math.max(...rules.map(({ proofDays = 0 }) => proofDays));
	return {
		channel: rules[0].channel,
		rules,
		consent: highest(CONSENT, rules.map(({ consent }) => consent)),
		softOptIn: softOptIn(rules),
		doubleOptIn: highest(DOUBLE, rules.map(({ doubleOptIn }) => doubleOptIn)),
		hours: rules.filter(({ allowedHours, onHolidays }) => allowedHours.length > 0 || !onHolidays),
		caps: caps(rules),
		optOutWithinHours: Math.min(...rules.map(({ optOutWithinHours }) => optOutWithinHours)),
		validity: validity(rules),
		...(proof > 0 ? { proofDays: proof } : {}),
		mustInclude: [...new Set(rules.flatMap(({ mustInclude }) => mustInclude))],
		registers: rules.flatMap(({ jurisdiction, softOptIn: soft, register }) => (register ? [{ ...register, jurisdiction, softOptIn: soft }] : [])),
	};
}

function highest<Step>(scale: readonly Step[], steps: readonly Step[]): Step {
	return scale[Math.max(...steps.map((step) => scale.indexOf(step)))];
}

/** Where contact is allowed until a no, customers need no exception: such rules have no say in it. */
function softOptIn(rules: readonly ContactRule[]): boolean {
	const asking = rules.filter(({ consent }) => consent !== 'opt-out');
	return (asking.length > 0 ? asking : rules).every(({ softOptIn: soft }) => soft);
}

function caps(rules: readonly ContactRule[]): Cap[] {
	const all = rules.flatMap(({ jurisdiction, maxContacts }) => (maxContacts ? [{ ...maxContacts, jurisdiction }] : []));
	const implied = (cap: Cap, place: number) => all.some((other, at) => at !== place && other.count <= cap.count && other.hours >= cap.hours
		&& (other.count < cap.count || other.hours > cap.hours || at < place));
	return all.filter((cap, place) => !implied(cap, place));
}

function validity(rules: readonly ContactRule[]): CombinedRule['validity'] {
	const shortest: CombinedRule['validity'] = {};
	for (const { jurisdiction, validity: limit } of rules) {
		if (limit && limit.days < (shortest[limit.of]?.days ?? Infinity)) shortest[limit.of] = { days: limit.days, jurisdiction };
	}
	return shortest;
}
