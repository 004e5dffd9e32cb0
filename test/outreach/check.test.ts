import { release, suppress, type ChannelOrAll, type SuppressionReason } from '../../marketing/consent';
import { check, history, type ContactTerms, type Decision } from '../../marketing/outreach';
import type { Work } from '../../marketing/store';
import { DAY, databases, freshWork, NOON, type TestWork } from '../kit/databases';
import { buy, fans, good, meet, named, say } from './people';

const marketing: ContactTerms = { channel: 'email', purpose: 'marketing', campaign: '' };

async function ask(work: Work, people: Parameters<typeof named>[0][], terms: Partial<ContactTerms> = {}): Promise<Decision[]> {
	const shared = { ...marketing, ...terms };
	return (await check(work, people.map((person) => ({ person: named(person), terms: shared })))).map(good);
}

async function block(work: Work, who: Parameters<typeof named>[0], channel: ChannelOrAll, reason: SuppressionReason = 'manual', expiresAt?: number): Promise<void> {
	good((await suppress(work, [{ who: named(who), channel, reason, source: 'desk', note: '', expiresAt }]))[0]);
}

const codes = (decisions: Decision[]) => decisions.map(({ verdict, reasons }) => (verdict === 'allow' ? 'allow' : reasons.map(({ code }) => code).join(' ')));

