import type { Sure } from './findings';

/** Things that belong together, by a representative of each group. */
class Groups<Thing> {
	private readonly groups = new Map<Thing, Thing[]>();

	of(thing: Thing): Thing[] {
		return this.groups.get(thing) ?? [thing];
	}

	/** Gives whether they were two groups. */
	join(one: Thing, other: Thing): boolean {
		const [mine, theirs] = [this.of(one), this.of(other)];
		if (mine === theirs || one === other) return false;
		const [large, small] = mine.length >= theirs.length ? [mine, theirs] : [theirs, mine];
		for (const thing of small) large.push(thing);
		for (const thing of large) this.groups.set(thing, large);
		return true;
	}
}

/** Pairs that hang together, in the order in which the first of each comes. */
export function componentsOf(pairs: readonly Sure[]): Sure[][] {
	const groups = new Groups<number>();
	for (const { one, other } of pairs) groups.join(one, other);
	return [...Map.groupBy(pairs, ({ one }) => groups.of(one)).values()];
}

/** For each group the likeliest pairs that are enough to join it, and the pairs that join nobody of one group. */
export function spanning(pairs: readonly Sure[], groups: readonly number[][]): { joining: Sure[]; between: Sure[] } {
	const groupOf = new Map(groups.flatMap((members, place) => members.map((member) => [member, place] as const)));
	const isInside = ({ one, other }: Sure) => groupOf.has(one) && groupOf.get(one) === groupOf.get(other);
	const joined = new Groups<number>();
	const sorted = pairs.filter(isInside).sort((a, b) => b.score - a.score || a.one - b.one || a.other - b.other);
	return { joining: sorted.filter(({ one, other }) => joined.join(one, other)), between: pairs.filter((pair) => !isInside(pair)) };
}

/** Which of these pairs may be joined, one after another, without bringing two people together of whom `areTwo` says that they are two. */
export function joinable(pairs: readonly (readonly [string, string])[], areTwo: (one: string, other: string) => boolean): boolean[] {
	const joined = new Groups<string>();
	return pairs.map(([one, other]) => {
		if (joined.of(one).some((member) => joined.of(other).some((there) => areTwo(member, there)))) return false;
		joined.join(one, other);
		return true;
	});
}
