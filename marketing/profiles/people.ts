/** Joins whatever is said to belong together into groups (union-find with path halving). */
export class People {
	private readonly parents = new Map<string, string>();

	/** The representative of the group that the key is in. */
	groupOf(key: string): string {
		let at = key;
		let parent = this.parents.get(at);
		if (parent === undefined) {
			this.parents.set(key, key);
			return key;
		}
		while (parent !== at) {
			const grand = this.parents.get(parent) as string;
			this.parents.set(at, grand);
			at = grand;
			parent = this.parents.get(at) as string;
		}
		return at;
	}

	/** Says that two keys belong to one person. */
	join(one: string, other: string): void {
		const from = this.groupOf(one);
		const to = this.groupOf(other);
		if (from !== to) this.parents.set(from, to);
	}
}
