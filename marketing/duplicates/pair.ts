import type { Reason } from '../likeness';

/** Two profile ids in the order in which the list has them. */
export function inOrder(one: string, other: string): [string, string] {
	return one < other ? [one, other] : [other, one];
}

/** The name of a pair: the same whichever of the two comes first. */
export function pairIdOf(one: string, other: string): string {
	return inOrder(one, other).join('~');
}

const LONGEST = 250;

/** The two profile ids of a pair's name; undefined for anything else. */
export function readPairId(written: unknown): [string, string] | undefined {
	if (typeof written !== 'string' || written.length > LONGEST) return undefined;
	const ids = written.trim().split('~').map((id) => id.trim());
	return ids.length === 2 && ids[0] !== '' && ids[1] !== '' && ids[0] !== ids[1] ? inOrder(ids[0], ids[1]) : undefined;
}

/** Weights nearer to nothing than this, in bits, speak neither for nor against. */
const SLIGHT = 0.5;

/** What speaks for the two being one person, and then what speaks against it; the most telling first. */
export function inWords(reasons: readonly Reason[]): string[] {
	const sorted = [...reasons].sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
	const text = ({ field, verdict }: Reason) => `${field}: ${verdict}`;
	const against = sorted.filter(({ weight }) => weight <= -SLIGHT);
	return [...sorted.filter(({ weight }) => weight > -SLIGHT).map(text), ...against.map((reason) => `Against it: ${text(reason)}`)];
}

const MOST_NAMED = 4;

/** A sentence that stays with the decision of a pair that was merged by itself. */
export function mergeReason(score: number, reasons: readonly Reason[]): string {
	const main = inWords(reasons.filter(({ weight }) => weight > 0)).slice(0, MOST_NAMED).join('; ');
	return `Likely duplicates, score ${score.toFixed(3)}${main === '' ? '' : `: ${main}`}`;
}