describe.each(databases)('check on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});

	test('five thousand recipients are judged each by their own facts, in their order', async () => {
		const people = Array.from({ length: 5_000 }, (_, place) => `p${place}@shop.test`);
		await meet(work, people);
		await say(work, people.filter((_, place) => place % 2 === 0).map((value) => ({ kind: 'email', value })), 'granted');
		await say(work, people.filter((_, place) => place % 5 === 0).map((value) => ({ kind: 'email', value })), 'withdrawn');
		const expected = people.map((_, place) => (place % 5 === 0 ? 'said-no' : place % 2 === 0 ? 'allow' : 'no-consent'));
		expect(codes(await ask(work, people))).toEqual(expected);
	});

	test('items with different terms are judged by their own', async () => {
		const [id] = await fans(work, ['ann@shop.test']);
		await buy(work, { profileId: id }, { sku: 'TENT', name: 'Tent' }, NOON - DAY);
		const person = named({ profileId: id });
		const tents: ContactTerms = { ...marketing, exclude: { products: [' tent '], days: 30 } };
		const terms: ContactTerms[] = [tents, marketing, { ...marketing, channel: 'sms' }, { ...marketing, purpose: 'service' }, tents];
		const decisions = (await check(work, terms.map((one) => ({ person, terms: one })))).map(good);
		expect(codes(decisions)).toEqual(['bought-recently', 'allow', 'no-consent quiet-hours no-address', 'allow', 'bought-recently']);
	});

	test.each<[number, { sku?: string; name?: string; category?: string }, string[], string]>([
		[29, { sku: 'T-1' }, ['t-1'], 'bought-recently'],
		[31, { sku: 'T-1' }, ['t-1'], 'allow'],
		[1, { name: 'Zażółć' }, ['ZAŻÓŁĆ'], 'bought-recently'],
		[1, { category: 'Tents' }, ['boots', 'tents'], 'bought-recently'],
		[1, { name: 'Tent pole' }, ['tent'], 'allow'],
	])('who bought %i days ago %j is asked about %j: %s', async (days, product, products, expected) => {
		await fans(work, ['ann@shop.test']);
		await buy(work, { kind: 'email', value: 'ann@shop.test' }, product, NOON - days * DAY);
		expect(codes(await ask(work, ['ann@shop.test'], { exclude: { products, days: 30 } }))).toEqual([expected]);
	});

	test('a no on one address holds when another address of the person is asked about; a bounce does not', async () => {
		const [id] = await fans(work, ['ann@shop.test']);
		await meet(work, [['ann@shop.test', 'ann@home.test']]);
		await block(work, 'ann@home.test', 'email', 'hard-bounce');
		expect(codes(await ask(work, ['ann@shop.test', 'ann@home.test']))).toEqual(['allow', 'suppressed:hard-bounce']);
		await block(work, 'ann@home.test', 'all', 'opt-out');
		expect(codes(await ask(work, ['ann@shop.test', { profileId: id }]))).toEqual(['suppressed:opt-out', 'suppressed:opt-out']);
	});

	test('a suppression on all channels holds on each, one on a channel only there', async () => {
		const people = ['all@shop.test', 'mail@shop.test', 'text@shop.test'];
		await fans(work, people);
		await block(work, people[0], 'all');
		await block(work, people[1], 'email');
		await block(work, people[2], 'sms');
		expect(codes(await ask(work, people))).toEqual(['suppressed:manual', 'suppressed:manual', 'allow']);
	});

	test('the stricter of the word about a channel and the word about all channels counts', async () => {
		const people = ['no-yes@shop.test', 'yes-no@shop.test', 'pending-yes@shop.test', 'yes-@shop.test'];
		await meet(work, people);
		const words = people.map((value) => value.split('@')[0].split('-'));
		const meaning = { no: 'withdrawn', yes: 'granted', pending: 'pending' } as const;
		for (const [place, [own, general]] of words.entries()) {
			const person = [{ kind: 'email', value: people[place] }];
			await say(work, person, meaning[own as 'no']);
			if (general) await say(work, person, meaning[general as 'no'], { channel: 'all' });
		}
		expect(codes(await ask(work, people))).toEqual(['said-no', 'said-no', 'consent-pending', 'allow']);
	});

	test('a pause defers until its end and holds no longer', async () => {
		await fans(work, ['ann@shop.test']);
		await block(work, 'ann@shop.test', 'all', 'paused', NOON + DAY);
		expect(await ask(work, ['ann@shop.test'])).toMatchObject([{ verdict: 'defer', sendAt: NOON + DAY }]);
		work.clock.at = NOON + DAY;
		expect(codes(await ask(work, ['ann@shop.test']))).toEqual(['allow']);
	});

	test('a suppression that was lifted stands in nobody\'s way', async () => {
		await fans(work, ['ann@shop.test']);
		await block(work, 'ann@shop.test', 'email');
		await release(work, [{ who: named('ann@shop.test'), channel: 'any' }]);
		expect(codes(await ask(work, ['ann@shop.test']))).toEqual(['allow']);
	});

	test('people who turned out to be one carry every no, purchase and suppression of both', async () => {
		const [first, second] = await fans(work, ['ann@shop.test', 'ann@home.test']);
		const [third] = await fans(work, ['ann@work.test']);
		await say(work, [{ profileId: second }], 'withdrawn');
		await buy(work, { profileId: second }, { sku: 'TENT' }, NOON - DAY);
		await block(work, { profileId: third }, 'all', 'legal');
		expect(codes(await ask(work, [{ profileId: first }]))).toEqual(['allow']);
		await meet(work, [['ann@shop.test', 'ann@home.test', 'ann@work.test']]);
		const exclude = { products: ['TENT'], days: 30 };
		for (const profileId of [first, second, third]) {
			expect(codes(await ask(work, [{ profileId }], { exclude }))).toEqual(['suppressed:legal said-no bought-recently']);
		}
	});

	test('the address that the item names is used, another one only where it names a person', async () => {
		const [profileId] = await fans(work, [['first@shop.test', 'second@shop.test']]);
		await block(work, 'first@shop.test', 'email', 'hard-bounce');
		expect(await ask(work, [{ profileId }])).toMatchObject([{ verdict: 'allow', address: 'second@shop.test' }]);
		expect(await ask(work, ['first@shop.test'])).toMatchObject([{ verdict: 'suppress', address: 'first@shop.test' }]);
	});

	test('why somebody got nothing is found on their timeline, the latest no of each campaign', async () => {
		const [profileId] = await meet(work, ['ann@shop.test']);
		await ask(work, [{ profileId }], { campaign: 'tents' });
		work.clock.at += DAY;
		await say(work, [{ profileId }], 'withdrawn');
		await ask(work, [{ profileId }], { campaign: 'tents' });
		await ask(work, [{ profileId }], { campaign: 'boots' });
		await ask(work, [{ profileId }]);
		const [{ entries }] = (await history(work, [named({ profileId })], 50)).map(good);
		const told = entries.map(({ type, name, at, details }) => [type, name, at, details.campaign, (details.reasons as { code: string }[])[0].code]);
		expect(told.sort()).toEqual([
			['refusal', 'suppress', NOON + DAY, 'boots', 'said-no'],
			['refusal', 'suppress', NOON + DAY, 'tents', 'said-no'],
		]);
	});

	test('the refusals of people who were merged are told of the one they became', async () => {
		const [, second] = await meet(work, ['ann@shop.test', 'ann@home.test']);
		await ask(work, [{ profileId: second }], { campaign: 'tents' });
		await meet(work, [['ann@shop.test', 'ann@home.test']]);
		const [{ entries }] = (await history(work, [named('ann@shop.test')], 50)).map(good);
		expect(entries).toMatchObject([{ type: 'refusal', name: 'suppress', channel: 'email', details: { campaign: 'tents' } }]);
	});
});
