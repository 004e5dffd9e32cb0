import {
	blocks, listSuppressions, PURPOSES, readSuppression, release, suppress, suppressionsOf, SUPPRESSION_REASONS,
	type SuppressionReason, type WrittenSuppression,
} from '../../marketing/consent';
import type { WrittenPerson } from '../../marketing/profiles';
import { DAY, databases, freshWork, MINUTE, NOON, type TestWork } from '../kit/databases';
import { good, reasonOf } from '../kit/outcomes';
import { met, row, seen } from '../profiles/people';

const ann: WrittenPerson = { kind: 'email', value: 'Ann@shop.test' };
const read = (who: WrittenPerson, change: Partial<WrittenSuppression> = {}) =>
	readSuppression({ who, channel: 'email', reason: 'manual', source: 'desk', note: '', ...change }, NOON);

describe('a suppression', () => {
	test.each([[NOON], [NOON - DAY]])('that would end before it begins is refused', (expiresAt) => {
		expect(reasonOf(read(ann, { expiresAt }))).toMatchObject({ code: 'expired', field: 'Ends On' });
	});

	test('of nobody is refused', () => expect(reasonOf(read({ kind: 'email', value: '' })).code).toBe('no-person'));

	const all = Object.keys(SUPPRESSION_REASONS) as SuppressionReason[];
	const marketingOnly = ['opt-out', 'paused', 'competitor', 'erased', 'register'];
	test.each(all.flatMap((reason) => PURPOSES.map((purpose) => [reason, purpose] as const)))('for %s and a %s message', (reason, purpose) => {
		expect(blocks(reason, purpose)).toBe(purpose === 'marketing' || !marketingOnly.includes(reason));
	});

	test('for a reason that a newer package wrote blocks everything', () => {
		expect(blocks('from-the-future' as SuppressionReason, 'transactional')).toBe(true);
	});
});

