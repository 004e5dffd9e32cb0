import { confirmDoubleOptIn, loadLedger, proofOf, startDoubleOptIn, verifyConsent, type DoubleOptInAsk, type DoubleOptInStarted, type WrittenStatement } from '../../marketing/consent';
import { unsubscribeToken } from '../../marketing/messages';
import { erasePeople } from '../../marketing/privacy';
import { migrate, sql } from '../../marketing/store';
import { DAY, databases, freshWork, MINUTE, NOON, workFor, type TestWork } from '../kit/databases';
import { good, reasonOf } from '../kit/outcomes';
import { merge, met, row, seen } from '../profiles/people';
import { say, statement } from './stage';

const KEY = 'the store\'s own secret';

describe.each(databases)('double opt-in on $name', (kind) => {
	let work: TestWork;
	let ann: string;
	beforeEach(async () => {
		work = await freshWork(kind);
		ann = await met(work, 'card:7');
	});

	const ask = (card = '7', change: Partial<WrittenStatement> = {}, more: Partial<DoubleOptInAsk> = {}): DoubleOptInAsk =>
		({ statement: statement(work, card, 'pending', { saidAt: undefined, ...change }), page: 'https://shop.test/confirm?lang=pl', again: false, ...more });
	const start = async (...asks: DoubleOptInAsk[]): Promise<DoubleOptInStarted[]> => (await startDoubleOptIn(work, asks, KEY)).map(good);
	const confirm = async (...tokens: (string | undefined)[]) => await confirmDoubleOptIn(work, tokens.map((token) => ({ token: String(token), ip: '192.0.2.7', userAgent: 'Browser' })), KEY);
	const holds = async (profileId = ann) => (await loadLedger(work.database, [profileId], 'marketing')).standing(profileId, 'email', 'marketing')?.word.status;
	const stored = async () => (await work.database.rows<{ n: number }>(sql`select count(*) as n from consents`))[0].n;
	const later = () => { work.clock.at += MINUTE; };

	test('asks, and takes the answer as proof', async () => {
		const [started] = await start(ask('7', { evidence: { ip: '192.0.2.1', wordingVersion: '3', language: 'pl' }, jurisdiction: 'pl', validUntil: NOON + 900 * DAY }));
		expect(started).toEqual({ profileId: ann, status: 'asked', entryId: expect.any(String), token: expect.any(String), link: `https://shop.test/confirm?lang=pl&t=${started.token}` });
		expect(await holds()).toBe('pending');
		later();
		expect(good((await confirm(started.token))[0])).toEqual({ profileId: ann, status: 'confirmed', channel: 'email', purpose: 'marketing', topic: '', confirmedAt: NOON + MINUTE });
		const { entries, status } = good((await proofOf(work, [{ profileId: ann }]))[0]);
		expect([await holds(), status]).toEqual(['granted', 'intact']);
		expect(entries.map(({ evidence }) => evidence)).toEqual([
			{ ip: '192.0.2.1', wordingVersion: '3', language: 'pl' }, { ip: '192.0.2.7', userAgent: 'Browser', wordingVersion: '3', language: 'pl', answers: started.entryId },
		]);
		expect(entries[1]).toMatchObject({ method: 'double-opt-in', jurisdiction: 'PL', validUntil: new Date(NOON + 900 * DAY).toISOString(), wording: 'May we write to you?' });
	});

	test('the same answer again, later or in one batch, adds nothing and says so', async () => {
		const [{ token }] = await start(ask());
		expect((await confirm(token, ` ${token}\n`)).map((one) => good(one).status)).toEqual(['confirmed', 'confirmed-before']);
		later();
		expect(good((await confirm(token))[0])).toMatchObject({ status: 'confirmed-before', confirmedAt: NOON + 1 });
		expect(await stored()).toBe(2);
	});

	test('several workers who hear the same answer write one yes', async () => {
		const place = kind.place();
		const works = await Promise.all([0, 1, 2].map(async () => workFor(await place.open())));
		await migrate(works[0].database, NOON);
		await seen(works[0], row('card:7'));
		const [{ token = '' }] = (await startDoubleOptIn(works[0], [ask()], KEY)).map(good);
		const outcomes = (await Promise.all(works.map(async (one) => await confirmDoubleOptIn(one, [{ token }], KEY)))).flat().map((one) => good(one).status);
		expect(outcomes.sort()).toEqual(['confirmed', 'confirmed-before', 'confirmed-before']);
	});

	test('the same sign-up again keeps its token; who confirmed is asked again only where that is wanted', async () => {
		const [one, two] = await start(ask(), ask());
		later();
		const [three] = await start(ask());
		expect([two, three].map(({ status, token }) => [status, token])).toEqual([['asked-before', one.token], ['asked-before', one.token]]);
		await confirm(one.token);
		later();
		expect(await start(ask())).toEqual([{ profileId: ann, status: 'confirmed-before', entryId: expect.not.stringMatching(one.entryId) }]);
		expect(await holds()).toBe('granted');
		expect((await start(ask('7', {}, { again: true })))[0].status).toBe('asked');
		expect((await start(ask('7', { topic: 'boots' })))[0].status).toBe('asked');
	});

	test('a sign-up after a no asks; only the answer lifts the no', async () => {
		await say(work, statement(work, '7', 'no', { channel: 'email' }));
		later();
		const [{ token }] = await start(ask());
		expect(await holds()).toBe('withdrawn');
		later();
		expect([good((await confirm(token))[0]).status, await holds()]).toEqual(['confirmed', 'granted']);
	});

	test.each<[string, Partial<WrittenStatement>]>([['to it', {}], ['to all channels', { channel: 'all' }]])('a no %s since the question counts more than the answer, before it and after it', async (_, change) => {
		const [{ token }] = await start(ask('7', { topic: 'boots' }));
		later();
		const other = await start(ask('7', { channel: 'sms' }));
		await confirm(other[0].token);
		await say(work, statement(work, '7', 'no', change));
		later();
		expect(reasonOf((await confirm(token))[0])).toMatchObject({ code: 'said-no-since', message: expect.stringContaining('2026-11-20') });
		const [{ token: second }] = await start(ask('7', { topic: 'tents' }));
		later();
		await confirm(second);
		later();
		await say(work, statement(work, '7', 'no', change));
		expect(reasonOf((await confirm(second))[0]).code).toBe('said-no-since');
	});

	test('a no to something else is no hindrance', async () => {
		const [{ token }] = await start(ask('7', { topic: 'boots' }));
		later();
		await say(work, statement(work, '7', 'no', { channel: 'sms' }), statement(work, '7', 'no', { topic: 'tents' }), statement(work, '7', 'no', { purpose: 'service' }));
		expect(good((await confirm(token))[0]).status).toBe('confirmed');
	});

	test('an answer by somebody who was merged since holds for the person of today; of two questions each is answered alone', async () => {
		const ben = await met(work, 'card:8');
		const [mine, his] = await start(ask(), ask('8'));
		later();
		await merge(work, ann, ben);
		later();
		expect(good((await confirm(his.token))[0])).toMatchObject({ profileId: ann, status: 'confirmed' });
		expect(await holds()).toBe('granted');
		expect(good((await confirm(mine.token))[0]).status).toBe('confirmed');
		expect(good((await verifyConsent(work, [{ profileId: ann }]))[0])).toMatchObject({ status: 'intact', chains: [{ entries: 2 }, { entries: 2 }] });
	});

	test('an erased person can\'t confirm', async () => {
		const [{ token }] = await start(ask());
		await erasePeople(work, [{ person: { profileId: ann }, simulate: false }], () => 'erasure key');
		expect(reasonOf((await confirm(token))[0]).code).toBe('question-gone');
		expect(await stored()).toBe(0);
	});

	test('an end that was set counts, and can\'t be moved', async () => {
		const [{ token = '' }] = await start(ask('7', {}, { answerWithin: 3 * DAY }));
		const [entry, , signature] = token.split('.');
		work.clock.at += 3 * DAY + 1;
		expect(reasonOf((await confirm(token))[0])).toMatchObject({ code: 'too-late', message: expect.stringContaining('2026-11-23') });
		expect((await confirm(`${entry}.${signature}`, `${entry}.zzzzzzzzz.${signature}`)).map((one) => reasonOf(one).code)).toEqual(['no-token', 'no-token']);
		const [{ token: lasting }] = await start(ask('7', { topic: 'boots' }));
		work.clock.at += 4_000 * DAY;
		expect(good((await confirm(lasting))[0]).status).toBe('confirmed');
	});

	test('tokens that are none, of other links, of other stores and of answers are refused, and their neighbours go on', async () => {
		const [{ token = '', entryId }] = await start(ask());
		const [other] = await startDoubleOptIn(work, [ask('7', { topic: 'boots' })], 'another secret');
		const forged = ['', 'x', '.', entryId, `${entryId}.`, `${token}x`, token.slice(0, -1), token.replace(entryId, ann), unsubscribeToken(entryId, KEY), good(other).token];
		const outcomes = await confirm(...forged, token);
		expect(outcomes.map((one) => (one.ok ? one.value.status : one.reason.code))).toEqual([...forged.map(() => 'no-token'), 'confirmed']);
	});

	test('an unknown person is refused, and the neighbours are asked', async () => {
		const outcomes = await startDoubleOptIn(work, [ask('9'), ask()], KEY);
		expect([reasonOf(outcomes[0]).code, good(outcomes[1]).status]).toEqual(['unknown-person', 'asked']);
	});

	test('an answer comes after its question though the clock went back', async () => {
		const [{ token }] = await start(ask());
		work.clock.at -= DAY;
		await confirm(token);
		expect(await holds()).toBe('granted');
	});
});
