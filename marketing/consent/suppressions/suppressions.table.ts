import { each, eachText, sql, type Database } from '../../store';
import type { SuppressionRow } from './suppression';

/** Adds suppressions; one that holds already for the same address, channel and reason stays, and its end is put off. */
export const saveSuppressions = async (
	database: Database,
	rows: { id: string; k: string; v: string; c: string; r: string; s: string; n: string; until?: number }[],
	now: number,
) =>
	await database.rows<{ id: string }>(sql`
		insert into suppressions (id, kind, value, channel, reason, source, note, created_at, expires_at)
		select each.value->>'id', each.value->>'k', each.value->>'v', each.value->>'c', each.value->>'r',
			each.value->>'s', each.value->>'n', ${now}, cast(each.value->>'until' as bigint)
		from ${each(rows)} where true
		on conflict (value, kind, channel, reason) where removed_at is null do update set expires_at = excluded.expires_at
			where suppressions.expires_at is not null
				and (excluded.expires_at is null or excluded.expires_at > suppressions.expires_at)
		returning id`);

/** Ends suppressions whose time is over, so that a new one can be written for the same address. */
export const endExpired = async (database: Database, keys: { k: string; v: string }[], now: number) =>
	await database.rows(sql`
		update suppressions set removed_at = expires_at
		from (select each.value->>'k' as k, each.value->>'v' as v from ${each(keys)}) over
		where suppressions.kind = over.k and suppressions.value = over.v
			and removed_at is null and expires_at <= ${now}`);

/** Ends suppressions of these addresses or people on a channel (`any`: on every one). Gives what ended. */
export const removeSuppressions = async (database: Database, keys: { k: string; v: string }[], channel: string, now: number) =>
	await database.rows<{ kind: string; value: string; reason: string; note: string }>(sql`
		update suppressions set removed_at = ${now}
		from (
			select each.value->>'k' as k, each.value->>'v' as v from ${each(keys)}
			union select 'profile', a.alias_id from ${each(keys)} cross join profile_aliases a
			where each.value->>'k' = 'profile' and a.profile_id = each.value->>'v') gone
		where suppressions.kind = gone.k and suppressions.value = gone.v and removed_at is null
			and (expires_at is null or expires_at > ${now})
			and (${channel} = 'any' or suppressions.channel = ${channel})
		returning suppressions.kind, suppressions.value, suppressions.reason, suppressions.note`);

/** What speaks on a channel now against these values, whatever kind of address they are. */
export const suppressionsOf = async (database: Database, values: readonly string[], channel: string, now: number) =>
	await database.rows<SuppressionRow>(sql`
		select s.id, s.kind, s.value, s.channel, s.reason, s.source, s.note, s.created_at, s.expires_at
		from ${eachText(values)} cross join suppressions s
		where s.value = each.value and s.removed_at is null
			and s.channel in (${channel}, 'all') and (s.expires_at is null or s.expires_at > ${now})`);

/** The suppressions that hold now, newest first. */
export const listSuppressions = async (
	database: Database,
	filter: { channel: string; reason: string; limit: number },
	now: number,
) =>
	await database.rows<SuppressionRow>(sql`
		select id, kind, value, channel, reason, source, note, created_at, expires_at from suppressions
		where removed_at is null and (expires_at is null or expires_at > ${now})
			and (${filter.channel} = '' or channel = ${filter.channel})
			and (${filter.reason} = '' or reason = ${filter.reason})
		order by created_at desc, id desc limit ${filter.limit}`);
