import type { KnownRecord } from './neighbourhood';
import type { RuleBook } from './rules';

interface Group {
	heads: string[];
	/** By kind: the values. */
	ids: Map<string, Set<string>>;
}

/** The strong ids of some people, to see which of them may be joined by a decision. */
export class StrongIds {
	private readonly groups = new Map<string, Group>();

	constructor(known: Iterable<KnownRecord>, private readonly book: RuleBook) {
		for (const { row, record } of known) {
			const group = this.groupOf(row.head);
			for (const { kind, value } of record.mentions) {
				if (book.ruleOf(kind).strong) group.ids.set(kind, (group.ids.get(kind) ?? new Set()).add(value));
			}
		}
	}

	/** Takes two people as one from now on; false, and nothing happens, where they would have too many strong ids of a kind. */
	join(one: string, other: string): boolean {
		const [mine, theirs] = [this.groupOf(one), this.groupOf(other)];
		if (mine === theirs) return true;
		const ids = new Map(mine.ids);
		for (const [kind, values] of theirs.ids) {
			const all = new Set([...mine.ids.get(kind) ?? [], ...values]);
			if (all.size > this.book.ruleOf(kind).limit) return false;
			ids.set(kind, all);
		}
		const whole = { heads: [...mine.heads, ...theirs.heads], ids };
		for (const head of whole.heads) this.groups.set(head, whole);
		return true;
	}

	private groupOf(head: string): Group {
		const known = this.groups.get(head);
		if (known) return known;
		const group: Group = { heads: [head], ids: new Map() };
		this.groups.set(head, group);
		return group;
	}
}
