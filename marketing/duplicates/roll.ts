import { blockKeys, Candidates, Frequencies } from '../likeness';
import type { RuleBook } from '../profiles';
import type { Work } from '../store';
import { comparedOf, comparedOfIds, type Compared } from './compared';
import type { Pace } from './pace';
import { countRecords, pageOfPeople } from './people.table';

/** Everybody in the store by number, in the order of their ids; of as many as fit, what is compared stays in memory. */
export class Roll {
	readonly ids: string[] = [];
	readonly frequencies: Frequencies;
	readonly candidates = new Candidates();
	private readonly changed: Set<number> | undefined;
	private held = new Map<number, Compared>();

	constructor(private readonly book: RuleBook, private readonly pace: Pace, expected: number, onlyChanged: boolean) {
		this.frequencies = new Frequencies(expected);
		this.changed = onlyChanged ? new Set() : undefined;
	}

	add(id: string, person: Compared, changed: boolean): void {
		const number = this.ids.push(id) - 1;
		if (changed) this.changed?.add(number);
		this.frequencies.add(person.likeable);
		this.candidates.add(blockKeys(person.likeable));
		if (number < this.pace.held) this.held.set(number, person);
	}

	/** Whether a pair is to be looked at: when only changes are, one of the two has changed. */
	concerns(one: number, other: number): boolean {
		return this.changed === undefined || this.changed.has(one) || this.changed.has(other);
	}

	get(number: number): Compared | undefined {
		return this.held.get(number);
	}

	/** Sees to it that these are in memory; those before may have to go. */
	async hold(work: Work, numbers: Iterable<number>): Promise<void> {
		const wanted = [...numbers];
		if (wanted.every((number) => this.held.has(number))) return;
		this.held = await this.load(work, wanted);
	}

	/** Reads these from the store again, page by page. */
	async load(work: Work, numbers: readonly number[]): Promise<Map<number, Compared>> {
		const people = new Map<number, Compared>();
		for (let start = 0; start < numbers.length; start += this.pace.page) {
			const page = numbers.slice(start, start + this.pace.page);
			const found = await comparedOfIds(work.database, this.book, page.map((number) => this.ids[number]));
			for (const number of page) {
				const person = found.get(this.ids[number]);
				if (person) people.set(number, person);
			}
			await work.pause(0);
		}
		return people;
	}
}

/** Reads everybody, page by page; counts what is frequent and files each person under the keys that make candidates. */
export async function callRoll(work: Work, book: RuleBook, pace: Pace, changedSince: number | undefined): Promise<Roll> {
	const { database } = work;
	const roll = new Roll(book, pace, await countRecords(database), changedSince !== undefined);
	for (let after = ''; !pace.stop.aborted; ) {
		const rows = await pageOfPeople(database, after, pace.page, changedSince ?? 0);
		if (rows.length === 0) break;
		after = rows[rows.length - 1].id;
		for (let start = 0; start < rows.length; start += pace.readTurn) {
			const part = rows.slice(start, start + pace.readTurn);
			const people = await comparedOf(database, book, part);
			for (const [place, { id, changed }] of part.entries()) roll.add(id, people[place], Number(changed) === 1);
			await work.pause(0);
		}
	}
	return roll;
}
