import type { Address } from './address';
import { readAddress } from './address';
import type { BirthDate } from './birth-date';
import { readBirthDates } from './birth-date';
import type { Email, OtherId } from './contacts';
import { readEmail, readId, readPhone } from './contacts';
import { fold } from './folding';
import { hash } from './hash';
import { generationOf, nameOfParts, nameOfText, type PersonName } from './person-name';
import { gather, type Said } from './said';
import { joined, tokensOf, type Token } from './token';

/** What is compared about a person, read once from what is known about them. */
export interface Likeable {
	names: readonly PersonName[];
	/** `1` senior, `2` junior, `3` the third … as written behind the name. */
	generation?: string;
	gender?: 'f' | 'm';
	births: readonly BirthDate[];
	addresses: readonly Address[];
	emails: readonly Email[];
	/** The last digits of each number. */
	phones: readonly string[];
	ids: readonly OtherId[];
	/** The names of organisations, in words. */
	organisations: readonly (readonly Token[])[];
	/** A number for all of it, by which two people are put in one order whichever comes first. */
	mark: number;
}

/** What is known about a person: traits by name, and the addresses and keys they are recognised by. */
export interface Known {
	traits: Record<string, unknown>;
	identifiers: readonly { kind: string; value: string }[];
}

const MOST = 8;
const LEGAL_FORMS = new Set('inc incorporated llc ltd limited gmbh ag kg ug sa sas sarl spa srl sp z oo zoo plc co corp corporation company bv nv ab oy as aps ood eood ooo the and und i'.split(' '));

/** Reads what can be compared about a person from traits of any usual spelling; what can't be read is left out. */
export function likeable(known: Known): Likeable {
	const said = gather(known.traits);
	for (const { kind, value } of known.identifiers) {
		if (typeof value !== 'string') continue;
		if (kind === 'email') said.emails.push(value);
		else if (kind === 'phone' || kind === 'whatsapp') said.phones.push(value);
		else said.ids.push({ kind, value });
	}
	const { names, generation } = namesOf(said);
	const read = {
		names,
		generation: generation ?? (said.suffix ? generationOf(said.suffix) : undefined),
		gender: genderOf(said.gender),
		births: birthsOf(said),
		addresses: addressesOf(said),
		emails: distinct(said.emails.map(readEmail), (email) => email.text),
		phones: distinct(said.phones.map(readPhone), (phone) => phone),
		ids: distinct(said.ids.map(({ kind, value }) => readId(kind, value)), (id) => `${id.kind} ${id.value}`),
		organisations: said.organisations.slice(0, 3).map((name) => tokensOf(fold(name), 10).filter((token) => !LEGAL_FORMS.has(token.text))).filter((words) => words.length > 0),
	};
	return { ...read, mark: markOf(read) };
}

function markOf({ names, generation, gender, births, addresses, emails, phones, ids, organisations }: Omit<Likeable, 'mark'>): number {
	const words = (tokens: readonly Token[]) => tokens.map(({ text }) => text).join(' ');
	const parts = [
		...names.map(({ given, family }) => `${words(given)},${words(family)}`), generation, gender, ...births.map(({ year, month, day }) => `${year}.${month}.${day}`),
		...addresses.map(({ house, street, towns, postcode }) => `${house} ${street.join(' ')} ${towns.join(' ')} ${postcode}`),
		...emails.map(({ text }) => text), ...phones, ...ids.map(({ kind, value }) => `${kind} ${value}`), ...organisations.map(words),
	];
	return hash(parts.join('\n'), 19);
}

function namesOf(said: Said): { names: PersonName[]; generation?: string } {
	const read = said.given || said.family ? [nameOfParts(said.given, said.middle, said.family)] : [];
	if (said.maiden && said.given) read.push(nameOfParts(said.given, said.middle, said.maiden));
	for (const full of said.full.slice(0, 3)) read.push(nameOfText(full));
	const names: PersonName[] = [];
	let generation: string | undefined;
	for (const { given = [], family = [], generation: own } of read) {
		generation ??= own;
		if (given.length + family.length === 0) continue;
		if (!names.some((name) => sameTokens(name.given, given) && sameTokens(name.family, family))) names.push({ given, family, givenWord: joined(given), familyWord: joined(family) });
	}
	return { names, generation };
}

function sameTokens(one: readonly Token[], other: readonly Token[]): boolean {
	return one.length === other.length && one.every((token, at) => token.text === other[at].text);
}

function birthsOf(said: Said): BirthDate[] {
	if (said.birth) return readBirthDates(said.birth);
	if (!/^\d{4}$/.test(said.birthYear)) return [];
	const parts = [said.birthYear, said.birthMonth, said.birthDay].filter((part) => /^\d{1,4}$/.test(part));
	return readBirthDates(parts.join('-'));
}

function addressesOf(said: Said): Address[] {
	const { street, house, towns, postcode, wholes } = said;
	const main = readAddress({ street, house, towns, postcode, whole: wholes[0] ?? '' });
	const others = wholes.slice(1, 3).map((whole) => readAddress({ street: '', house: '', towns: [], postcode: '', whole }));
	return [main, ...others].filter((one) => one !== undefined);
}

function genderOf(written: string): 'f' | 'm' | undefined {
	const word = fold(written).text;
	if (/^(?:f|female|w|weiblich|woman|k|kobieta|frau|femme|zhenskii|zh|2)$/.test(word)) return 'f';
	return /^(?:m|male|man|maennlich|mannlich|mezczyzna|herr|homme|muzhskoi|1)$/.test(word) ? 'm' : undefined;
}

function distinct<Item>(items: (Item | undefined)[], key: (item: Item) => string): Item[] {
	const kept: Item[] = [];
	for (const item of items) {
		if (item === undefined || kept.length >= MOST) continue;
		if (!kept.some((one) => key(one) === key(item))) kept.push(item);
	}
	return kept;
}
