import type { Balance } from './balance';
import { isInNeither, type NameAgreement } from './compare-names';
import { Field, type Frequencies } from './frequencies';
import type { Token } from './token';
import { Words } from './word-likeness';

type Level = [verdict: string, same: number, family: number, stranger: number, times: number];

/** First names: likelihoods per level; a stranger's is `stranger` plus `times` the share of people of this name. */
const GIVEN: Record<Words, Level> = {
	[Words.Same]: ['the same', 0.70, 0.016, 0, 1],
	[Words.Sound]: ['another spelling', 0.05, 0.002, 0.0005, 1.5],
	[Words.Called]: ['a form of the same name', 0.06, 0.004, 0.001, 2],
	[Words.Typo]: ['nearly the same spelling', 0.09, 0.008, 0.004, 2],
	[Words.Close]: ['similar spelling', 0.03, 0.02, 0.01, 2],
	[Words.Initial]: ['fits the initial', 0.03, 0.06, 0.06, 0],
	[Words.Start]: ['one is part of the other', 0.02, 0.015, 0.004, 2],
	[Words.Faint]: ['faintly similar', 0.025, 0.04, 0.04, 0],
	[Words.Unlike]: ['alike, but another name', 0.01, 0.02, 0.01, 0],
	[Words.Different]: ['different', 0.02, 0.85, 0.9, 0],
	[Words.Missing]: ['', 1, 1, 1, 0],
};

/** Surnames likewise. */
const FAMILY: Record<Words, Level> = {
	[Words.Same]: ['the same', 0.76, 0.75, 0, 1],
	[Words.Sound]: ['another spelling', 0.05, 0.035, 0.0003, 2],
	[Words.Called]: ['another spelling', 0.05, 0.035, 0.0003, 2],
	[Words.Typo]: ['nearly the same spelling', 0.09, 0.03, 0.003, 2],
	[Words.Close]: ['similar spelling', 0.03, 0.01, 0.008, 2],
	[Words.Initial]: ['fits the initial', 0.01, 0.01, 0.06, 0],
	[Words.Start]: ['one is part of the other', 0.02, 0.02, 0.003, 2],
	[Words.Faint]: ['different', 0.04, 0.15, 0.95, 0],
	[Words.Unlike]: ['different', 0.04, 0.15, 0.95, 0],
	[Words.Different]: ['different', 0.04, 0.15, 0.95, 0],
	[Words.Missing]: ['', 1, 1, 1, 0],
};
const DOUBLE: Level = ['one is part of a double name', 0.03, 0.04, 0.001, 2];

/** Sons are named after their fathers, daughters seldom after their mothers. */
const DAUGHTERS = 0.3;

const PRIOR_GIVEN = 0.004;
const PRIOR_FAMILY = 0.0012;

/** Weighs two names. */
export function weighNames(agreement: NameAgreement, frequencies: Frequencies, balance: Balance): void {
	const { one, other, swapped } = agreement;
	const first = swapped ? other.family : other.given;
	const lastWord = swapped ? other.givenWord : other.familyWord;
	if (agreement.given !== Words.Missing) {
		const share = frequencies.larger(Field.Given, one.given[0], first[0], PRIOR_GIVEN);
		weigh('First name', GIVEN[agreement.given], share, isWomans(one.given[0]) ? DAUGHTERS : 1, balance);
	} else if (isInNeither(agreement)) {
		// Relatives would be told apart by their first names.
		balance.add('First name', 'in neither', 1, 0.12, 1);
	}
	if (one.familyWord && lastWord) {
		const share = frequencies.larger(Field.Family, one.familyWord, lastWord, PRIOR_FAMILY);
		weigh('Surname', agreement.part ? DOUBLE : FAMILY[agreement.family], share, 1, balance);
	}
	if (swapped) balance.add('Name', 'first name and surname swapped', 0.05, 0.05, 0.3);
	if (agreement.middlesDiffer) balance.add('Middle name', 'different', 0.1, 0.6, 0.8);
}

function isWomans({ genders }: Token): boolean {
	return genders === 1;
}

function weigh(field: string, [verdict, same, family, stranger, times]: Level, share: number, relatives: number, balance: Balance): void {
	balance.add(field, verdict, same, family < same ? family * relatives : family, Math.min(0.95, stranger + times * share));
}
