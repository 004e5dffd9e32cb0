import { Balance, type Reason } from './balance';
import { compareBirthDates, Dates } from './birth-date';
import { agreementOfEmails, agreementOfPhones, weighEmails, weighIds, weighPhones } from './compare-contacts';
import { weighDates } from './compare-dates';
import { weighNamesInEmail } from './compare-email-names';
import { agreementOfNames, isInNeither, type NameAgreement } from './compare-names';
import { agreementOfPlaces, weighPlaces, type PlaceAgreement } from './compare-places';
import { contradictionOf, inOrder } from './contradiction';
import { Field, type Frequencies } from './frequencies';
import type { Likeable } from './likeable';
import type { Token } from './token';
import { weighNames } from './weigh-names';
import { Words } from './word-likeness';

/** How alike two people are. */
export interface Likeness {
	/** The probability that they are one person, 0..1. */
	score: number;
	reasons: Reason[];
}

/** Pairs of relatives for each pair of records of one person, in bits: as many. */
const FAMILY_BITS = 0;
/** Small stores are judged as parts of a town, for they are. */
const LEAST_PEOPLE = 1_000;
/** What is left of the score of pairs that nothing but a name and the like speaks for. */
const NOT_ENOUGH = 0.6;
/** The same when their birth dates agree but for a mistake: of many namesakes some were born on nearly the same day. */
const HARDLY_ENOUGH = 0.85;
/** The same when they also live in different places. */
const ELSEWHERE = 0.15;
/** What is left of it when there is clear evidence against the two being one. */
const CONTRADICTED = 0.5;
/** Below this nothing is looked at more closely. */
const UNLIKELY = 0.05;

/** How alike two people are, with reasons for and against. The order of the two makes no difference. */
export function compare(one: Likeable, other: Likeable, frequencies: Frequencies): Likeness {
	const balance = new Balance(true);
	const score = inOrder(one, other) ? weigh(one, other, frequencies, balance) : weigh(other, one, frequencies, balance);
	return { score, reasons: balance.reasons(FAMILY_BITS) };
}

/** The score alone, for millions of pairs. */
export function scoreOf(one: Likeable, other: Likeable, frequencies: Frequencies): number {
	return inOrder(one, other) ? weigh(one, other, frequencies, new Balance(false)) : weigh(other, one, frequencies, new Balance(false));
}

function weigh(one: Likeable, other: Likeable, frequencies: Frequencies, balance: Balance): number {
	const names = agreementOfNames(one.names, other.names);
	const dates = one.births.length > 0 && other.births.length > 0 ? compareBirthDates(one.births, other.births) : undefined;
	if (names && isHopeless(names, dates) && !sharesContact(one, other)) return 0;
	const emails = agreementOfEmails(one.emails, other.emails);
	const phones = agreementOfPhones(one.phones, other.phones);
	const places = agreementOfPlaces(one.addresses, other.addresses);
	const oneName = names !== undefined && names.given <= Words.Typo;
	if (names) weighNames(names, frequencies, balance);
	if (dates !== undefined) weighDates(dates, one.births, other.births, oneName, frequencies, balance);
	const told = oneName || (names !== undefined && isInNeither(names));
	if (emails) weighEmails(emails, told, frequencies, balance);
	else weighNamesInEmail(one, other, frequencies, balance);
	if (phones) weighPhones(phones, told, frequencies, balance);
	if (places) weighPlaces(places, frequencies, balance);
	const ids = sharedId(one, other);
	if (one.ids.length > 0 && other.ids.length > 0) weighIds(one.ids, other.ids, frequencies, balance);
	weighOrganisations(one, other, frequencies, balance);
	weighRest(one, other, balance);
	const same = -Math.log2(Math.max(frequencies.people, LEAST_PEOPLE));
	const score = balance.probability(same, same + FAMILY_BITS);
	if (score < UNLIKELY) return score;
	if (contradictionOf(one, other, names, dates)) return score * CONTRADICTED;
	if (!namesAgree(names, ids, one, other)) return score * NOT_ENOUGH;
	const contact = ids || phones?.same || (emails !== undefined && emails.how !== 'different' && emails.how !== 'local');
	if (contact || (dates !== undefined && dates <= Dates.Swapped && !hasOtherSurname(names)) || (places !== undefined && isHome(places))) return score;
	if (places?.street === 'different' && places.town !== 'same') return score * ELSEWHERE;
	return score * (dates !== undefined && dates <= Dates.Near ? HARDLY_ENOUGH : NOT_ENOUGH);
}

/** Two names that differ, and no birth date that would make them worth a second look. */
function isHopeless({ given, family, part }: NameAgreement, dates: Dates | undefined): boolean {
	if (dates !== undefined && dates <= Dates.Digit) return false;
	return given === Words.Different || given === Words.Unlike || (family === Words.Different && !part && given > Words.Typo);
}

function sharesContact(one: Likeable, other: Likeable): boolean {
	return one.emails.some((email) => other.emails.some((there) => there.hash === email.hash))
		|| one.phones.some((phone) => other.phones.includes(phone))
		|| sharedId(one, other);
}

function isHome({ street, house, postcode }: PlaceAgreement): boolean {
	return (street === 'same' || street === 'similar') && (house === true || postcode === 'same');
}

function sharedId(one: Likeable, other: Likeable): boolean {
	return one.ids.some((id) => other.ids.some((there) => there.kind === id.kind && there.value === id.value));
}

function hasOtherSurname(names: NameAgreement | undefined): boolean {
	return names !== undefined && names.family === Words.Different && !names.part;
}

/** Shared addresses make nobody one person whose names aren't known to agree at all. */
function namesAgree(names: NameAgreement | undefined, ids: boolean, one: Likeable, other: Likeable): boolean {
	if (ids) return true;
	if (!names) return one.organisations.length > 0 || (one.births.length > 0 && other.births.length > 0);
	return names.given <= Words.Start || names.given === Words.Missing || names.part || names.family <= Words.Close;
}

function weighOrganisations(one: Likeable, other: Likeable, frequencies: Frequencies, balance: Balance): void {
	if (one.organisations.length === 0 || other.organisations.length === 0) return;
	// Between people a company is a place of work; only without names is it who they are.
	const people = one.names.length > 0 || other.names.length > 0;
	let best = 0;
	for (const words of one.organisations) for (const there of other.organisations) best = Math.max(best, shareOfWords(words, there));
	const rarest = Math.min(...one.organisations[0].map((word) => frequencies.share(Field.Organisation, word.hash, 0.004)));
	if (best >= 0.99) balance.add('Company', 'the same', people ? 0.5 : 0.75, people ? 0.1 : 0.3, Math.max(0.0005, rarest));
	else if (best >= 0.6) balance.add('Company', 'similar', people ? 0.15 : 0.2, people ? 0.06 : 0.15, 0.01 + rarest);
	else balance.add('Company', 'different', people ? 0.35 : 0.05, people ? 0.84 : 0.55, 0.98);
}

function shareOfWords(one: readonly Token[], other: readonly Token[]): number {
	const common = one.filter((word) => other.some((there) => there.text === word.text || there.sound === word.sound)).length;
	return (2 * common) / (one.length + other.length);
}

function weighRest(one: Likeable, other: Likeable, balance: Balance): void {
	if (one.gender && other.gender) {
		if (one.gender === other.gender) balance.add('Gender', 'the same', 0.97, 0.5, 0.5);
		else balance.add('Gender', 'different', 0.03, 0.5, 0.5);
	}
	if (one.generation && one.generation === other.generation) balance.add('Suffix', 'the same', 0.95, 0.5, 0.5);
}
