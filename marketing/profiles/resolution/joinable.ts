import { clashOf } from './clash';
import type { Clash, Cluster } from './cluster';
import type { Decisions } from './decisions';
import type { RankedRule, RuleBook } from './rules';

/** Beyond so many holders who contradict each other, an identifier says nothing. */
const MOST_COMPARED = 60;

/** Which of the holders of one identifier are one person, and why not all of them. */
export interface Joinable {
	groups: Cluster[][];
	clash?: Clash;
}

/**
 * Divides the holders of an identifier into those who may be one person. Where all fit, all are joined. Where some
 * contradict, whoever fits two who contradict each other is left alone: the identifier doesn't say which one it is.
 * So the result does not depend on any order.
 */
export function joinable(holders: Cluster[], link: RankedRule, book: RuleBook, decisions: Decisions): Joinable {
	const clash = clashOf(holders, link, book, decisions);
	if (!clash) return { groups: [holders] };
	if (holders.length === 2 || holders.length > MOST_COMPARED) return { groups: [], clash };
	const fits = holders.map((one, place) => holders.map((other, at) => at === place || !clashOf([one, other], link, book, decisions)));
	return { groups: cliques(holders, fits, link, book, decisions), clash };
}

function cliques(holders: Cluster[], fits: boolean[][], link: RankedRule, book: RuleBook, decisions: Decisions): Cluster[][] {
	const places = [...holders.keys()];
	const torn = new Set(places.filter((place) => {
		const friends = places.filter((other) => fits[place][other]);
		return friends.some((one) => friends.some((other) => !fits[one][other]));
	}));
	const groups: Cluster[][] = [];
	const done = new Set(torn);
	for (const place of places) {
		if (done.has(place)) continue;
		const group = places.filter((other) => !torn.has(other) && fits[place][other]);
		for (const other of group) done.add(other);
		const members = group.map((at) => holders[at]);
		if (members.length > 1 && !clashOf(members, link, book, decisions)) groups.push(members);
	}
	const left = [...torn].map((place) => holders[place]);
	// Those who fit everybody also fit each other.
	if (left.length > 1 && left.length < holders.length) groups.push(...joinable(left, link, book, decisions).groups);
	return groups;
}
