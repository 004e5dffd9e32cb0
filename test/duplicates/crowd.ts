import { identify, readSighting, type WrittenSighting } from '../../marketing/profiles';
import type { Work } from '../../marketing/store';
import { good } from '../kit/outcomes';

const FIRST = 'Anna Piotr Maria Tomasz Rachel David Ivan Elena Nikolay Lukas Julia Paul Sofia Georgi Marta Stefan Petra Felix Olga Miriam'.split(' ');
const STARTS = 'Ka Be Mar Ol Wal Tor Ben Dra Fin Ro Sil Ver Mon Lu Ham Gro Kel Sta Pri Wie Zab Nor Hel Bor Dom Fra Gul'.split(' ');
const MIDDLES = 'na le ri so ve ta mi do ku la be re ga no zi pe wa tu li'.split(' ');
const ENDS = 'ski mann wicz ov berg ley well ner ton sen'.split(' ');

/** Numbers from 0 to 1 in an order that the seed decides (mulberry32). */
export function chance(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let number = Math.imul(state ^ (state >>> 15), state | 1);
		number ^= number + Math.imul(number ^ (number >>> 7), number | 61);
		return ((number ^ (number >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** A row, and who it is about. */
export interface Made {
	person: number;
	row: WrittenSighting;
}

/**
 * Rows about made-up people, one in four of whom comes from the web shop once more: with a typing error in the name or
 * the street, another e-mail address, and no number that both rows share.
 */
export function crowd(count: number, seed: number): Made[] {
	const random = chance(seed);
	const pick = <Item>(list: readonly Item[]) => list[Math.floor(random() * list.length)];
	const digits = (from: number, to: number) => String(from + Math.floor(random() * (to - from + 1))).padStart(2, '0');
	const made: Made[] = [];
	for (let person = 0; person < count; person++) {
		const traits = {
			firstName: pick(FIRST), lastName: pick(STARTS) + pick(MIDDLES) + pick(MIDDLES) + pick(ENDS), birthDate: `${digits(1945, 2004)}-${digits(1, 12)}-${digits(1, 28)}`,
			street: `${pick(STARTS)}${pick(MIDDLES)}${pick(MIDDLES)} Street ${digits(1, 90)}`, city: `${pick(STARTS)}${pick(MIDDLES)}grad`, points: Math.floor(random() * 1_000),
		};
		made.push({ person, row: rowOf('till', person, traits) });
		if (random() >= 0.25) continue;
		const wrong = pick(['firstName', 'lastName', 'street'] as const);
		made.push({ person, row: rowOf('web shop', person, { ...traits, points: 0, [wrong]: mistyped(traits[wrong], random) }) });
	}
	return made;
}

function rowOf(source: string, person: number, traits: WrittenSighting['traits']): WrittenSighting {
	const domain = source === 'till' ? 'home.test' : 'work.test';
	return { identifiers: [{ kind: `customer:${source}`, value: String(person) }, { kind: 'email', value: `p${person}x@${domain}` }], traits, source };
}

function mistyped(text: string, random: () => number): string {
	const at = 1 + Math.floor(random() * (text.length - 3));
	return random() < 0.5 ? text.slice(0, at) + text.slice(at + 1) : text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
}

/** Puts the rows into the store; gives whose profile each id is. */
export async function settled(work: Work, made: readonly Made[]): Promise<Map<string, number>> {
	const outcomes = await identify(work, made.map(({ row }) => good(readSighting(row))));
	return new Map(outcomes.map((outcome, place) => [good(outcome).profileId, made[place].person]));
}
