import { linkKind, type RankedRule, type RuleBook } from './rules';
import type { Mention, SourceRecord } from './record';

/** Why some records can't be one person. */
export interface Clash {
	code: 'different-strong-ids' | 'too-many' | 'kept-apart' | 'two-people' | 'too-big';
	message: string;
}

/** Records that are one person so far. */
export interface Cluster {
	records: SourceRecord[];
	/** By kind: its values, and when each was first seen. */
	values: Map<string, Map<string, number>>;
	/** How often people were joined into this one. */
	merges: number;
}

/** The cluster of one record. `mentions`: those by which it may be linked. */
export function clusterOf(record: SourceRecord, mentions: readonly Mention[]): Cluster {
	const cluster: Cluster = { records: [record], values: new Map(), merges: 0 };
	for (const { kind, value, at } of mentions) remember(cluster.values, kind, value, at);
	return cluster;
}

/** All of them as one, through a link of this rule; without a rule by a decision. */
export function joined(clusters: readonly Cluster[], link: RankedRule | undefined, book: RuleBook): Cluster {
	const people = clusters.filter((cluster) => !link || !comesAlone(cluster, link, book)).length;
	const whole: Cluster = { records: [], values: new Map(), merges: Math.max(0, people - 1) };
	for (const { records, values, merges } of clusters) {
		for (const record of records) whole.records.push(record);
		for (const [kind, own] of values) for (const [value, at] of own) remember(whole.values, kind, value, at);
		whole.merges += merges;
	}
	return whole;
}

/** A record that comes alone through its best identifier is found, not merged: also when there may be no more merges. */
function comesAlone({ records }: Cluster, link: RankedRule, book: RuleBook): boolean {
	return records.length === 1 && records[0].mentions.every(({ kind }) => book.ruleOf(kind).rank >= link.rank);
}

function remember(values: Cluster['values'], kind: string, value: string, at: number): void {
	let own = values.get(kind);
	if (!own) values.set(kind, (own = new Map()));
	own.set(value, Math.min(own.get(value) ?? at, at));
}

/** The kinds and values by which a record may be linked, WhatsApp numbers as phone numbers. */
export function linkable(record: SourceRecord): Mention[] {
	return record.mentions.map(({ kind, value, at }) => ({ kind: linkKind(kind), value, at }));
}
