import type { Database } from '../../store';
import { identifierKey } from './identifier';
import { ownersOf, recordsHolding } from '../profiles.table';

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

	/** Who each number's identifier belongs to today; undefined for nobody. Where people share it, whoever had it first. */
	async owners(database: Database): Promise<(string | undefined)[]> {
		const owners = new Array<string | undefined>(this.values.length);
		if (this.values.length === 0) return owners;
		for (const { place, kind, profile_id } of await ownersOf(database, this.values)) {
			// The value was looked up under all kinds.
			const number = this.numbers.get(identifierKey({ kind, value: this.values[place] }));
			if (number === undefined) continue;
			// Seldom: then it has to be looked up since when each of them has it.
			if (owners[number] !== undefined && owners[number] !== profile_id) return (await this.holders(database)).map((owner) => owner?.profileId);
			owners[number] = profile_id;
		}
		return owners;
	}

	/** The same with the record that holds it: what is written under it comes back when a merge is undone. */
	async holders(database: Database): Promise<(Owner | undefined)[]> {
		const owners = new Array<Owner | undefined>(this.values.length);
		if (this.values.length === 0) return owners;
		for (const { place, kind, profile_id, holder, first_seen_at } of await recordsHolding(database, this.values)) {
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
