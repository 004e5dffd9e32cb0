import { loadRuleBook, listRules, overrideRule, readOverride, resetRule, type WrittenOverride } from '../../../marketing/consent';
import { sql } from '../../../marketing/store';
import { databases, freshStore, freshWork, NOON, workFor } from '../../kit/databases';
import { good, reasonOf } from '../../kit/outcomes';

const read = (jurisdiction: string, channel: string, changes: object, reason = 'counsel said so') => good(readOverride({ jurisdiction, channel, changes, reason }));
const everything = { jurisdiction: '', channel: '' as const, onlyOverridden: false, limit: 1_000 };

test.each<[string, WrittenOverride, string]>([
	['no jurisdiction', { channel: 'sms', changes: { softOptIn: true }, reason: 'x' }, 'Jurisdiction'],
	['a name', { jurisdiction: 'Germany', channel: 'sms', changes: { softOptIn: true }, reason: 'x' }, 'Jurisdiction'],
	['no place', { jurisdiction: 'QQ', channel: 'sms', changes: { softOptIn: true }, reason: 'x' }, 'Jurisdiction'],
	['an unknown channel', { jurisdiction: 'DE', channel: 'all', changes: { softOptIn: true }, reason: 'x' }, 'Channel'],
	['no reason', { jurisdiction: 'DE', channel: 'sms', changes: { softOptIn: true }, reason: '  ' }, 'Reason'],
	['no change', { jurisdiction: 'DE', channel: 'sms', changes: {}, reason: 'x' }, 'Changes'],
	['a list', { jurisdiction: 'DE', channel: 'sms', changes: [], reason: 'x' }, 'Changes'],
	['a fixed field', { jurisdiction: 'DE', channel: 'sms', changes: { channel: 'email' }, reason: 'x' }, 'Changes'],
	['a name from the prototype', { jurisdiction: 'DE', channel: 'sms', changes: { constructor: 1 }, reason: 'x' }, 'Changes'],
	['hours that can\'t be read', { jurisdiction: 'DE', channel: 'sms', changes: { allowedHours: 'by day' }, reason: 'x' }, 'Changes'],
	['a must taken away', { jurisdiction: 'DE', channel: 'sms', changes: { consent: null }, reason: 'x' }, 'Changes'],
])('%s is refused, with advice', (_, written, field) => expect(reasonOf(readOverride(written))).toMatchObject({ code: 'invalid-rule', field, advice: expect.stringMatching(/\.$/) }));

test('an override is read as people write it', () => {
	expect(read(' us-fl ', 'sms', { allowedHours: 'daily 09:00-18:00', register: { name: 'Ours' }, validity: null })).toEqual({
		jurisdiction: 'US-FL', channel: 'sms', reason: 'counsel said so',
		changes: {
			allowedHours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '09:00', to: '18:00' }], hoursBasis: 'operator',
			register: { name: 'Ours', goodForDays: 31, beats: 'no-consent' }, validity: null,
		},
	});
});

