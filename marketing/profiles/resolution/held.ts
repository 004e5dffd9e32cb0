import { linkable, type Cluster } from './cluster';
import type { SourceRecord } from './record';

/** An identifier and the records that hold it. */
export interface Held {
	kind: string;
	value: string;
	records: SourceRecord[];
}

/** Kind and value as one key. */
export function keyOf(kind: string, value: string): string {
	return `${kind}\n${value}`;
}

/** Every identifier of these records, with those who hold it. */
export function heldBy(records: readonly SourceRecord[]): Map<string, Held> {
	const held = new Map<string, Held>();
	for (const record of records) {
		for (const { kind, value } of linkable(record)) {
			const key = keyOf(kind, value);
			const one = held.get(key);
			if (!one) held.set(key, { kind, value, records: [record] });
			else if (!one.records.includes(record)) one.records.push(record);
		}
	}
	return held;
}

/** In the order of kinds and values, which is the same whatever came first. */
export function inOrder(held: ReadonlyMap<string, Held> | undefined): Held[] {
	return [...(held ?? [])].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, one]) => one);
}

/** The records of some clusters that are among these. */
export function idsIn(group: readonly Cluster[], records: readonly SourceRecord[]): string[] {
	const ids = new Set(group.flatMap((cluster) => cluster.records.map(({ id }) => id)));
	return records.filter(({ id }) => ids.has(id)).map(({ id }) => id);
}
