import { each, sql, type Database } from '../store';
import { members } from './find/people.table';

/** Where a pair stands: to be looked at, decided by somebody or by itself, or gone because the two became one otherwise. */
export type PairState = 'open' | 'accepted' | 'rejected' | 'closed';

/** A pair as it is stored, and the people of today behind its two ids. */
export interface PairRow {
	one_id: string;
	other_id: string;
	score: number;
	reasons: string;
	state: PairState;
	found_at: number;
	decided_at: number | null;
	decided_by: string;
	one_head: string;
	other_head: string;
}

/** A pair about to be written: its two ids, score and reasons. */
export interface NewPair {
	a: string;
	b: string;
	s: number;
	r: readonly object[];
}

/** Puts pairs on the list, or (`anew`) judges those that are on it anew; what was decided stays, and people who are gone are left out. */
export const savePairs = async (database: Database, pairs: readonly NewPair[], now: number, anew: boolean) =>
	await database.rows(sql`
		insert into duplicate_pairs (one_id, other_id, score, reasons, state, found_at)
		select p.id, q.id, cast(each.value->>'s' as double precision), each.value->'r', 'open', ${now}
		from ${each(pairs)} cross join profiles p cross join profiles q
		where p.id = each.value->>'a' and q.id = each.value->>'b'
			and not exists (select 1 from profile_aliases m where m.alias_id = p.id or m.alias_id = q.id)
		on conflict (one_id, other_id) do update set score = excluded.score, reasons = excluded.reasons, state = 'open',
			found_at = case duplicate_pairs.state when 'open' then duplicate_pairs.found_at else excluded.found_at end,
			decided_at = null
		where duplicate_pairs.state = 'closed' or (${anew ? 1 : 0} = 1 and duplicate_pairs.state = 'open' and duplicate_pairs.score <> excluded.score)`);

/** Pairs that were merged without anybody being asked. */
export const saveMergedPairs = async (database: Database, pairs: readonly NewPair[], by: string, now: number) =>
	await database.rows(sql`
		insert into duplicate_pairs (one_id, other_id, score, reasons, state, found_at, decided_at, decided_by)
		select each.value->>'a', each.value->>'b', cast(each.value->>'s' as double precision), each.value->'r', 'accepted', ${now}, ${now}, ${by}
		from ${each(pairs)} where true
		on conflict (one_id, other_id) do update set score = excluded.score, reasons = excluded.reasons, state = 'accepted',
			decided_at = excluded.decided_at, decided_by = excluded.decided_by
		where duplicate_pairs.state in ('open', 'closed')`);

/** Says of open pairs how they ended. */
export const endPairs = async (database: Database, pairs: readonly { a: string; b: string; s: PairState }[], by: string, now: number) =>
	await database.rows(sql`
		update duplicate_pairs set state = ended.state, decided_at = ${now}, decided_by = ${by}
		from (select each.value->>'a' as one, each.value->>'b' as other, each.value->>'s' as state from ${each(pairs)}) ended
		where duplicate_pairs.one_id = ended.one and duplicate_pairs.other_id = ended.other and duplicate_pairs.state = 'open'`);

const columns = sql`d.one_id, d.other_id, d.score, d.reasons, d.state, d.found_at, d.decided_at, d.decided_by,
	coalesce(a.profile_id, d.one_id) as one_head, coalesce(b.profile_id, d.other_id) as other_head`;
const aliases = sql`left join profile_aliases a on a.alias_id = d.one_id left join profile_aliases b on b.alias_id = d.other_id`;

/** The next open pairs after a pair of which a side was joined into somebody since. */
export const pageOfMovedPairs = async (database: Database, [one, other]: readonly [string, string], limit: number) =>
	await database.rows<PairRow>(sql`
		select ${columns} from duplicate_pairs d ${aliases}
		where (d.one_id, d.other_id) > (${one}, ${other}) and d.state = 'open' and (a.alias_id is not null or b.alias_id is not null)
		order by d.one_id, d.other_id limit ${limit}`);

/** The next pairs of a list, the likeliest first. */
export const pageOfPairs = async (
	database: Database,
	{ state, from, limit, after }: { state: PairState; from: number; limit: number; after?: PairRow },
) =>
	await database.rows<PairRow>(sql`
		select ${columns} from duplicate_pairs d ${aliases}
		where d.state = ${state} and d.score >= ${from} and (d.score < ${after?.score ?? 2}
			or (d.score = ${after?.score ?? 2} and (d.one_id, d.other_id) > (${after?.one_id ?? ''}, ${after?.other_id ?? ''})))
		order by d.score desc, d.one_id, d.other_id limit ${limit}`);

/** These pairs. */
export const pairsOfIds = async (database: Database, pairs: readonly { a: string; b: string }[]) =>
	await database.rows<PairRow>(sql`
		select ${columns} from ${each(pairs)} cross join duplicate_pairs d ${aliases}
		where d.one_id = each.value->>'a' and d.other_id = each.value->>'b'`);

/** Every pair that these people are in, under any of their ids. */
export const pairsAbout = async (database: Database, heads: readonly string[]) =>
	await database.rows<PairRow>(sql`
		select ${columns} from ${members(heads)} m cross join duplicate_pairs d ${aliases} where d.one_id = m.id
		union
		select ${columns} from ${members(heads)} m cross join duplicate_pairs d ${aliases} where d.other_id = m.id`);
