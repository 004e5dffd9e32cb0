import { RuleBook, validateRules, type Channel, type Override } from '../../../marketing/consent';

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
