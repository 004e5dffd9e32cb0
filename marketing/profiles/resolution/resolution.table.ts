import { document, each, eachText, sql, type Database } from '../../store';

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

/** The newest rules, if any were ever set. */
export const newestRules = async (database: Database) =>
	await database.rows<{ version: number; rules: string }>(sql`
		select version, rules from identity_rules order by version desc limit 1`);

/** Every version of the rules, the newest first. */
export const rulesHistory = async (database: Database, limit: number) =>
	await database.rows<{ version: number; rules: string; note: string; made_by: string; made_at: number }>(sql`
		select version, rules, note, made_by, made_at from identity_rules order by version desc limit ${limit}`);

/** A new version of the rules. */
export const saveRules = async (database: Database, version: number, rules: object, about: { note: string; by: string; at: number }) =>
	await database.rows(sql`
		insert into identity_rules (version, rules, note, made_by, made_at)
		values (${version}, ${document(rules)}, ${about.note}, ${about.by}, ${about.at})`);

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

/** The records with these keys that hold no identifier that links. */
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

/** What a person decided about these records and did not take back. */
export const decisionsAbout = async (database: Database, ids: readonly string[]) =>
	await database.rows<{
		id: string; verdict: 'same' | 'different' | 'detached'; one_id: string; other_id: string | null;
		kind: string | null; value: string | null; reason: string; decided_by: string; decided_at: number;
	}>(sql`
		select d.id, d.verdict, d.one_id, d.other_id, d.kind, d.value, d.reason, d.decided_by, d.decided_at
		from ${eachText(ids)} cross join identity_decisions d
		where d.one_id = each.value and d.revoked_at is null`);

/** Remembers decisions. */
export const saveDecisions = async (
	database: Database,
	decisions: { id: string; v: string; one: string; other?: string; k?: string; val?: string; r: string }[],
	by: string,
	now: number,
) =>
	await database.rows(sql`
		insert into identity_decisions (id, verdict, one_id, other_id, kind, value, reason, decided_by, decided_at)
		select each.value->>'id', each.value->>'v', each.value->>'one', each.value->>'other', each.value->>'k',
			each.value->>'val', each.value->>'r', ${by}, ${now}
		from ${each(decisions)} where true`);

/** Takes decisions back. */
export const revokeDecisions = async (database: Database, ids: readonly string[], now: number) =>
	await database.rows(sql`
		update identity_decisions set revoked_at = ${now} where id in (select each.value from ${eachText(ids)})`);

/** Which of these values are known to belong to too many people. */
export const sharedAmong = async (database: Database, values: readonly string[]) =>
	await database.rows<{ kind: string; value: string; people: number }>(sql`
		select s.kind, s.value, s.people from ${eachText(values)} cross join shared_identifiers s where s.value = each.value`);

/** Identifiers that stop linking from now on. */
export const saveShared = async (database: Database, shared: { k: string; v: string; n: number }[], now: number) =>
	await database.rows(sql`
		insert into shared_identifiers (value, kind, people, since)
		select each.value->>'v', each.value->>'k', cast(each.value->>'n' as bigint), ${now} from ${each(shared)} where true
		on conflict (value, kind) do update set people = excluded.people`);

/** The identifiers that belong to too many people, the most used first. */
export const listShared = async (database: Database, limit: number) =>
	await database.rows<{ kind: string; value: string; people: number; since: number }>(sql`
		select kind, value, people, since from shared_identifiers order by people desc, value limit ${limit}`);

/** New rules judge anew which identifiers belong to too many. */
export const forgetShared = async (database: Database) => await database.rows(sql`delete from shared_identifiers`);

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

/** From now on these ids are read as another profile, for this reason. */
export const saveAliases = async (database: Database, aliases: { id: string; p: string; e: object; was: 0 | 1 }[], now: number) =>
	await database.rows(sql`
		insert into profile_aliases (alias_id, profile_id, merged_at, evidence, was_profile)
		select each.value->>'id', each.value->>'p', ${now}, each.value->'e', cast(each.value->>'was' as bigint) from ${each(aliases)} where true
		on conflict (alias_id) do update set profile_id = excluded.profile_id, evidence = excluded.evidence, merged_at = excluded.merged_at`);

/** These ids stand for themselves again. */
export const dropAliases = async (database: Database, ids: readonly string[]) =>
	await database.rows(sql`delete from profile_aliases where alias_id in (select each.value from ${eachText(ids)})`);

/** People who became one, or two again. */
export const saveChanges = async (
	database: Database,
	changes: { id: string; w: 'merge' | 'split'; p: string; o: string; c: object }[],
	now: number,
) =>
	await database.rows(sql`
		insert into identity_changes (id, at, change, profile_id, other_id, cause)
		select each.value->>'id', ${now}, each.value->>'w', each.value->>'p', each.value->>'o', each.value->'c'
		from ${each(changes)} where true`);

/** How these records came to be one person with others, or ceased to be. */
export const changesOf = async (database: Database, ids: readonly string[]) =>
	await database.rows<{ at: number; change: 'merge' | 'split'; profile_id: string; other_id: string; cause: string }>(sql`
		select distinct c.id, c.at, c.change, c.profile_id, c.other_id, c.cause
		from ${eachText(ids)} cross join identity_changes c
		where c.profile_id = each.value or c.other_id = each.value order by c.at, c.id`);

/** The next people after an id, by the ids of their records. */
export const nextHeads = async (database: Database, after: string, limit: number) =>
	await database.rows<{ id: string }>(sql`
		select p.id from profiles p where p.id > ${after}
			and not exists (select 1 from profile_aliases a where a.alias_id = p.id)
		order by p.id limit ${limit}`);

/** Pairs of people whom a person should look at; what was decided about a pair stays. */
export const saveSuggestions = async (database: Database, pairs: { a: string; b: string; s: number; r: object[] }[], now: number) =>
	await database.rows(sql`
		insert into duplicate_pairs (one_id, other_id, score, reasons, state, found_at)
		select each.value->>'a', each.value->>'b', cast(each.value->>'s' as double precision), each.value->'r', 'open', ${now}
		from ${each(pairs)} where true
		on conflict (one_id, other_id) do nothing`);
