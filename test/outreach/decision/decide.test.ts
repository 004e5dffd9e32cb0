import { type Purpose, type Said, SUPPRESSION_REASONS } from '../../../marketing/consent';
// The judgement itself, over facts made by hand: its door asks a store for them.
import { decide } from '../../../marketing/outreach/decision/decide';
import type { Facts } from '../../../marketing/outreach/facts/facts';
import { DAY, NOON } from '../../kit/databases';
import { factsOf, policyOf, standingOf } from './facts';

type Row = Facts['suppressions'][number];
type Known = Partial<Facts> & { consent?: Said };

const one = { kind: 'email', value: 'ann@shop.test', original: 'Ann@Shop.test' };
const two = { kind: 'email', value: 'ann@home.test', original: 'ann@home.test' };
const row = (changes: Partial<Row> = {}): Row => ({
	id: 's1', kind: 'email', value: one.value, channel: 'all', reason: 'manual', source: 'call center', note: '',
	created_at: NOON - 5 * DAY, expires_at: null, ...changes,
});
const onProfile = (changes: Partial<Row> = {}) => row({ id: 's2', kind: 'profile', value: 'p1', ...changes });
const said = (status: Said['status']): Said => ({
	id: 'c1', channel: 'email', topic: '', status, basis: 'consent', method: 'double-opt-in', jurisdiction: '', saidAt: NOON - 3 * DAY, recordedAt: NOON, source: 'form',
});
const bought = { eventId: 'e1', product: 'Tent', channel: 'store', occurredAt: NOON - 2 * DAY };

function judge(known: Known = {}, purpose: Purpose = 'marketing') {
	const { consent, ...facts } = { consent: said('granted'), ...known };
	const policy = policyOf({ marketing: purpose === 'marketing' });
	return decide(factsOf({ profileId: 'p1', addresses: [one], standing: consent && standingOf(consent), ...facts }), { channel: 'email', purpose, campaign: '' }, policy);
}
const codes = (facts: Known, purpose: Purpose = 'marketing') => judge(facts, purpose).reasons.map(({ code }) => code);

describe('one objection', () => {
	test('none of them lets the message through, to the address as it was written', () => {
		expect(judge()).toMatchObject({ verdict: 'allow', reasons: [], cautions: [], profileId: 'p1', address: 'Ann@Shop.test', addressKey: 'ann@shop.test', place: { rules: ['PL'], zone: 'Europe/Warsaw' } });
	});

	test.each<[string, Known, { code: string; text: string; evidence?: string }]>([
		['a suppressed address', { suppressions: [row()] },
			{ code: 'suppressed:manual', text: 'This address is suppressed since 2026-11-15 (Manual; source: call center)', evidence: 's1' }],
		['a suppressed person', { suppressions: [onProfile({ reason: 'deceased' })] },
			{ code: 'suppressed:deceased', text: 'This person is suppressed since 2026-11-15 (Deceased; source: call center)', evidence: 's2' }],
		['a no', { consent: said('withdrawn') }, { code: 'said-no', text: 'Said no to marketing by email on 2026-11-17 (source: form)' }],
		['a question without an answer', { consent: said('pending') },
			{ code: 'consent-pending', text: 'Has not confirmed yet that marketing by email is welcome' }],
		['silence', { consent: undefined }, { code: 'no-consent', text: 'Never agreed to marketing by email' }],
		['a recent purchase', { recentPurchase: bought }, { code: 'bought-recently', text: 'Bought Tent on 2026-11-18 (store)', evidence: 'e1' }],
		['no address', { addresses: [] }, { code: 'no-address', text: 'No address for email is known' }],
	])('%s stops the message and says why', (_, facts, reason) => {
		expect(judge(facts)).toMatchObject({ verdict: 'suppress', reasons: [reason] });
	});

	test('somebody nobody knows has no address and never agreed', () => {
		expect(judge({ profileId: undefined, addresses: [], consent: undefined })).toMatchObject({
			verdict: 'suppress', profileId: undefined, address: undefined,
			reasons: [{ code: 'no-consent' }, { code: 'unknown-person' }],
		});
	});

	test('an address of nobody we know gets a receipt, but no marketing', () => {
		const stranger = { profileId: undefined, consent: undefined };
		expect(judge(stranger, 'transactional')).toMatchObject({ verdict: 'allow', address: 'Ann@Shop.test' });
		expect(codes(stranger)).toEqual(['no-consent']);
	});
});

test('all objections are told, the weightiest first', () => {
	const all = { suppressions: [onProfile({ reason: 'legal' }), row({ reason: 'hard-bounce' })], consent: said('withdrawn'), recentPurchase: bought };
	expect(codes(all)).toEqual(['suppressed:legal', 'suppressed:hard-bounce', 'said-no', 'bought-recently']);
	expect(codes({ ...all, suppressions: [onProfile({ reason: 'legal' })], addresses: [] }))
		.toEqual(['suppressed:legal', 'said-no', 'bought-recently', 'no-address']);
});

