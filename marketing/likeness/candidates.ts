import { aspectOf } from './block-keys';
import { blocksOf, chain, combine, Entries, neighbours, split, withAspect } from './blocks';
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
		const small = new Entries();
		const large = new Entries();
		split(blocksOf(this.entries, this.people), small, large);
		const pairKeys = new Entries();
		combine(large, this.people, pairKeys);
		const cut = new Entries();
		split(blocksOf(pairKeys, this.people), small, cut);
		chain(blocksOf(cut, this.people), small);
		yield* neighbours(blocksOf(small, this.people), this.people);
	}
}

/** Pairs worth comparing among people of whom each has some keys. */
export function* candidates(keysOfEach: Iterable<readonly string[]>): Generator<[number, number]> {
	const all = new Candidates();
	for (const keys of keysOfEach) all.add(keys);
	yield* all.pairs();
}
