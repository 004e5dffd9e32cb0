import { each, eachText, sql, type Database } from '../../store';
import type { FrequencyCap } from './cap';

/** The caps that hold, by name. */
export const loadCaps = async (database: Database): Promise<FrequencyCap[]> =>
	(await database.rows<{ rule: string }>(sql`select rule from frequency_caps order by name`)).map(({ rule }) => JSON.parse(rule) as FrequencyCap);

/** Creates caps or puts new rules in place of old ones. */
export const saveCaps = async (database: Database, caps: readonly FrequencyCap[], now: number, actor: string) =>
	await database.rows(sql`
		insert into frequency_caps (name, rule, updated_at, updated_by)
		select each.value->>'name', each.value->'rule', ${now}, ${actor}
		from ${each(caps.map((cap) => ({ name: cap.name, rule: cap })))} where true
		on conflict (name) do update set rule = excluded.rule, updated_at = excluded.updated_at, updated_by = excluded.updated_by`);

/** Removes caps; gives the names of those that were there. */
export const deleteCaps = async (database: Database, names: readonly string[]) =>
	await database.rows<{ name: string }>(sql`
		delete from frequency_caps where name in (select each.value from ${eachText(names)}) returning name`);
