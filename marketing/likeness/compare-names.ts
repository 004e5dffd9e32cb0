import type { PersonName } from './person-name';
import type { Token } from './token';
import { compareFamily, compareGiven, Words } from './word-likeness';

/** How two names agree in both parts. */
export interface NameAgreement {
	given: Words;
	family: Words;
	/** First name and surname stand in each other's place. */
	swapped: boolean;
	one: PersonName;
	other: PersonName;
	/** One surname is a part of the other, as in double names. */
	part: boolean;
	/** Both have further first names, and those differ. */
	middlesDiffer: boolean;
}

/** Ranks agreements so that the best reading of two names can be chosen; higher is better. */
const RANK = [10, 9, 8.5, 7.5, 5, 4, 4, 3, 1.5, 0, 2];

/** The best agreement between any two names of two people; undefined when one of them has none. */
export function agreementOfNames(ones: readonly PersonName[], others: readonly PersonName[]): NameAgreement | undefined {
	let best: NameAgreement | undefined;
	for (const one of ones) {
		for (const other of others) {
			const straight = agree(one, other, false);
			if (!best || rank(straight) > rank(best)) best = straight;
			if (rank(straight) >= 15) continue;
			const swapped = agree(one, other, true);
			if (rank(swapped) > rank(best) + 1 && areSwapped(swapped)) best = swapped;
		}
	}
	return best;
}

/** Both parts agree crosswise, or one does and the other is missing. */
function areSwapped({ given, family }: NameAgreement): boolean {
	if (Math.max(given, family) <= Words.Close) return true;
	return Math.max(given, family) === Words.Missing && Math.min(given, family) <= Words.Typo;
}

function rank({ given, family, part }: NameAgreement): number {
	return RANK[given] + (part ? 8 : RANK[family]);
}

function agree(one: PersonName, other: PersonName, swapped: boolean): NameAgreement {
	const first = swapped ? other.family : other.given;
	const last = swapped ? other.given : other.family;
	const given = compareGivens(one.given, first, one.givenWord, swapped ? other.familyWord : other.givenWord);
	let family = Words.Missing;
	let part = false;
	const lastWord = swapped ? other.givenWord : other.familyWord;
	if (one.familyWord && lastWord) {
		family = compareFamily(one.familyWord, lastWord);
		if (family > Words.Typo && (one.family.length > 1 || last.length > 1)) part = sharesWord(one.family, last);
	}
	return { given, family, swapped, one, other, part, middlesDiffer: given <= Words.Typo && middlesDiffer(one.given, first) };
}

function compareGivens(one: readonly Token[], other: readonly Token[], oneWord: Token | undefined, otherWord: Token | undefined): Words {
	if (!oneWord || !otherWord || one.length === 0 || other.length === 0) return Words.Missing;
	let best = compareGiven(one[0], other[0]);
	if (best <= Words.Called || (one.length === 1 && other.length === 1)) return best;
	best = Math.min(best, compareGiven(oneWord, otherWord));
	// People are also called by their second name.
	if (best > Words.Typo) {
		for (const [names, name] of [[one, other[0]], [other, one[0]]] as const) {
			for (const second of names.slice(1, 3)) if (second.text.length > 1 && compareGiven(second, name) <= Words.Typo) best = Math.min(best, Words.Start);
		}
	}
	return best;
}

function sharesWord(one: readonly Token[], other: readonly Token[]): boolean {
	for (const a of one) {
		if (a.text.length < 3) continue;
		for (const b of other) if (compareFamily(a, b) <= Words.Sound) return true;
	}
	return false;
}

function middlesDiffer(one: readonly Token[], other: readonly Token[]): boolean {
	if (one.length < 2 || other.length < 2) return false;
	return compareGiven(one[1], other[1]) >= Words.Unlike;
}

/** Whether both records have the surname only, and the same one. */
export function isInNeither({ one, other, family, swapped }: NameAgreement): boolean {
	return !swapped && one.given.length === 0 && other.given.length === 0 && family <= Words.Sound;
}
