import { each, eachText, exclusive, fields, placeOfEach, sql, type Database } from '../store';

export interface KnownIdentifier {
	kind: string;
	value: string;
	profile_id: string;
}

export interface StoredProfile {
	id: string;
	traits: string;
	created_at: number;
	updated_at: number;
}

/** Lets one writer at a time decide who is who. */
export const lockPeople = async (database: Database) =>
	await database.rows(sql`select ${exclusive('profiles')}`);

/** Whose these values are today, merges read through: the value's place in the list, its kind, and the profile. */
export const ownersOf = async (database: Database, values: readonly string[]) =>
	await database.rows<{ place: number; kind: string; profile_id: string }>(sql`
		select ${placeOfEach} as place, i.kind, coalesce(a.profile_id, i.profile_id) as profile_id
		from ${eachText(values)}
		cross join identifiers i
		left join profile_aliases a on a.alias_id = i.profile_id
		where i.value = each.value`);

/** The same with the record that holds the value, and since when. */
export const recordsHolding = async (database: Database, values: readonly string[]) =>
	await database.rows<{ place: number; kind: string; profile_id: string; holder: string; first_seen_at: number }>(sql`
		select ${placeOfEach} as place, i.kind, coalesce(a.profile_id, i.profile_id) as profile_id,
			i.profile_id as holder, i.first_seen_at
		from ${eachText(values)}
		cross join identifiers i
		left join profile_aliases a on a.alias_id = i.profile_id
		where i.value = each.value`);

/** The ids of today behind any ids, merged ones included; those that nobody has are missing. */
export const idsBehind = async (database: Database, ids: string[]) =>
	await database.rows<{ asked: string; id: string }>(sql`
		select asked.id as asked, p.id
		from (select each.value as id from ${eachText(ids)}) asked
		left join profile_aliases a on a.alias_id = asked.id
		cross join profiles p
		where p.id = coalesce(a.profile_id, asked.id)`);

/** The profiles of today behind any ids, merged ones included: the id asked for and the profile. */
export const profilesBehind = async (database: Database, ids: string[]) =>
	await database.rows<StoredProfile & { asked: string }>(sql`
		select asked.id as asked, p.id, p.traits, p.created_at, p.updated_at
		from (select each.value as id from ${eachText(ids)}) asked
		left join profile_aliases a on a.alias_id = asked.id
		cross join profiles p
		where p.id = coalesce(a.profile_id, asked.id)`);

/**
 * For use in other statements: `asked` (the profiles of today) and `members` (profile_id, its place in the list, member_id,
 * merged_at), every id under which facts about these people were written.
 */
export const withMembers = (ids: readonly string[]) => sql`
	asked as (select each.value as id, ${placeOfEach} as place from ${eachText(ids)}),
	members as (
		select id as profile_id, place, id as member_id, cast(null as bigint) as merged_at from asked
		union all
		select a.profile_id, asked.place, a.alias_id, a.merged_at from asked cross join profile_aliases a where a.profile_id = asked.id)`;

/** By what these people are recognised, each identifier once, oldest first. */
export async function identifiersOf(database: Database, ids: string[], kind = '') {
	const rows = await database.rows<KnownIdentifier & { original: string; source: string; first_seen_at: number }>(sql`
		with ${withMembers(ids)}
		select i.kind, i.value, m.profile_id, i.original, i.source, i.first_seen_at
		from members m cross join identifiers i
		where i.profile_id = m.member_id and (${kind} = '' or i.kind = ${kind})
		order by i.first_seen_at, i.kind, i.value, i.original`);
	const seen = new Set<string>();
	return rows.filter((row) => {
		const key = `${row.profile_id} ${row.kind} ${row.value}`;
		return seen.size < seen.add(key).size;
	});
}

/**
 * By what these people (`place` in the list) are known, from an index alone: what was written and when stands elsewhere.
 * `alias` is the earlier id that holds it, null for the id of today.
 */
