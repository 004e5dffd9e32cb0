import type { Likeable } from './likeable';
import type { PersonName } from './person-name';

/**
 * Under which keys a person is filed, so that only people who share one are compared. A key may be as common as a surname:
 * `Candidates` takes common keys two at a time. Typing errors in one field leave the keys of the others.
 */
export function blockKeys(one: Likeable): string[] {
	const keys = new Set<string>();
	for (const name of one.names.slice(0, 3)) addNames(name, keys);
	for (const { year, month, day } of one.births) {
		if (day === 0) continue;
		const [low, high] = month < day ? [month, day] : [day, month];
		keys.add(`d${year % 100}.${low}.${high}`);
		keys.add(`m${month}.${day}`);
		keys.add(`y${year % 100}.${month}`);
		keys.add(`z${year % 100}.${day}`);
	}
	for (const { text, local, domain } of one.emails) {
		keys.add(`e${text}`);
		if (local.length >= 4) keys.add(`l${local}`);
		if (domain.length >= 4) keys.add(`o${domain}`);
	}
	for (const phone of one.phones) keys.add(`p${phone.slice(-7)}`);
	for (const { kind, value } of one.ids) keys.add(`i${kind} ${value}`);
	for (const { street, house, postcode, towns } of one.addresses.slice(0, 2)) {
		for (const word of street.slice(0, 3)) if (house && word.length >= 3) keys.add(`a${house} ${word}`);
		if (postcode) keys.add(`c${postcode.slice(0, 5)}`);
		if (towns.length > 0) keys.add(`t${towns[towns.length - 1]}`);
	}
	for (const words of one.organisations) for (const word of words.slice(0, 4)) keys.add(`w${word.bones}`);
	return [...keys];
}

function addNames({ given, family, familyWord: last }: PersonName, keys: Set<string>): void {
	// First names and surnames share their keys, for they are often swapped.
	if (last && last.bones !== '') keys.add(`n${last.bones}`);
	if (last && last.otherBones !== '') keys.add(`n${last.otherBones}`);
	if (family.length > 1) for (const word of family) if (word.bones.length > 1) keys.add(`n${word.bones}`);
	const first = given[0];
	if (!first) return;
	if (first.groups.length > 0) for (const group of first.groups.slice(0, 3)) keys.add(`g${group}`);
	if (first.bones !== '') keys.add(`n${first.bones}`);
	if (first.otherBones !== '') keys.add(`n${first.otherBones}`);
}

/** What a key is about, by its first letter: a name 0, a date 1, a place 2, anything else 3. */
export function aspectOf(key: string): number {
	const letter = key[0];
	if (letter === 'n' || letter === 'g') return 0;
	if (letter === 'd' || letter === 'm' || letter === 'y' || letter === 'z') return 1;
	return letter === 'a' || letter === 'c' || letter === 't' ? 2 : 3;
}

/** Whether two common keys say more together than one: two names do, a town and its postcode don't. */
export function goTogether(one: number, other: number): boolean {
	return one + other < 4 && (one !== other || one === 0) && one !== 3 && other !== 3;
}
