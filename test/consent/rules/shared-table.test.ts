import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedRules, type ContactRule } from '../../../marketing/consent';

const FILE = join(__dirname, '..', '..', '..', '..', 'shared', 'data', 'contact-rules.json');

/** A row as the research behind the table wrote it: its `quietHours` are the hours that are allowed. */
interface Finding {
	jurisdiction: string; channel: string; consent: string; softOptIn: boolean; doubleOptIn: string; holidays: boolean;
	quietHours: { days: string[]; allowedFrom: string; allowedTo: string }[];
	maxContacts: { count: number; periodHours: number } | null;
	optOutDeadlineHours: number; consentValidityDays: number | null; consentValidityScope: string | null;
	proofRetentionDays: number | null; register: string | null; confidence: string;
}

const found = (one: Finding) => ({
	consent: one.consent, softOptIn: one.softOptIn, doubleOptIn: one.doubleOptIn, onHolidays: one.holidays,
	allowedHours: one.quietHours.map(({ days, allowedFrom, allowedTo }) => ({ days, from: allowedFrom, to: allowedTo })),
	maxContacts: one.maxContacts ? { count: one.maxContacts.count, hours: one.maxContacts.periodHours } : undefined,
	optOutWithinHours: one.optOutDeadlineHours,
	validity: one.consentValidityDays ? { days: one.consentValidityDays, of: one.consentValidityScope } : undefined,
	proofDays: one.proofRetentionDays ?? undefined, register: one.register !== null, confidence: one.confidence,
});

const shipped = ({ consent, softOptIn, doubleOptIn, onHolidays, allowedHours, maxContacts, optOutWithinHours, validity, proofDays, register, confidence }: ContactRule) =>
	({ consent, softOptIn, doubleOptIn, onHolidays, allowedHours, maxContacts, optOutWithinHours, validity, proofDays, register: register !== undefined, confidence });

const there = existsSync(FILE);
(there ? test : test.skip)(`the facts of every row are those that were found${there ? '' : ' (skipped: the findings are not there)'}`, () => {
	const findings = JSON.parse(readFileSync(FILE, 'utf8')) as Finding[];
	const key = (jurisdiction: string, channel: string) => `${jurisdiction} ${channel === 'call' ? 'phone' : channel}`;
	const expected = Object.fromEntries(findings.map((one) => [key(one.jurisdiction, one.channel), found(one)]));
	const actual = Object.fromEntries(shippedRules().map((rule) => [key(rule.jurisdiction, rule.channel), shipped(rule)]));
	expect(Object.keys(expected)).toHaveLength(425);
	expect(actual).toEqual(expected);
});
