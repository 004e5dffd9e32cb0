import fc from 'fast-check';
import { blockKeys, compare, contradiction, Frequencies, likeable, scoreOf } from '../../marketing/likeness';
import { seed } from '../kit/seed';
import { person } from './people';

const NAMES = ['name', 'firstName', 'last_name', 'dob', 'email', 'phone', 'address', 'street', 'city', 'zip', 'ssn', 'gender', 'suffix', 'company', 'title', 'country', 'favourite colour'];
const PIECES = ['Anna', 'Jan', 'Smith', 'Müller', 'Анна', 'כהן', 'محمد', '王杰', 'Jr', 'Sr', 'II', 'Kate', 'Katherine', 'Bob', 'Robert', '1970-03-01', '3/1/70', '12', 'Main', 'Street', 'a@b.example', ',', '-', '‮', '́', '😀', 'J', '#', '00000'];
const word = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 4 }).map((pieces) => pieces.join(' '));
const traits = fc.dictionary(fc.constantFrom(...NAMES), fc.oneof({ weight: 6, arbitrary: word }, { weight: 1, arbitrary: fc.anything({ withDate: true, withBigInt: true }) }), { maxKeys: 8 });

test('the order of the two makes no difference, and every score is a probability', () => {
	const frequencies = new Frequencies();
	fc.assert(fc.property(traits, traits, (one, other) => {
		const [a, b] = [person(one), person(other)];
		frequencies.add(a);
		const there = compare(a, b, frequencies);
		expect(compare(b, a, frequencies)).toEqual(there);
		expect(scoreOf(a, b, frequencies)).toBe(there.score);
		expect(contradiction(b, a)).toEqual(contradiction(a, b));
		expect(there.score).toBeGreaterThanOrEqual(0);
		expect(there.score).toBeLessThanOrEqual(1);
		expect(there.reasons.filter(({ weight }) => !Number.isFinite(weight))).toEqual([]);
	}), { seed, numRuns: 1_500 });
});

test('nobody contradicts themselves', () => {
	fc.assert(fc.property(traits, (one) => expect(contradiction(person(one), person(one))).toBeUndefined()), { seed, numRuns: 1_000 });
});

describe('what no person has', () => {
	const long = 'a'.repeat(10_000);
	test.each<[string, unknown]>([
		['10,000 letters', long], ['10,000 words', 'ab '.repeat(10_000)], ['10,000 marks', `e${'\u0301'.repeat(10_000)}`], ['10,000 digits', '1'.repeat(10_000)], ['right to left', '\u202e\u200fכהן\u202c'],
		['10,000 at signs', '@'.repeat(10_000)], ['10,000 commas', ','.repeat(10_000)], ['an object', { a: { b: { c: { d: { e: 'x' } } } } }], ['a list', [1, [2, [3]], null, 'x']], ['a number', 12.5], ['none', null],
		['not a number', Number.NaN], ['a symbol', Symbol('x')], ['a lone surrogate', '\ud800'], ['a big number', 10n ** 30n], ['an invalid date', new Date(Number.NaN)], ['half an address', '<<<<<'],
	])('%s in every trait is read and compared at once', (_, value) => {
		const strange = Object.fromEntries(NAMES.map((name) => [name, value]));
		const start = process.cpuUsage();
		const [one, other] = [person(strange), likeable({ traits: { ...strange, name: 'Anna Lis' }, identifiers: [{ kind: 'email', value: String(value) }, { kind: 'phone', value: long }] })];
		compare(one, other, new Frequencies());
		contradiction(one, other);
		blockKeys(one);
		const { user } = process.cpuUsage(start);
		expect(user).toBeLessThan(1_000_000);
	});

	test('an object that contains itself ends', () => {
		const circle: Record<string, unknown> = { name: 'Anna Lis' };
		circle.address = circle;
		expect(person(circle).names).toHaveLength(1);
	});

	test('traits that are none give nobody', () => {
		for (const none of [undefined, null, 'x', 5, []]) expect(likeable({ traits: none as never, identifiers: [] }).names).toEqual([]);
	});
});
