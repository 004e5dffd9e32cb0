import { parsed, time, type ExportedIdentity, type ExportedRecord, type SaidTrait } from './document';
import type { changesOf, decisionsOf, identifiersByRecord, joinsOf, pairsOf, recordsOf } from './export.table';

type RowOf<Query extends (...given: never[]) => Promise<unknown[]>> = Awaited<ReturnType<Query>>[number];

/** The source records as an export writes them, each with its identifiers. */
export function exportedRecords(rows: readonly RowOf<typeof recordsOf>[], identifiers: readonly RowOf<typeof identifiersByRecord>[]): ExportedRecord[] {
	const byRecord = Map.groupBy(identifiers, (row) => row.profile_id);
	return rows.map((row) => ({
		recordId: row.id,
		source: row.source,
		trust: row.trust,
		createdAt: time(row.created_at),
		updatedAt: time(row.updated_at),
		seenAt: time(row.seen_at),
		said: saidTraits(row),
		identifiers: (byRecord.get(row.id) ?? []).map(({ kind, value, original, source, first_seen_at }) =>
			({ kind, value, original, source, firstSeenAt: time(first_seen_at) })),
	}));
}

/**
 * What the record itself said, by trait. `facts` holds what differs from "the traits, all said at seen_at"; an empty
 * list there is a trait of another record of the person. See migration 002.
 */
function saidTraits({ traits, facts, seen_at }: RowOf<typeof recordsOf>): SaidTrait[] {
	const shown = JSON.parse(traits) as Record<string, unknown>;
	const differing = (parsed(facts) ?? {}) as Record<string, [unknown, number, number][]>;
	const names = [...new Set([...Object.keys(shown), ...Object.keys(differing)])];
	return names.flatMap((trait) => {
		const said = Object.hasOwn(differing, trait) ? differing[trait] : [[shown[trait], seen_at, seen_at] as const];
		return said.map(([value, first, last], place) =>
			({ trait, value, firstSaidAt: time(first), lastSaidAt: time(last), current: place === said.length - 1 }));
	});
}

/** How the records became one person. What is about somebody else too is told without them. */
export function exportedIdentity(own: ReadonlySet<string>, found: {
	joins: readonly RowOf<typeof joinsOf>[];
	changes: readonly RowOf<typeof changesOf>[];
	decisions: readonly RowOf<typeof decisionsOf>[];
	pairs: readonly RowOf<typeof pairsOf>[];
}): ExportedIdentity {
	const sides = (...ids: (string | null)[]) => {
		const given = ids.filter((id) => id !== null);
		return { recordIds: given.filter((id) => own.has(id)), withAnother: given.some((id) => !own.has(id)) };
	};
	return {
		joins: found.joins.map((row) => ({ recordId: row.alias_id, into: row.profile_id, at: time(row.merged_at), evidence: parsed(row.evidence) })),
		changes: once(found.changes, ({ id }) => id).map((row) => {
			const about = sides(row.profile_id, row.other_id);
			return { at: time(row.at), change: row.change, ...about, ...(about.withAnother ? {} : { cause: parsed(row.cause) }) };
		}),
		decisions: once(found.decisions, ({ id }) => id).map((row) => {
			const about = sides(row.one_id, row.other_id);
			const identifier = row.kind && row.value ? { identifier: { kind: row.kind, value: row.value } } : {};
			return { at: time(row.decided_at), verdict: row.verdict, ...about, ...identifier, ...(about.withAnother ? {} : { reason: row.reason }), revokedAt: time(row.revoked_at) };
		}),
		possibleDuplicates: once(found.pairs, ({ one_id, other_id }) => `${one_id} ${other_id}`).map((row) => ({
			foundAt: time(row.found_at), ...sides(row.one_id, row.other_id), score: row.score, state: row.state, decidedAt: time(row.decided_at),
		})),
	};
}

/** Two records of one person find the same row twice. */
function once<Row>(rows: readonly Row[], key: (row: Row) => string): Row[] {
	return [...new Map(rows.map((row) => [key(row), row])).values()];
}
