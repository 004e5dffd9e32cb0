import { RuleBook, validateRules, type ContactRule } from '../../../marketing/consent';

const base = new RuleBook().rule('DE', 'email');
const row = (changes: object) => ({ ...base, ...changes }) as ContactRule;

test.each<[string, object, string]>([
	['an unknown channel', { channel: 'fax' }, 'DE fax: channel'],
	['an unknown jurisdiction', { jurisdiction: 'XY' }, 'XY email: jurisdiction'],
	['a small code', { jurisdiction: 'de' }, 'de email: jurisdiction'],
	['a code of no place', { jurisdiction: 'ZZ' }, 'ZZ email: jurisdiction'],
	['an unknown consent', { consent: 'maybe' }, 'DE email: consent'],
	['a text for a yes', { softOptIn: 'yes' }, 'DE email: softOptIn'],
	['hours that end before they start', { allowedHours: [{ days: ['mon'], from: '20:00', to: '08:00' }] }, 'DE email: allowedHours'],
	['hours without days', { allowedHours: [{ days: [], from: '08:00', to: '20:00' }] }, 'DE email: allowedHours'],
	['hours as a text', { allowedHours: 'daily' }, 'DE email: allowedHours'],
	['a cap of none', { maxContacts: { count: 0, hours: 24 } }, 'DE email: maxContacts count'],
	['a cap with a stranger', { maxContacts: { count: 1, hours: 24, days: 2 } }, 'DE email: maxContacts has no part named days'],
	['days of nothing', { validity: { days: 30 } }, 'DE email: validity of'],
	['half a day', { proofDays: 0.5 }, 'DE email: proofDays'],
	['a register without a name', { register: { goodForDays: 31, beats: 'no-consent' } }, 'DE email: register name'],
	['a register that is wanted and not there', { consent: 'register', register: undefined }, 'DE email: register must be named'],
	['a double opt-in that is not required', { consent: 'double-opt-in' }, 'DE email: doubleOptIn'],
	['no source', { source: ' ' }, 'DE email: source'],
	['no date', { asOf: 'lately' }, 'DE email: asOf'],
	['a field that no rule has', { quietHours: [] }, 'DE email: quietHours is no field'],
	['a null where nothing is meant', { proofDays: null }, 'DE email: proofDays'],
])('%s is found', (_, changes, message) => {
	const faults = validateRules([row(changes)]);
	expect(faults).toHaveLength(1);
	expect(faults[0].message.startsWith(message)).toBe(true);
	expect(faults[0].advice).toBeTruthy();
});

test.each([[null], [7], ['DE'], [[]], [undefined]])('%j is no rule', (one) => expect(validateRules([one])).toHaveLength(1));

test('a row twice, and a state without its country', () => {
	expect(validateRules([base, base]).map(({ code }) => code)).toEqual(['twice']);
	expect(validateRules([row({ jurisdiction: 'US-OH' })]).map(({ code }) => code)).toEqual(['no-country']);
	expect(validateRules([row({ jurisdiction: 'US-OH' }), row({ jurisdiction: 'US' })])).toEqual([]);
});
