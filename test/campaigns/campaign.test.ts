import fc from 'fast-check';
import { competes, NEW_CAMPAIGN, readCampaign, rivalry, winner, type Campaign, type WrittenCampaign } from '../../marketing/campaigns';
import { DAY, NOON } from '../kit/databases';
import { good, reasonOf } from '../kit/outcomes';
import { seed } from '../kit/seed';

const campaign = (name: string, more: Partial<Campaign> = {}): Campaign => ({ ...NEW_CAMPAIGN, name, exclusiveGroup: 'offers', ...more });
const moment = fc.option(fc.integer({ min: -20, max: 20 }).map((days) => NOON + days * DAY), { nil: undefined });
const anyCampaign = fc.record({
	name: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), priority: fc.integer({ min: 1, max: 3 }), value: fc.integer({ min: 0, max: 2 }),
	startsAt: moment, endsAt: moment, state: fc.constantFrom('planned' as const, 'running' as const, 'paused' as const, 'ended' as const),
	exclusiveDays: fc.integer({ min: 0, max: 10 }),
}).map(({ name, ...more }) => campaign(name, more));

describe('who goes first', () => {
	test.each<[string, Partial<Campaign>, Partial<Campaign>]>([
		['the higher priority', { priority: 60 }, { priority: 50, value: 9, startsAt: 0 }],
		['with equal priority the higher value', { value: 2 }, { value: 1, startsAt: 0 }],
		['with equal value the earlier start', { startsAt: 5 }, { startsAt: 6 }],
		['no start before any start', {}, { startsAt: 0 }],
	])('%s', (_, first, second) => {
		const [one, other] = [campaign('z', first), campaign('a', second)];
		expect([winner(one, other).name, winner(other, one).name]).toEqual(['z', 'z']);
	});

	test('with everything equal the name', () => expect(winner(campaign('b'), campaign('a')).name).toBe('a'));

	test(`there is always one order (seed ${seed})`, () => {
		fc.assert(fc.property(anyCampaign, anyCampaign, anyCampaign, (one, two, three) => {
			fc.pre(new Set([one, two, three].map(({ name }) => name)).size === 3);
			expect(winner(one, two)).toBe(winner(two, one));
			expect(winner(winner(one, two), three)).toBe(winner(one, winner(two, three)));
		}), { seed });
	});
});

describe('a campaign leaves a person to a rival', () => {
	const own = campaign('own', { exclusiveDays: 7 });
	const until = (rivals: Partial<Campaign>[], mine: Partial<Campaign> = {}) =>
		rivalry({ ...own, ...mine }, rivals.map((more, turn) => campaign(`rival ${turn}`, { priority: 60, ...more })), NOON);

	test.each<[string, Partial<Campaign>, number | undefined]>([
		['that is open, until it ends', { startsAt: NOON - DAY, endsAt: NOON + 3 * DAY }, NOON + 3 * DAY],
		['that is open without an end, for its own exclusive days', {}, NOON + 7 * DAY],
		['that opens within its own exclusive days, until it ends', { startsAt: NOON + 7 * DAY - 1, endsAt: NOON + 9 * DAY }, NOON + 9 * DAY],
		['that opens this moment', { startsAt: NOON, endsAt: NOON + 1 }, NOON + 1],
	])('%s', (_, rival, expected) => expect(until([rival])).toMatchObject({ lostTo: { name: 'rival 0' }, until: expected }));

	test.each<[string, Partial<Campaign>]>([
		['that ranks lower', { priority: 40 }], ['that is over', { endsAt: NOON }], ['that is paused', { state: 'paused' }], ['that is ended', { state: 'ended' }],
		['that opens after the exclusive days', { startsAt: NOON + 7 * DAY }],
	])('but not to one %s', (_, rival) => expect(until([rival])).toBeUndefined());

	test('a rival that opens now stands in the way even without exclusive days', () => {
		expect(until([{ startsAt: NOON, endsAt: NOON + DAY }], { exclusiveDays: 0 })).toMatchObject({ until: NOON + DAY });
	});

	test('a rival without an end and no exclusive days: asked again tomorrow, never this very moment', () => {
		expect(until([{}], { exclusiveDays: 0 })).toMatchObject({ until: NOON + DAY });
	});

	test('of several the best is named, and the last end counts', () => {
		expect(until([{ endsAt: NOON + 5 * DAY }, { priority: 70, endsAt: NOON + DAY }])).toMatchObject({ lostTo: { name: 'rival 1' }, until: NOON + 5 * DAY });
	});

	test('when its own time is over by then, there is no later', () => {
		expect(until([{ endsAt: NOON + 3 * DAY }], { endsAt: NOON + 3 * DAY })).toMatchObject({ lostTo: { name: 'rival 0' }, until: undefined });
		expect(until([{ endsAt: NOON + 3 * DAY }], { endsAt: NOON + 3 * DAY + 1 })?.until).toBe(NOON + 3 * DAY);
	});

	test(`more rivals never let it go earlier, and of two exactly one goes (seed ${seed})`, () => {
		fc.assert(fc.property(anyCampaign, fc.array(anyCampaign, { maxLength: 4 }), anyCampaign, (mine, rivals, more) => {
			const [before, after] = [rivalry(mine, rivals, NOON), rivalry(mine, [...rivals, more], NOON)];
			if (before) expect(after).toBeDefined();
			if (before && after) expect(after.until ?? Infinity).toBeGreaterThanOrEqual(before.until ?? Infinity);
			if (after) expect(after.until ?? Infinity).toBeGreaterThan(NOON);
			const open = [mine, more].every((one) => competes(one) && (one.startsAt ?? 0) <= NOON && (one.endsAt ?? Infinity) > NOON);
			if (open && mine.name !== more.name) expect([rivalry(mine, [more], NOON), rivalry(more, [mine], NOON)].filter((lost) => lost === undefined)).toHaveLength(1);
		}), { seed });
	});
});

describe('a campaign is read', () => {
	test('without characters that nobody sees', () => expect(good(readCampaign({ name: 'Spring\u001foffer\n' })).name).toBe('Spring offer'));

	test('with spaces taken off, numbers as texts, each tag once', () => {
		expect(good(readCampaign({ name: ' Spring ', department: ' Sales ', priority: '70', value: '2.5', controlShare: 0.1, tags: ['a', ' a ', ''], state: 'running', endsAt: undefined }))).toEqual({
			name: 'Spring', department: 'Sales', priority: 70, value: 2.5, controlShare: 0.1, tags: ['a'], state: 'running', endsAt: undefined,
		});
	});

	test.each<[string, WrittenCampaign, string]>([
		['no name', { name: '  ' }, 'Campaign'], ['a name without end', { name: 'x'.repeat(201) }, 'Campaign'],
		['priority 0', { name: 'a', priority: 0 }, 'Priority'], ['priority 101', { name: 'a', priority: 101 }, 'Priority'], ['half a priority', { name: 'a', priority: 1.5 }, 'Priority'],
		['a text as priority', { name: 'a', priority: 'high' }, 'Priority'], ['an empty priority', { name: 'a', priority: '' }, 'Priority'], ['a negative value', { name: 'a', value: -1 }, 'Value'],
		['more than half as control group', { name: 'a', controlShare: 0.51 }, 'Control Share'], ['a year and a day', { name: 'a', exclusiveDays: 366 }, 'Exclusive Days'],
		['an unknown state', { name: 'a', state: 'dreaming' }, 'State'],
	])('%s is refused, and the field is named', (_, written, field) => expect(reasonOf(readCampaign(written)).field).toBe(field));
});
