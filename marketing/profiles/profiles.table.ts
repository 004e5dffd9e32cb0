import { each, eachText, exclusive, placeOfEach, sql, type Database } from '../store';

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

export interface NewIdentifier {
	k: string;
	v: string;
	p: string;
	/** As it was written; left out when that is the value itself. */
	o?: string;
	s: string;
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

/** The profiles with these ids, merges not looked at. */
export const profilesOf = async (database: Database, ids: readonly string[]) =>
	await database.rows<StoredProfile>(sql`
		select p.id, p.traits, p.created_at, p.updated_at
		from ${eachText(ids)} cross join profiles p
		where p.id = each.value`);

/** The profiles of today behind any ids, merged ones included: the id asked for and the profile. */
export const profilesBehind = async (database: Database, ids: string[]) =>
	await database.rows<StoredProfile & { asked: string }>(sql`
		select asked.id as asked, p.id, p.traits, p.created_at, p.updated_at
		from (select each.value as id from ${eachText(ids)}) asked
		left join profile_aliases a on a.alias_id = asked.id
		cross join profiles p
		where p.id = coalesce(a.profile_id, asked.id)`);

/** Adds people, or replaces the traits of those who are there. */
export const saveProfiles = async (database: Database, profiles: { id: string; t: object; c: number }[], now: number) =>
	await database.rows(sql`
		insert into profiles (id, traits, created_at, updated_at)
		select each.value->>'id', each.value->'t', cast(each.value->>'c' as bigint), ${now}
		from ${each(profiles)} where true
		on conflict (id) do update set traits = excluded.traits, updated_at = excluded.updated_at`);

/** Remembers by what a person is recognised; a known identifier stays whose it is. */
export const saveIdentifiers = async (database: Database, identifiers: NewIdentifier[], now: number) =>
	await database.rows(sql`
		insert into identifiers (kind, value, profile_id, original, source, first_seen_at)
		select each.value->>'k', each.value->>'v', each.value->>'p',
			coalesce(each.value->>'o', each.value->>'v'), each.value->>'s', ${now}
		from ${each(identifiers)} where true
		on conflict (value, kind) do nothing`);

/** Everybody who was merged into one of these profiles now belongs to the profile that goes on. */
export const moveAliases = async (database: Database, merges: { from: string; into: string }[]) =>
	await database.rows(sql`
		update profile_aliases set profile_id = moves.target
		from (select each.value->>'from' as source, each.value->>'into' as target from ${each(merges)}) moves
		where profile_aliases.profile_id = moves.source`);

/** A merge: the old id is read as the other profile from now on. */
export const saveAliases = async (
	database: Database,
	merges: { from: string; into: string; evidence: object }[],
	now: number,
) =>
	await database.rows(sql`
		insert into profile_aliases (alias_id, profile_id, merged_at, evidence)
		select each.value->>'from', each.value->>'into', ${now}, each.value->'evidence'
		from ${each(merges)} where true`);

/**
 * For use in other statements: `asked` (the profiles of today) and `members` (profile_id, member_id, merged_at),
 * every id under which facts about these people were written.
 */
export const withMembers = (ids: readonly string[]) => sql`
	asked as (select each.value as id from ${eachText(ids)}),
	members as (
		select id as profile_id, id as member_id, cast(null as bigint) as merged_at from asked
		union all
		select a.profile_id, a.alias_id, a.merged_at from asked cross join profile_aliases a where a.profile_id = asked.id)`;

/** By what these people are recognised, oldest first. */
export const identifiersOf = async (database: Database, ids: string[], kind = '') =>
	await database.rows<KnownIdentifier & { original: string; source: string; first_seen_at: number }>(sql`
		with ${withMembers(ids)}
		select i.kind, i.value, m.profile_id, i.original, i.source, i.first_seen_at
		from members m cross join identifiers i
		where i.profile_id = m.member_id and (${kind} = '' or i.kind = ${kind})
		order by i.first_seen_at, i.kind, i.value`);

/** The earlier ids of these people. */
export const aliasesOf = async (database: Database, ids: string[]) =>
	await database.rows<{ profile_id: string; alias_id: string }>(sql`
		with ${withMembers(ids)}
		select profile_id, member_id as alias_id from members where member_id <> profile_id order by merged_at`);

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