describe('a pause', () => {
	const pause = (days?: number, of = row) => of({ reason: 'paused', expires_at: days === undefined ? null : NOON + days * DAY });

	test('with an end defers the message to that end', () => {
		expect(judge({ suppressions: [pause(7)] })).toMatchObject({
			verdict: 'defer', sendAt: NOON + 7 * DAY,
			reasons: [{ code: 'paused', text: 'This address asked for a pause until 2026-11-27', until: NOON + 7 * DAY }],
		});
	});

	test('defers to the later of two ends', () => {
		expect(judge({ suppressions: [pause(9, onProfile), pause(7)] })).toMatchObject({ verdict: 'defer', sendAt: NOON + 9 * DAY });
	});

	test('without an end stops the message for good', () => {
		expect(judge({ suppressions: [pause()] })).toMatchObject({ verdict: 'suppress', reasons: [{ code: 'suppressed:paused' }] });
	});

	test('does not promise a day where something else speaks against the message for good', () => {
		const decision = judge({ suppressions: [pause(7)], recentPurchase: bought });
		expect(decision).toMatchObject({ verdict: 'suppress', reasons: [{ code: 'paused' }, { code: 'bought-recently' }] });
		expect(decision.sendAt).toBeUndefined();
	});

	test('an end of another suppression defers nothing: nobody promised that day', () => {
		expect(judge({ suppressions: [row({ reason: 'manual', expires_at: NOON + DAY })] })).toMatchObject({ verdict: 'suppress' });
	});
});

describe('what a suppression stops', () => {
	const MARKETING_ONLY = ['opt-out', 'paused', 'competitor', 'register', 'erased'];

	test.each(Object.keys(SUPPRESSION_REASONS) as Row['reason'][])('%s', (reason) => {
		const facts = { suppressions: [row({ reason })] };
		expect(judge(facts).verdict).toBe('suppress');
		for (const purpose of ['service', 'transactional'] as const) {
			expect([purpose, judge(facts, purpose).verdict]).toEqual([purpose, MARKETING_ONLY.includes(reason) ? 'allow' : 'suppress']);
		}
	});
});

test.each<[Said['status'] | undefined, Purpose, string[]]>([
	['granted', 'marketing', []], ['pending', 'marketing', ['consent-pending']], ['withdrawn', 'marketing', ['said-no']], [undefined, 'marketing', ['no-consent']],
	['granted', 'service', []], ['pending', 'service', []], ['withdrawn', 'service', ['said-no']], [undefined, 'service', []],
	['granted', 'transactional', []], ['pending', 'transactional', []], ['withdrawn', 'transactional', ['said-no']], [undefined, 'transactional', []],
])('consent %s for %s', (status, purpose, expected) => {
	expect(codes({ consent: status && said(status) }, purpose)).toEqual(expected);
});

describe('a person with two addresses', () => {
	test('gets the message at the first', () => {
		expect(judge({ addresses: [two, one] })).toMatchObject({ verdict: 'allow', addressKey: two.value });
	});

	test.each(['opt-out', 'complaint', 'paused', 'manual', 'deceased', 'legal', 'competitor', 'register'] as const)('gets nothing at the second either when the first says: %s', (reason) => {
		const decision = judge({ addresses: [two, one], suppressions: [row({ reason })] });
		expect(decision).toMatchObject({ verdict: 'suppress', reasons: [{ text: expect.stringMatching(/^Another address of this person/) as string }] });
	});

	test('gets it at the second when the first does not exist', () => {
		expect(judge({ addresses: [one, two], suppressions: [row({ reason: 'hard-bounce' })] })).toMatchObject({ verdict: 'allow', reasons: [], addressKey: two.value });
	});

	test('gets it at the first again where the suppression does not concern the purpose', () => {
		expect(judge({ addresses: [one, two], suppressions: [row({ reason: 'opt-out' })] }, 'transactional')).toMatchObject({ addressKey: one.value });
	});

	test('gets nothing when both are suppressed; the first one\'s reason is told', () => {
		const suppressions = [row({ reason: 'moved' }), row({ id: 's3', value: two.value, reason: 'hard-bounce' })];
		expect(judge({ addresses: [one, two], suppressions })).toMatchObject({ verdict: 'suppress', reasons: [{ code: 'suppressed:moved' }] });
	});

	test('gets nothing at either when the person is suppressed', () => {
		expect(judge({ addresses: [one, two], suppressions: [onProfile()] })).toMatchObject({ verdict: 'suppress' });
	});
});
