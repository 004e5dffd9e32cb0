import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHANNELS, readHours, REQUIREMENTS, shippedRegions, shippedRules, validateRules, type ContactRule } from '../../../marketing/consent';
import { ROOT, sources } from '../../kit/sources';

const rules = shippedRules();
const one = (jurisdiction: string, channel: string) => rules.find((rule) => rule.jurisdiction === jurisdiction && rule.channel === channel) as ContactRule;

describe('the shipped table', () => {
	test('has no faults', () => expect(validateRules(rules)).toEqual([]));

	test('has 425 rows of 66 jurisdictions', () => {
		expect(rules).toHaveLength(425);
		expect(new Set(rules.map(({ jurisdiction }) => jurisdiction)).size).toBe(66);
		expect([...shippedRegions().values()].every((rows) => rows.length > 0)).toBe(true);
	});

	test('has every channel for every country, and for everywhere else', () => {
		const countries = [...new Set(rules.map(({ jurisdiction }) => jurisdiction))].filter((code) => !code.includes('-'));
		expect(countries).toHaveLength(38);
		for (const country of countries) expect(rules.filter(({ jurisdiction }) => jurisdiction === country).map(({ channel }) => channel).sort()).toEqual([...CHANNELS].sort());
	});

	test.each(rules.map((rule) => [`${rule.jurisdiction} ${rule.channel}`, rule] as const))('%s has only known requirements, and says what its hours rest on', (_, rule) => {
		expect(rule.mustInclude.filter((name) => !(name in REQUIREMENTS))).toEqual([]);
		expect(rule.mustInclude.length).toBeGreaterThan(0);
		expect(rule.hoursBasis === 'none').toBe(rule.allowedHours.length === 0);
	});

	test('uses every requirement that it explains', () => {
		const used = new Set(rules.flatMap(({ mustInclude }) => mustInclude));
		expect(Object.keys(REQUIREMENTS).filter((name) => !used.has(name))).toEqual([]);
	});

	test('is not written out before somebody asks', () => {
		const files = sources('marketing/consent/rules/table').filter((file) => !/(?:row|shipped|starts)\.ts$/.test(file));
		expect(files.length).toBeGreaterThan(5);
		for (const file of files) expect(readFileSync(join(ROOT, file), 'utf8')).toMatch(/\nexport const \w+ = \(\): Section\[\] => \[\n/);
	});
});

test.each<[string, string, Partial<ContactRule>]>([
	['DE', 'email', { consent: 'opt-in', softOptIn: true, doubleOptIn: 'recommended' }],
	['*', 'email', { consent: 'double-opt-in', doubleOptIn: 'required', validity: { days: 730, of: 'consent' } }],
	['FR', 'phone', { onHolidays: false, maxContacts: { count: 4, hours: 720 }, allowedHours: readHours('mon-fri 10:00-13:00, mon-fri 14:00-20:00') }],
	['US-FL', 'sms', { maxContacts: { count: 3, hours: 24 }, allowedHours: readHours('daily 08:00-20:00'), optOutWithinHours: 240 }],
	['US-CT', 'phone', { consent: 'opt-in', softOptIn: false }],
	['US-TX', 'phone', { consent: 'register', softOptIn: true }],
	['KR', 'sms', { allowedHours: readHours('daily 08:00-21:00'), validity: { days: 730, of: 'reconfirm' } }],
	['CA', 'email', { validity: { days: 730, of: 'implied-consent' } }],
	['SE', 'phone', { consent: 'register', validity: { days: 90, of: 'consent-over-register' }, register: { name: 'NIX-Telefon', goodForDays: 31, beats: 'no-consent' } }],
	['AT', 'sms', { register: { name: 'ECG-Liste (RTR)', goodForDays: 31, beats: 'soft-opt-in' } }],
	['IT', 'autocall', { register: { name: 'Registro Pubblico delle Opposizioni', goodForDays: 15, beats: 'earlier-consent' } }],
	['GB', 'phone', { register: { name: 'TPS and CTPS', goodForDays: 28, beats: 'no-consent' } }],
	['IL', 'phone', { register: { name: 'Do Not Call Me database', goodForDays: 15, beats: 'no-consent' } }],
])('%s %s says what the law says', (jurisdiction, channel, facts) => {
	expect(one(jurisdiction, channel)).toMatchObject(facts);
});
