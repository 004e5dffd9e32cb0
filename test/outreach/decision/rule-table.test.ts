import { zonesOf } from '../../../marketing/calendar';
import { shippedRules, type ContactRule } from '../../../marketing/consent';
import { decide } from '../../../marketing/outreach/decision/decide';
import { loadPolicy, type Policy } from '../../../marketing/outreach/facts/policy';
import type { ContactTerms } from '../../../marketing/outreach';
import { migrate, sql } from '../../../marketing/store';
import { openSqlite } from '../../../marketing/store/sqlite';
import { workFor, type TestWork } from '../../kit/databases';
import { contactOf, factsOf, placed, said, standingOf } from './facts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Monday 2026-11-23 to Sunday, hour by hour: a week without a public holiday in most places. */
const MONDAY = Date.UTC(2026, 10, 23);

const rows = shippedRules().map((rule) => [`${rule.jurisdiction} ${rule.channel}`, rule] as const);
const ZONES: Record<string, string> = { 'US': 'America/Chicago', 'CA': 'America/Toronto', 'CA-QC': 'America/Toronto', 'EU': 'Europe/Brussels', '*': 'Europe/Kyiv', 'AU': 'Australia/Sydney', 'BR': 'America/Sao_Paulo', 'MX': 'America/Mexico_City' };
const zoneOf = (code: string) => ZONES[code] ?? (code.startsWith('US-') ? 'America/New_York' : zonesOf(code)[0]);
const CODES: Record<string, string> = { EU: 'LU', '*': 'UA' };

/** One store for all rows: only the registers are written, and each test begins without. */
let work: TestWork;
beforeAll(async () => {
	const database = openSqlite(':memory:');
	await migrate(database, MONDAY);
	work = workFor(database);
});
beforeEach(async () => {
	await work.database.rows(sql`delete from registers`);
});
afterAll(async () => await work.database.close());

const termsOf = ({ channel }: ContactRule): ContactTerms => ({ channel, purpose: 'marketing', campaign: '' });
const placeOfRule = ({ jurisdiction }: ContactRule) => placed(CODES[jurisdiction] ?? jurisdiction, zoneOf(jurisdiction));
const reachable = { reachable: true };

async function policyAt(rule: ContactRule, now: number): Promise<Policy> {
	return await loadPolicy(work.database, termsOf(rule), now);
}

/** Somebody there with these words of theirs, asked about at a moment. */
async function ask(rule: ContactRule, now: number, grants: Parameters<typeof standingOf> = [], more = {}) {
	const facts = factsOf({ ...reachable, place: placeOfRule(rule), ...(grants.length > 0 ? { standing: standingOf(...grants) } : {}), ...more });
	const { verdict, reasons, sendAt, place } = decide(facts, termsOf(rule), await policyAt(rule, now));
	return { verdict, codes: reasons.map(({ code }) => code), sendAt, rules: place.rules };
}

