import { each, exclusive, sql, type Database } from '../store';

/** A control group as it is stored. */
export interface ControlGroupRow {
	name: string;
	share: number;
	salt: string;
	since: number;
}

/** Lets one writer at a time change control groups. */
export const lockControlGroups = async (database: Database) =>
	await database.rows(sql`select ${exclusive('control groups')}`);

/** All control groups, the one that no campaign contacts first. */
export const controlGroupRows = async (database: Database) =>
	await database.rows<ControlGroupRow>(sql`select name, share, salt, since from control_groups order by name`);

/** Writes control groups, each name once; one that is there keeps its salt. */
export const saveControlGroups = async (database: Database, rows: { n: string; s: number; salt: string }[], now: number, actor: string) =>
	await database.rows(sql`
		insert into control_groups (name, share, salt, since, updated_by)
		select each.value->>'n', cast(each.value->>'s' as double precision), each.value->>'salt', cast(${now} as bigint), ${actor}
		from ${each(rows)} where true
		on conflict (name) do update set share = excluded.share, since = excluded.since, updated_by = excluded.updated_by`);
