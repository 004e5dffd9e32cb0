import { compare, contradiction, Frequencies, MERGE_THRESHOLD } from '../../marketing/likeness';
import { seed } from '../kit/seed';
import { person, randomOf, Relatives } from './people';

const KINDS = ['siblings', 'twins', 'couple', 'fatherAndSon', 'seniorAndJunior', 'namesakes', 'recycledPhone'] as const;

describe(`people who are two (seed ${seed})`, () => {
	for (const kind of KINDS) {
		test(`${kind}: none of 500 is merged, in a small store nor in a large one`, () => {
			const relatives = new Relatives(randomOf(seed));
			const pairs = Array.from({ length: 500 }, () => relatives[kind]());
			const alike = pairs.map((pair) => pair.map((traits) => person(traits)));
			const store = new Frequencies();
			for (const pair of alike) for (const one of pair) store.add(one);
			for (const frequencies of [new Frequencies(), store]) {
				const merged = alike.flatMap(([one, other], at) => (compare(one, other, frequencies).score >= MERGE_THRESHOLD ? [pairs[at]] : []));
				expect(merged).toEqual([]);
			}
		});
	}

	test.each(['siblings', 'twins', 'couple', 'fatherAndSon', 'seniorAndJunior', 'recycledPhone'] as const)('%s: each pair contradicts itself', (kind) => {
		const relatives = new Relatives(randomOf(seed));
		const pairs = Array.from({ length: 300 }, () => relatives[kind]());
		expect(pairs.filter(([one, other]) => contradiction(person(one), person(other)) === undefined)).toEqual([]);
	});
});
