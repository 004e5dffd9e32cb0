import type { Database } from '../store';
import { identifierKey } from './identifier';
import { ownersOf } from './profiles.table';

/** The different identifiers of a batch, each with a place, so that people are found by number and not by text. */
export class Keys {
	private readonly places = new Map<string, number>();
	private readonly rows: { n: number; k: string; v: string }[] = [];

	/** The identifier's place; the same for the same kind and value. */
	place(identifier: { kind: string; value: string }): number {
		const key = identifierKey(identifier);
		const known = this.places.get(key);
		if (known !== undefined) return known;
		const n = this.rows.length;
		this.places.set(key, n);
		this.rows.push({ n, k: identifier.kind, v: identifier.value });
		return n;
	}

	/** Who each place's identifier belongs to today; undefined for nobody. */
	async owners(database: Database): Promise<(string | undefined)[]> {
		const owners = new Array<string | undefined>(this.rows.length);
		if (this.rows.length === 0) return owners;
		for (const { n, profile_id } of await ownersOf(database, this.rows)) owners[n] = profile_id;
		return owners;
	}
}