describe.each(databases)('suppressing on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});

	const block = async (...ones: [WrittenPerson, Partial<WrittenSuppression>?][]) =>
		(await suppress(work, ones.map(([who, change]) => good(read(who, change))))).map(good);
	const free = async (who: WrittenPerson, channel = 'any') => (await release(work, [{ who: good(read(who)).who, channel }])).map(good)[0].removed;
	const against = async (value: string, channel = 'email') =>
		(await suppressionsOf(work.database, [value], channel, work.now())).map(({ reason }) => reason).sort();
	const listed = async (filter: Partial<Parameters<typeof listSuppressions>[1]> = {}) =>
		await listSuppressions(work.database, { channel: '', reason: '', limit: 100, ...filter }, work.now());

	test('an address need not be known; what was said about it is kept', async () => {
		expect(await block([ann, { reason: 'complaint', note: 'called\u0000 "us"', expiresAt: NOON + DAY }])).toEqual([{ who: 'ann@shop.test', status: 'added' }]);
		const [{ id, ...rest }] = await listed();
		expect(id).toEqual(expect.any(String));
		expect(rest).toMatchObject({ kind: 'email', value: 'ann@shop.test', channel: 'email', reason: 'complaint', source: 'desk', created_at: NOON, expires_at: NOON + DAY });
	});

	test('a person has to be known, and the neighbours are suppressed all the same', async () => {
		const outcomes = await suppress(work, [good(read({ profileId: 'nobody' })), good(read(ann))]);
		expect([reasonOf(outcomes[0]).code, good(outcomes[1]).status]).toEqual(['unknown-person', 'added']);
	});

	test('the same again is known, in a later run and in the same batch', async () => {
		expect((await block([ann], [ann])).map(({ status }) => status)).toEqual(['added', 'known']);
		work.clock.at += MINUTE;
		expect((await block([ann])).map(({ status }) => status)).toEqual(['known']);
		expect(await listed()).toHaveLength(1);
	});

	test('a channel\'s suppression holds there, one on all channels everywhere', async () => {
		await block([ann, { channel: 'sms' }], [{ kind: 'email', value: 'ben@shop.test' }, { channel: 'all' }]);
		expect([await against('ann@shop.test', 'email'), await against('ann@shop.test', 'sms')]).toEqual([[], ['manual']]);
		expect([await against('ben@shop.test', 'email'), await against('ben@shop.test', 'sms')]).toEqual([['manual'], ['manual']]);
	});

	test('it holds until its end, and may begin anew afterwards', async () => {
		await block([ann, { expiresAt: NOON + DAY }]);
		work.clock.at = NOON + DAY - 1;
		expect([await against('ann@shop.test'), (await listed()).length]).toEqual([['manual'], 1]);
		work.clock.at = NOON + DAY;
		expect([await against('ann@shop.test'), (await listed()).length]).toEqual([[], 0]);
		expect(await free(ann)).toBe(0);
		expect((await block([ann, { expiresAt: NOON + 3 * DAY }]))[0].status).toBe('added');
		expect(await against('ann@shop.test')).toEqual(['manual']);
	});

	test.each([['one after the other', false], ['in one batch', true]])('one for good is not lost behind one that ends: %s', async (_, together) => {
		const ones: [WrittenPerson, Partial<WrittenSuppression>][] = [
			[ann, { expiresAt: NOON + DAY }], [ann, {}], [ann, { expiresAt: NOON + 2 * DAY }],
		];
		if (together) await block(...ones);
		else for (const one of ones) await block(one);
		work.clock.at = NOON + 5 * DAY;
		expect(await against('ann@shop.test')).toEqual(['manual']);
	});

	test('a second reason is kept beside the first', async () => {
		await block([ann, { reason: 'paused', expiresAt: NOON + DAY }]);
		expect((await block([ann, { reason: 'legal' }]))[0].status).toBe('added');
		expect(await against('ann@shop.test')).toEqual(['legal', 'paused']);
		work.clock.at = NOON + DAY;
		expect(await against('ann@shop.test')).toEqual(['legal']);
	});

	test('releasing ends it on the channel, or on any; then it may be added again', async () => {
		await block([ann], [ann, { channel: 'sms' }], [ann, { channel: 'all' }]);
		expect([await free(ann, 'email'), await against('ann@shop.test')]).toEqual([1, ['manual']]);
		expect([await free(ann), await free(ann), await listed()]).toEqual([2, 0, []]);
		expect((await block([ann]))[0].status).toBe('added');
	});

	test('releasing an address leaves the others alone', async () => {
		await block([ann], [{ kind: 'email', value: 'ben@shop.test' }], [{ kind: 'card', value: 'ann@shop.test' }]);
		expect(await free(ann)).toBe(1);
		expect((await listed()).map((one) => [one.kind, one.value]).sort()).toEqual([['card', 'ann@shop.test'], ['email', 'ben@shop.test']]);
	});

	test('a person who was merged since is released under every id, and each is counted', async () => {
		const [one, two] = (await seen(work, row('card:1'), row('card:2'))).map(({ profileId }) => profileId);
		await block([{ profileId: two }], [{ profileId: one }, { channel: 'sms' }]);
		await seen(work, row('card:1 card:2'));
		expect([await against(one), await against(two)]).toEqual([[], ['manual']]);
		expect([await free({ profileId: one }), await listed()]).toEqual([2, []]);
	});

	test('an unknown person can\'t be released', async () => {
		expect(reasonOf((await release(work, [{ who: { profileId: 'nobody' }, channel: 'any' }]))[0]).code).toBe('unknown-person');
	});

	test('the list: newest first, by channel and reason, up to the limit', async () => {
		for (const [turn, reason] of (['legal', 'paused', 'legal'] as const).entries()) {
			work.clock.at = NOON + turn * MINUTE;
			await block([{ kind: 'card', value: String(turn + 1) }, { reason, channel: turn === 0 ? 'sms' : 'all' }]);
		}
		const values = async (filter: Parameters<typeof listed>[0]) => (await listed(filter)).map(({ value }) => value);
		expect([await values({}), await values({ reason: 'legal' }), await values({ channel: 'all' }), await values({ limit: 1 }), await values({ channel: 'sms', reason: 'paused' })])
			.toEqual([['3', '2', '1'], ['3', '1'], ['3', '2'], ['3'], []]);
	});

	test('two thousand at once keep their order', async () => {
		await met(work, 'card:c1');
		const outcomes = await block(...Array.from({ length: 2_000 }, (_, turn): [WrittenPerson] => [{ kind: 'card', value: `c${turn % 1_500}` }]));
		expect(outcomes.map(({ who, status }) => [who, status])).toEqual(outcomes.map((_, turn) => [`c${turn % 1_500}`, turn < 1_500 ? 'added' : 'known']));
	});
});
