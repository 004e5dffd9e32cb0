import { PURCHASE, readEvent, type WrittenEvent } from '../../marketing/events';
import { keyOf } from '../../marketing/events/event';
import { NOON } from '../kit/databases';
import { good, reasonOf } from '../kit/outcomes';

const written = (change: Partial<WrittenEvent> = {}): WrittenEvent => ({
	person: { kind: 'card', value: '7' }, name: PURCHASE, channel: 'store', source: 'till', occurredAt: '2026-11-20T10:00:00Z',
	properties: { total: 12.5 }, ...change,
});
const read = (change: Partial<WrittenEvent> = {}) => readEvent(written(change), NOON);

describe('an event', () => {
	test('keeps what is said', () => {
		expect(good(read({ name: ' Newsletter Opened ', properties: { a: 0, b: false, c: [], d: { e: '' } } }))).toEqual({
			person: { kind: 'card', value: '7', original: '7' }, name: 'Newsletter Opened', channel: 'store', source: 'till',
			occurredAt: NOON - 2 * 60 * 60_000, key: undefined, properties: { a: 0, b: false, c: [], d: { e: '' } },
		});
	});

	test('leaves out empty properties and null characters', () => {
		expect(good(read({ properties: { a: '', b: null, c: undefined, d: 'x\u0000y', e: ['\u0000'] } })).properties).toEqual({ d: 'xy', e: [''] });
	});

	test.each<[string, Partial<WrittenEvent>, string, string, RegExp]>([
		['without a person', { person: { kind: 'card', value: '' } }, 'no-person', 'Person', /names no person/],
		['without a name', { name: '  ' }, 'no-event-name', 'Event Name', /1 to 200/],
		['with a long name', { name: 'x'.repeat(201) }, 'no-event-name', 'Event Name', /1 to 200/],
		['without a time', { occurredAt: '' }, 'no-event-time', 'Time', /^There is no time$/],
		['with a wrong time', { occurredAt: '31.02.2026', timeFormat: 'dd.MM.yyyy' }, 'no-event-time', 'Time', /"31.02.2026" is no time.*read as dd.MM.yyyy/],
		['in the future', { occurredAt: '2030-01-01' }, 'no-event-time', 'Time', /"2030-01-01" is no time in the past/],
		['with ten million characters', { properties: { story: 'x'.repeat(10_000_000) } }, 'event-too-big', 'Properties', /most is 32,000/],
	])('%s is refused, and the field is named', (_, change, code, field, message) => {
		const reason = reasonOf(read(change));
		expect(reason).toMatchObject({ code, field });
		expect(reason.message).toMatch(message);
	});
});

describe('the key of an event', () => {
	const key = (change: Partial<WrittenEvent> = {}, profileId = 'p1') => keyOf(good(read(change)), profileId);

	test('is the source\'s own number, within the source', () => {
		expect(key({ eventId: ' 4711 ' })).toBe('till/4711');
		expect(key({ eventId: '4711', source: 'shop' })).toBe('shop/4711');
	});

	test('is the same for the same fact', () => {
		expect(key({ occurredAt: Date.parse('2026-11-20T10:00:00Z'), eventId: ' ' })).toBe(key());
	});

	test.each<[string, Partial<WrittenEvent>, string]>([
		['another person', {}, 'p2'], ['another name', { name: 'Refund' }, 'p1'], ['another channel', { channel: 'web' }, 'p1'],
		['another source', { source: 'shop' }, 'p1'], ['another moment', { occurredAt: '2026-11-20T10:00:00.001Z' }, 'p1'],
		['other properties', { properties: { total: 13 } }, 'p1'],
	])('differs for %s', (_, change, profileId) => expect(key(change, profileId)).not.toBe(key()));
});

describe('the key of an event with a number of its source', () => {
	const keyFor = (source: string, eventId: string) => {
		const read = readEvent({ person: { profileId: 'p1' }, name: 'Paid', channel: 'store', source, occurredAt: '2026-11-20', eventId, properties: {} }, Date.UTC(2026, 10, 21));
		return read.ok ? read.value.key : undefined;
	};

	test('tells source and number', () => {
		expect(keyFor('till', ' R-1 ')).toBe('till/R-1');
	});

	test('is another for another pair, wherever the stroke stands', () => {
		expect(keyFor('a/b', 'c')).not.toBe(keyFor('a', 'b/c'));
		expect(keyFor('a%2Fb', 'c')).not.toBe(keyFor('a/b', 'c'));
	});

	test('stays short, and tells long numbers apart at their end', () => {
		const long = 'x'.repeat(5_000);
		expect(keyFor('till', `${long}1`)?.length).toBeLessThan(100);
		expect(keyFor('till', `${long}1`)).not.toBe(keyFor('till', `${long}2`));
	});
});
