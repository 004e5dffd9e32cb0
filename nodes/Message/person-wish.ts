import { accepted, type Outcome } from '../../marketing/outcome';
import { readPerson, type PersonName } from '../../marketing/profiles';
import { personFields, readPersonFields, type Read } from '../kit';
import { judgeWish, readWish, wishFields, wishOptions, type WrittenWish } from './wish-form';

/** Which message is wanted for whom. */
export interface PersonWish {
	person: PersonName;
	wish: WrittenWish;
	item: Record<string, unknown>;
}

/** The fields of operations that are about a message for each item's person. */
export const personWishFields = [
	...wishFields,
	...personFields(),
	{ displayName: 'Options', name: 'options', type: 'collection' as const, placeholder: 'Add Option', default: {}, options: wishOptions },
];

/** Reads them. */
export const readPersonWish = (read: Read) => ({ person: readPersonFields(read), wish: readWish(read), item: read.item });

/** What is wrong with one of them. */
export function judgePersonWish({ person, wish, item }: ReturnType<typeof readPersonWish>): Outcome<PersonWish> {
	const judged = judgeWish(wish);
	if (!judged.ok) return judged;
	const read = readPerson(person);
	return read.ok ? accepted({ person: read.value, wish, item }) : read;
}
