import type { Work } from '../store';
import type { Compared } from './compared';
import type { Pace } from './pace';
import type { Roll } from './roll';

/** What is done with each candidate, and now and then between them. */
export interface Visitor {
	see: (one: number, other: number, mine: Compared, theirs: Compared) => void;
	rest: () => Promise<void>;
}

/** Pairs of numbers that wait to be compared. */
class Band {
	private ones = new Uint32Array(1 << 14);
	private others = new Uint32Array(1 << 14);
	private length = 0;
	private last = -1;
	readonly firsts = new Set<number>();

	isFull(one: number, { pairs, held }: Pace): boolean {
		return this.length >= pairs || (one !== this.last && this.firsts.size >= held);
	}

	push(one: number, other: number): void {
		if (this.length === this.ones.length) [this.ones, this.others] = [grown(this.ones), grown(this.others)];
		if (one !== this.last) this.firsts.add((this.last = one));
		this.ones[this.length] = one;
		this.others[this.length++] = other;
	}

	/** The pairs page by page of the second number, so that each person is read once a band. */
	*pages(size: number): Generator<{ ones: Uint32Array; others: Uint32Array }> {
		const { length } = this;
		const starts = new Uint32Array(Math.floor(this.others.subarray(0, length).reduce((most, other) => Math.max(most, other), 0) / size) + 2);
		for (let at = 0; at < length; at++) starts[Math.floor(this.others[at] / size) + 1]++;
		for (let page = 1; page < starts.length; page++) starts[page] += starts[page - 1];
		const [ones, others, places] = [new Uint32Array(length), new Uint32Array(length), starts.slice()];
		for (let at = 0; at < length; at++) {
			const place = places[Math.floor(this.others[at] / size)]++;
			ones[place] = this.ones[at];
			others[place] = this.others[at];
		}
		for (let page = 0; page + 1 < starts.length; page++) {
			if (starts[page] < starts[page + 1]) yield { ones: ones.subarray(starts[page], starts[page + 1]), others: others.subarray(starts[page], starts[page + 1]) };
		}
	}
}

function grown(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
	const larger = new Uint32Array(numbers.length * 2);
	larger.set(numbers);
	return larger;
}

/** Shows the visitor every pair worth comparing, once. Gives how many there were. */
export async function throughCandidates(work: Work, roll: Roll, pace: Pace, visitor: Visitor): Promise<number> {
	let band = new Band();
	let walked = 0;
	let seen = 0;
	for (const [one, other] of roll.candidates.pairs()) {
		if (++walked % (pace.compareTurn * 10) === 0) await work.pause(0);
		if (pace.stop.aborted) return seen;
		if (!roll.concerns(one, other)) continue;
		if (band.isFull(one, pace)) {
			seen += await throughBand(work, roll, pace, { band, visitor });
			band = new Band();
		}
		band.push(one, other);
	}
	return seen + await throughBand(work, roll, pace, { band, visitor });
}

async function throughBand(work: Work, roll: Roll, pace: Pace, { band, visitor }: { band: Band; visitor: Visitor }): Promise<number> {
	await roll.hold(work, band.firsts);
	let seen = 0;
	for (const { ones, others } of band.pages(pace.page)) {
		const absent = new Set<number>();
		for (const other of others) if (!roll.get(other)) absent.add(other);
		const guests = await roll.load(work, [...absent]);
		for (let at = 0; at < ones.length; at++) {
			if (++seen % pace.compareTurn === 0) await work.pause(0);
			const [mine, theirs] = [roll.get(ones[at]), roll.get(others[at]) ?? guests.get(others[at])];
			if (mine && theirs) visitor.see(ones[at], others[at], mine, theirs);
		}
		await visitor.rest();
		if (pace.stop.aborted) break;
	}
	return seen;
}
