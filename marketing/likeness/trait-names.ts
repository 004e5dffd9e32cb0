/** What a trait says about a person, as far as it is compared. */
export type Slot = 'given' | 'middle' | 'family' | 'maiden' | 'full' | 'title' | 'suffix' | 'organisation' | 'gender' | 'birth' | 'birthYear' | 'birthMonth' | 'birthDay'
	| 'street' | 'house' | 'unit' | 'locality' | 'city' | 'postcode' | 'state' | 'country' | 'whole' | 'email' | 'phone' | 'id';

/** Usual names of traits, without case, spaces, signs and the prefixes below. */
const NAMES: Record<Exclude<Slot, 'id'>, string> = {
	given: 'first firstname namefirst given givenname givennames forename forenames fname vorname imie imię prenom prénom nombre voornaam nome имя ім’я име שםפרטי όνομα christianname',
	middle: 'middle middlename namemiddle middlenames middleinitial patronymic отчество secondname drugieimie zweitname',
	family: 'last lastname namelast surname surnames family familyname lname nachname familienname nazwisko nom nomdefamille apellido apellidos achternaam cognome фамилия прізвище фамилно שםמשפחה επώνυμο sname',
	maiden: 'maiden maidenname birthname namebirth nameatbirth nazwiskorodowe nazwiskopanienskie geburtsname formername previousname formersurname neename',
	full: 'name fullname namefull completename displayname personname customername clientname contactname namenative nativename nativenamefull nativename alias aka aliasname localname fio фио imienazwisko imieinazwisko nameandsurname cardholder recipient addressee',
	title: 'title salutation anrede nametitle nameprefix honorific prefix',
	suffix: 'suffix namesuffix generation namegeneration generationalsuffix',
	organisation: 'org nameorg organisation organization organisationname organizationname company companyname firm firma business businessname legalname tradename',
	gender: 'gender sex geschlecht plec płeć genre sexo пол стать',
	birth: 'dob birthdate birthday dateofbirth dobdate birthdt bday born geburtsdatum geburtstag dataurodzenia urodziny datenaissance datedenaissance fechanacimiento fechadenacimiento dataдатарождения датарождения датанароження датанараждане birth תאריךלידה',
	birthYear: 'birthyear yearofbirth dobyear yob birthy',
	birthMonth: 'birthmonth monthofbirth dobmonth',
	birthDay: 'birthdayofmonth dayofbirth dobday',
	street: 'street streetname streetaddress address1 addressline1 line1 addr1 addrline1 addrstreet address addr strasse straße ulica rue calle via улица вулиця road thoroughfare postaladdress street1 str',
	house: 'streetnumber housenumber houseno housenr streetno buildingnumber hausnummer nrdomu number housenum addrnumber дом',
	unit: 'unit flat apartment apt unitnumber flatnumber suite nrmieszkania wohnung квартира room floor',
	locality: 'address2 addressline2 line2 addr2 addrline2 address3 line3 addressline3 suburb district neighbourhood neighborhood quarter locality village locationname addrsuburb subdistrict dependentlocality',
	city: 'city town addrcity cityname ort stadt wohnort miasto miejscowosc miejscowość ville ciudad citta città gemeinde municipality posttown place woonplaats город місто град locationcity',
	postcode: 'postcode postal postalcode zip zipcode addrpostalcode addrpostcode addrzip plz postleitzahl kodpocztowy codepostal cp cap индекс poscode eircode pincode',
	state: 'state province region county addrstate bundesland wojewodztwo województwo oblast stateprovince statecode provincecode',
	country: 'country countrycode addrcountry countryname land kraj pays pais страна locationcountry',
	whole: 'addressfull fulladdress addrfull formattedaddress addresstext completeaddress mailingaddress homeaddress residence',
	email: 'email emailaddress mail emails eposta correo courriel',
	phone: 'phone phonenumber telephone telephonenumber tel mobile mobilenumber mobilephone cell cellphone handy telefon telefonnummer telefono téléphone msisdn whatsapp phones homephone workphone gsm numertelefonu телефон landline',
};

/** Numbers that one person has and nobody else, by what they are called; spelling of the trait is the kind. */
const NUMBERS: Record<string, string> = {
	passport: 'passport passportnumber passportno',
	licence: 'driverslicense driverslicensenumber drivinglicence drivinglicencenumber driverlicense driverlicensenumber driverlicencenumber licensenumber licencenumber',
	nationalid: 'nationalid nationalidnumber nationalidentitynumber identitynumber idcard idcardnumber idnumber pesel egn teudatzehut cpf dni nie curp bsn personnummer',
	socialsecurity: 'ssn ssnnumber socialsecurity socialsecuritynumber socsecid nationalinsurancenumber nino sin',
	tax: 'taxid taxidnumber taxnumber vatid vatnumber vat nip inn tin ein steuernummer',
};

/** What stands before the names above without changing their meaning. */
const PREFIXES = ['primary', 'native', 'secondary', 'customer', 'contact', 'client', 'person', 'personal', 'billing', 'shipping', 'user', 'profile', 'member', 'guest', 'home', 'mailing',
	'delivery', 'invoice', 'current', 'buyer', 'holder', 'traits', 'attr', 'applicant', 'patient', 'voter', 'subscriber', 'account', 'work', 'other', 'preferred', 'legal', 'private', 'addr', 'address'];

/** The place of a trait's value: a slot, and for numbers the kind. */
export interface Place {
	slot: Slot;
	kind: string;
}

function readPlaces(): Map<string, Place> {
	const places = new Map<string, Place>();
	for (const [slot, names] of Object.entries(NAMES)) for (const name of names.split(' ')) places.set(normal(name), { slot: slot as Slot, kind: '' });
	for (const [kind, names] of Object.entries(NUMBERS)) for (const name of names.split(' ')) places.set(name, { slot: 'id', kind });
	return places;
}

const PLACES = readPlaces();
const MOST_REMEMBERED = 5_000;
const remembered = new Map<string, Place | undefined>();

function normal(name: string): string {
	return name.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** What a trait of this name says, or undefined when it isn't compared. */
export function placeOf(name: string): Place | undefined {
	if (name.length > 60) return undefined;
	if (remembered.has(name)) return remembered.get(name);
	const place = find(normal(name));
	if (remembered.size >= MOST_REMEMBERED) remembered.clear();
	remembered.set(name, place);
	return place;
}

function find(name: string): Place | undefined {
	let rest = name;
	for (let turn = 0; turn < 3; turn++) {
		const place = PLACES.get(rest);
		if (place) return place;
		const prefix = PREFIXES.find((one) => rest.length > one.length && rest.startsWith(one));
		if (prefix === undefined) return undefined;
		rest = rest.slice(prefix.length);
	}
	return PLACES.get(rest);
}
