const FIRSTS = ['Anna', 'Piotr', 'Maria', 'Jan', 'Ewa', 'Tomasz', 'Rachel', 'David', 'Ivan', 'Elena', 'Nikolay', 'Hannah', 'Lukas', 'Julia', 'Paul', 'Sofia'];

/**
 * Records number `from` up to, not including, `to` of till, web shop and call center. A quarter of them are about
 * somebody of whom an earlier record spoke: found by the e-mail address or the phone number. The same every time.
 */
export function threeSources(from, to) {
	return Array.from({ length: to - from }, (_, place) => record(from + place));
}

function record(n) {
	const again = n % 4 === 3;
	// Somebody from far back, so that it is not in the same batch.
	const person = again ? (Math.floor(n / 4) * 2_654_435) % Math.max(1, Math.floor(n * 0.7)) : n;
	const of = person % 4 === 3 ? person - 1 : person;
	const source = ['till', 'web shop', 'call center'][n % 3];
	const email = { kind: 'email', value: `person.${of}@mail${of % 50}.example.com` };
	const phone = { kind: 'phone', value: `+48${600_000_000 + of}` };
	const customer = { kind: `customer:${source}`, value: String(of) };
	const identifiers = again ? [n % 8 === 3 ? email : phone, customer] : [email, phone];
	return { identifiers, traits: { firstName: FIRSTS[of % 16], lastName: `Family${of % 3_000}`, city: `City ${of % 100}` }, source, country: 'PL' };
}
