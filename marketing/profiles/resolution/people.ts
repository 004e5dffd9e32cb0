/** Joins numbered things that belong together into groups (union-find with path halving). */
export class People {
	private readonly parents: number[] = [];

	/** The representative of the group that a thing is in. */
	groupOf(thing: number): number {
		const { parents } = this;
		while (parents.length <= thing) parents.push(parents.length);
		let at = thing;
		while (parents[at] !== at) {
			parents[at] = parents[parents[at]];
			at = parents[at];
		}
		return at;
	}

	/** Says that two things belong to one person. */
	join(one: number, other: number): void {
		const from = this.groupOf(one);
		const to = this.groupOf(other);
		if (from !== to) this.parents[from] = to;
	}
}
