import { blockKeys, candidates, Candidates, group } from '../../marketing/likeness';
import { seed } from '../kit/seed';
import { person, randomOf } from './people';

describe('candidates', () => {
	test('are the pairs that share a key, each once, the smaller number first', () => {
		const pairs = [...candidates([['a'], ['b'], ['a', 'b'], ['c'], ['b', 'a']])];
		expect(pairs.sort(([a, b], [c, d]) => a - c || b - d)).toEqual([[0, 2], [0, 4], [1, 2], [1, 4], [2, 4]]);
	});

	test('of nobody and of people without keys are none', () => {
		expect([...candidates([])]).toEqual([]);
		expect([...candidates([[], [], []])]).toEqual([]);
	});

	test('of a key that all share are few, but those who share a second one are among them', () => {
		const count = 20_000;
		const all = new Candidates();
		for (let at = 0; at < count; at++) all.add(['nsmith', `d${Math.floor(at / 2) % 5_000}`, `t${at % 7}`]);
		let pairs = 0;
		let twins = 0;
		for (const [one, other] of all.pairs()) {
			pairs++;
			if (other === one + 1 && one % 2 === 0) twins++;
		}
		expect(twins).toBe(count / 2);
		expect(pairs).toBeLessThan(20 * count);
	});

	test(`find people again despite a mistake in each of two fields (seed ${seed})`, () => {
		const random = randomOf(seed);
		const letters = 'abcdefghijklmnoprstuwz';
		const word = (length: number) => Array.from({ length }, () => letters[Math.floor(random() * letters.length)]).join('');
		const keys: string[][] = [];
		for (let at = 0; at < 2_000; at++) {
			const traits = { firstName: word(6), lastName: word(8), dob: `19${10 + Math.floor(random() * 89)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`, postcode: String(10_000 + at), city: word(7) };
			keys.push(blockKeys(person(traits)), blockKeys(person({ ...traits, lastName: `${traits.lastName.slice(0, 3)}${traits.lastName.slice(4)}`, city: word(7) })));
		}
		const found = new Set([...candidates(keys)].map(([one, other]) => `${one} ${other}`));
		expect(keys.filter((_, at) => at % 2 === 0 && !found.has(`${at} ${at + 1}`))).toEqual([]);
	});
});

describe('groups', () => {
	const never = () => false;
	test('are joined through a third record', () => {
		expect(group([{ one: 0, other: 1, score: 0.99 }, { one: 1, other: 2, score: 0.97 }, { one: 4, other: 3, score: 0.98 }], never)).toEqual([[0, 1, 2], [3, 4]]);
	});
	test('never hold two records that contradict each other', () => {
		const contradicts = (one: number, other: number) => one + other === 2 && one !== other;
		expect(group([{ one: 0, other: 1, score: 0.999 }, { one: 1, other: 2, score: 0.998 }], contradicts)).toEqual([[0, 1]]);
	});
	test('leave a record alone that may be either of two people', () => {
		const contradicts = (one: number, other: number) => one + other === 2 && one !== other;
		expect(group([{ one: 0, other: 1, score: 0.97 }, { one: 1, other: 2, score: 0.97 }], contradicts)).toEqual([]);
	});
	test(`are the same in whatever order the pairs come (seed ${seed})`, () => {
		const random = randomOf(seed);
		const pairs = Array.from({ length: 200 }, () => ({ one: Math.floor(random() * 60), other: 60 + Math.floor(random() * 60), score: Math.round(random() * 20) / 20 }));
		const contradicts = (one: number, other: number) => (one * 7 + other * 7) % 11 === 0;
		const first = group(pairs, contradicts);
		expect(group([...pairs].reverse(), contradicts)).toEqual(first);
		expect(group([...pairs].sort(() => random() - 0.5), contradicts)).toEqual(first);
	});
});
