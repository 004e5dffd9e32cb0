/** What a street line and a town are usually called, without case and signs. */
const STREET = /^(?:postal|mailing|shipping|delivery|billing|home|work)?(?:street|streetaddress|address|address1|addressline1|line1|strasse|straße|ulica|via|calle|rue)$/;
const TOWN = /^(?:postal|mailing|shipping|delivery|billing|home|work)?(?:city|town|postcode|postalcode|zip|zipcode|plz|locality|ort|miasto)$/;

/** Whether the traits hold enough of a postal address to send something there: a street and a town or postcode. */
export function isPostal(traits: Record<string, unknown>): boolean {
	let street = false;
	let town = false;
	for (const [name, value] of Object.entries(traits)) {
		if (value === '' || value === null) continue;
		const plain = name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
		street ||= STREET.test(plain);
		town ||= TOWN.test(plain);
	}
	return street && town;
}
