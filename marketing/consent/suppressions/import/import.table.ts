import { each, eachText, exclusive, sql, type Database } from '../../../store';

/** A row of an import: `m` is the import's mark. */
export interface ImportRow {
	id: string;
	k: string;
	v: string;
	c: string;
	r: string;
	s: string;
	n: string;
	at: number;
	until?: number;
	m: string;
}

/** Lets one import write at a time, so that each knows what the other has done. */
export const lockImports = async (database: Database) => await database.rows(sql`select ${exclusive('suppression imports')}`);

/** What stands on the list for these values, whatever kind of address they are; expired entries too. */
export const heldAmong = async (database: Database, values: readonly string[]) =>
	await database.rows<{ kind: string; value: string; channel: string; reason: string; source: string; expires_at: number | null; import_id: string }>(sql`
		select s.kind, s.value, s.channel, s.reason, s.source, s.expires_at, s.import_id
		from ${eachText(values)} cross join suppressions s where s.value = each.value and s.removed_at is null`);

/** Adds entries; of those that hold already the later end counts, and the mark of the newest import that saw them. */
export const saveImported = async (database: Database, rows: readonly ImportRow[]) =>
	await database.rows(sql`
		insert into suppressions (id, kind, value, channel, reason, source, note, created_at, expires_at, import_id)
		select each.value->>'id', each.value->>'k', each.value->>'v', each.value->>'c', each.value->>'r',
			each.value->>'s', each.value->>'n', cast(each.value->>'at' as bigint), cast(each.value->>'until' as bigint), each.value->>'m'
		from ${each(rows)} where true
		on conflict (value, kind, channel, reason) where removed_at is null do update set
			source = case when suppressions.reason = 'register' then excluded.source else suppressions.source end,
			expires_at = case when suppressions.expires_at is null or excluded.expires_at is null then null
				when suppressions.expires_at > excluded.expires_at then suppressions.expires_at else excluded.expires_at end,
			import_id = case when suppressions.import_id > excluded.import_id then suppressions.import_id else excluded.import_id end`);

/** A page of the register entries that hold, behind an id: those that no import since `before` has seen say so. */
export const registerPage = async (database: Database, page: { after: string; limit: number; before: string }) =>
	await database.rows<{ id: string; channel: string; source: string; unseen: number }>(sql`
		select id, channel, source, case when reason = 'register' and removed_at is null and import_id < ${page.before} then 1 else 0 end as unseen
		from suppressions where id > ${page.after} order by id limit ${page.limit}`);

/** Takes a register out of the sources of entries; those that no other register has end. */
export const dropRegister = async (database: Database, rows: readonly { id: string; s: string }[], before: string, now: number) =>
	await database.rows<{ removed_at: number | null }>(sql`
		update suppressions set source = case when gone.s = '' then suppressions.source else gone.s end,
			removed_at = case when gone.s = '' then ${now} else removed_at end
		from (select each.value->>'id' as id, each.value->>'s' as s from ${each(rows)}) gone
		where suppressions.id = gone.id and removed_at is null and import_id < ${before}
		returning removed_at`);

/** A page of the addresses of a kind that we know, behind a value. */
export const addressPage = async (database: Database, page: { kind: string; after: string; limit: number }) =>
	await database.rows<{ value: string; original: string }>(sql`
		select value, original from identifiers where value > ${page.after} and kind = ${page.kind}
		order by value limit ${page.limit}`);

/** Which of these hashes an import has seen. */
export const seenAmong = async (database: Database, hashes: readonly string[], mark: string) =>
	await database.rows<{ value: string }>(sql`
		select distinct s.value from ${eachText(hashes)} cross join suppressions s
		where s.value = each.value and s.removed_at is null and s.import_id >= ${mark}`);
