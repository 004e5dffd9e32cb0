import fc from 'fast-check';
import { loadPreferences, readPreference, setPreferences, type PreferenceWord, type WrittenPreference } from '../../marketing/consent';
import { document, sql } from '../../marketing/store';
import { DAY, databases, freshWork, MINUTE, NOON, type TestWork } from '../kit/databases';
import { good, reasonOf } from '../kit/outcomes';
import { seed } from '../kit/seed';
import { merge, met, unmerge } from '../profiles/people';

const written = (change: Partial<WrittenPreference>): WrittenPreference => ({
	person: { kind: 'card', value: '7' }, kind: 'less-often', channel: 'all', topic: '', value: { count: 1, days: 7 }, source: 'page', ...change,
});
const evening = { windows: [{ days: ['fri', 'mon'] as const, from: '17:00', to: '24:00' }], zone: 'Europe/Sofia' };

test.each<[string, Partial<WrittenPreference>, string]>([
	['an unknown wish', { kind: 'never' }, 'Wish'], ['an unknown channel', { channel: 'fax' }, 'Channel'],
	['no message at all', { value: { count: 0, days: 7 } }, 'At Most'], ['half a message', { value: { count: 0.5, days: 7 } }, 'At Most'],
	['no days', { value: { count: 1, days: 0 } }, 'At Most'], ['a pause without an end', { kind: 'snooze', value: { until: Number.NaN } }, 'Until'],
	['no hours', { kind: 'hours', value: { windows: [] } }, 'Hours'], ['hours on no day', { kind: 'hours', value: { windows: [{ days: [], from: '09:00', to: '17:00' }] } }, 'Hours'],
	['hours that end before they begin', { kind: 'hours', value: { windows: [{ days: ['mon'], from: '17:00', to: '09:00' }] } }, 'Hours'],
	['an hour that is none', { kind: 'hours', value: { windows: [{ days: ['mon'], from: '9:00', to: '25:00' }] } }, 'Hours'],
	['a day that is none', { kind: 'hours', value: { windows: [{ days: ['day'], from: '09:00', to: '17:00' }] } }, 'Hours'],
	['a zone that is none', { kind: 'hours', value: { ...evening, zone: 'Mars/Olympus' } }, 'Time Zone'],
])('%s is refused, with what to do', (_, change, field) => {
	const reason = reasonOf(readPreference(written(change), NOON));
	expect([reason.field, (reason.advice ?? '').length > 10]).toEqual([field, true]);
});

