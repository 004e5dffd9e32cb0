import fc from 'fast-check';
import { CHANNELS, combined, RuleBook, validateRules, type Channel, type ContactRule, type Override } from '../../../marketing/consent';
import { seed } from '../../kit/seed';

const book = new RuleBook();
const override = (jurisdiction: string, channel: Channel, changes: Override['changes']): Override => ({ jurisdiction, channel, changes, reason: 'counsel said so', by: 'ops', at: 1 });

describe('the row of a jurisdiction', () => {
	test.each<[string, Channel, string]>([
		['DE', 'email', 'DE'], ['US-FL', 'phone', 'US-FL'], ['US-FL', 'email', 'US'], ['US-OH', 'sms', 'US'], ['CA-QC', 'web', 'CA-QC'], ['CA-QC', 'email', 'CA'],
		['PT', 'email', 'EU'], ['PT-11', 'email', 'EU'], ['IS', 'sms', 'EU'], ['LI', 'phone', 'EU'], ['AX', 'email', 'EU'], ['EU', 'phone', 'EU'],
		['RE', 'phone', 'FR'], ['PR', 'sms', 'US'], ['GU', 'email', 'US'], ['CX', 'email', 'AU'], ['AU-NSW', 'phone', 'AU'],
		['UA', 'email', '*'], ['JE', 'email', '*'], ['*', 'phone', '*'], ['', 'email', '*'], ['de', 'email', '*'], ['__proto__', 'sms', '*'], ['x'.repeat(10_000), 'sms', '*'],
	])('%.10s %s is that of %s', (jurisdiction, channel, row) => expect(book.rule(jurisdiction, channel)).toMatchObject({ jurisdiction: row, channel }));

	test('is the same object each time, so that what follows from it can be kept with it', () => expect(book.rule('PT', 'sms')).toBe(book.rule('PT', 'sms')));

	test('of a channel that nobody knows is a strict one, and no error', () => {
		expect(book.rule('DE', 'pigeon' as Channel)).toMatchObject({ jurisdiction: '*', consent: 'opt-in' });
		expect(book.rule(undefined as never, undefined as never)).toMatchObject({ jurisdiction: '*' });
	});
});

describe('an override', () => {
	test('changes its fields and no others, and says who, when and why', () => {
		const changedBook = new RuleBook([override('FR', 'phone', { maxContacts: { count: 2, hours: 720 }, note: null })]);
		const { note, ...base } = book.rule('FR', 'phone');
		expect(note).toBeDefined();
		expect(changedBook.rule('FR', 'phone')).toEqual({ ...base, maxContacts: { count: 2, hours: 720 }, override: { reason: 'counsel said so', by: 'ops', at: 1 } });
		expect(changedBook.rule('FR', 'autocall')).toEqual(book.rule('FR', 'autocall'));
	});

	test('of a country without a row builds on the row that held there, also where that one was changed', () => {
		const changedBook = new RuleBook([override('UA', 'sms', { softOptIn: true }), override('PT', 'email', { proofDays: 100 }), override('*', 'sms', { onHolidays: true })]);
		expect(changedBook.rule('UA', 'sms')).toMatchObject({ jurisdiction: 'UA', softOptIn: true, onHolidays: true, consent: 'opt-in' });
		expect(changedBook.rule('PT', 'email')).toMatchObject({ jurisdiction: 'PT', softOptIn: true, proofDays: 100 });
		expect(changedBook.rule('MD', 'sms')).toMatchObject({ jurisdiction: '*', onHolidays: true });
		expect(validateRules(changedBook.list())).toEqual([]);
		expect(changedBook.list()).toHaveLength(427);
	});
});

