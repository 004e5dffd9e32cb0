import { fold } from '../folding';
import { ENGLISH } from './english';
import { GERMAN_DUTCH_NORDIC } from './german-dutch-nordic';
import { GREEK_SEMITIC_TURKISH } from './greek-semitic-turkish';
import { ROMANCE } from './romance';
import { SLAVIC_CYRILLIC } from './slavic-cyrillic';
import { SLAVIC_LATIN } from './slavic-latin';

/** What is known of a first name: the numbers of its groups, and 1 for women's, 2 for men's, 3 for both. */
export interface Called {
	groups: number[];
	genders: number;
}

const FAMILIES = [ENGLISH, GERMAN_DUTCH_NORDIC, SLAVIC_LATIN, SLAVIC_CYRILLIC, ROMANCE, GREEK_SEMITIC_TURKISH];

interface Lists {
	names: Map<string, Called>;
	/** By group: the first letters of its names. */
	initials: string[];
}

function readGroups(): Lists {
	const names = new Map<string, Called>();
	const initials = [''];
	let group = 0;
	for (const family of FAMILIES) {
		for (const [text, gender] of [[family.female, 1], [family.male, 2]] as const) {
			for (const line of text.trim().split(/\n|; /)) {
				group++;
				const words = line.split(' ').map((word) => fold(word).text);
				for (const word of words) file(names, word, group, gender);
				initials.push([...new Set(words.map((word) => word.charAt(0)))].join(''));
			}
		}
	}
	return { names, initials };
}

function file(names: Map<string, Called>, name: string, group: number, gender: number): void {
	if (name === '') return;
	const known = names.get(name);
	if (!known) names.set(name, { groups: [group], genders: gender });
	else {
		if (!known.groups.includes(group)) known.groups.push(group);
		known.genders |= gender;
	}
}

let read: Lists | undefined;

/** What a folded first name is known as; undefined for names that are in no list. The lists are read at the first call. */
export function called(name: string): Called | undefined {
	return (read ??= readGroups()).names.get(name);
}

/** The first letters of all names of some groups. */
export function initialsOf(groups: readonly number[]): string {
	const { initials } = (read ??= readGroups());
	return groups.map((group) => initials[group]).join('');
}

/** How many groups of first names there are. */
export function groupsOfNames(): number {
	return (read ??= readGroups()).initials.length - 1;
}
