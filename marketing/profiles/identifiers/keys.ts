import type { Database } from '../../store';
import { identifierKey } from './identifier';
import { ownersOf } from '../profiles.table';

/** The different identifiers of a batch, each with a number, so that people are found by number and not by text. */
export class Keys {
	private readonly numbers = new Map<string, number>();
	private readonly values: string[] = [];

	/** The identifier's number; the same for the same kind and value. */
	number(identifier: { kind: string; value: string }): number {
		const key = identifierKey(identifier);
		const known = this.numbers.get(key);
		if (known !== undefined) return known;
		const number = this.values.push(identifier.value) - 1;
		this.numbers.set(key, number);
		return number;
	}

	/**
	 * Who each number's identifier belongs to today; undefined for nobody. Where people share it, whoever had it first.
	 * `holder` is the record that holds it: what is written under it comes back when a merge is undone.
	 */
	async owners(database: Database): Promise<(Owner | undefined)[]> {
		const owners = new Array<Owner | undefined>(this.values.length);
		if (this.values.length === 0) return owners;
		for (const { place, kind, profile_id, holder, first_seen_at } of await ownersOf(database, this.values)) {
			// The value was looked up under all kinds.
			const number = this.numbers.get(identifierKey({ kind, value: this.values[place] }));
			if (number === undefined) continue;
			const known = owners[number];
			const earlier = !known || first_seen_at < known.since || (first_seen_at === known.since && holder < known.holder);
			if (earlier) owners[number] = { profileId: profile_id, holder, since: first_seen_at };
		}
		return owners;
	}
}

/** Whose an identifier is, and since when. */
export interface Owner {
	profileId: string;
	holder: string;
	since: number;
}
