import { send } from '../../marketing/outreach';
import { withinTime } from '../../marketing/outreach/sending/expiry';
import { sql } from '../../marketing/store';
import { databases, freshWork, MINUTE, NOON, type TestWork } from '../kit/databases';
import { fans, good, named } from './people';
import { addresses, ends, FakeCarrier } from './sending';

describe.each(databases)('a message that has an end: on $name', (kind) => {
	let work: TestWork;
	let people: string[];
	const carrier = () => new FakeCarrier(1, 1);

	beforeEach(async () => {
		work = await freshWork(kind);
		people = await fans(work, addresses(3));
	});

	async function sendUntil(ends_: (number | undefined)[], to: FakeCarrier) {
		const shared = { channel: 'email' as const, purpose: 'marketing' as const, campaign: 'spring', step: 'hello', occurrence: '' };
		const asks = people.map((profileId, place) => ({ person: named({ profileId }), terms: shared, expiresAt: ends_[place], compose: () => ({ text: 'now' }) }));
		return (await send(work, asks, to, { aborted: false })).map(good);
	}

	test('is not sent when it is over, and says when that was; its neighbours are', async () => {
		const to = carrier();
		const told = await sendUntil([NOON - 1, NOON + MINUTE, undefined], to);
		expect(ends(told)).toEqual(['expired', 'sent', 'sent']);
		expect(told[0]).toMatchObject({ verdict: 'not-sent', reasons: [{ text: 'Its time was over on 2026-11-20 11:59 UTC' }] });
		expect(to.left).toHaveLength(2);
		const rows = await work.database.rows<{ expires_at: number | null }>(sql`select expires_at from deliveries order by expires_at nulls last`);
		expect(rows.map((row) => row.expires_at)).toEqual([NOON + MINUTE, null]);
	});

	test('is not sent when it ends while the carrier waits for its turn; it may go out with a later end', async () => {
		const to = carrier();
		to.before = () => {
			work.clock.at += 2 * MINUTE;
		};
		expect(ends(await sendUntil([NOON + MINUTE, NOON + 10 * MINUTE, NOON + 3 * MINUTE], to))).toEqual(['expired', 'sent', 'expired']);
		expect(to.left).toHaveLength(1);
		const later = carrier();
		expect(ends(await sendUntil([undefined, undefined, undefined], later))).toEqual(['sent', 'already-sent', 'sent']);
	});
});

test.each<[string, number | undefined, 'defer' | 'suppress']>([
	['before it could go out', NOON + MINUTE, 'suppress'], ['at that very moment', NOON + 2 * MINUTE, 'suppress'], ['after it', NOON + 3 * MINUTE, 'defer'], ['never', undefined, 'defer'],
])('a message put off, whose time is over %s', (_, end, verdict) => {
	const place = { jurisdictions: [], rules: [], zones: 1, zoneBecause: 'default', zoneCertainty: 'sure' } as never;
	const deferred = { verdict: 'defer' as const, reasons: [{ code: 'quiet-hours', text: 'night' }], cautions: [], sendAt: NOON + 2 * MINUTE, place, mustInclude: [] };
	const decided = withinTime(deferred, end);
	expect([decided.verdict, decided.sendAt, decided.reasons.map(({ code }) => code)])
		.toEqual(verdict === 'defer' ? ['defer', NOON + 2 * MINUTE, ['quiet-hours']] : ['suppress', undefined, ['quiet-hours', 'expired']]);
});
