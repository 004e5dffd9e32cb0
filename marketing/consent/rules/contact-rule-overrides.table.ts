import { each, exclusive, sql, type Database } from '../../store';

/** An override as it is stored; `changes` is JSON. */
export interface OverrideRow {
	jurisdiction: string;
	channel: string;
	changes: string;
	reason: string;
	made_at: number;
	made_by: string;
}

/** Lets only one change of the rules happen at a time. */
export const lockOverrides = async (database: Database) => await database.rows(sql`select ${exclusive('contact rules')}`);

/** Everything that operators changed: few rows. */
export const allOverrides = async (database: Database) =>
	await database.rows<OverrideRow>(sql`
		select jurisdiction, channel, changes, reason, made_at, made_by
		from contact_rule_overrides order by jurisdiction, channel`);

/** Keeps overrides; one for the same rule takes the place of the older. */
export const saveOverrides = async (database: Database, rows: { j: string; c: string; changes: object; r: string }[], at: number, by: string) =>
	await database.rows(sql`
		insert into contact_rule_overrides (jurisdiction, channel, changes, reason, made_at, made_by)
		select each.value->>'j', each.value->>'c', each.value->'changes', each.value->>'r', ${at}, ${by}
		from ${each(rows)} where true
		on conflict (jurisdiction, channel) do update set
			changes = excluded.changes, reason = excluded.reason, made_at = excluded.made_at, made_by = excluded.made_by`);

/** Takes overrides back. Gives those that were there. */
export const removeOverrides = async (database: Database, keys: { j: string; c: string }[]) =>
	await database.rows<{ jurisdiction: string; channel: string }>(sql`
		delete from contact_rule_overrides
		where (jurisdiction, channel) in (select each.value->>'j', each.value->>'c' from ${each(keys)})
		returning jurisdiction, channel`);
