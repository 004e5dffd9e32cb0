import { each, eachText, sql, type Database } from '../../store';

/** A source record as it is stored. `head`: the profile of today that it belongs to. */
export interface RecordRow {
	id: string;
	head: string;
	source: string;
	trust: string | null;
	record_key: string | null;
	created_at: number;
	seen_at: number;
	traits: string;
	facts: string | null;
}

/** A record found by its key. `joined`: 1 where its person has other records. */
export interface KeyedRow extends RecordRow {
	joined: number;
}

/** As `linkKind` in rules.ts: shared identifiers are remembered by the kind in which they link. */
const linkKind = sql`case when i.kind = 'whatsapp' then 'phone' else i.kind end`;

const columns = sql`p.source, p.trust, p.record_key, p.created_at, p.seen_at, p.traits, p.facts`;

const withJoined = sql`coalesce(a.profile_id, p.id) as head, ${columns},
	case when a.profile_id is not null or exists (select 1 from profile_aliases o where o.profile_id = p.id) then 1 else 0 end as joined`;

/** These records. */
export const recordsByIds = async (database: Database, ids: readonly string[]) =>
	await database.rows<KeyedRow>(sql`
		select p.id, ${withJoined}
		from ${eachText(ids)} cross join profiles p left join profile_aliases a on a.alias_id = p.id
		where p.id = each.value`);

/** The records with these keys, where they hold no identifier that links. */
export const loneRecords = async (database: Database, keys: readonly string[]) =>
	await database.rows<KeyedRow>(sql`
		select p.id, ${withJoined}
		from ${eachText(keys)} cross join profiles p left join profile_aliases a on a.alias_id = p.id
		where p.record_key = each.value and p.lone = 1`);

/** Who holds these values: the record and its key, and the person of today; not, unless wanted, where a value belongs to too many. */
export const holdersOf = async (database: Database, values: readonly string[], evenShared: boolean) =>
	await database.rows<{ kind: string; value: string; id: string; record_key: string | null; head: string }>(sql`
		select i.kind, i.value, i.profile_id as id, p.record_key, coalesce(a.profile_id, i.profile_id) as head
		from ${eachText(values)} cross join identifiers i cross join profiles p
		left join profile_aliases a on a.alias_id = i.profile_id
		where i.value = each.value and p.id = i.profile_id
			and (${evenShared ? 1 : 0} = 1 or not exists (select 1 from shared_identifiers s where s.value = i.value and s.kind = ${linkKind}))`);

/** All records of these people. */
export const recordsOf = async (database: Database, heads: readonly string[]) =>
	await database.rows<RecordRow>(sql`
		select m.id, m.head, ${columns} from (
			select each.value as head, each.value as id from ${eachText(heads)}
			union all
			select a.profile_id, a.alias_id from ${eachText(heads)} cross join profile_aliases a where a.profile_id = each.value) m
		cross join profiles p where p.id = m.id`);

/** What these records hold; not, unless wanted, what belongs to too many people. */
export const mentionsOf = async (database: Database, ids: readonly string[], evenShared: boolean) =>
	await database.rows<{ profile_id: string; kind: string; value: string; first_seen_at: number }>(sql`
		select i.profile_id, i.kind, i.value, i.first_seen_at
		from ${eachText(ids)} cross join identifiers i where i.profile_id = each.value
			and (${evenShared ? 1 : 0} = 1 or not exists (select 1 from shared_identifiers s where s.value = i.value and s.kind = ${linkKind}))`);

/** New source records. */
export const saveRecords = async (
	database: Database,
	records: { id: string; t: object; f?: object; s: string; tr?: string; k: string; at: number; l: 0 | 1 }[],
	now: number,
) =>
	await database.rows(sql`
		insert into profiles (id, traits, facts, source, trust, record_key, seen_at, lone, created_at, updated_at)
		select each.value->>'id', each.value->'t', each.value->'f', each.value->>'s', each.value->>'tr', each.value->>'k',
			cast(each.value->>'at' as bigint), cast(each.value->>'l' as bigint), ${now}, ${now}
		from ${each(records)} where true`);

/** Changes what is known: the traits shown, and what the record itself said. */
export const saveViews = async (database: Database, views: { id: string; t: object; f?: object }[], now: number) =>
	await database.rows(sql`
		update profiles set traits = view.traits, facts = view.facts, updated_at = ${now}
		from (select each.value->>'id' as id, each.value->'t' as traits, each.value->'f' as facts from ${each(views)}) view
		where profiles.id = view.id`);

/** Remembers by what records are recognised. */
export const saveMentions = async (
	database: Database,
	mentions: { k: string; v: string; p: string; o?: string; s: string; at: number }[],
) =>
	await database.rows(sql`
		insert into identifiers (kind, value, profile_id, original, source, first_seen_at)
		select each.value->>'k', each.value->>'v', each.value->>'p',
			coalesce(each.value->>'o', each.value->>'v'), each.value->>'s', cast(each.value->>'at' as bigint)
		from ${each(mentions)} where true
		on conflict (value, kind, profile_id) do nothing`);

/** These records held their identifiers already at that time. */
export const makeOlder = async (database: Database, records: { p: string; at: number }[]) =>
	await database.rows(sql`
		update identifiers set first_seen_at = older.at
		from (select each.value->>'p' as profile_id, cast(each.value->>'at' as bigint) as at from ${each(records)}) older
		where identifiers.profile_id = older.profile_id and identifiers.first_seen_at > older.at`);

/** Who holds these identifiers is found by the record's key from now on, since the identifiers are not looked at any more. */
export const findByKey = async (database: Database, values: readonly string[]) =>
	await database.rows(sql`
		update profiles set lone = 1 where id in (
			select i.profile_id from ${eachText(values)} cross join identifiers i where i.value = each.value)`);

/** From now on these ids are read as another profile, for this reason. */
export const saveAliases = async (database: Database, aliases: { id: string; p: string; e: object; was: 0 | 1 }[], now: number) =>
	await database.rows(sql`
		insert into profile_aliases (alias_id, profile_id, merged_at, evidence, was_profile)
		select each.value->>'id', each.value->>'p', ${now}, each.value->'e', cast(each.value->>'was' as bigint) from ${each(aliases)} where true
		on conflict (alias_id) do update set profile_id = excluded.profile_id, evidence = excluded.evidence, merged_at = excluded.merged_at`);

/** These ids stand for themselves again. */
export const dropAliases = async (database: Database, ids: readonly string[]) =>
	await database.rows(sql`delete from profile_aliases where alias_id in (select each.value from ${eachText(ids)})`);

/** The next people after an id, by the ids of their records. */
export const nextHeads = async (database: Database, after: string, limit: number) =>
	await database.rows<{ id: string }>(sql`
		select p.id from profiles p where p.id > ${after}
			and not exists (select 1 from profile_aliases a where a.alias_id = p.id)
		order by p.id limit ${limit}`);
