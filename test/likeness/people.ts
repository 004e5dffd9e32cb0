import { likeable, type Likeable } from '../../marketing/likeness';

/** A person of these traits and, for tests of contacts, an e-mail address and a phone. */
export function person(traits: Record<string, unknown>, identifiers: { kind: string; value: string }[] = []): Likeable {
	return likeable({ traits, identifiers });
}

/** A person of this full name. */
export function named(name: string): Likeable {
	return person({ name });
}

/** Numbers from 0 to 1 in an order that the seed decides. */
export function randomOf(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x9e3779b9) >>> 0;
		let number = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
		number = Math.imul(number ^ (number >>> 15), 0x735a2d97);
		return ((number ^ (number >>> 15)) >>> 0) / 2 ** 32;
	};
}

/** The same for dates that differ in the order of day and month. */
function digitsOf(date: string): string {
	const [year, ...rest] = date.split('-');
	return [year, ...rest.sort()].join('-');
}

const WOMEN = 'Anna Maria Olga Petra Julia Laura Ingrid Sofia Emma Chloe Ruth Fatima Irina Elena Heidi Nora'.split(' ');
const MEN = 'Piotr Thomas Boris Walter Marco Lukas Igor David Samuel Hassan Viktor Georg Felix Owen Stefan Jan'.split(' ');
const SURNAMES = 'Kowalski Müller Petrov Smith Rossi Cohen Nowak Weber Ivanov Garcia Johansson Papadopoulos Levi Brown Dubois Horvat Achterberg Zielinski'.split(' ');

/** Makes up people of one seed who are two people although much is the same. */
export class Relatives {
	constructor(private readonly random: () => number) {}

	pick<Item>(list: readonly Item[]): Item {
		return list[Math.floor(this.random() * list.length)];
	}

	number(from: number, to: number): number {
		return from + Math.floor(this.random() * (to - from + 1));
	}

	date(from: number, to: number): string {
		const two = (number: number) => String(number).padStart(2, '0');
		return `${this.number(from, to)}-${two(this.number(1, 12))}-${two(this.number(1, 28))}`;
	}

	/** What the members of a household share. */
	household() {
		const number = String(this.number(10_000_000, 99_999_999));
		return {
			lastName: this.pick(SURNAMES), street: `${this.pick(['Oak', 'Mill', 'Station', 'Church', 'River'])} Street`, streetNumber: String(this.number(1, 150)),
			city: this.pick(['Springfield', 'Rivertown', 'Lakeside']), postcode: String(this.number(10_000, 99_999)), phone: `+4860${number}`, email: `family${number}@mail.example`,
		};
	}

	two(list: readonly string[]): [string, string] {
		const one = this.pick(list);
		let other = this.pick(list);
		while (other === one) other = this.pick(list);
		return [one, other];
	}

	siblings() {
		const shared = this.household();
		const [one, other] = this.two(this.pick([WOMEN, MEN, [...WOMEN, ...MEN]]));
		return [{ ...shared, firstName: one, birthDate: this.date(1990, 2004) }, { ...shared, firstName: other, birthDate: this.date(1990, 2004) }];
	}

	twins() {
		const shared = { ...this.household(), birthDate: this.date(1950, 2004) };
		const [one, other] = this.two(this.pick([WOMEN, MEN, [...WOMEN, ...MEN]]));
		return [{ ...shared, firstName: one }, { ...shared, firstName: other }];
	}

	couple() {
		const shared = this.household();
		return [{ ...shared, firstName: this.pick(WOMEN) }, { ...shared, firstName: this.pick(MEN) }];
	}

	fatherAndSon() {
		const shared = { ...this.household(), firstName: this.pick(MEN) };
		return [{ ...shared, birthDate: this.date(1940, 1965) }, { ...shared, birthDate: this.date(1985, 2004) }];
	}

	seniorAndJunior() {
		const { lastName, ...shared } = { ...this.household(), firstName: this.pick(MEN) };
		return [{ ...shared, lastName: `${lastName} Sr` }, { ...shared, lastName: `${lastName} Jr.` }];
	}

	/** One name, nothing else the same; a town sometimes. */
	namesakes() {
		const name = { firstName: this.pick([...WOMEN, ...MEN]), lastName: this.pick(SURNAMES) };
		const town = this.random() < 0.5 ? { city: 'Springfield' } : {};
		const one = this.date(1940, 2004);
		let other = this.date(1940, 2004);
		// Two of one name, born on one day, can't be told from one person.
		while (digitsOf(other) === digitsOf(one)) other = this.date(1940, 2004);
		const rest = (birthDate: string) => (this.random() < 0.5 ? { birthDate } : {});
		return [{ ...name, ...town, ...rest(one), email: `a${this.number(1, 1e8)}@one.example` }, { ...name, ...town, ...rest(other), phone: `+4870${this.number(1e7, 9e7)}` }];
	}

	/** A phone number that was given to somebody else. */
	recycledPhone() {
		const phone = `+4860${this.number(10_000_000, 99_999_999)}`;
		const [one, other] = this.two([...WOMEN, ...MEN]);
		const [first, second] = this.two(SURNAMES);
		return [{ firstName: one, lastName: first, phone }, { firstName: other, lastName: second, phone }];
	}
}
