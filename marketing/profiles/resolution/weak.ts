import { linkable } from './cluster';
import { keyOf, type Held } from './held';
import type { SourceRecord } from './record';
import type { RuleBook } from './rules';

/**
 * The identifier by which each record of little trust may attach to somebody: its strongest one. `others` are the
 * further ones, which may only suggest.
 */
export function bestLinks(weak: readonly SourceRecord[], book: RuleBook, mayLink: (record: SourceRecord, kind: string, value: string) => boolean) {
	const best = new Map<string, Held>();
	const others: { record: SourceRecord; kind: string; value: string }[] = [];
	for (const record of weak) {
		const own = linkable(record)
			.filter(({ kind, value }) => mayLink(record, kind, value) && book.ruleOf(kind).links === 'merge')
			.map(({ kind, value }) => ({ record, kind, value, rank: book.ruleOf(kind).rank, key: keyOf(kind, value) }))
			.sort((one, other) => one.rank - other.rank || (one.key < other.key ? -1 : 1));
		const [first, ...rest] = own;
		if (!first) continue;
		const held = best.get(first.key) ?? { kind: first.kind, value: first.value, records: [] };
		held.records.push(record);
		best.set(first.key, held);
		others.push(...rest);
	}
	return { best, others };
}
