import { each, eachText, exclusive, sql, type Database } from '../../store';

export interface DynamicListRow {
	name: string;
	active: number;
	/** The rule, where it holds and what is exempt, as JSON. */
	rule: string;
	updated_at: number;
	updated_by: string;
}

/** Lets one writer at a time change dynamic lists. */
export const lockDynamicLists = async (database: Database) =>
	await database.rows(sql`select ${exclusive('dynamic lists')}`);

/** All dynamic lists, or only those that are active. */
export const dynamicListRows = async (database: Database, onlyActive: boolean) =>
	await database.rows<DynamicListRow>(sql`
		select name, active, rule, updated_at, updated_by from dynamic_lists
		where active = 1 or ${onlyActive ? 1 : 0} = 0 order by name`);

/** Writes dynamic lists, each name once, over what was known of them. */
export const saveListRows = async (database: Database, rows: { n: string; a: 0 | 1; r: object }[], now: number, actor: string) =>
	await database.rows(sql`
		insert into dynamic_lists (name, active, rule, updated_at, updated_by)
		select each.value->>'n', cast(each.value->>'a' as bigint), each.value->'r', cast(${now} as bigint), ${actor}
		from ${each(rows)} where true
		on conflict (name) do update set active = excluded.active, rule = excluded.rule,
			updated_at = excluded.updated_at, updated_by = excluded.updated_by`);

/** Removes dynamic lists. Gives those that were there. */
export const dropListRows = async (database: Database, names: readonly string[]) =>
	await database.rows<{ name: string }>(sql`
		delete from dynamic_lists where name in (select each.value from ${eachText(names)} where true) returning name`);
