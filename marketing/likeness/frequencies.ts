import { mix } from './hash';
import type { Likeable } from './likeable';
import type { Token } from './token';

/** What values of different fields are counted apart by. */
export enum Field { Given = 1, Family, Birth, Street, Town, Postcode, Email, Phone, Id, Organisation }

/** People that every store is taken to have beside its own, so that two records alone can be judged as well. */
const PRIOR_PEOPLE = 400;

/** In how many further records the same person may well stand. */
const RECORDS_OF_ONE = 4;

/** How often names, towns, dates … occur in this store: sharing a rare one says more. Counts may come out a little high, never low. */
export class Frequencies {
	private readonly counts: Uint32Array;
	private readonly mask: number;
	/** How many people were added. */
	people = 0;

	/** `expected` is how many people will be added, about; it decides the memory: 16 to 32 counters a person. */
	constructor(expected = 4_000) {
		const size = 2 ** Math.ceil(Math.log2(Math.min(Math.max(expected, 4_000), 4_000_000) * 16));
		this.counts = new Uint32Array(size);
		this.mask = size - 1;
	}

	/** Counts one person's values. */
	add(one: Likeable): void {
		this.people++;
		const name = one.names[0];
		if (name) {
			for (const token of name.given.slice(0, 2)) this.count(Field.Given, token.hash);
			if (name.familyWord) this.count(Field.Family, name.familyWord.hash);
			if (name.family.length > 1) for (const token of name.family.slice(0, 3)) this.count(Field.Family, token.hash);
		}
		for (const { year, month, day } of one.births.slice(0, 1)) this.count(Field.Birth, mix(year * 400 + month * 31 + day));
		for (const address of one.addresses.slice(0, 1)) {
			if (address.street.length > 0) this.count(Field.Street, address.streetHash);
			for (const town of address.townHashes) this.count(Field.Town, town);
			if (address.postcodeHash) this.count(Field.Postcode, address.postcodeHash);
		}
		for (const email of one.emails) this.count(Field.Email, email.hash);
		for (const phone of one.phones) this.count(Field.Phone, mix(Number(phone)));
		for (const id of one.ids) this.count(Field.Id, id.hash);
		for (const words of one.organisations) for (const word of words) this.count(Field.Organisation, word.hash);
	}

	/** How many people have a value, without the two that are being compared. */
	others(field: Field, hash: number): number {
		const [first, second] = this.places(field, hash);
		return Math.max(0, Math.min(this.counts[first], this.counts[second]) - 2);
	}

	/** The share of people that have a value; `prior` is what is expected of a value nobody knows yet. */
	share(field: Field, hash: number, prior: number): number {
		return (this.others(field, hash) + 0.5 + PRIOR_PEOPLE * prior) / (this.people + PRIOR_PEOPLE);
	}

	/**
	 * The share of people that have a contact or number. It belongs to one person in a few records, as a rule;
	 * only from there on is it something that people share.
	 */
	shareOfContact(field: Field, hash: number): number {
		return (Math.max(0, this.others(field, hash) - RECORDS_OF_ONE) + 0.01) / (this.people + PRIOR_PEOPLE);
	}

	/** The larger share of two words. */
	larger(field: Field, one: Token, other: Token, prior: number): number {
		return one === other ? this.share(field, one.hash, prior) : Math.max(this.share(field, one.hash, prior), this.share(field, other.hash, prior));
	}

	private count(field: Field, hash: number): void {
		const [first, second] = this.places(field, hash);
		this.counts[first]++;
		if (second !== first) this.counts[second]++;
	}

	private places(field: Field, hash: number): [number, number] {
		const first = mix(hash ^ (field * 0x9e3779b9));
		return [first & this.mask, mix(first ^ 0x5bd1e995) & this.mask];
	}
}
