import { kindName, type Explanation } from '../../marketing/profiles';
import { iso } from '../kit';

type Step = Explanation['path'][number];
type Change = Explanation['history'][number];

/** An explanation as an item carries it: plain words first, then the same in fields. */
export function inWords({ same, profileId, otherProfileId, path, apart, history }: Explanation): object {
	return {
		same,
		answer: answerOf(same, path.length, apart.length),
		steps: [...path.map(stepText), ...apart.map((one) => apartText(one, otherProfileId !== undefined))],
		profileId,
		...(otherProfileId ? { otherProfileId } : {}),
		path: path.map(({ from, to, through }) => ({ from: dated(from), to: dated(to), through })),
		apart,
		history: history.map(({ at, ...change }) => ({ at: iso(at), ...change, text: changeText(change) })),
	};
}

function answerOf(same: boolean, steps: number, apart: number): string {
	if (same && steps === 0) return 'One person, known by one record';
	if (same) return `One person, by ${steps === 1 ? 'one piece' : `${steps} pieces`} of evidence`;
	return apart === 0 ? 'Two people: they have nothing in common' : 'Two people, although they have something in common';
}

function stepText({ from, to, through: { kind, value } }: Step): string {
	if (kind === 'decision') return `Somebody decided that ${recordText(from)} and ${recordText(to)} are one person`;
	return `${capital(recordText(from))} and ${recordText(to)} have the same ${kindName(kind)}: ${value}`;
}

function apartText({ kind, value, why }: Explanation['apart'][number], ofTwo: boolean): string {
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
