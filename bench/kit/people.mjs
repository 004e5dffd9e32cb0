/** Person number n as a row: e-mail, phone and a few traits. `round` changes a trait, so that there is something to write. */
export function person(n, round = 0) {
	return {
		json: {
			email: `person.${n}@shop${n % 50}.example.com`,
			phone: `+48601${String(n).padStart(6, '0')}`,
			firstName: `Given${n % 200}`,
			lastName: `Family${n % 3000}`,
			city: `City ${n % 100}`,
			round,
		},
	};
}

/** People from one number up to, not including, another. */
export function people(from, to, round = 0) {
	return Array.from({ length: to - from }, (_, position) => person(from + position, round));
}
