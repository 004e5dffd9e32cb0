import type { Work } from '../../store';
import type { Compared } from './compared';
import type { Pace } from './pace';
import { PairList } from './pair-list';
import type { Roll } from './roll';

/** So many people are read at a time beside those who are in memory: few enough to be forgotten before they cost the garbage collector work. */
const GUESTS = 200;

/** What is done with each candidate, and now and then between them. */
export interface Visitor {
	see: (one: number, other: number, mine: Compared, theirs: Compared) => void;
	rest: () => Promise<void>;
}

/** Shows the visitor every pair worth comparing, once. Gives how many there were. */
export async function throughCandidates(work: Work, roll: Roll, pace: Pace, visitor: Visitor): Promise<number> {
	const pairs = await collected(work, roll, pace);
	// More people in memory for larger stores, so that nobody is read more than some ten times.
	const held = Math.max(pace.held, Math.min(5 * pace.held, Math.ceil(roll.ids.length / 8)));
	let seen = 0;
	for (const { from, to, firsts } of pairs.bands(held)) {
		const mine = await people(work, roll, pace, firsts);
		for (const { ones, others } of pairs.pages(from, to, Math.min(pace.page, GUESTS))) {
			const theirs = await people(work, roll, pace, new Set(others));
			for (let at = 0; at < ones.length; at++) {
				if (++seen % pace.compareTurn === 0) await work.pause(0);
				visitor.see(ones[at], others[at], mine.get(ones[at]) as Compared, theirs.get(others[at]) as Compared);
			}
			await visitor.rest();
			if (pace.stop.aborted) return seen;
		}
	}
	return seen;
}

/** All of them at once: what made them takes several times the memory, and is not needed any more. */
async function collected(work: Work, roll: Roll, pace: Pace): Promise<PairList> {
	const pairs = new PairList();
	let walked = 0;
	for (const pair of roll.takeCandidates()) {
		// A breath, or many pairs since the last one.
		if (!pair || ++walked % (pace.compareTurn * 10) === 0) await work.pause(0);
		if (pace.stop.aborted) break;
		if (pair && roll.concerns(pair[0], pair[1])) pairs.push(pair[0], pair[1]);
	}
	return pairs;
}

async function people(work: Work, roll: Roll, pace: Pace, numbers: ReadonlySet<number>): Promise<Map<number, Compared>> {
	const found = new Map<number, Compared>();
	for (const number of numbers) {
		found.set(number, roll.get(number));
		if (found.size % pace.readTurn === 0) await work.pause(0);
	}
	return found;
}