describe.each(databases)('wishes on $name', (kind) => {
	let work: TestWork;
	let ann: string;
	beforeEach(async () => {
		work = await freshWork(kind);
		ann = await met(work, 'card:7');
	});

	const word = (change: Partial<WrittenPreference>): PreferenceWord => good(readPreference(written(change), work.now()));
	const wish = async (...changes: Partial<WrittenPreference>[]) => {
		work.clock.at += MINUTE;
		return (await setPreferences(work, changes.map(word))).map(good).map(({ recorded }) => recorded);
	};
	const of = async (channel: 'all' | 'email' | 'sms' = 'email', topic = '', person = ann) => (await loadPreferences(work.database, [person])).of(person, channel, topic);
	const limits = async (...where: Parameters<typeof of>) => (await of(...where)).map((one) => (one.kind === 'less-often' ? `${one.count}/${one.days}` : one.kind)).sort();

	test('of every kind are kept, and come out as they were said', async () => {
		expect(await wish({}, { kind: 'snooze', value: { until: NOON + DAY }, channel: 'email' }, { kind: 'hours', value: evening, topic: 'Boots' })).toEqual([true, true, true]);
		expect(await of('email', 'boots')).toEqual([
			expect.objectContaining({ kind: 'less-often', count: 1, days: 7, channel: 'all', topic: '', source: 'page', saidAt: NOON + MINUTE, id: expect.any(String) }),
			expect.objectContaining({ kind: 'snooze', until: NOON + DAY, channel: 'email' }),
			expect.objectContaining({ kind: 'hours', windows: [{ days: ['mon', 'fri'], from: '17:00', to: '24:00' }], zone: 'Europe/Sofia', topic: 'boots' }),
		]);
		expect([await limits('sms'), await limits('all'), await limits('email')]).toEqual([['1/7'], ['1/7'], ['1/7', 'snooze']]);
	});

	test('the newest of each kind, channel and topic counts; others stay', async () => {
		await wish({}, { channel: 'email', value: { count: 2, days: 7 } }, { topic: 'boots', value: { count: 3, days: 7 } });
		await wish({ value: { count: 9, days: 30 } });
		expect(await limits('email', 'Boots')).toEqual(['2/7', '3/7', '9/30']);
		await wish({ value: { count: 5, days: 5 }, saidAt: NOON - DAY });
		expect(await limits('sms')).toEqual(['9/30']);
	});

	test('the same wish again adds nothing; taken back it no longer holds, once', async () => {
		const hours: Partial<WrittenPreference> = { kind: 'hours', value: evening };
		expect([await wish({}, {}), await wish({}), await wish(hours), await wish(hours)]).toEqual([[true, false], [false], [true], [false]]);
		expect([await wish({ value: null }), await wish({ value: null }), await limits()]).toEqual([[true], [false], ['hours']]);
		expect([await wish({ kind: 'snooze', value: null }), await wish({})]).toEqual([[false], [true]]);
		expect(await work.database.rows(sql`select id from preferences`)).toHaveLength(4);
	});

	test('of merged people all hold until something newer is said; unmerge gives each their own', async () => {
		const ben = await met(work, 'card:8');
		await wish({}, { person: { kind: 'card', value: '8' }, value: { count: 4, days: 7 } });
		await merge(work, ann, ben);
		expect(await limits()).toEqual(['1/7', '4/7']);
		expect([await wish({}), await limits()]).toEqual([[true], ['1/7']]);
		await unmerge(work, 'profile', ben);
		expect([await limits(), await limits('email', '', ben)]).toEqual([['1/7'], ['4/7']]);
	});

	test('an unknown person is refused, and the neighbours are noted', async () => {
		const outcomes = await setPreferences(work, [word({ person: { kind: 'card', value: '9' } }), word({})]);
		expect([reasonOf(outcomes[0]).code, good(outcomes[1]).holds]).toEqual(['unknown-person', [expect.objectContaining({ count: 1 })]]);
	});

	test(`hold the same after a load as after they were said (seed ${seed})`, async () => {
		const some = fc.record({ kind: fc.constantFrom('less-often', 'snooze'), channel: fc.constantFrom('all', 'email'), topic: fc.constantFrom('', 'boots'), n: fc.integer({ min: 1, max: 3 }), back: fc.boolean(), at: fc.nat(5) });
		await fc.assert(fc.asyncProperty(fc.array(some, { maxLength: 8 }), async (said) => {
			await work.database.rows(sql`delete from preferences`);
			const outcomes = await setPreferences(work, said.map(({ n, back, at, ...rest }) => word({ ...rest, saidAt: NOON + at, value: back ? null : rest.kind === 'snooze' ? { until: NOON + n } : { count: n, days: 1 } })));
			const last = outcomes.at(-1);
			if (last) expect(await of(said[said.length - 1].channel as 'all', said[said.length - 1].topic)).toEqual(expect.arrayContaining(good(last).holds));
		}), { seed, numRuns: 25 });
	});

	test('a value that somebody wrote into the store by hand spoils nothing', async () => {
		await work.database.rows(sql`insert into preferences (id, profile_id, kind, channel, topic, value, source, said_at, recorded_at)
			values ('x', ${ann}, 'less-often', 'all', '', ${document(null)}, 'hand', 1, 1)`);
		expect(await of()).toEqual([]);
	});
});
