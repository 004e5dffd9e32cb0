import { eachText, sql, type Database, type Sql } from '../../store';

/** The names under which events are kept. */
export const eventNames = async (database: Database) =>
	await database.rows<{ name: string }>(sql`select distinct name from events order by name`);

/** How many events of a name are older. */
export const countEvents = async (database: Database, name: string, before: number) =>
	(await database.rows<{ count: number }>(sql`select count(*) as count from events where name = ${name} and occurred_at < ${before}`))[0].count;

/** Deletes some of the events of a name that are older; gives how many. */
export const deleteEvents = async (database: Database, name: string, before: number, most: number) =>
	(await database.rows(sql`
		delete from events where id in (
			select id from events where name = ${name} and occurred_at < ${before} limit ${most})
		returning id`)).length;

const olderContent = (before: number) => sql`content is not null and claimed_at < ${before}`;

/** How many deliveries that are older still have their text. */
export const countContents = async (database: Database, before: number) =>
	(await database.rows<{ count: number }>(sql`select count(*) as count from deliveries where ${olderContent(before)}`))[0].count;

/** Takes the text from the next deliveries after an id that are older; gives their ids. */
export const blankContents = async (database: Database, before: number, after: string, most: number) =>
	await database.rows<{ id: string }>(sql`
		update deliveries set content = null where id in (
			select id from deliveries where id > ${after} and ${olderContent(before)} order by id limit ${most})
		returning id`);

const page = (after: string, most: number): Sql => sql`
	select id, seen_at from profiles where id > ${after} order by id limit ${most}`;

/** The last id of the next profiles after an id; undefined at the end. */
export const endOfPage = async (database: Database, after: string, most: number) =>
	(await database.rows<{ id: string | null }>(sql`select max(id) as id from (${page(after, most)}) p`))[0].id ?? undefined;

/**
 * The people among the next profiles after an id whom nobody could write to or look up, of whom nothing was seen
 * since, under any of their ids. Who said anything about contact, or is suppressed, is kept.
 */
export const anonymousPeople = async (database: Database, after: string, most: number, before: number) =>
	await database.rows<{ id: string }>(sql`
		select p.id from (${page(after, most)}) p
		where p.seen_at < ${before}
			and not exists (select 1 from profile_aliases a where a.alias_id = p.id)
			and not exists (
				select 1 from (select p.id as id union all select a.alias_id from profile_aliases a where a.profile_id = p.id) m
				where exists (select 1 from identifiers i where i.profile_id = m.id
						and (i.kind in ('email', 'phone', 'card') or i.kind like 'customer%'))
					or exists (select 1 from profiles o where o.id = m.id and o.seen_at >= ${before})
					or exists (select 1 from events e where e.profile_id = m.id and e.occurred_at >= ${before})
					or exists (select 1 from consents c where c.profile_id = m.id)
					or exists (select 1 from preferences f where f.profile_id = m.id)
					or exists (select 1 from suppressions s where s.value = m.id and s.kind = 'profile' and s.removed_at is null))`);

/** Every id of these people. */
export const idsOf = async (database: Database, heads: readonly string[]) =>
	await database.rows<{ id: string }>(sql`
		select each.value as id from ${eachText(heads)}
		union select a.alias_id from ${eachText(heads)} cross join profile_aliases a where a.profile_id = each.value`);
