import { fold } from './folding';
import { hash, lettersOf } from './hash';

/** A place where a person lives, in comparable parts; empty parts are unknown. */
export interface Address {
	/** The number of the house, e.g. `12` or `12a`. */
	house: string;
	/** The words of the street, without its kind (street, road, ulica …); of a whole address also those of the town. */
	street: string[];
	/** The words of town and suburb. */
	towns: string[];
	postcode: string;
	/** The street as one word. */
	streetWord: string;
	letters: number;
	streetHash: number;
	townHashes: number[];
	postcodeHash: number;
	/** Town words stand among the street's, as in a whole address on one line. */
	mixed: boolean;
}

/** What was read about an address before it was put in order. */
export interface AddressParts { street: string; house: string; towns: string[]; postcode: string; whole: string }

/** Kinds of streets and dwellings and their short forms; they say nothing of their own. */
const KINDS = new Set(('street st str strasse straße strase road rd avenue ave av lane ln drive dr boulevard blvd court ct place pl square sq terrace ter tce crescent cres cr circuit cct close cl way highway hwy parade pde'
	+ ' grove gr walk row mews gardens gdns alley circle cir parkway pkwy plaza trail loop rise hill'
	+ ' ulica ul aleja al aleje pl plac os osiedle rynek ulitsa ulica prospekt prosp pr per pereulok vul vulytsya bulvar bul ploshtad'
	+ ' rue avenue chemin place quai via viale corso piazza vicolo calle c avenida avda plaza paseo rua travessa straat laan weg gasse platz allee ring'
	+ ' rehov rechov odos leoforos apt apartment apartments appt flat unit suite ste floor fl building bldg bld block no nr number po box house pob').split(' '));
const DIRECTIONS: Record<string, string> = { north: 'n', south: 's', east: 'e', west: 'w', saint: 'st', mount: 'mt', fort: 'ft' };
const NUMBER = /^\d{1,5}[a-z]?$/;
const ENDING = /^([a-z]{3,})(?:strasse|strase|str|straat|gasse|allee|platz|weg)$/;
const UK = /\b([a-z]{1,2}\d[a-z\d]?)\s?(\d[a-z]{2})\b/;
const CANADA = /\b([a-z]\d[a-z])\s?(\d[a-z]\d)\b/;

/** Puts an address in order; undefined when nothing of it is known. */
export function readAddress(parts: AddressParts): Address | undefined {
	const line = `${parts.street} ${parts.whole}`.trim();
	const mixed = parts.whole !== '' || parts.street.includes(',');
	let text = fold(line).text;
	let postcode = fold(parts.postcode).text.replaceAll(' ', '');
	if (mixed) [text, postcode] = withoutPostcode(text, postcode);
	const words = text === '' ? [] : text.split(' ', 24);
	const found = words.find((word) => NUMBER.test(word));
	const house = fold(parts.house).text.replaceAll(' ', '') || found || '';
	const street = words.filter((word) => word !== house && !KINDS.has(word)).map((word) => DIRECTIONS[word] ?? word.replace(ENDING, '$1'));
	const towns = parts.towns.map((town) => fold(town).text).filter((town) => town !== '').slice(0, 3);
	const zip = postcode.slice(0, 12);
	if (street.length === 0 && towns.length === 0 && postcode === '') return undefined;
	return {
		house, street: street.slice(0, 12), towns, postcode: zip,
		streetWord: street.join(''), letters: lettersOf(street.join('')), streetHash: hash([...street].sort().join(' '), 11), mixed,
		townHashes: towns.map((town) => hash(town, 13)), postcodeHash: zip === '' ? 0 : hash(zip, 17),
	};
}

/** Takes the postcode out of a whole address: British and Canadian forms, otherwise the last long number that isn't in front. */
function withoutPostcode(text: string, given: string): [string, string] {
	const form = UK.exec(text) ?? CANADA.exec(text);
	if (form) return [text.replace(form[0], ' ').trim(), given || form[1] + form[2]];
	const words = text.split(' ', 24);
	for (let at = words.length - 1; at > 0; at--) {
		if (!/^\d{4,6}$/.test(words[at])) continue;
		const postcode = words[at];
		return [words.filter((_, place) => place !== at).join(' '), given || postcode];
	}
	return [text, given];
}
