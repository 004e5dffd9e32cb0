import { aspectOf } from './block-keys';
import { BREATH, blocksOf, chain, combine, Entries, neighbours, split, withAspect } from './blocks';
import { hash } from './hash';

/** Collects the keys of people one by one, then gives the pairs worth comparing. */
export class Candidates {
	private readonly entries = new Entries();
	private people = 0;

	/** Files the next person; people are numbered 0, 1, 2 … as they come. */
	add(keys: readonly string[]): void {
		for (const key of keys) this.entries.push(withAspect(hash(key), aspectOf(key)), this.people);
		this.people++;
	}

	/** Every pair once, the smaller number first, grouped by it. */
	*pairs(): Generator<[number, number]> {
		for (const pair of this.walk()) if (pair !== BREATH) yield pair;
	}

	/** The same with breaths between: finding the pairs of many people takes seconds. */
	*walk(): Generator<[number, number] | typeof BREATH> {
		const small = new Entries();
		const large = new Entries();
		split(yield* blocksOf(this.entries, this.people), small, large);
		yield BREATH;
		const pairKeys = new Entries();
		combine(large, this.people, pairKeys);
		yield BREATH;
		const cut = new Entries();
		split(yield* blocksOf(pairKeys, this.people), small, cut);
		yield BREATH;
		chain(yield* blocksOf(cut, this.people), small);
		yield* neighbours(yield* blocksOf(small, this.people), this.people);
	}
}

/** Pairs worth comparing among people of whom each has some keys. */
export function* candidates(keysOfEach: Iterable<readonly string[]>): Generator<[number, number]> {
	const all = new Candidates();
	for (const keys of keysOfEach) all.add(keys);
	yield* all.pairs();
}
