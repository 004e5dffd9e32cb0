import { compareBirthDates, Dates } from './birth-date';
import { nameOfKind } from './compare-contacts';
import { agreementOfNames, type NameAgreement } from './compare-names';
import { distance } from './distance';
import type { Likeable } from './likeable';
import type { PersonName } from './person-name';
import { Words } from './word-likeness';

/** Clear evidence that two records are two people. */
export interface Contradiction {
	code: 'first-names-differ' | 'names-differ' | 'birth-dates-differ' | 'suffixes-differ' | 'numbers-differ' | 'person-and-company';
	message: string;
}

/** Clear evidence that two records are two people; undefined when nothing speaks against it. */
export function contradiction(one: Likeable, other: Likeable): Contradiction | undefined {
	if (!inOrder(one, other)) return contradiction(other, one);
	const dates = one.births.length > 0 && other.births.length > 0 ? compareBirthDates(one.births, other.births) : undefined;
	return contradictionOf(one, other, agreementOfNames(one.names, other.names), dates);
}

/** Whether two people stand in the order in which they are compared, so that it makes no difference who comes first. */
export function inOrder(one: Likeable, other: Likeable): boolean {
	return one.mark <= other.mark;
}

/** The same when names and birth dates were compared already. */
export function contradictionOf(one: Likeable, other: Likeable, names: NameAgreement | undefined, dates: Dates | undefined): Contradiction | undefined {
	if (one.generation && other.generation && one.generation !== other.generation) {
		return { code: 'suffixes-differ', message: 'One name is followed by another generation (Jr, Sr, II …) than the other' };
	}
	const byName = names && contradictingNames(names, one, other);
	if (byName) return byName;
	// Of two relatives with one name, one is the other's parent: dates closer than that are a mistake in one of them.
	const oneName = names !== undefined && names.given <= Words.Called && (names.family <= Words.Called || names.part);
	if (dates === Dates.Different || (dates === Dates.Apart && !oneName)) return { code: 'birth-dates-differ', message: `Birth dates differ: ${shownDate(one)} / ${shownDate(other)}` };
	const personAndCompany = one.names.length > 0 ? isCompany(other) && one.organisations.length === 0 : isCompany(one) && other.names.length > 0 && other.organisations.length === 0;
	if (personAndCompany) return { code: 'person-and-company', message: 'One is a person, the other a company' };
	return contradictingNumbers(one, other);
}

function isCompany({ names, organisations }: Likeable): boolean {
	return names.length === 0 && organisations.length > 0;
}

function contradictingNames(names: NameAgreement, one: Likeable, other: Likeable): Contradiction | undefined {
	const { given, family, part } = names;
	const twoGenders = one.gender !== undefined && other.gender !== undefined && one.gender !== other.gender && given > Words.Called && given < Words.Missing;
	if (given === Words.Different || given === Words.Unlike || twoGenders) {
		return { code: 'first-names-differ', message: `First names differ: ${shown(names.one, 'given')} / ${shown(names.other, names.swapped ? 'family' : 'given')}` };
	}
	// A surname may change at a wedding, so it contradicts only when nothing else is known to be the same.
	const known = sharesDate(one, other) || sharesNumber(one, other) || (given <= Words.Called && sharesEmail(one, other));
	if (family === Words.Different && !part && !known) {
		return { code: 'names-differ', message: `Surnames differ: ${shown(names.one, 'family')} / ${shown(names.other, names.swapped ? 'given' : 'family')}` };
	}
	return undefined;
}

function sharesDate(one: Likeable, other: Likeable): boolean {
	return one.births.length > 0 && other.births.length > 0 && compareBirthDates(one.births, other.births) <= Dates.Digit;
}

function sharesEmail(one: Likeable, other: Likeable): boolean {
	return one.emails.some(({ text }) => other.emails.some((there) => there.text === text));
}

function sharesNumber(one: Likeable, other: Likeable): boolean {
	return one.ids.some((id) => other.ids.some((there) => there.kind === id.kind && there.value === id.value));
}

function contradictingNumbers(one: Likeable, other: Likeable): Contradiction | undefined {
	for (const id of one.ids) {
		if (!id.unique) continue;
		const there = other.ids.filter(({ kind }) => kind === id.kind);
		if (there.length === 0 || there.some(({ value }) => value === id.value || (!id.kind.startsWith('customer:') && distance(value, id.value, 1) <= 1))) continue;
		// A till may well have one person twice; a state has not.
		if (!id.kind.startsWith('customer:')) return { code: 'numbers-differ', message: `${nameOfKind(id.kind)} differs` };
	}
	return undefined;
}

function shown(name: PersonName, part: 'given' | 'family'): string {
	const words = name[part].length > 0 ? name[part] : name.family;
	return words.map(({ text }) => text.charAt(0).toUpperCase() + text.slice(1)).join(' ');
}

function shownDate({ births }: Likeable): string {
	const [{ year, month, day }] = births;
	return [year, month, day].filter((part) => part > 0).map((part) => String(part).padStart(2, '0')).join('-');
}
