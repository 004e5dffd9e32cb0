import type { Reason } from '../../outcome';
import { CHANNELS } from '../purpose';
import type { ContactRule } from './contact-rule';
import { isWindow } from './hours';

const CONSENT = ['opt-in', 'double-opt-in', 'opt-out', 'register'];
const DOUBLE = ['no', 'recommended', 'required'];
const SCOPES = ['consent', 'reconfirm', 'implied-consent', 'soft-opt-in', 'inactivity', 'consent-over-register'];
const BEATS = ['no-consent', 'soft-opt-in', 'earlier-consent'];
const CONFIDENCE = ['high', 'medium', 'low'];
const LONGEST = 2_000;

/** Every field of a row, and what is wrong with a value of it; nothing when it is right. */
type Check = (value: unknown) => string | undefined;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 1;
const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST;
const oneOf = (words: readonly string[]): Check => (value) => (words.includes(value as string) ? undefined : `must be one of ${words.join(', ')}`);
const flag: Check = (value) => (typeof value === 'boolean' ? undefined : 'must be true or false');
const count: Check = (value) => (isCount(value) ? undefined : 'must be a whole number from 1');
const text: Check = (value) => (isText(value) ? undefined : `must be a text of at most ${LONGEST} characters`);
const absentOr = (check: Check): Check => (value) => (value === undefined ? undefined : check(value));
const shape = (parts: Record<string, Check>): Check => (value) => {
	if (!isObject(value)) return `must be an object with ${Object.keys(parts).join(', ')}`;
	const [unknown] = Object.keys(value).filter((part) => !Object.hasOwn(parts, part));
	if (unknown !== undefined) return `has no part named ${unknown.slice(0, 60)} (${Object.keys(parts).join(', ')})`;
	return Object.entries(parts).map(([part, check]) => (check(value[part]) ? `${part} ${check(value[part])}` : undefined)).find(Boolean);
};

/** The fields that every row has or may have, in the order in which they are shown. */
export const RULE_CHECKS: Readonly<Record<keyof ContactRule, Check>> = {
	jurisdiction: (value) => (typeof value === 'string' && isJurisdiction(value) ? undefined : 'must be a code of ISO 3166 (DE, US-FL), EU or *'),
	channel: oneOf(CHANNELS),
	consent: oneOf(CONSENT),
	softOptIn: flag,
	doubleOptIn: oneOf(DOUBLE),
	allowedHours: (value) => (Array.isArray(value) && value.every(isWindow) ? undefined : 'must be hours such as "mon-fri 09:00-20:00, sat 10:00-14:00", each end after its start, or "any"'),
	onHolidays: flag,
	maxContacts: absentOr(shape({ count, hours: count })),
	optOutWithinHours: count,
	validity: absentOr(shape({ days: count, of: oneOf(SCOPES) })),
	proofDays: absentOr(count),
	mustInclude: (value) => (Array.isArray(value) && value.every(isText) ? undefined : 'must be a list of texts'),
	register: absentOr(shape({ name: text, goodForDays: count, beats: oneOf(BEATS) })),
	b2b: absentOr(text),
	note: absentOr(text),
	source: text,
	asOf: (value) => (/^\d{4}(?:-\d\d){0,2}$|^not checked again$|^page without date, read \d{4}-\d\d$/.test(String(value)) ? undefined : 'must be a date such as 2026-11'),
	confidence: oneOf(CONFIDENCE),
	hoursBasis: text,
	optOutBasis: text,
	override: absentOr((value) => (isObject(value) && isText(value.reason) ? undefined : 'must have a reason')),
};

/** What is wrong with a row, field by field. */
export function ruleFaults(row: unknown): Reason[] {
	if (!isObject(row)) return [{ code: 'invalid-rule', message: 'A rule must be an object' }];
	const name = `${String(row.jurisdiction).slice(0, 20)} ${String(row.channel).slice(0, 20)}`;
	const faults = Object.entries(RULE_CHECKS).flatMap(([field, check]) => fault(name, field, check(row[field])));
	const strange = Object.keys(row).filter((field) => !Object.hasOwn(RULE_CHECKS, field));
	return [...faults, ...strange.flatMap((field) => fault(name, field.slice(0, 60), 'is no field of a rule')), ...contradictions(name, row)];
}

function contradictions(name: string, { consent, register, doubleOptIn }: Record<string, unknown>): Reason[] {
	return [
		...fault(name, 'register', consent === 'register' && register === undefined ? 'must be named where contact depends on one' : undefined),
		...fault(name, 'doubleOptIn', consent === 'double-opt-in' && doubleOptIn !== 'required' ? 'must be required where the consent is double-opt-in' : undefined),
	];
}

function fault(name: string, field: string, problem: string | undefined): Reason[] {
	return problem === undefined ? [] : [{ code: 'invalid-rule', field, message: `${name}: ${field} ${problem}`, advice: `Correct ${field}, or leave it out.` }];
}

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Whether a code is one of ISO 3166, `EU` or `*`. */
export function isJurisdiction(code: string): boolean {
	if (code === '*') return true;
	const [, country] = /^([A-Z]{2})(?:-[A-Z0-9]{1,3})?$/.exec(code) ?? [];
	// Unicode has a few codes that stand for no place.
	return country !== undefined && !['EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'].includes(country) && regions.of(country) !== undefined;
}
