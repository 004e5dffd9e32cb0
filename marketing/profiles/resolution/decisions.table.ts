import { each, eachText, sql, type Database } from '../../store';

/** What a person decided about these records and did not take back. */
export const decisionsAbout = async (database: Database, ids: readonly string[]) =>
	await database.rows<{
		id: string; verdict: 'same' | 'different' | 'detached'; one_id: string; other_id: string | null;
		kind: string | null; value: string | null; reason: string; decided_by: string; decided_at: number;
	}>(sql`
		select d.id, d.verdict, d.one_id, d.other_id, d.kind, d.value, d.reason, d.decided_by, d.decided_at
		from ${eachText(ids)} cross join identity_decisions d
		where d.one_id = each.value and d.revoked_at is null`);

/** The people of today whom somebody declared the same as these records. */
export const declaredSame = async (database: Database, ids: readonly string[]) =>
	await database.rows<{ head: string }>(sql`
		select coalesce(a.profile_id, said.id) as head from (
			select d.other_id as id from ${eachText(ids)} cross join identity_decisions d
			where d.one_id = each.value and d.verdict = 'same' and d.revoked_at is null
			union
			select d.one_id from ${eachText(ids)} cross join identity_decisions d
			where d.other_id = each.value and d.verdict = 'same' and d.revoked_at is null) said
		left join profile_aliases a on a.alias_id = said.id`);

/** Whether anybody ever decided anything. */
export const anyDecision = async (database: Database) =>
	await database.rows(sql`select 1 as there from identity_decisions limit 1`);

/** Remembers decisions. */
export const saveDecisions = async (
	database: Database,
	decisions: { id: string; v: string; one: string; other?: string; k?: string; val?: string; r: string }[],
	by: string,
	now: number,
) =>
	await database.rows(sql`
		insert into identity_decisions (id, verdict, one_id, other_id, kind, value, reason, decided_by, decided_at)
		select each.value->>'id', each.value->>'v', each.value->>'one', each.value->>'other', each.value->>'k',
			each.value->>'val', each.value->>'r', ${by}, ${now}
		from ${each(decisions)} where true`);

/** Takes decisions back. */
export const revokeDecisions = async (database: Database, ids: readonly string[], now: number) =>
	await database.rows(sql`
		update identity_decisions set revoked_at = ${now} where id in (select each.value from ${eachText(ids)})`);

/** People who became one, or two again. */
export const saveChanges = async (
	database: Database,
	changes: { id: string; w: 'merge' | 'split'; p: string; o: string; c: object }[],
	now: number,
) =>
	await database.rows(sql`
		insert into identity_changes (id, at, change, profile_id, other_id, cause)
		select each.value->>'id', ${now}, each.value->>'w', each.value->>'p', each.value->>'o', each.value->'c'
		from ${each(changes)} where true`);

/** How these records came to be one person with others, or ceased to be. */
export const changesOf = async (database: Database, ids: readonly string[]) =>
	await database.rows<{ at: number; change: 'merge' | 'split'; profile_id: string; other_id: string; cause: string }>(sql`
		select distinct c.id, c.at, c.change, c.profile_id, c.other_id, c.cause
		from ${eachText(ids)} cross join identity_changes c
		where c.profile_id = each.value or c.other_id = each.value order by c.at, c.id`);

/** Pairs of people whom a person should look at; what was decided about a pair stays. */
export const saveSuggestions = async (database: Database, pairs: { a: string; b: string; s: number; r: object[] }[], now: number) =>
	await database.rows(sql`
		insert into duplicate_pairs (one_id, other_id, score, reasons, state, found_at)
		select each.value->>'a', each.value->>'b', cast(each.value->>'s' as double precision), each.value->'r', 'open', ${now}
		from ${each(pairs)} where true
		on conflict (one_id, other_id) do nothing`);
