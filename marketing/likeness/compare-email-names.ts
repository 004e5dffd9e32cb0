import type { Balance } from './balance';
import { Field, type Frequencies } from './frequencies';
import type { Likeable } from './likeable';
import type { Token } from './token';

/** Shorter words stand in addresses by chance. */
const SHORTEST = 4;

/** Where only one of two people has an e-mail address, and names are missing in that record: whether the other's name stands in the address. */
export function weighNamesInEmail(one: Likeable, other: Likeable, frequencies: Frequencies, balance: Balance): void {
	const [withEmail, without] = one.emails.length > 0 ? [one, other] : [other, one];
	if (withEmail.emails.length === 0 || without.emails.length > 0) return;
	const own = withEmail.names[0];
	const there = without.names[0];
	if (!there) return;
	const local = withEmail.emails[0].local;
	if (!own?.given.length) weigh('First name', local, there.given[0], Field.Given, 0.03, frequencies, balance);
	if (!own?.family.length) weigh('Surname', local, there.family[0], Field.Family, 0.35, frequencies, balance);
}

function weigh(field: string, local: string, name: Token | undefined, kind: Field, family: number, frequencies: Frequencies, balance: Balance): void {
	if (name === undefined || name.text.length < SHORTEST || !local.includes(name.text)) return;
	balance.add(field, 'stands in the other\'s e-mail address', 0.4, family, Math.min(0.4, 0.002 + 2 * frequencies.share(kind, name.hash, 0.002)));
}
