import { applyRetention, auditTrail, readPolicy, type RetentionPolicy } from '../../marketing/privacy';
import { document, Sql, sql } from '../../marketing/store';
import { DAY, databases, freshWork, NOON, type TestWork } from '../kit/databases';
import { good, reasonOf } from '../kit/outcomes';
import { met } from '../profiles/people';
import { count, everything, town } from './town';

const policy = (rules: Partial<RetentionPolicy>): RetentionPolicy => good(readPolicy({ simulate: false, ...rules }));

describe('a retention policy', () => {
	test('without any rule is refused', () => expect(reasonOf(readPolicy({ simulate: true })).code).toBe('no-rule'));
	test.each([0, -1, NaN, Infinity, 40_000])('of %d days is refused', (days) => {
		expect(reasonOf(readPolicy({ simulate: true, contents: { days } }))).toMatchObject({ code: 'no-days', field: 'Message Text After Days' });
	});
});

describe.each(databases)('retention on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});

	const apply = async (rules: Partial<RetentionPolicy>) => good((await applyRetention(work, [policy(rules)]))[0]);
	const event = async (id: string, name: string, at: number, profileId = 'p') => await work.database.rows(sql`
		insert into events (id, profile_id, name, channel, source, occurred_at, received_at, properties) values (${id}, ${profileId}, ${name}, 'web', 's', ${at}, ${at}, ${document({ secret: `of ${id}` })})`);

	test('removes events older than so many days, to the millisecond, all or by name', async () => {
		await event('old', 'Visit', NOON - 30 * DAY - 1);
		await event('edge', 'Visit', NOON - 30 * DAY);
		await event('bought', 'Order Completed', NOON - 300 * DAY);
		const rules = { events: { days: 30, names: ['Visit', 'Visit', 'Never'] } };
		expect(await apply({ ...rules, simulate: true })).toEqual({ simulate: true, events: 1, contents: 0, anonymous: 0, warnings: [] });
		expect(await count(work.database, 'events')).toBe(3);
		expect(await apply(rules)).toMatchObject({ simulate: false, events: 1, warnings: [] });
		expect(await apply({ events: { days: 30, names: [] } })).toMatchObject({ events: 1 });
		expect(await work.database.rows<object>(sql`select id from events`)).toMatchObject([{ id: 'edge' }]);
	});

	test('takes more than one batch', async () => {
		const rows = Array.from({ length: 12_001 }, (_, n) => `('e${n}','p','Visit','web','s',1,1,'{}')`);
		await work.database.rows(new Sql([`insert into events (id, profile_id, name, channel, source, occurred_at, received_at, properties) values ${rows.join(',')}`], []));
		expect((await apply({ events: { days: 30, names: [] } })).events).toBe(12_001);
		expect(await count(work.database, 'events')).toBe(0);
	});

	test('takes the text of old messages, not that they were sent', async () => {
		await town(work);
		expect(await apply({ contents: { days: 4 }, simulate: true })).toMatchObject({ contents: 3 });
		expect(await apply({ contents: { days: 4 } })).toMatchObject({ contents: 3 });
		const rows = await work.database.rows<{ content: unknown; address: string }>(sql`select content, address from deliveries`);
		expect([rows.length, rows.filter(({ content }) => content !== null), rows.filter(({ address }) => address !== '').length]).toEqual([5, [], 5]);
		expect(await apply({ contents: { days: 1 } })).toMatchObject({ contents: 0 });
	});

	test('forgets who can neither be written to nor looked up and was not seen for long', async () => {
		const [device, seenSince, agreed, blocked, wishes] = [await met(work, 'device:d1'), await met(work, 'device:d2'), await met(work, 'device:d3'), await met(work, 'device:d4'), await met(work, 'device:d5')];
		for (const known of ['email:a@shop.test', 'phone:+48601234567', 'card:c1', 'customer:7']) await met(work, known);
		await event('e1', 'Visit', NOON + 300 * DAY, seenSince);
		await event('e2', 'Visit', NOON, device);
		await work.database.rows(sql`insert into preferences (id, profile_id, kind, channel, topic, value, source, said_at, recorded_at) values ('w', ${wishes}, 'less-often', 'all', '', ${document({ count: 1, days: 7 })}, 'app', 1, 1)`);
		await work.database.rows(sql`insert into consents (id, profile_id, channel, purpose, status, source, wording, occurred_at, recorded_at) values ('k', ${agreed}, 'push', 'marketing', 'granted', 'app', '', 1, 1)`);
		await work.database.rows(sql`insert into suppressions (id, kind, value, channel, reason, source, note, created_at) values ('s', 'profile', ${blocked}, 'all', 'manual', 'desk', '', 1)`);
		work.clock.at = NOON + 365 * DAY;
		expect(await apply({ anonymous: { days: 180 }, simulate: true })).toMatchObject({ anonymous: 1 });
		expect(await apply({ anonymous: { days: 180 } })).toMatchObject({ anonymous: 1 });
		expect(await everything(work.database)).not.toContain(device);
		expect([await count(work.database, 'profiles'), await count(work.database, 'events')]).toEqual([8, 1]);
	});

	test('never removes a consent or a suppression, and notes what it did', async () => {
		await town(work);
		const kept = async () => [await work.database.rows(sql`select * from consents order by id`), await work.database.rows(sql`select * from suppressions order by id`)];
		const before = await kept();
		work.clock.at = NOON + 3_650 * DAY;
		expect(await apply({ events: { days: 1, names: [] }, contents: { days: 1 }, anonymous: { days: 1 } })).toMatchObject({ events: 2, contents: 3, anonymous: 0 });
		expect(await kept()).toEqual(before);
		const [line] = good((await auditTrail(work, [{ since: work.now(), limit: 5 }]))[0]);
		expect(line).toMatchObject({ action: 'retention', actor: 'test', profileId: '', details: { removed: { events: 2, contents: 3, anonymous: 0 }, rules: { contents: { days: 1 } } } });
	});

	test('a simulation leaves no trace', async () => {
		await town(work);
		const before = await everything(work.database);
		await apply({ events: { days: 1, names: [] }, contents: { days: 1 }, anonymous: { days: 1 }, simulate: true });
		expect(await everything(work.database)).toBe(before);
	});

	test('stops between two batches when the user stops it', async () => {
		await event('old', 'Visit', 1);
		const [outcome] = await applyRetention(work, [policy({ events: { days: 1, names: [] } })], { aborted: true });
		expect(good(outcome)).toMatchObject({ events: 0, warnings: [expect.stringContaining('stopped before its end')] });
	});
});