export const keysOfPeople = async (database: Database, ids: readonly string[]) =>
	await database.rows<{ place: number; alias: string | null; kind: string | null; value: string }>(sql`
		with ${withMembers(ids)}
		select m.place, case when m.merged_at is null then null else m.member_id end as alias, i.kind, i.value
		from members m left join identifiers i on i.profile_id = m.member_id`);

/** What is known of these profiles of today (`place` in the list), as JSON. */
export const traitsOf = async (database: Database, ids: readonly string[]) =>
	await database.rows<{ place: number; traits: string }>(sql`
		select ${placeOfEach} as place, p.traits from ${eachText(ids)} cross join profiles p where p.id = each.value`);

/** The earlier ids of these people, as far as they were ever given out. */
export const aliasesOf = async (database: Database, ids: string[]) =>
	await database.rows<{ profile_id: string; alias_id: string }>(sql`
		with ${withMembers(ids)}
		select m.profile_id, m.member_id as alias_id from members m cross join profile_aliases a
		where a.alias_id = m.member_id and a.was_profile = 1 order by m.merged_at, m.member_id`);

/** The next profiles after an id, without those merged into others. */
export const pageOfProfiles = async (
	database: Database,
	page: { after: string; limit: number; having?: string; updatedSince?: number },
) =>
	await database.rows<StoredProfile>(sql`
		select p.id, p.traits, p.created_at, p.updated_at from profiles p
		where p.id > ${page.after} and p.updated_at >= ${page.updatedSince ?? 0}
			and not exists (select 1 from profile_aliases a where a.alias_id = p.id)
			and (${page.having ?? ''} = '' or exists (
				select 1 from identifiers i
				left join profile_aliases a on a.alias_id = i.profile_id
				where i.kind = ${page.having ?? ''} and coalesce(a.profile_id, i.profile_id) = p.id))
		order by p.id limit ${page.limit}`);

/** The ids of the next people of today after an id. */
export const idsOfPeople = async (database: Database, after: string, limit: number): Promise<string[]> =>
	(await database.rows<{ id: string }>(sql`
		select p.id from profiles p
		where p.id > ${after} and not exists (select 1 from profile_aliases a where a.alias_id = p.id)
		order by p.id limit ${limit}`)).map(({ id }) => id);

/** People of whom one of these texts is known: within the value of a trait, or at the beginning of an identifier. */
export const searchProfiles = async (database: Database, texts: readonly string[], limit: number) =>
	await database.rows<{ id: string }>(sql`
		select distinct coalesce(a.profile_id, found.id) as id from (
			select i.profile_id as id from ${eachText(texts.map((text) => `${text}%`))} cross join identifiers i
			where i.value like each.value escape '\\'
			union
			select p.id from profiles p where exists (
				select 1 from ${fields('p.traits')} cross join ${eachText(texts.map((text) => `%${text}%`))}
				where cast(field.value as text) like each.value escape '\\')) found
		left join profile_aliases a on a.alias_id = found.id
		order by 1 desc limit ${limit}`);

/** Addresses go under the kind of those that lead nowhere; a record that holds it as such already loses the other entry. */
export async function retire(database: Database, keys: readonly { k: string; v: string; g: string }[]): Promise<void> {
	const gone = sql`(select each.value->>'k' as kind, each.value->>'v' as value, each.value->>'g' as gone from ${each(keys)}) gone`;
	await database.rows(sql`
		update identifiers set kind = gone.gone from ${gone}
		where identifiers.value = gone.value and identifiers.kind = gone.kind and not exists (
			select 1 from identifiers i where i.value = gone.value and i.kind = gone.gone and i.profile_id = identifiers.profile_id)`);
	await database.rows(sql`
		delete from identifiers where exists (select 1 from ${gone} where identifiers.value = gone.value and identifiers.kind = gone.kind)`);
}
