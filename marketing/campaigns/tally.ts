/** One way to contact a person: a campaign, by its number, on a channel. */
export interface Lane {
	campaign: number;
	channel: string;
}

/** Two campaigns, by their numbers in ascending order, as one number. */
export function pairOf(one: number, other: number): number {
	return one * 2 ** 24 + other;
}

/** People counted by the campaigns and channels by which they are to be contacted. */
export class Tally {
	private readonly pairs = new Map<number, Shared>();

	/** `wanted` are the pairs of interest; `most` people of each are named. */
	constructor(private readonly wanted: { has: (pair: number) => boolean }, private readonly most: number) {}

	/** Counts people who stand in all of these lanes; a negative count takes them back. */
	add(lanes: readonly Lane[], people: number, profileIds: readonly string[]): void {
		const channels = Map.groupBy(lanes, ({ campaign }) => campaign);
		const numbers = [...channels.keys()].sort((one, other) => one - other);
		for (const [place, one] of numbers.entries()) {
			for (const other of numbers.slice(place + 1)) {
				if (!this.wanted.has(pairOf(one, other))) continue;
				const shared = this.between(one, other);
				shared.people += people;
				for (const number of [one, other]) for (const { channel } of channels.get(number) ?? []) shared.channels[number === one ? 0 : 1].add(channel);
				for (const id of profileIds) if (shared.profileIds.size < this.most) shared.profileIds.add(id);
			}
		}
	}

	/** What two campaigns have in common, pair by pair. */
	get all(): Shared[] {
		return [...this.pairs.values()].filter(({ people }) => people > 0);
	}

	private between(one: number, other: number): Shared {
		const key = pairOf(one, other);
		const shared = this.pairs.get(key) ?? { one, other, people: 0, channels: [new Set<string>(), new Set<string>()], profileIds: new Set<string>() };
		this.pairs.set(key, shared);
		return shared;
	}
}

/** The people whom two campaigns share. */
export interface Shared {
	one: number;
	other: number;
	people: number;
	/** By which channels each of the two means to contact them. */
	channels: [Set<string>, Set<string>];
	profileIds: Set<string>;
}
