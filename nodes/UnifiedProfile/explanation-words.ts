import { kindName, type Explanation } from '../../marketing/profiles';
import { iso } from '../kit';

type Step = Explanation['path'][number];
type Change = Explanation['history'][number];
type Hindrance = Explanation['apart'][number];

/** How explanations name what a person decided, where others name an identifier. */
const DECISION = 'decision';

/** An explanation as an item carries it: plain words first, then the same in fields. */
export function inWords({ same, profileId, otherProfileId, path, apart, history }: Explanation): object {
	return {
		same,
		answer: same ? whyOne(path.length) : whyTwo(apart),
		steps: [...path.map(stepText), ...apart.map((one) => apartText(one, otherProfileId !== undefined))],
		profileId,
		...(otherProfileId ? { otherProfileId } : {}),
		path: path.map(({ from, to, through }) => ({ from: dated(from), to: dated(to), through })),
		apart,
		history: history.map(({ at, ...change }) => ({ at: iso(at), ...change, text: changeText(change) })),
	};
}

function whyOne(steps: number): string {
	if (steps === 0) return 'One person, known by one record';
	return `One person, by ${steps === 1 ? 'one piece' : `${steps} pieces`} of evidence`;
}

function whyTwo(apart: Hindrance[]): string {
	if (apart.length === 0) return 'Two people: they have nothing in common';
	return apart.some(({ kind }) => kind === DECISION) ? 'Two people, because somebody decided so' : 'Two people, although they have something in common';
}

function stepText({ from, to, through: { kind, value } }: Step): string {
	if (kind === DECISION) return `Somebody decided that ${recordText(from)} and ${recordText(to)} are one person`;
	return `${capital(recordText(from))} and ${recordText(to)} have the same ${kindName(kind)}: ${value}`;
}

function apartText({ kind, value, why }: Hindrance, ofTwo: boolean): string {
	if (kind === DECISION) return capital(why);
	return `${kindName(kind)} "${value}" is ${ofTwo ? 'known of both, and' : 'somebody else\'s too, and'} did not join them: ${why}`;
}

function recordText({ source, seenAt }: Step['from']): string {
	return `a record of "${source}" from ${iso(seenAt).slice(0, 10)}`;
}

function changeText({ change, profileId, otherId }: Omit<Change, 'at'>): string {
	return change === 'merge' ? `${otherId} became part of ${profileId}` : `${otherId} was given back by ${profileId}`;
}

function dated({ seenAt, ...record }: Step['from']): object {
	return { ...record, seenAt: iso(seenAt) };
}

function capital(text: string): string {
	return text[0].toUpperCase() + text.slice(1);
}
