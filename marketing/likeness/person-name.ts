import { fold, type Folded } from './folding';
import { LONG_SURNAMES } from './han';
import { tokensOf, type Token } from './token';

/** A name in its parts. */
export interface PersonName {
	given: Token[];
	family: Token[];
	/** All first names, and all surnames, as one word. */
	givenWord?: Token;
	familyWord?: Token;
}

/** What stands around a name and is no part of it. */
const TITLES = new Set('mr mrs ms miss mx dr prof professor sir madam dame lord lady rev reverend fr herr frau fräulein fraulein hr fru mme mlle mgr ing dipl mag magr phd md mba msc bsc ba llb esq pani pana sr sra srta dona dott dottssa sig signor signora ir drs mevr dhr gospodin gospozha гн гжа'.split(' '));
const PARTICLES = new Set('von van de der den del della di da do dos du la le el al bin ibn ben bar bat abu mac mc st zu zur ter ten op y e i'.split(' '));
const GENERATIONS: Record<string, string> = { jr: '2', jnr: '2', junior: '2', sr: '1', snr: '1', senior: '1', ii: '2', iii: '3', iv: '4', '1st': '1', '2nd': '2', '3rd': '3', '4th': '4' };

/** A name and the generation that was written behind it: `1` senior, `2` junior. */
export interface ReadName extends Partial<PersonName> {
	generation?: string;
}

/** Reads a name that came in parts. */
export function nameOfParts(given: string, middle: string, family: string): ReadName {
	const first = clean(fold(given));
	const second = clean(fold(middle));
	const last = clean(fold(family));
	const generation = last.generation ?? first.generation;
	return { given: [...first.tokens, ...second.tokens], family: last.tokens, generation };
}

/** Reads a full name: `First Middle Surname`, `Surname, First`, or a Chinese, Japanese or Korean name without spaces. */
export function nameOfText(written: string): ReadName {
	const text = written.slice(0, 200).trim();
	if (/^[\p{Script=Han}\s]{2,5}$/u.test(text)) return ofHan(text.replace(/\s/g, ''));
	const comma = text.search(/[,،;]/);
	if (comma > 0) {
		const last = clean(fold(text.slice(0, comma)));
		const behind = fold(text.slice(comma + 1));
		const first = clean(behind);
		if (first.tokens.length > 0 && last.tokens.length > 0 && !(behind.text in GENERATIONS)) {
			return { given: first.tokens, family: last.tokens, generation: first.generation ?? last.generation };
		}
	}
	// "David Dobbins, Jr." has nothing but a suffix behind its comma.
	const { tokens, generation } = clean(fold(text));
	if (tokens.length <= 1) return { given: [], family: tokens, generation };
	let cut = tokens.length - 1;
	while (cut > 1 && PARTICLES.has(tokens[cut - 1].text)) cut--;
	return { given: tokens.slice(0, cut), family: tokens.slice(cut), generation };
}

function ofHan(text: string): ReadName {
	const letters = [...text];
	const cut = LONG_SURNAMES.has(letters.slice(0, 2).join('')) && letters.length > 2 ? 2 : 1;
	return { given: tokensOf(fold(letters.slice(cut).join(''))), family: tokensOf(fold(letters.slice(0, cut).join(''))) };
}

/** Leaves titles out, and takes the generation from the end of a name. */
function clean(folded: Folded): { tokens: Token[]; generation?: string } {
	const all = tokensOf(folded, 8);
	let generation: string | undefined;
	let end = all.length;
	const last = all[end - 1]?.text;
	if (last !== undefined && end > 1) {
		generation = GENERATIONS[last] ?? (last === 'i' ? '1' : undefined);
		if (generation) end--;
	}
	const tokens: Token[] = [];
	for (let at = 0; at < end; at++) if (!TITLES.has(all[at].text) || end === 1) tokens.push(all[at]);
	return { tokens, generation };
}

/** The generation that a suffix trait states. */
export function generationOf(written: string): string | undefined {
	const word = fold(written).text;
	return GENERATIONS[word] ?? (word === 'i' ? '1' : undefined);
}
