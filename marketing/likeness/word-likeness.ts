import { distance, jaroWinkler } from './distance';
import { unshared } from './hash';
import type { Token } from './token';

/** How two words of a name agree, from the surest to none at all. */
export enum Words { Same, Sound, Called, Typo, Close, Initial, Start, Faint, Unlike, Different, Missing }

/** Compares two first names. */
export function compareGiven(one: Token, other: Token): Words {
	if (one === other || one.text === other.text) return Words.Same;
	if (sharesGroup(one, other)) return Words.Called;
	if (one.vowelless !== other.vowelless) return compareBones(one, other);
	const [short, long] = one.text.length <= other.text.length ? [one.text, other.text] : [other.text, one.text];
	if (short.length === 1) return fitsInitial(one.text === short ? other : one, short) ? Words.Initial : Words.Different;
	// Two known names that are no forms of one another are two names, however alike they are written: Anna and Hanna.
	const known = one.genders > 0 && other.genders > 0;
	if (one.sound === other.sound) return known && (one.genders & other.genders) === 0 ? Words.Unlike : Words.Sound;
	const written = compareSpelling(one, other, short, long);
	if (known) return written === Words.Different ? Words.Different : Words.Unlike;
	if (written !== Words.Different) return endsOfTwoGenders(one, other, short, long) ? Words.Unlike : written;
	if (unshared(one.letters, other.letters) > MOST_UNSHARED) return Words.Different;
	// A word that is in no list may be anything mistyped, as long as it has most of the letters.
	return lettersInCommon(short, long) * 3 >= long.length * 2 ? Words.Faint : Words.Different;
}

/** Compares two surnames, each as one word. */
export function compareFamily(one: Token, other: Token): Words {
	if (one === other || one.text === other.text) return Words.Same;
	if (one.vowelless !== other.vowelless) return compareBones(one, other);
	if (one.sound === other.sound || inflected(one.text, other.text)) return Words.Sound;
	const [short, long] = one.text.length <= other.text.length ? [one.text, other.text] : [other.text, one.text];
	if (short.length === 1) return long.startsWith(short) ? Words.Initial : Words.Different;
	return compareSpelling(one, other, short, long);
}

/** More letters than this in only one of two words, and they aren't alike in any way. */
const MOST_UNSHARED = 5;

function compareSpelling(one: Token, other: Token, short: string, long: string): Words {
	if (unshared(one.letters, other.letters) > MOST_UNSHARED) return Words.Different;
	if (short.length >= 3) {
		const most = long.length >= 6 ? 2 : 1;
		const steps = distance(short, long, most);
		if (steps === 1) return short.length === 3 && short[0] !== long[0] ? Words.Close : Words.Typo;
		if (steps === 2 && most === 2) return Words.Typo;
		if (long.startsWith(short) && long.length - short.length <= 5) return Words.Start;
	}
	if (short.length >= 4) {
		if (distance(one.sound, other.sound, 1) <= 1 && Math.min(one.sound.length, other.sound.length) >= 4) return Words.Close;
		if (jaroWinkler(short, long) >= 0.88) return Words.Close;
		if (sameLetters(short, long)) return Words.Close;
	}
	return Words.Different;
}

/** Whether two words have the same letters in another order, one more or less. */
function sameLetters(short: string, long: string): boolean {
	return short.length >= 5 && long.length - short.length <= 1 && lettersInCommon(short, long) >= long.length - 1;
}

function lettersInCommon(short: string, long: string): number {
	let rest = long;
	for (const letter of short) rest = rest.replace(letter, '');
	return long.length - rest.length;
}

function compareBones(one: Token, other: Token): Words {
	if (one.bones.length === 0 || other.bones.length === 0) return Words.Missing;
	const [open, full] = one.vowelless ? [one, other] : [other, one];
	if (open.bones === full.bones || open.otherBones === full.bones) return full.bones.length >= 2 ? Words.Sound : Words.Close;
	return Math.min(distance(open.bones, full.bones, 1), distance(open.otherBones, full.bones, 1)) === 1 && Math.min(one.bones.length, other.bones.length) >= 3 ? Words.Close : Words.Different;
}

/** An initial may be that of a short form: B. for Robert, who is called Bob. */
function fitsInitial(token: Token, initial: string): boolean {
	return token.text.startsWith(initial) || token.initials.includes(initial);
}

function sharesGroup(one: Token, other: Token): boolean {
	if (one.groups.length === 0 || other.groups.length === 0) return false;
	for (const group of one.groups) if (other.groups.includes(group)) return true;
	return false;
}

/** Mario and Maria, Daniel and Daniela, Patrick and Patricia: a man's name with the ending of a woman's. */
function endsOfTwoGenders(one: Token, other: Token, short: string, long: string): boolean {
	const man = one.genders === 2 ? one.text : other.genders === 2 ? other.text : undefined;
	if (man === undefined || man.endsWith('a') || short.slice(0, 3) !== long.slice(0, 3)) return false;
	return (man === one.text ? other.text : one.text).endsWith('a') && long.length - short.length <= 1;
}

/** Slavic and Greek surnames that follow the gender: Kowalski and Kowalska, Ivanov and Ivanova, Papadopoulos and Papadopoulou. */
function inflected(one: string, other: string): boolean {
	const [short, long] = one.length <= other.length ? [one, other] : [other, one];
	if (long.length - short.length === 1) return (long.endsWith('a') && /(?:ov|ev|in|yn|off|eff)$/.test(short) && long.startsWith(short)) || (long === `${short}s` && short.endsWith('ou'));
	return short.length === long.length && short.length > 4 && short.slice(0, -1) === long.slice(0, -1) && /(?:sk|ck|zk|tsk)[aiy]$/.test(short) && /[aiy]$/.test(long);
}
