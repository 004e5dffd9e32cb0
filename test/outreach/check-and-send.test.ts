import fc from 'fast-check';
import type { CampaignState } from '../../marketing/campaigns';
import { readPreference, setPreferences, suppress, type SuppressionReason } from '../../marketing/consent';
import { setControlGroups } from '../../marketing/experiments';
import { check, keepCaps, type ContactTerms } from '../../marketing/outreach';
import { campaigns, planned } from '../campaigns/stage';
import { DAY, databases, freshWork, NOON, type TestWork } from '../kit/databases';
import { seed } from '../kit/seed';
import { contacted } from './law';
import { good, meet, named, say } from './people';
import { FakeCarrier, sendTo } from './sending';

const HOUR = DAY / 24;
const iso = (moment: number) => new Date(moment).toISOString();

const someone = fc.record({
	country: fc.constantFrom('', 'PL', 'DE', 'FR', 'US'),
	// One digit is missing.
	number: fc.constantFrom('+4860112345', '+1305234567', '+3361234567'),
	words: fc.array(fc.record({
		status: fc.constantFrom('granted' as const, 'granted' as const, 'granted' as const, 'pending' as const, 'withdrawn' as const), method: fc.constantFrom('single', 'double-opt-in'), channel: fc.constantFrom('email' as const, 'all' as const, 'all' as const),
	}), { minLength: 1, maxLength: 2 }),
	blocked: fc.constantFrom<SuppressionReason | ''>('', '', '', '', 'hard-bounce', 'paused', 'opt-out'),
	hoursAgo: fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 2 }),
	snoozed: fc.constantFrom(false, false, true), wanted: fc.constantFrom(false, false, true),
});
type Someone = typeof someone extends fc.Arbitrary<infer One> ? One : never;

const house = fc.record({
	people: fc.array(someone, { minLength: 1, maxLength: 6 }), at: fc.integer({ min: 0, max: 7 * 24 }).map((hours) => NOON + hours * HOUR), channel: fc.constantFrom('email' as const, 'sms' as const),
	cap: fc.integer({ min: 1, max: 2 }), state: fc.constantFrom<CampaignState>('running', 'running', 'running', 'paused', 'ended'), starts: fc.integer({ min: -40, max: 5 }), ends: fc.integer({ min: 6, max: 400 }),
	rivalEnds: fc.integer({ min: 1, max: 600 }), control: fc.constantFrom(0, 0, 0.5),
});
type House = typeof house extends fc.Arbitrary<infer One> ? One : never;

/** Seen in every run, whatever its seed: somebody who may be written to, somebody later, somebody not. */
const usual: Someone = { country: 'DE', number: '+4860112345', words: [{ status: 'granted', method: 'double-opt-in', channel: 'all' }], blocked: '', hoursAgo: [], snoozed: false, wanted: false };
const threeOfThem: House = {
	people: [usual, { ...usual, snoozed: true }, { ...usual, blocked: 'hard-bounce' }], at: NOON, channel: 'email',
	cap: 2, state: 'running', starts: -40, ends: 400, rivalEnds: 1, control: 0,
};

async function arrive(work: TestWork, place: number, at: number, { country, number, words, blocked, hoursAgo, snoozed }: Someone): Promise<string> {
	const [profileId] = await meet(work, [[`p${place}@shop.test`, `${number}${place}`]], country === '' ? {} : { country });
	for (const { status, method, channel } of words) await say(work, [{ profileId }], status, { method: status === 'granted' ? method : '', channel });
	if (blocked !== '') good((await suppress(work, [{ who: named(`p${place}@shop.test`), channel: 'all', reason: blocked, source: 'desk', note: '', expiresAt: at + 5 * DAY }]))[0]);
	const wish = { person: { profileId }, kind: 'snooze', channel: 'all', topic: '', value: { until: at + 30 * HOUR }, source: 'page' };
	if (snoozed) good((await setPreferences(work, [good(readPreference(wish, work.now()))]))[0]);
	await contacted(work, profileId, 'email', hoursAgo.map((hours) => iso(at - hours * HOUR)));
	return profileId;
}

/** Makes the people and the house's rules; gives the people's ids. */
async function build(work: TestWork, { people, at, cap, state, starts, ends, rivalEnds, control }: House): Promise<string[]> {
	const ids: string[] = [];
	for (const [place, one] of people.entries()) {
		work.clock.at = NOON - 10 * DAY;
		ids.push(await arrive(work, place, at, one));
	}
	work.clock.at = at;
	await campaigns(work,
		{ name: 'spring', state, exclusiveGroup: 'g', startsAt: at + starts * HOUR, endsAt: at + ends * HOUR },
		{ name: 'summer', state: 'running', exclusiveGroup: 'g', priority: 90, endsAt: at + rivalEnds * HOUR });
	await planned(work, 'summer', ids.filter((_, place) => people[place].wanted));
	await keepCaps(work, [{ name: 'cap', count: cap, period: { hours: 48 }, channels: [], departments: [], tags: [], purposes: [], exemptTags: [] }]);
	await setControlGroups(work, [{ name: 'spring', share: control }]);
	return ids;
}

describe.each(databases)(`check and send on $name, seed ${seed}`, (kind) => {
	test('decide alike about the same people at the same moment', async () => {
		const seen = new Set<string>();
		await fc.assert(fc.asyncProperty(house, async (one) => {
			const work = await freshWork(kind);
			const people = (await build(work, one)).map((profileId) => ({ profileId }));
			const terms: ContactTerms = { channel: one.channel, purpose: 'marketing', campaign: 'spring' };
			const checked = (await check(work, people.map((person) => ({ person: named(person), terms })))).map(good);
			const carrier = new FakeCarrier(10);
			const sent = await sendTo(work, people, carrier, { terms });
			expect(work.clock.at).toBe(one.at);
			const codes = (reasons: { code: string }[]) => reasons.map(({ code }) => code);
			expect(sent.map(({ verdict, reasons, sendAt }) => [verdict === 'sent', codes(reasons), sendAt]))
				.toEqual(checked.map(({ verdict, reasons, sendAt }) => [verdict === 'allow', codes(reasons), sendAt]));
			expect(carrier.left).toHaveLength(checked.filter(({ verdict }) => verdict === 'allow').length);
			for (const { verdict } of checked) seen.add(verdict);
			await work.database.close();
		}), { seed, numRuns: kind.name === 'SQLite' ? 60 : 15, examples: [[threeOfThem]] });
		expect([...seen].sort()).toEqual(['allow', 'defer', 'suppress']);
	}, 120_000);
});
