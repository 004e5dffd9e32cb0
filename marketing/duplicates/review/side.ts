import { addressOf, type Profile, type Traits } from '../../profiles';

/** One of the two people of a pair, as far as it helps to decide; what isn't known is null. */
export interface Side {
	profileId: string;
	name: string | null;
	email: string | null;
	phone: string | null;
	birthDate: string | null;
	address: string | null;
	/** Which systems know this person. */
	sources: string[];
	/** Everything by which they are recognised, e.g. `card 77`. */
	identifiers: string[];
}

const GIVEN = 'firstname givenname given first forename namefirst vorname imie imię';
const FAMILY = 'lastname familyname surname family last namelast nachname nazwisko';
const NAME = 'name fullname displayname namefull customername personname';
const BIRTH = 'birthdate dateofbirth dob birthday geburtsdatum dataurodzenia';
const STREET = 'street streetaddress address1 addressline1 strasse straße ulica streetname';
const HOUSE = 'housenumber streetnumber house hausnummer';
const POSTCODE = 'postcode postalcode zip zipcode plz kodpocztowy';
const CITY = 'city town ort stadt miasto';
const COUNTRY = 'country land kraj countrycode';
const ADDRESS = 'address fulladdress addressfull adres';

const MOST_IDENTIFIERS = 20;
const LONGEST = 200;

/** A person as somebody who compares two wants to see them. */
export function sideOf(profile: Profile, sources: string[]): Side {
	const said = wordsOf(profile.traits);
	const place = placeIn(said) ?? placeIn(insideOf(profile.traits, ADDRESS));
	return {
		profileId: profile.profileId,
		name: joined([first(said, GIVEN), first(said, FAMILY)], ' ') ?? first(said, NAME) ?? null,
		email: addressOf(profile, 'email') ?? first(said, 'email emailaddress mail') ?? null,
		phone: profile.identifiers.find(({ kind }) => kind === 'phone')?.value ?? first(said, 'phone phonenumber mobile telephone') ?? null,
		birthDate: first(said, BIRTH) ?? null,
		address: place ?? first(said, ADDRESS) ?? null,
		sources,
		identifiers: profile.identifiers.slice(0, MOST_IDENTIFIERS).map(({ kind, original }) => `${kind} ${original}`),
	};
}

function placeIn(said: ReadonlyMap<string, string>): string | undefined {
	const street = joined([first(said, STREET), first(said, HOUSE)], ' ');
	return joined([street, joined([first(said, POSTCODE), first(said, CITY)], ' '), first(said, COUNTRY)], ', ');
}

/** The traits that are texts or numbers, by their names without case and signs. */
function wordsOf(traits: Traits): Map<string, string> {
	const said = new Map<string, string>();
	for (const [name, value] of Object.entries(traits)) {
		if (typeof value !== 'string' && typeof value !== 'number') continue;
		const text = String(value).trim().slice(0, LONGEST);
		if (text !== '') said.set(name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''), text);
	}
	return said;
}

function insideOf(traits: Traits, names: string): Map<string, string> {
	const inner = Object.entries(traits).find(([name, value]) => names.split(' ').includes(name.toLowerCase()) && typeof value === 'object' && value !== null);
	return inner ? wordsOf(inner[1] as Traits) : new Map();
}

function first(said: ReadonlyMap<string, string>, names: string): string | undefined {
	return names.split(' ').map((name) => said.get(name)).find((text) => text !== undefined);
}

function joined(parts: readonly (string | undefined)[], between: string): string | undefined {
	const known = parts.filter((part) => part !== undefined);
	return known.length > 0 ? known.join(between) : undefined;
}
