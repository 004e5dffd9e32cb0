import { loadLedger, readStatement, recordConsent, type ChannelOrAll, type Purpose, type Recorded, type WrittenStatement } from '../../marketing/consent';
import type { WrittenPerson } from '../../marketing/profiles';
import { migrate, sql, type Work } from '../../marketing/store';
import { DAY, databases, freshWork, MINUTE, NOON, workFor, type TestWork } from '../kit/databases';
import { good, reasonOf } from '../kit/outcomes';
import { met, row, seen } from '../profiles/people';

const statement = (work: Work, card: string | WrittenPerson, status: unknown, change: Partial<WrittenStatement> = {}) => good(readStatement({
	person: typeof card === 'string' ? { kind: 'card', value: card } : card,
	channel: 'email', purpose: 'marketing', status, source: 'form', wording: 'May we write to you?', ...change,
}, work.now()));

const said = async (work: Work, ...statements: ReturnType<typeof statement>[]): Promise<Recorded[]> =>
	(await recordConsent(work, statements)).map(good);

const stored = async (work: Work) => await work.database.rows<{ profile_id: string; status: string; wording: string }>(sql`select * from consents order by recorded_at, id`);

describe.each(databases)('recording consent on $name', (kind) => {
	let work: TestWork;
	let ann: string;
	beforeEach(async () => {
		work = await freshWork(kind);
		ann = await met(work, 'card:7 email:ann@shop.test');
	});

	const holds = async (profileId = ann, channel: ChannelOrAll = 'email', purpose: Purpose = 'marketing') =>
		(await loadLedger(work.database, [profileId], purpose)).standing(profileId, channel, purpose)?.word.status;

	test('keeps what was said, with its evidence', async () => {
		const [outcome] = await said(work, statement(work, '7', 'yes', { saidAt: NOON - DAY, source: 'till', wording: 'Текст "1"' }));
		expect(outcome).toEqual({ profileId: ann, recorded: true, status: 'granted', entryId: expect.any(String) });
		expect(await stored(work)).toMatchObject([{
			profile_id: ann, channel: 'email', purpose: 'marketing', status: 'granted', source: 'till', wording: 'Текст "1"',
			occurred_at: NOON - DAY, recorded_at: NOON,
		}]);
		const ledger = await loadLedger(work.database, [ann], '');
		expect(ledger.about(ann, 'email', 'marketing')).toMatchObject([{ status: 'granted', saidAt: NOON - DAY, recordedAt: NOON, source: 'till' }]);
	});

	test.each<[string, unknown, number | undefined]>([
		['a dated yes', 'yes', NOON - DAY], ['a dated no', 'no', NOON - DAY], ['a yes without a date', 'yes', undefined],
		['a no without a date', 'no', undefined], ['a question without a date', 'pending', undefined],
	])('%s again adds nothing, in a later run and in the same batch', async (_, status, saidAt) => {
		const word = () => statement(work, '7', status, { saidAt });
		expect((await said(work, word(), word())).map(({ recorded }) => recorded)).toEqual([true, false]);
		work.clock.at += MINUTE;
		expect((await said(work, word())).map(({ recorded }) => recorded)).toEqual([false]);
		expect(await stored(work)).toHaveLength(1);
	});

	test('the same words by several workers at the same time are recorded once', async () => {
		const place = kind.place();
		const works = await Promise.all([0, 1, 2].map(async () => workFor(await place.open())));
		await migrate(works[0].database, NOON);
		const cards = Array.from({ length: 200 }, (_, turn) => `c${turn}`);
		await seen(works[0], ...cards.map((card) => row(`card:${card}`)));
		await Promise.all(works.map(async ({ database }) => await database.rows(sql`select 1`)));
		const outcomes = await Promise.all(works.map(async (one) => await said(one, ...cards.map((card) => statement(one, card, 'no', { saidAt: NOON - DAY })))));
		expect(outcomes.flat().filter(({ recorded }) => recorded)).toHaveLength(200);
		expect(await stored(works[0])).toHaveLength(200);
	});

	test('silence adds nothing, and says what holds', async () => {
		expect((await said(work, statement(work, '7', '')))[0]).toEqual({ profileId: ann, recorded: false, status: 'unknown' });
		await said(work, statement(work, '7', 'no'));
		expect((await said(work, statement(work, '7', null)))[0]).toEqual({ profileId: ann, recorded: false, status: 'withdrawn' });
	});

	test('a yes without a date never overrides a no, whichever comes first', async () => {
		expect((await said(work, statement(work, '7', 'no'), statement(work, '7', 'yes'))).map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn']);
		const bob = await met(work, 'card:8');
		await said(work, statement(work, '8', 'yes'), statement(work, '8', 'no'));
		expect([await holds(), await holds(bob)]).toEqual(['withdrawn', 'withdrawn']);
	});

	test('a dated yes after a no lifts it; the no again, now, is a new no', async () => {
		await said(work, statement(work, '7', 'no', { saidAt: NOON - DAY }), statement(work, '7', 'yes', { saidAt: NOON - MINUTE }));
		expect(await holds()).toBe('granted');
		expect((await said(work, statement(work, '7', 'no')))[0]).toMatchObject({ recorded: true, status: 'withdrawn' });
	});

	test('an unknown person is refused, and the neighbours are recorded', async () => {
		const outcomes = await recordConsent(work, [statement(work, '7', 'yes'), statement(work, '8', 'no'), statement(work, { profileId: ann }, 'no')]);
		expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true]);
		expect(reasonOf(outcomes[1]).code).toBe('unknown-person');
		expect((await stored(work)).map(({ status }) => status)).toEqual(['granted', 'withdrawn']);
	});

	test('channels and purposes don\'t answer for each other, but "all channels" does when it is stricter', async () => {
		await said(work, statement(work, '7', 'yes'), statement(work, '7', 'no', { channel: 'sms' }), statement(work, '7', 'no', { purpose: 'service' }));
		expect([await holds(), await holds(ann, 'sms'), await holds(ann, 'push'), await holds(ann, 'email', 'service')])
			.toEqual(['granted', 'withdrawn', undefined, 'withdrawn']);
		await said(work, statement(work, '7', 'pending', { channel: 'all' }));
		expect([await holds(), await holds(ann, 'sms'), await holds(ann, 'push')]).toEqual(['pending', 'withdrawn', 'pending']);
		await said(work, statement(work, '7', 'no', { channel: 'all' }));
		expect([await holds(), await holds(ann, 'push')]).toEqual(['withdrawn', 'withdrawn']);
	});

	test('hostile words are kept as text, and spoil no batch', async () => {
		const wording = '\'); drop table consents; -- <b>{{ x }}</b> \u0000 \ud83d';
		await said(work, statement(work, '7', 'yes', { wording, source: '\u0000' }), statement(work, '7', 'no', { channel: 'sms' }));
		expect((await stored(work))[0].wording).toContain('\'); drop table consents; -- <b>{{ x }}</b> ');
	});

	test('two thousand statements keep their order', async () => {
		await seen(work, ...Array.from({ length: 500 }, (_, turn) => row(`card:c${turn}`)));
		const outcomes = await said(work, ...Array.from({ length: 2_000 }, (_, turn) => statement(work, `c${turn % 500}`, turn % 2 === 0 ? 'yes' : 'no')));
		expect(outcomes.map(({ status }) => status)).toEqual(outcomes.map((_, turn) => (turn % 2 === 0 ? 'granted' : 'withdrawn')));
		expect(await stored(work)).toHaveLength(500);
	});

	describe('of people who were merged', () => {
		test('the strictest word holds until they say something newer; the ledger keeps each word under its id', async () => {
			const bob = await met(work, 'card:8');
			await said(work, statement(work, '7', 'yes', { saidAt: NOON - DAY }), statement(work, '8', 'no', { saidAt: NOON - 2 * DAY }));
			const before = await stored(work);
			work.clock.at += MINUTE;
			await seen(work, row('card:7 card:8'));
			expect([await holds(), before.map((one) => one.profile_id)]).toEqual(['withdrawn', [ann, bob]]);
			expect(await stored(work)).toEqual(before);
			work.clock.at += MINUTE;
			await said(work, statement(work, '8', 'yes', { saidAt: work.now() }));
			expect(await holds()).toBe('granted');
		});

		test('of three people each one\'s no counts', async () => {
			await seen(work, row('card:8'), row('card:9'));
			await said(work, statement(work, '8', 'no', { saidAt: NOON - 2 * DAY }), statement(work, '9', 'yes', { saidAt: NOON - DAY }));
			await seen(work, row('card:7 card:8'), row('card:7 card:9'));
			expect(await holds()).toBe('withdrawn');
		});

		test('a row of old words that is imported again lifts no no', async () => {
			await seen(work, row('card:8'));
			await said(work, statement(work, '8', 'no', { saidAt: NOON - DAY }));
			await seen(work, row('card:7 card:8'));
			work.clock.at += MINUTE;
			await said(work, statement(work, '7', 'yes', { saidAt: NOON - 3 * DAY }), statement(work, '7', 'yes', { source: 'other' }));
			expect(await holds()).toBe('withdrawn');
		});
	});
});
