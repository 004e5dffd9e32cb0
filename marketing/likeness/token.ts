import type { Folded } from './folding';
import { hash, lettersOf } from './hash';
import { called, initialsOf } from './nicknames';
import { bonesOf, soundOf } from './sound';

/** One word of a name, prepared for comparing. Equal words are the same object as long as they are remembered. */
export interface Token {
	text: string;
	/** What it sounds like; see `soundOf`. */
	sound: string;
	/** Its consonants only; see `bonesOf`. */
	bones: string;
	/** For names without vowels: the same with every `w` taken for a vowel, for it may be v, o or u. */
	otherBones: string;
	/** Written in a script that leaves vowels out, so that only the consonants can be compared. */
	vowelless: boolean;
	/** The groups of first names it belongs to. */
	groups: readonly number[];
	/** 1 for a woman's first name, 2 for a man's, 3 for both, 0 when it is in no list. */
	genders: number;
	/** The first letters of the forms it is also called by. */
	initials: string;
	/** Which letters it has; see `lettersOf`. */
	letters: number;
	hash: number;
	soundHash: number;
}

const NONE: readonly number[] = [];
const MOST_REMEMBERED = 200_000;
const LONGEST = 40;
const remembered = new Map<string, Token>();

/** The token of one folded word. */
export function tokenOf(word: string, vowelless: boolean): Token {
	const text = word.length > LONGEST ? word.slice(0, LONGEST) : word;
	const key = vowelless ? `-${text}` : text;
	const known = remembered.get(key);
	if (known) return known;
	const sound = soundOf(text);
	const first = called(text);
	const token: Token = {
		text, sound, bones: bonesOf(sound), otherBones: vowelless ? bonesOf(soundOf(text.replaceAll('w', 'a'))) : '', vowelless, groups: first?.groups ?? NONE, genders: first?.genders ?? 0,
		initials: first ? initialsOf(first.groups) : '', letters: lettersOf(text), hash: hash(text), soundHash: hash(sound, 7),
	};
	if (remembered.size >= MOST_REMEMBERED) remembered.clear();
	remembered.set(key, token);
	return token;
}

/** Several words as one, for names that are written together here and apart there. */
export function joined(tokens: readonly Token[]): Token | undefined {
	if (tokens.length <= 1) return tokens[0];
	let text = '';
	for (const token of tokens) text += token.text;
	return tokenOf(text, tokens[0].vowelless);
}

/** The tokens of a folded text, at most `most`. */
export function tokensOf({ text, vowelless }: Folded, most = 6): Token[] {
	if (text === '') return [];
	return text.split(' ', most).map((word) => tokenOf(word, vowelless));
}
