import { blockKeys, Candidates, Frequencies, type Known } from '../../likeness';
import type { RuleBook } from '../../profiles';
import type { Work } from '../../store';
import { comparedOf, knownOf, type Compared } from './compared';
import type { Pace } from './pace';
import { countRecords, pageOfPeople } from './people.table';
import { Shelf } from './shelf';

/** Everybody in the store by number, in the order of their ids, as they were when they were read. */
export class Roll {
	readonly ids: string[] = [];
	readonly frequencies: Frequencies;
	private candidates = new Candidates();
	private readonly changed: Set<number> | undefined;
	private readonly shelf = new Shelf<Known>();

	constructor(private readonly book: RuleBook, expected: number, onlyChanged: boolean) {
		this.frequencies = new Frequencies(expected);
		this.changed = onlyChanged ? new Set() : undefined;
	}

	add(id: string, known: Known, isChanged: boolean): void {
		const number = this.ids.push(id) - 1;
		if (isChanged) this.changed?.add(number);
		const { likeable } = comparedOf(known, this.book);
		this.frequencies.add(likeable);
		this.candidates.add(blockKeys(likeable));
		this.shelf.add(known);
	}

	/** The pairs worth comparing, the smaller number first and in its order; they can be taken once. */
	takeCandidates(): Iterable<[number, number] | undefined> {
		const { candidates } = this;
		this.candidates = new Candidates();
		return candidates.walk();
	}

	/** Whether a pair is to be looked at: when only changes are, one of the two has changed. */
	concerns(one: number, other: number): boolean {
		return this.changed === undefined || this.changed.has(one) || this.changed.has(other);
	}

	/** A person to be compared, read anew: the comparable form takes much memory. */
	get(number: number): Compared {
		return comparedOf(this.shelf.get(number), this.book);
	}
}

/** Reads everybody, page by page; counts what is frequent and files each person under the keys that make candidates. */
export async function callRoll(work: Work, book: RuleBook, pace: Pace, changedSince: number | undefined): Promise<Roll> {
	const { database } = work;
	const roll = new Roll(book, await countRecords(database), changedSince !== undefined);
	for (let after = ''; !pace.stop.aborted; ) {
		const rows = await pageOfPeople(database, after, pace.page, changedSince ?? 0);
		if (rows.length === 0) break;
		after = rows[rows.length - 1].id;
		for (let start = 0; start < rows.length; start += pace.readTurn) {
			const part = rows.slice(start, start + pace.readTurn);
			const known = await knownOf(database, part);
			for (const [place, { id, changed }] of part.entries()) roll.add(id, known[place], Number(changed) === 1);
			await work.pause(0);
		}
	}
	return roll;
}
