import fc from 'fast-check';
import { blocks } from '../../../marketing/consent';
import type { Decision } from '../../../marketing/outreach';
import { decide } from '../../../marketing/outreach/decision/decide';
import { DAY, NOON } from '../../kit/databases';
import { seed } from '../../kit/seed';
import { anyCase, cap, contact, heard, listed, preference, rival, suppression, type Case } from './any-facts';
import { periodAt } from './facts';

const numRuns = 1_000;
const judge = ({ facts, terms, policy }: Case): Decision => decide(facts, terms, policy);
const RANK = { allow: 0, defer: 1, suppress: 2 };
const knowing = (one: Case, facts: Partial<Case['facts']>): Case => ({ ...one, facts: { ...one.facts, ...facts } });

/** The groups of reasons in the order in which they are documented. */
const GROUPS = [
	/^(suppressed:|paused$)/, /^dynamic-list$/, /^(said-no|consent-.*|no-consent|soft-opt-in-.*|basis-not-enough)$/, /^snoozed$/, /^bought-recently$/,
	/^whatsapp-/, /^register-unchecked$/, /^(campaign-.*|department-collision)$/, /^(legal-cap|frequency-cap|less-often)$/, /^control-group$/, /^(quiet-hours|preferred-hours)$/,
	/^(no-address|unknown-person)$/,
];

/** Something more that speaks against contact. */
const EVIDENCE: Record<string, (one: Case) => fc.Arbitrary<Case>> = {
	'a suppression': (one) => suppression.filter(({ reason }) => blocks(reason, one.terms.purpose)).map((row) => knowing(one, { suppressions: [...one.facts.suppressions, row] })),
	'a no': (one) => fc.constant(knowing(one, { standing: heard('withdrawn', []) })),
	'an open question': (one) => fc.constant(one.facts.standing?.word.status === 'withdrawn' ? one : knowing(one, { standing: heard('pending', []) })),
	'a dynamic list': (one) => listed.map((more) => knowing(one, { listed: [...one.facts.listed, more] })),
	'a purchase': (one) => fc.constant(knowing(one, { recentPurchase: { eventId: 'e', product: 'Tent', channel: 'store', occurredAt: NOON - DAY } })),
	'a contact': (one) => contact.map((more) => knowing(one, { contacts: [...one.facts.contacts, more].sort((left, right) => right.at - left.at) })),
	'a rival': (one) => rival.map((more) => knowing(one, { rivals: [...one.facts.rivals.filter(({ name }) => name !== more.name), ...one.facts.rivals.filter(({ name }) => name === more.name), { ...more, name: 'rival 4' }] })),
	'a wish': (one) => preference.map((more) => knowing(one, { preferences: [...one.facts.preferences, more] })),
	'a cap': (one) => cap.map((more) => ({ ...one, policy: { ...one.policy, caps: [...one.policy.caps, more] } })),
	'a control group': (one) => fc.constant({ ...one, policy: { ...one.policy, controlGroups: [...one.policy.controlGroups, { name: 'own', share: 0.5, salt: 'x', since: 0 }] } }),
};

describe(`any decision, seed ${seed}`, () => {
	test.each(Object.entries(EVIDENCE))('%s more never makes it milder, nor earlier', (_, more) => {
		fc.assert(fc.property(anyCase.chain((one) => more(one).map((other) => [one, other] as const)), ([one, other]) => {
			const [before, after] = [judge(one), judge(other)];
			expect(RANK[after.verdict]).toBeGreaterThanOrEqual(RANK[before.verdict]);
			if (before.sendAt !== undefined && after.sendAt !== undefined) expect(after.sendAt).toBeGreaterThanOrEqual(before.sendAt);
		}), { seed, numRuns });
	});

	test('names its reasons group by group in the documented order', () => {
		fc.assert(fc.property(anyCase, (one) => {
			const { reasons } = judge(one);
			// That the campaign would be over by then is concluded from all the others.
			const told = reasons.filter(({ text }) => text !== 'The campaign ends before the message could go out');
			const groups = told.map(({ code }) => GROUPS.findIndex((group) => group.test(code)));
			expect(groups).not.toContain(-1);
			expect(groups).toEqual(groups.toSorted((left, right) => left - right));
		}), { seed, numRuns });
	});

	test('is the same twice, and in whatever order its facts come', () => {
		fc.assert(fc.property(anyCase, (one) => {
			const before = JSON.stringify(one);
			const first = judge(one);
			expect(judge(one)).toEqual(first);
			expect(JSON.stringify(one)).toBe(before);
			const { suppressions, listed: lists, preferences, rivals } = one.facts;
			const turned = judge({
				...knowing(one, { suppressions: suppressions.toReversed(), listed: lists.toReversed(), preferences: preferences.toReversed(), rivals: rivals.toReversed() }),
				policy: { ...one.policy, caps: one.policy.caps.toReversed() },
			});
			const sorted = ({ reasons, ...rest }: Decision) => ({ ...rest, reasons: reasons.map((reason) => JSON.stringify(reason)).sort() });
			expect(sorted(turned)).toEqual(sorted(first));
		}), { seed, numRuns });
	});

	test('is allowed without a reason, deferred while every reason ends, and suppressed else', () => {
		fc.assert(fc.property(anyCase, (one) => {
			const { verdict, reasons, sendAt } = judge(one);
			if (verdict === 'allow') expect([reasons, sendAt]).toEqual([[], undefined]);
			else if (verdict === 'suppress') expect([reasons.some(({ until }) => until === undefined || until === Infinity), sendAt]).toEqual([true, undefined]);
			else for (const { until } of reasons) expect(sendAt).toBeGreaterThanOrEqual(until ?? Infinity);
		}), { seed, numRuns });
	});

	test('keeps its word: when the time has come, none of what ends by itself stands in the way any more', () => {
		fc.assert(fc.property(anyCase, (one) => {
			const { sendAt, reasons } = judge(one);
			if (sendAt === undefined) return;
			const suppressions = one.facts.suppressions.filter(({ expires_at }) => expires_at === null || expires_at > sendAt);
			const then = judge({ ...knowing(one, { suppressions }), policy: { ...one.policy, now: sendAt, period: periodAt(sendAt) } });
			const still = then.reasons.map(({ code }) => code);
			expect(still).not.toContain('campaign-over');
			// Another campaign of the group may have started by then.
			for (const { code } of reasons) if (code !== 'campaign-collision') expect(still).not.toContain(code);
		}), { seed, numRuns });
	});

	test('the random questions are of every kind', () => {
		const verdicts = fc.sample(anyCase, { seed, numRuns: 3_000 }).map((one) => judge(one));
		const count = (verdict: string) => verdicts.filter((one) => one.verdict === verdict).length;
		for (const verdict of ['allow', 'defer', 'suppress']) expect([verdict, count(verdict) > 100]).toEqual([verdict, true]);
		const codes = verdicts.flatMap(({ reasons }) => reasons.map(({ code }) => code));
		for (const group of GROUPS.filter((one) => !one.test('bought-recently'))) expect([String(group), codes.some((code) => group.test(code))]).toEqual([String(group), true]);
	});
});
