import { readCap, type FrequencyCap } from '../../../marketing/outreach';
import { frequencyObjections, lessOftenObjections } from '../../../marketing/outreach/decision/cap-ground';
import type { Contact } from '../../../marketing/outreach/facts/facts';
import { good } from '../people';
import { contactOf, factsOf, placed, policyOf } from './facts';

const HOUR = 3_600_000;
/** Friday 2026-11-20 23:30 in New York, Saturday 04:30 UTC. */
const LATE = Date.UTC(2026, 10, 21, 4, 30);
const terms = { channel: 'email', purpose: 'marketing', campaign: 'spring' } as const;

const cap = (some: Partial<FrequencyCap>): FrequencyCap => good(readCap({
	name: 'cap', count: 1, period: { hours: 24 }, channels: [], departments: [], tags: [], purposes: ['marketing'], exemptTags: [], ...some,
}));
const contact = (hoursAgo: number, some: Parameters<typeof contactOf>[1] = {}): Contact => contactOf(LATE - hoursAgo * HOUR, some);

function until(caps: FrequencyCap[], contacts: Contact[], about: { tags?: string[]; department?: string; zones?: string[] } = {}): (number | undefined)[] {
	const policy = policyOf({ caps, now: LATE, tags: about.tags ?? [], department: about.department ?? '' });
	const facts = factsOf({ contacts: contacts.sort((one, other) => other.at - one.at), place: placed('US', about.zones ?? ['America/New_York']) });
	return frequencyObjections(facts, terms, policy).map((one) => (one.until === undefined ? undefined : (one.until - LATE) / HOUR));
}

describe('frequency caps', () => {
	test.each<[string, Partial<FrequencyCap>, Contact[], (number | undefined)[]]>([
		['there is room', { count: 2 }, [contact(1)], []],
		['the newest of one decides', {}, [contact(1), contact(30)], [23]],
		['of two allowed the second newest', { count: 2 }, [contact(1), contact(5), contact(20)], [19]],
		['at the very moment when it leaves the window there is room', {}, [contact(24)], []],
		['attempts and held slots count', {}, [contact(2, { held: true })], [22]],
		['another channel counts where none is named', {}, [contact(1, { channel: 'phone' })], [23]],
		['another channel doesn\'t count where one is named', { channels: ['email'] }, [contact(1, { channel: 'phone' })], []],
		['a transactional message doesn\'t count', {}, [contact(1, { purpose: 'transactional' })], []],
		['a cap of another channel says nothing', { channels: ['sms'] }, [contact(1)], []],
		['none at all are allowed', { count: 0 }, [], [undefined]],
	])('%s', (_, rule, contacts, expected) => {
		expect(until([cap(rule)], contacts)).toEqual(expected);
	});

	test('tags count as they were when it was sent, and exempt ones neither count nor are stopped', () => {
		const tagged = cap({ tags: ['newsletter'] });
		expect(until([tagged], [contact(1, { tags: ['newsletter'] })], { tags: ['newsletter'] })).toEqual([23]);
		expect(until([tagged], [contact(1)], { tags: ['newsletter'] })).toEqual([]);
		expect(until([tagged], [contact(1, { tags: ['newsletter'] })])).toEqual([]);
		const exempt = cap({ exemptTags: ['warranty'] });
		expect(until([exempt], [contact(1)], { tags: ['warranty'] })).toEqual([]);
		expect(until([exempt], [contact(1, { tags: ['warranty'] })])).toEqual([]);
	});

	test('a department\'s cap counts its own messages', () => {
		const sales = cap({ departments: ['Sales'] });
		expect(until([sales], [contact(1, { department: 'Sales' })], { department: 'Sales' })).toEqual([23]);
		expect(until([sales], [contact(1, { department: 'Service' })], { department: 'Sales' })).toEqual([]);
	});

	test('of several caps each that is reached is named', () => {
		expect(until([cap({}), cap({ count: 2, period: { hours: 168 } }), cap({ count: 5 })], [contact(1), contact(100)])).toEqual([23, 68]);
	});

	test('a calendar day is that of the person: an hour later it is tomorrow there', () => {
		const daily = cap({ period: { calendar: 'day' } });
		expect(until([daily], [contact(2)])).toEqual([0.5]);
		expect(until([daily], [contact(24)])).toEqual([]);
		// In Warsaw it is Saturday half past five: what went out on Friday afternoon is of another day.
		expect(until([daily], [contact(8)], { zones: ['Europe/Warsaw'] })).toEqual([]);
		// Of two possible zones the stricter counts.
		expect(until([daily], [contact(8)], { zones: ['Europe/Warsaw', 'America/New_York'] })).toEqual([0.5]);
	});

	test('calendar weeks begin on Monday, months on the first', () => {
		expect(until([cap({ period: { calendar: 'week' } })], [contact(48)])).toEqual([2 * 24 + 0.5]);
		expect(until([cap({ period: { calendar: 'month' } })], [contact(19 * 24)])).toEqual([10 * 24 + 0.5]);
		expect(until([cap({ period: { calendar: 'month' } })], [contact(21 * 24)])).toEqual([]);
	});
});

describe('less often', () => {
	const wish = (some: object) => [{ id: 'w', kind: 'less-often', channel: 'all', topic: '', count: 1, days: 30, source: 'page', saidAt: 0, ...some }] as never;
	test.each<[string, object, Contact[], boolean]>([
		['the wish is a cap of one\'s own', {}, [contact(24)], true],
		['for one channel', { channel: 'email' }, [contact(24, { channel: 'sms' })], false],
		['for one topic', { topic: 'news' }, [contact(24)], false],
		['for one topic that was written about', { topic: 'news' }, [contact(24, { topic: 'news' })], true],
		['longer ago', {}, [contact(31 * 24)], false],
	])('%s', (_, some, contacts, stopped) => {
		expect(lessOftenObjections(factsOf({ preferences: wish(some), contacts }), terms, LATE).length > 0).toBe(stopped);
	});
});

test.each([
	['a nameless cap', { name: ' ' }, 'no-cap-name'], ['half a contact', { count: 1.5 }, 'no-cap-count'], ['a negative one', { count: -1 }, 'no-cap-count'],
	['no time', { period: { hours: 0 } }, 'no-cap-period'], ['NaN', { period: { hours: Number.NaN } }, 'no-cap-period'],
])('%s is refused', (_, some, code) => {
	const read = readCap({ name: 'cap', count: 1, period: { hours: 24 }, channels: [], departments: [], tags: [], purposes: [], exemptTags: [], ...some });
	expect(read.ok ? 'good' : read.reason.code).toBe(code);
});