describe('rules that hold at once', () => {
	const of = (...places: [string, Channel][]) => combined(places.map(([jurisdiction, channel]) => book.rule(jurisdiction, channel)));

	test('a Polish address and a number in Florida', () => {
		const rule = of(['PL', 'sms'], ['US-FL', 'sms']);
		expect(rule).toMatchObject({
			channel: 'sms', consent: 'opt-in', softOptIn: false, doubleOptIn: 'recommended', optOutWithinHours: 24,
			caps: [{ count: 3, hours: 24, jurisdiction: 'US-FL' }], registers: [{ jurisdiction: 'US-FL', name: 'National Do Not Call Registry and state rules' }],
		});
		expect(rule.hours.map(({ jurisdiction }) => jurisdiction)).toEqual(['US-FL']);
		expect(rule.mustInclude).toEqual(['sender', 'stop-word', 'brand', 'programme-terms']);
	});

	test('every window must hold', () => expect(of(['FR', 'phone'], ['US-FL', 'phone'], ['DE', 'phone']).hours.map(({ jurisdiction }) => jurisdiction)).toEqual(['FR', 'US-FL']));
	test('a rule without hours but with quiet holidays has its say', () => {
		const quiet: ContactRule = { ...book.rule('DE', 'email'), onHolidays: false };
		expect(combined([quiet, book.rule('US', 'email')]).hours).toEqual([quiet]);
	});
	test('customers may be written to where every rule that asks for consent lets them', () => {
		expect(of(['US', 'email'], ['DE', 'email']).softOptIn).toBe(true);
		expect(of(['PL', 'email'], ['DE', 'email']).softOptIn).toBe(false);
		expect(of(['NO', 'phone'], ['CH', 'phone']).softOptIn).toBe(false);
	});
	test('a cap that another one implies is left out', () => {
		const [strict, loose] = [{ count: 2, hours: 168 }, { count: 3, hours: 24 }];
		const caps = (...all: ContactRule['maxContacts'][]) => combined(all.map((maxContacts, at) => ({ ...book.rule('DE', 'sms'), jurisdiction: `D${at}`, maxContacts }))).caps.map(({ jurisdiction }) => jurisdiction);
		expect(caps(loose, strict)).toEqual(['D1']);
		expect(caps(strict, strict)).toEqual(['D0']);
		expect(caps({ count: 4, hours: 720 }, loose)).toEqual(['D0', 'D1']);
	});
	test('the shortest validity of each scope, the longest proof', () => {
		expect(of(['ES', 'phone'], ['SE', 'phone'], ['AU', 'phone'], ['*', 'phone'])).toMatchObject({
			validity: { consent: { days: 730, jurisdiction: 'ES' }, 'consent-over-register': { days: 90, jurisdiction: 'SE' } }, proofDays: 1826,
		});
	});
	test('a register says whether customers are free of it', () => {
		expect(of(['US', 'phone'], ['NO', 'phone']).registers).toEqual([
			{ jurisdiction: 'US', softOptIn: true, name: 'National Do Not Call Registry and state lists', goodForDays: 31, beats: 'no-consent' },
			{ jurisdiction: 'NO', softOptIn: false, name: 'Reservasjonsregisteret', goodForDays: 30, beats: 'no-consent' },
		]);
	});
	test('a rule twice is a rule', () => expect(of(['DE', 'sms'], ['DE', 'sms'])).toEqual(of(['DE', 'sms'])));

	test(`another rule never makes it milder, and the order makes no difference (seed ${seed})`, () => {
		const places = [...new Set(book.list().map(({ jurisdiction }) => jurisdiction))];
		const strictness = ['opt-out', 'register', 'opt-in', 'double-opt-in'];
		fc.assert(fc.property(fc.uniqueArray(fc.constantFrom(...places), { minLength: 2, maxLength: 5 }), fc.constantFrom(...CHANNELS), (names, channel) => {
			const rules = names.map((name) => book.rule(name, channel));
			const [fewer, all, turned] = [combined(rules.slice(1)), combined(rules), combined([...rules].reverse())];
			expect(strictness.indexOf(all.consent)).toBeGreaterThanOrEqual(strictness.indexOf(fewer.consent));
			expect(all.consent === fewer.consent && all.softOptIn && !fewer.softOptIn && all.consent !== 'opt-out').toBe(false);
			expect(all.optOutWithinHours).toBeLessThanOrEqual(fewer.optOutWithinHours);
			expect(all.hours).toEqual(expect.arrayContaining([...fewer.hours]));
			expect(all.registers).toEqual(expect.arrayContaining([...fewer.registers]));
			for (const cap of fewer.caps) expect(all.caps.some(({ count, hours }) => count <= cap.count && hours >= cap.hours)).toBe(true);
			expect([turned.consent, turned.softOptIn, turned.doubleOptIn, turned.proofDays]).toEqual([all.consent, all.softOptIn, all.doubleOptIn, all.proofDays]);
		}), { seed });
	});
});