async function checkRegister({ jurisdiction, channel }: ContactRule, now: number): Promise<void> {
	await work.database.rows(sql`insert into registers (jurisdiction, channel, name, checked_at, valid_until, entries, source)
		values (${CODES[jurisdiction] ?? jurisdiction}, ${channel}, 'register', ${now}, ${now + DAY}, 1, 'test')
		on conflict (jurisdiction, channel) do update set valid_until = excluded.valid_until`);
	await work.database.rows(sql`insert into registers (jurisdiction, channel, name, checked_at, valid_until, entries, source)
		values (${jurisdiction}, ${channel}, 'register', ${now}, ${now + DAY}, 1, 'test') on conflict (jurisdiction, channel) do update set valid_until = excluded.valid_until`);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Whether the row's own words allow an hour, by the wall clock of the zone: worked out without the code under test. */
function open(rule: ContactRule, at: number): boolean {
	if (rule.allowedHours.length === 0) return true;
	const zone = zoneOf(rule.jurisdiction);
	const clock = clocks.get(zone) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
	clocks.set(zone, clock);
	const parts = clock.formatToParts(at);
	const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
	const time = `${part('hour')}:${part('minute')}`;
	return rule.allowedHours.some(({ days, from, to }) => days.includes(part('weekday').toLowerCase() as 'mon') && from <= time && time < to);
}

/** The first and the last hour of the week of which that holds. */
const hours = Array.from({ length: 7 * 48 }, (_, turn) => MONDAY + turn * HOUR / 2);
const openHour = (rule: ContactRule) => hours.find((at) => open(rule, at)) as number;
const closedHour = (rule: ContactRule) => hours.find((at) => !open(rule, at));

const asked = (rule: ContactRule) => rule.consent === 'opt-in' || rule.consent === 'double-opt-in';
/** WhatsApp takes no marketing to American numbers, whatever the law says. */
const barred = ({ jurisdiction, channel }: ContactRule) => channel === 'whatsapp' && jurisdiction.startsWith('US');

describe('every row of the rule table', () => {
	test('is there: 66 jurisdictions, 425 rows', () => {
		expect([rows.length, new Set(rows.map(([, { jurisdiction }]) => jurisdiction)).size]).toEqual([425, 66]);
	});

	test.each(rows)('%s: is the row that is applied', async (_, rule) => {
		expect((await ask(rule, openHour(rule))).rules).toEqual([rule.jurisdiction]);
	});

	test.each(rows)('%s: whoever never said anything', async (_, rule) => {
		const at = openHour(rule);
		const before = await ask(rule, at);
		if (asked(rule)) expect(before).toMatchObject({ verdict: 'suppress', codes: expect.arrayContaining(['no-consent']) });
		else expect(before.codes.filter((code) => code !== 'whatsapp-no-marketing')).toEqual(rule.register ? ['register-unchecked'] : []);
		await checkRegister(rule, at);
		if (!asked(rule) && !barred(rule)) expect(await ask(rule, at)).toMatchObject({ verdict: 'allow' });
	});

	test.each(rows)('%s: whoever agreed and confirmed it, at an allowed hour', async (_, rule) => {
		const at = openHour(rule);
		await checkRegister(rule, at);
		expect(await ask(rule, at, [said({ saidAt: at - DAY, recordedAt: at - DAY })])).toMatchObject(barred(rule) ? { codes: ['whatsapp-no-marketing'] } : { verdict: 'allow', codes: [] });
	});

	test.each(rows)('%s: whoever agreed without confirming it', async (_, rule) => {
		const at = openHour(rule);
		await checkRegister(rule, at);
		const { codes } = await ask(rule, at, [said({ method: 'single', saidAt: at - DAY })]);
		expect(codes.includes('consent-unconfirmed')).toBe(rule.doubleOptIn === 'required');
	});

	test.each(rows)('%s: whoever said no gets nothing', async (_, rule) => {
		const at = openHour(rule);
		await checkRegister(rule, at);
		expect(await ask(rule, at, [said({ status: 'withdrawn' })])).toMatchObject({ verdict: 'suppress', codes: expect.arrayContaining(['said-no']) });
	});

	test.each(rows)('%s: an existing customer who was told of it', async (_, rule) => {
		const at = openHour(rule);
		await checkRegister(rule, at);
		const sale = said({ basis: 'soft-opt-in', method: '', saleAt: at - 20 * DAY, noticeShown: true, saidAt: at - 20 * DAY });
		const { codes } = await ask(rule, at, [sale]);
		expect(codes.includes('basis-not-enough')).toBe(asked(rule) && !rule.softOptIn);
		if (asked(rule) && rule.softOptIn && !barred(rule)) expect(codes).toEqual([]);
	});

	test.each(rows.filter(([, { validity }]) => validity && ['consent', 'reconfirm'].includes(validity.of)))('%s: a consent one day before and after it has to be renewed', async (_, rule) => {
		const at = openHour(rule);
		await checkRegister(rule, at);
		const days = rule.validity?.days ?? 0;
		const aged = async (age: number) => (await ask(rule, at, [said({ saidAt: at - age * DAY })])).codes.includes('consent-expired');
		expect([await aged(days - 1), await aged(days + 1)]).toEqual([false, asked(rule)]);
	});

	test.each(rows.filter(([, rule]) => closedHour(rule) !== undefined))('%s: outside its hours it waits for the next', async (_, rule) => {
		const at = closedHour(rule) as number;
		await checkRegister(rule, at);
		const decision = await ask(rule, at, [said({ saidAt: at - DAY, recordedAt: at - DAY })]);
		expect(decision.codes.filter((code) => code !== 'whatsapp-no-marketing')).toEqual(['quiet-hours']);
		if (barred(rule)) return;
		const next = hours.find((hour) => hour > at && open(rule, hour)) as number;
		expect(decision).toMatchObject({ verdict: 'defer' });
		// A public holiday in between may put it off further, never to a closed hour.
		expect(decision.sendAt).toBeGreaterThanOrEqual(next);
		expect(open(rule, decision.sendAt as number)).toBe(true);
		if (rule.onHolidays) expect(decision.sendAt).toBe(next);
	});

	test.each(rows.filter(([, { maxContacts }]) => maxContacts))('%s: after the last allowed attempt the next has to wait', async (_, rule) => {
		const at = openHour(rule);
		await checkRegister(rule, at);
		const { count = 0, hours: span = 0 } = rule.maxContacts ?? {};
		const contact = (age: number) => contactOf(at - age * HOUR, { channel: rule.channel });
		const attempts = (many: number) => Array.from({ length: many }, (__, turn) => contact(turn + 1));
		const grants: Parameters<typeof standingOf> = [said({ saidAt: at - DAY })];
		expect((await ask(rule, at, grants, { contacts: attempts(count - 1) })).codes).not.toContain('legal-cap');
		const full = await ask(rule, at, grants, { contacts: attempts(count) });
		expect(full.codes).toContain('legal-cap');
		if (!barred(rule)) expect(full.sendAt).toBeGreaterThanOrEqual(at - count * HOUR + span * HOUR);
	});
});
