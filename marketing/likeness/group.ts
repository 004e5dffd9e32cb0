/** Two people by number, and how alike they are. */
export interface ScoredPair {
	one: number;
	other: number;
	score: number;
}

/** More records of one person than this are no person any more. */
const MOST = 100;
/** A score that needs no second look at who else the person might be. */
const SURE = 0.995;

/**
 * Groups of records of one person: joins pairs in the order of their scores (then by number, so that the order given makes no
 * difference). It refuses to bring two records together of which `contradicts` says that they are two people; a record that
 * might as well be either of two such people is left alone.
 */
export function group(pairs: Iterable<ScoredPair>, contradicts: (one: number, other: number) => boolean): number[][] {
	const sorted = [...pairs].sort((a, b) => b.score - a.score || a.one - b.one || a.other - b.other);
	const unsure = unsureOf(sorted);
	const groups = new Map<number, number[]>();
	for (const { one, other, score } of sorted) {
		const first = groups.get(one) ?? [one];
		const second = groups.get(other) ?? [other];
		if (first === second || first.length + second.length > MOST) continue;
		if (first.some((member) => second.some((there) => contradicts(member, there)))) continue;
		if (score < SURE && (isContested(one, other, unsure, contradicts) || isContested(other, one, unsure, contradicts))) continue;
		const larger = first.length >= second.length ? first : second;
		for (const member of larger === first ? second : first) larger.push(member);
		for (const member of larger) groups.set(member, larger);
	}
	return [...new Set(groups.values())].map((members) => members.sort((a, b) => a - b)).sort((a, b) => a[0] - b[0]);
}

/** For each record those it may be, but not surely. */
function unsureOf(pairs: readonly ScoredPair[]): Map<number, number[]> {
	const partners = new Map<number, number[]>();
	for (const { one, other, score } of pairs) {
		if (score >= SURE) continue;
		for (const [from, to] of [[one, other], [other, one]]) {
			const known = partners.get(from);
			if (!known) partners.set(from, [to]);
			else if (known.length < MOST) known.push(to);
		}
	}
	return partners;
}

function isContested(one: number, other: number, unsure: ReadonlyMap<number, number[]>, contradicts: (one: number, other: number) => boolean): boolean {
	return (unsure.get(one) ?? []).some((partner) => partner !== other && contradicts(partner, other));
}
