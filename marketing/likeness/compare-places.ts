import type { Address } from './address';
import type { Balance } from './balance';
import { distance, jaroWinkler } from './distance';
import { Field, type Frequencies } from './frequencies';
import { unshared } from './hash';

/** How two addresses agree; undefined parts aren't known of both. */
export interface PlaceAgreement {
	one: Address;
	other: Address;
	street?: 'same' | 'similar' | 'different';
	house?: boolean;
	town?: 'same' | 'similar' | 'different';
	postcode?: 'same' | 'similar' | 'different';
}

/** The best agreement between any two addresses of two people. */
export function agreementOfPlaces(ones: readonly Address[], others: readonly Address[]): PlaceAgreement | undefined {
	let best: PlaceAgreement | undefined;
	for (const one of ones) {
		for (const other of others) {
			const found = agree(one, other);
			if (!best || rank(found) > rank(best)) best = found;
		}
	}
	return best;
}

const RANK = { same: 2, similar: 1, different: -1 };

function rank({ street, house, town, postcode }: PlaceAgreement): number {
	return (street ? 2 * RANK[street] : 0) + (house === undefined ? 0 : house ? 1 : -1) + (town ? RANK[town] : 0) + (postcode ? RANK[postcode] : 0);
}

function agree(one: Address, other: Address): PlaceAgreement {
	const found: PlaceAgreement = { one, other };
	if (one.street.length > 0 && other.street.length > 0) found.street = compareStreets(one, other);
	if (one.house && other.house) found.house = one.house === other.house;
	if (one.towns.length > 0 && other.towns.length > 0) found.town = compareTowns(one.towns, other.towns);
	if (one.postcode && other.postcode) found.postcode = comparePostcodes(one.postcode, other.postcode);
	return found;
}

function compareStreets(one: Address, other: Address): 'same' | 'similar' | 'different' {
	if (one.streetHash === other.streetHash) return 'same';
	// Streets written together and apart have the same letters; whole addresses may have more than a street.
	if (!one.mixed && !other.mixed && unshared(one.letters, other.letters) > 7) return 'different';
	const [few, many] = one.street.length <= other.street.length ? [one.street, other.street] : [other.street, one.street];
	let common = 0;
	let exact = true;
	for (const word of few) {
		if (many.includes(word)) common++;
		else if (many.some((there) => alike(word, there))) {
			common++;
			exact = false;
		}
	}
	if (common === few.length && (many.length - few.length <= 1 || one.mixed || other.mixed)) return exact && (one.mixed || other.mixed || few.length === many.length) ? 'same' : 'similar';
	if (common > 0 && common * 2 >= few.length && (few.length > 1 || many.length > 1)) return 'similar';
	if (unshared(one.letters, other.letters) > 5) return 'different';
	const [joinedFew, joinedMany] = one.street === few ? [one.streetWord, other.streetWord] : [other.streetWord, one.streetWord];
	if (joinedFew.length >= 5 && (joinedMany.includes(joinedFew) || distance(joinedFew, joinedMany, 3) <= 3 || jaroWinkler(joinedFew, joinedMany) >= 0.9)) return 'similar';
	return 'different';
}

function alike(one: string, other: string): boolean {
	return one.length >= 5 && distance(one, other, 1) <= 1;
}

function compareTowns(ones: readonly string[], others: readonly string[]): 'same' | 'similar' | 'different' {
	let best: 'same' | 'similar' | 'different' = 'different';
	for (const one of ones) {
		for (const other of others) {
			if (one === other) return 'same';
			if (best === 'different' && one.length >= 3 && other.length >= 3 && similarTown(one, other)) best = 'similar';
		}
	}
	return best;
}

function similarTown(one: string, other: string): boolean {
	const most = Math.max(one.length, other.length) >= 7 ? 2 : 1;
	return distance(one, other, most) <= most || jaroWinkler(one, other) >= 0.86;
}

function comparePostcodes(one: string, other: string): 'same' | 'similar' | 'different' {
	if (one === other || (one.length > 5 && one.slice(0, 5) === other) || (other.length > 5 && other.slice(0, 5) === one)) return 'same';
	return distance(one, other, 1) <= 1 ? 'similar' : 'different';
}

/** Weighs two addresses. Towns and postcodes follow from each other, so the second of them counts for less. */
export function weighPlaces({ one, other, street, house, town, postcode }: PlaceAgreement, frequencies: Frequencies, balance: Balance): void {
	const streetShare = Math.max(frequencies.share(Field.Street, one.streetHash, 0.002), frequencies.share(Field.Street, other.streetHash, 0.002));
	if (street === 'same') balance.add('Street', 'the same', 0.62, 0.7, Math.min(0.9, streetShare * 2));
	else if (street === 'similar') balance.add('Street', 'similar', 0.12, 0.08, Math.min(0.9, 0.01 + streetShare * 4));
	else if (street === 'different') balance.add('Street', 'different', 0.26, 0.22, 0.98);
	const nearby = street !== undefined && street !== 'different';
	if (house !== undefined && (nearby || street === undefined)) {
		if (house) balance.add('House number', 'the same', 0.8, 0.8, nearby ? 0.06 : 0.04);
		else balance.add('House number', 'different', 0.2, 0.2, 0.94);
	}
	weighTown(one, town, nearby, frequencies, balance);
	if (postcode === undefined) return;
	const share = frequencies.share(Field.Postcode, one.postcodeHash, 0.004);
	// Whoever lives in the same street or town has the same postcode, mostly.
	const known = nearby || town === 'same' ? 0.2 : 0;
	if (postcode === 'same') balance.add('Postcode', 'the same', 0.72, 0.75, Math.min(0.9, share * 1.5 + known));
	else if (postcode === 'similar') balance.add('Postcode', 'one sign differs', 0.08, 0.06, 0.03 + known / 4);
	else balance.add('Postcode', 'different', 0.2, 0.19, 0.95);
}

function weighTown(one: Address, town: PlaceAgreement['town'], nearby: boolean, frequencies: Frequencies, balance: Balance): void {
	if (town === undefined) return;
	const share = Math.max(...one.townHashes.map((hash) => frequencies.share(Field.Town, hash, 0.008)));
	if (town === 'same') balance.add('Town', 'the same', 0.7, 0.75, Math.min(0.9, share * 1.5 + (nearby ? 0.1 : 0)));
	else if (town === 'similar') balance.add('Town', 'similar spelling', 0.14, 0.05, Math.min(0.9, 0.02 + share));
	else balance.add('Town', 'different', 0.16, 0.2, 0.93);
}