describe.each(databases)('overrides on $name', (kind) => {
	test('hold from now on, add up field by field, and are taken back', async () => {
		const work = await freshWork(kind);
		const shipped = (await loadRuleBook(work.database)).rule('FR', 'phone');
		const [first] = await overrideRule(work, [read('FR', 'phone', { maxContacts: { count: 2, hours: 720 } }, 'first')]);
		expect(good(first)).toEqual({ before: shipped, rule: { ...shipped, maxContacts: { count: 2, hours: 720 }, override: { reason: 'first', by: 'test', at: NOON } } });
		work.clock.at += 1_000;
		await overrideRule(work, [read('FR', 'phone', { allowedHours: 'any', note: null }, 'second')]);
		const { note, ...rest } = shipped;
		expect(note).toBeDefined();
		expect((await loadRuleBook(work.database)).rule('FR', 'phone')).toEqual({
			...rest, maxContacts: { count: 2, hours: 720 }, allowedHours: [], hoursBasis: 'operator', override: { reason: 'second', by: 'test', at: NOON + 1_000 },
		});
		expect((await resetRule(work, [{ jurisdiction: 'FR', channel: 'all' }, { jurisdiction: 'DE', channel: 'sms' }])).map((one) => good(one).channels)).toEqual([['phone'], []]);
		expect((await loadRuleBook(work.database)).rule('FR', 'phone')).toEqual(shipped);
	});

	test('a bad one doesn\'t harm its neighbours, and one of a batch builds on another', async () => {
		const work = await freshWork(kind);
		const outcomes = await overrideRule(work, [
			read('UA', 'sms', { softOptIn: true }), read('UA', 'sms', { consent: 'register', register: null }), read('*', 'sms', { onHolidays: true }), read('UA', 'sms', { proofDays: 10 }),
		]);
		expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true, true]);
		expect(reasonOf(outcomes[1]).message).toContain('UA sms: register');
		const ua = good(outcomes[3]).rule;
		expect(ua).toMatchObject({ jurisdiction: 'UA', softOptIn: true, proofDays: 10, onHolidays: true, consent: 'opt-in' });
		expect((await loadRuleBook(work.database)).rule('UA', 'sms')).toEqual(ua);
	});

	test('are on record: who changed what, and why', async () => {
		const work = await freshWork(kind);
		await overrideRule(work, [read('DE', 'sms', { softOptIn: false }, 'no sales yet'), read('DE', 'email', { consent: 'double-opt-in' })]);
		await resetRule(work, [{ jurisdiction: 'DE', channel: 'sms' }, { jurisdiction: 'DE', channel: 'sms' }]);
		const rows = await work.database.rows<{ action: string; actor: string; details: string }>(sql`select action, actor, details from audit_log order by id`);
		expect(rows.map(({ details, ...row }) => ({ ...row, ...JSON.parse(details) as object }))).toEqual([
			{ action: 'contact-rule', actor: 'test', jurisdiction: 'DE', channel: 'sms', changes: { softOptIn: false }, reason: 'no sales yet' },
			{ action: 'contact-rule-reset', actor: 'test', jurisdiction: 'DE', channel: 'sms' },
		]);
	});

	test('are listed: all rows, what holds in a place, what was changed', async () => {
		const work = await freshWork(kind);
		await overrideRule(work, [read('PT', 'phone', { consent: 'opt-in', proofDays: 30 })]);
		expect(await listRules(work, everything)).toHaveLength(426);
		expect(await listRules(work, { ...everything, limit: 5 })).toHaveLength(5);
		expect((await listRules(work, { ...everything, jurisdiction: 'PT' })).map(({ jurisdiction }) => jurisdiction)).toEqual(['EU', 'EU', 'EU', 'EU', 'PT', 'EU', 'EU', 'EU', 'EU']);
		expect(await listRules(work, { ...everything, jurisdiction: 'DE', channel: 'sms' })).toMatchObject([{ jurisdiction: 'DE', channel: 'sms' }]);
		expect(await listRules(work, { ...everything, onlyOverridden: true })).toMatchObject([{ jurisdiction: 'PT', channel: 'phone', proofDays: 30 }]);
	});

	test('two stores have their own; the book is the same until something changes', async () => {
		const [one, other] = [await freshWork(kind), workFor(await freshStore(kind))];
		const before = await loadRuleBook(one.database);
		expect(await loadRuleBook(other.database)).toBe(before);
		await overrideRule(one, [read('DE', 'sms', { proofDays: 7 })]);
		const after = await loadRuleBook(one.database);
		expect([after.rule('DE', 'sms').proofDays, (await loadRuleBook(other.database)).rule('DE', 'sms').proofDays]).toEqual([7, undefined]);
		expect(await one.database.transaction(loadRuleBook)).toBe(after);
	});
});
