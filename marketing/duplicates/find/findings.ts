import type { Reason } from '../../likeness';
import type { Work } from '../../store';
import { savePairs, type NewPair } from '../duplicates.table';
import { inOrder } from '../pair';

/** Two people by number who may be merged without asking. */
export interface Sure {
	one: number;
	other: number;
	score: number;
}

const SLICE = 1_000;
const MOST_REASONS = 20;

/** A pair as it is written. */
export function newPair(one: string, other: string, score: number, reasons: readonly Reason[]): NewPair {
	const [a, b] = inOrder(one, other);
	const main = [...reasons].sort((first, second) => Math.abs(second.weight) - Math.abs(first.weight)).slice(0, MOST_REASONS);
	return { a, b, s: score, r: main };
}

/** In one order for everybody, so that two processes that write the same pairs don't wait for each other in a circle. */
function byIds(one: NewPair, other: NewPair): number {
	if (one.a !== other.a) return one.a < other.a ? -1 : 1;
	return one.b < other.b ? -1 : 1;
}

/** What a run finds: written to the list slice by slice; the likeliest pairs are remembered, as many as are asked for. */
export class Findings {
	private waiting: NewPair[] = [];
	private best: { pair: NewPair; ids: [string, string] }[] = [];
	count = 0;

	constructor(private readonly work: Work, private readonly most: number) {}

	add(pair: NewPair): void {
		this.count++;
		this.waiting.push(pair);
		this.best.push({ pair: { ...pair, r: [] }, ids: [pair.a, pair.b] });
		if (this.best.length >= 2 * this.most + SLICE) this.cut();
	}

	/** Writes full slices, or everything. */
	async write(all: boolean): Promise<void> {
		while (this.waiting.length >= (all ? 1 : SLICE)) {
			const slice = this.waiting.splice(0, SLICE).sort(byIds);
			await this.work.database.transaction(async (inside) => await savePairs(inside, slice, this.work.now(), true));
		}
	}

	/** The likeliest pairs, by the ids that they had when they were found. */
	get likeliest(): [string, string][] {
		this.cut();
		return this.best.map(({ ids }) => ids);
	}

	private cut(): void {
		this.best.sort((one, other) => other.pair.s - one.pair.s || byIds(one.pair, other.pair));
		this.best.length = Math.min(this.best.length, this.most);
	}
}
