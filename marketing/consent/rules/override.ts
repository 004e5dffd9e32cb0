import { accepted, refused, type Outcome, type Reason } from '../../outcome';
import { CHANNELS, type Channel } from '../purpose';
import type { ContactRule } from './contact-rule';
import { readHours } from './hours';
import { isJurisdiction, RULE_CHECKS } from './rule-faults';

/** What may be changed in a row; `null` takes away what may be absent. */
export type RuleChanges = { [Field in Changeable]?: ContactRule[Field] | null };
type Changeable = Exclude<keyof ContactRule, 'jurisdiction' | 'channel' | 'override'>;

/** What an operator changed in the rule of a jurisdiction on a channel, and why. */
export interface Override {
	jurisdiction: string;
	channel: Channel;
	changes: RuleChanges;
	reason: string;
	by: string;
	at: number;
}

/** An override as somebody wrote it: hours may be a text. */
export interface WrittenOverride {
	jurisdiction?: unknown;
	channel?: unknown;
	changes?: unknown;
	reason?: unknown;
}

export type ReadOverride = Pick<Override, 'jurisdiction' | 'channel' | 'changes' | 'reason'>;

const FIXED = ['jurisdiction', 'channel', 'override'];
const ABSENT = ['maxContacts', 'validity', 'proofDays', 'register', 'b2b', 'note'];
const CHANGEABLE = Object.keys(RULE_CHECKS).filter((field) => !FIXED.includes(field));
const LONGEST = 500;

/** Judges an override as somebody wrote it. */
export function readOverride({ jurisdiction, channel, changes, reason }: WrittenOverride): Outcome<ReadOverride> {
	const place = readJurisdiction(jurisdiction);
	if (!place.ok) return place;
	if (!CHANNELS.includes(channel as Channel)) return refused(wrong('Channel', `"${String(channel).slice(0, 60)}" is none of ${CHANNELS.join(', ')}`));
	const why = typeof reason === 'string' ? reason.trim().slice(0, LONGEST) : '';
	if (why === '') return refused({ ...wrong('Reason', 'A rule is changed for a reason'), advice: 'Say why in Reason: it stays with the rule and in the audit trail.' });
	const read = readChanges(changes);
	return read.ok ? accepted({ jurisdiction: place.value, channel: channel as Channel, changes: read.value, reason: why }) : read;
}

/** A jurisdiction as people write its code. */
export function readJurisdiction(written: unknown): Outcome<string> {
	const code = typeof written === 'string' ? written.trim().toUpperCase() : '';
	if (isJurisdiction(code)) return accepted(code);
	return refused({
		...wrong('Jurisdiction', `"${String(written ?? '').slice(0, 60)}" is no jurisdiction`),
		advice: 'Write the code of ISO 3166: a country such as DE, a state such as US-FL, EU, or * for everywhere else.',
	});
}

function readChanges(written: unknown): Outcome<RuleChanges> {
	if (typeof written !== 'object' || written === null || Array.isArray(written)) return refused(wrong('Changes', 'Changes must be an object of fields'));
	const entries = Object.entries(written).filter(([, value]) => value !== undefined).map(([field, value]) => [field, fieldValue(field, value)] as const);
	if (entries.length === 0) return refused({ ...wrong('Changes', 'Nothing is to change'), advice: 'Add at least one field to change.' });
	for (const [field, value] of entries) {
		if (!CHANGEABLE.includes(field)) return refused(wrong('Changes', `"${field.slice(0, 60)}" can't be changed: it is none of ${CHANGEABLE.join(', ')}`));
		const problem = value === null && ABSENT.includes(field) ? undefined : RULE_CHECKS[field as Changeable](value);
		if (problem) return refused(wrong('Changes', `${field} ${problem}`));
	}
	const changes = Object.fromEntries(entries) as RuleChanges;
	// Hours that an operator sets rest on the operator.
	return accepted(changes.allowedHours && !changes.hoursBasis ? { ...changes, hoursBasis: 'operator' } : changes);
}

function fieldValue(field: string, value: unknown): unknown {
	if (field === 'allowedHours' && typeof value === 'string') return readHours(value) ?? value;
	if (field === 'register' && typeof value === 'object' && value !== null) return { goodForDays: 31, beats: 'no-consent', ...value };
	return value;
}

const wrong = (field: string, message: string): Reason => ({
	code: 'invalid-rule', field, message, advice: 'Suppression > Contact Rule > Get Many shows the rules and the form of their fields.',
});
