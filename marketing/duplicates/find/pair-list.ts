/** So many pairs stand in one piece of memory: 32 MB, which the system takes back as a whole. What was never written takes none. */
const PIECE = 2 ** 22;

/** Pairs of people by number, in eight bytes each; the first numbers must come in their order. */
export class PairList {
	private readonly pieces: Uint32Array[] = [];
	length = 0;

	push(one: number, other: number): void {
		const place = this.length++ % PIECE;
		if (place === 0) this.pieces.push(new Uint32Array(2 * PIECE));
		const piece = this.pieces[this.pieces.length - 1];
		piece[2 * place] = one;
		piece[2 * place + 1] = other;
	}

	one(at: number): number {
		return this.pieces[Math.floor(at / PIECE)][2 * (at % PIECE)];
	}

	other(at: number): number {
		return this.pieces[Math.floor(at / PIECE)][2 * (at % PIECE) + 1];
	}

	/** Cuts the list where another person begins, after about so many of them. */
	*bands(people: number): Generator<{ from: number; to: number; firsts: Set<number> }> {
		let from = 0;
		let firsts = new Set<number>();
		for (let at = 0; at < this.length; at++) {
			const one = this.one(at);
			if (firsts.size >= people && !firsts.has(one)) {
				yield { from, to: at, firsts };
				from = at;
				firsts = new Set();
			}
			firsts.add(one);
		}
		if (from < this.length) yield { from, to: this.length, firsts };
	}

	/** A part of the list, page by page of the second number, so that for each part a person is read once. */
	*pages(from: number, to: number, size: number): Generator<{ ones: Uint32Array; others: Uint32Array }> {
		let most = 0;
		for (let at = from; at < to; at++) most = Math.max(most, this.other(at));
		const starts = new Uint32Array(Math.floor(most / size) + 2);
		for (let at = from; at < to; at++) starts[Math.floor(this.other(at) / size) + 1]++;
		for (let page = 1; page < starts.length; page++) starts[page] += starts[page - 1];
		const [ones, others, places] = [new Uint32Array(to - from), new Uint32Array(to - from), starts.slice()];
		for (let at = from; at < to; at++) {
			const place = places[Math.floor(this.other(at) / size)]++;
			ones[place] = this.one(at);
			others[place] = this.other(at);
		}
		for (let page = 0; page + 1 < starts.length; page++) {
			if (starts[page] < starts[page + 1]) yield { ones: ones.subarray(starts[page], starts[page + 1]), others: others.subarray(starts[page], starts[page + 1]) };
		}
	}
}
