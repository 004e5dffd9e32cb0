import { eachText, exclusive, sql, type Database } from '../../store';

/** Lets one writer at a time decide who is who: the lock of the profiles' own verbs. */
export const lockPeople = async (database: Database) => await database.rows(sql`select ${exclusive('profiles')}`);

/** How many people there are, about: records that were joined into others count too. */
export const countRecords = async (database: Database) =>
	Number((await database.rows<{ records: number }>(sql`select count(*) as records from profiles`))[0].records);

/** The next people after an id. `changed`: 1 where anything came to be known since that time. */
export const pageOfPeople = async (database: Database, after: string, limit: number, since: number) =>
	await database.rows<{ id: string; traits: string; changed: number }>(sql`
		select p.id, p.traits, case when p.updated_at >= ${since} or exists (
			select 1 from profile_aliases n where n.profile_id = p.id and n.merged_at >= ${since}) then 1 else 0 end as changed
		from profiles p
		where p.id > ${after} and not exists (select 1 from profile_aliases a where a.alias_id = p.id)
		order by p.id limit ${limit}`);

/** What is shown of these people, as far as they still are people of their own. */
export const peopleOfIds = async (database: Database, ids: readonly string[]) =>
	await database.rows<{ id: string; traits: string }>(sql`
		select p.id, p.traits from ${eachText(ids)} cross join profiles p
		where p.id = each.value and not exists (select 1 from profile_aliases a where a.alias_id = p.id)`);

/** For use in other statements: every id (`id`) of these people (`head`). */
export const members = (heads: readonly string[]) => sql`(
	select each.value as head, each.value as id from ${eachText(heads)}
	union all
	select a.profile_id, a.alias_id from ${eachText(heads)} cross join profile_aliases a where a.profile_id = each.value)`;

/** By what these people are recognised, always in the same order. */
export const identifiersOfPeople = async (database: Database, heads: readonly string[]) =>
	await database.rows<{ head: string; kind: string; value: string }>(sql`
		select m.head, i.kind, i.value from ${members(heads)} m cross join identifiers i
		where i.profile_id = m.id order by i.kind, i.value`);

/** Which systems know these people. */
export const sourcesOfPeople = async (database: Database, heads: readonly string[]) =>
	await database.rows<{ head: string; source: string }>(sql`
		select distinct m.head, p.source from ${members(heads)} m cross join profiles p where p.id = m.id order by 1, 2`);

/** Of these ids those that are read as somebody else today, and as whom. */
export const movedAmong = async (database: Database, ids: readonly string[]) =>
	await database.rows<{ id: string; head: string }>(sql`
		select a.alias_id as id, a.profile_id as head from ${eachText(ids)} cross join profile_aliases a where a.alias_id = each.value`);

// A later word about the same two records counts more.
const standing = sql`d.verdict = 'different' and d.revoked_at is null and not exists (
	select 1 from identity_decisions s
	where s.verdict = 'same' and s.revoked_at is null and s.one_id in (d.one_id, d.other_id) and s.other_id in (d.one_id, d.other_id)
		and (s.decided_at > d.decided_at or (s.decided_at = d.decided_at and s.id > d.id)))`;

/** The next decisions after an id that two are different people, as the people of today. */
export const pageOfApart = async (database: Database, after: string, limit: number) =>
	await database.rows<{ id: string; one: string; other: string }>(sql`
		select d.id, coalesce(a.profile_id, d.one_id) as one, coalesce(b.profile_id, d.other_id) as other
		from identity_decisions d
		left join profile_aliases a on a.alias_id = d.one_id
		left join profile_aliases b on b.alias_id = d.other_id
		where d.id > ${after} and ${standing}
		order by d.id limit ${limit}`);

/** From whom somebody said that these people are different. */
export const apartFrom = async (database: Database, heads: readonly string[]) =>
	await database.rows<{ one: string; other: string }>(sql`
		select m.head as one, coalesce(a.profile_id, d.other_id) as other
		from ${members(heads)} m cross join identity_decisions d left join profile_aliases a on a.alias_id = d.other_id
		where d.one_id = m.id and ${standing}
		union
		select m.head, coalesce(a.profile_id, d.one_id)
		from ${members(heads)} m cross join identity_decisions d left join profile_aliases a on a.alias_id = d.one_id
		where d.other_id = m.id and ${standing}`);
