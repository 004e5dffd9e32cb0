import { mergeTraits, readTraits } from '../../marketing/profiles/traits';
import { good, reasonOf } from '../kit/outcomes';

describe('traits', () => {
	test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
		['what says nothing is left out', { a: '', b: '  ', c: null, d: undefined, e: 'x' }, { e: 'x' }],
		['zero and no are said', { zero: 0, no: false, list: [] }, { zero: 0, no: false, list: [] }],
		['names and texts lose the spaces around', { ' name ': ' Ann ' }, { name: 'Ann' }],
		['a name of nothing is left out', { ' ': 'x', '': 'y' }, {}],
		['null characters go', { 'na\u0000me': 'A\u0000nn', deep: { list: ['b\u0000\\u0000'] } }, { name: 'Ann', deep: { list: ['b\\u0000'] } }],
		['names that mean something to JavaScript', { constructor: 'x', prototype: 'y', toString: 'kept' }, { toString: 'kept' }],
		['markup and SQL are text', { name: '<b>O\'Neil</b>; --' }, { name: '<b>O\'Neil</b>; --' }],
	])('%s', (_, written, kept) => expect(good(readTraits(written))).toEqual(kept));

	test('a __proto__ from JSON changes no prototype', () => {
		const kept = good(readTraits(JSON.parse('{"__proto__": {"vip": true}, " __proto__ ": 1, "name": "Ann"}') as Record<string, unknown>));
		expect(Object.keys(kept)).toEqual(['name']);
		expect(Object.getPrototypeOf(kept)).toBe(Object.prototype);
		expect(({} as { vip?: boolean }).vip).toBeUndefined();
	});

	test.each<[string, Record<string, unknown>, string, RegExp]>([
		['a text of ten million characters', { story: 'x'.repeat(10_000_000) }, 'story', /10,000,000 characters; the most is 32,000/],
		['a big object', { tree: { leaves: Array.from({ length: 9_000 }, String) } }, 'tree', /the most is 32,000/],
		['a long name', { ['n'.repeat(101)]: 'x' }, 'n'.repeat(30), /name is longer than 100/],
		['301 of them', Object.fromEntries(Array.from({ length: 301 }, (_, turn) => [`t${turn}`, 1])), 'traits', /there are 301; the most is 300/],
	])('%s: refused, and the field is named', (_, written, field, why) => {
		const reason = reasonOf(readTraits(written));
		expect(reason).toMatchObject({ code: 'trait-too-big', field });
		expect(reason.message).toMatch(why);
	});
});

describe('newer traits over older ones', () => {
	test.each<[string, Record<string, unknown>, Record<string, unknown>, Record<string, unknown>]>([
		['the newer value wins', { city: 'Sofia' }, { city: 'Varna' }, { city: 'Varna' }],
		['what the newer doesn\'t mention stays', { city: 'Sofia', name: 'Ann' }, { city: 'Varna' }, { city: 'Varna', name: 'Ann' }],
		['no and zero win over yes', { vip: true, n: 5 }, { vip: false, n: 0 }, { vip: false, n: 0 }],
		['an object is replaced as a whole', { home: { city: 'Sofia', zip: 1 } }, { home: { city: 'Varna' } }, { home: { city: 'Varna' } }],
		['a name like a method\'s is a name', {}, { toString: 'x', hasOwnProperty: 'y' }, { toString: 'x', hasOwnProperty: 'y' }],
	])('%s', (_, older, newer, merged) => expect(mergeTraits(older, newer)).toEqual(merged));

	test.each([[{}], [{ city: 'Sofia' }], [{ home: { city: 'Sofia' } }], [{ city: 'Sofia', home: { city: 'Sofia' } }]])(
		'nothing new in %j: the older object itself comes back, so nothing is written', (newer) => {
			const older = { city: 'Sofia', home: { city: 'Sofia' } };
			expect(mergeTraits(older, newer)).toBe(older);
		},
	);

	test('neither of the two is changed', () => {
		const [older, newer] = [Object.freeze({ a: 1 }), Object.freeze({ b: 2 })];
		expect(mergeTraits(older, newer)).toEqual({ a: 1, b: 2 });
	});
});
