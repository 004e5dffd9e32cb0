import { each, eachText, sql, type Database, type Sql } from '../../store';
import type { Place, SubjectKey } from './erasure';

/**
 * How much is known about each subject, place by place. One statement. Refusals, and suppressions that ended, have no
 * index by person: those tables are gone through once, whatever the number of subjects.
 */
export const countFacts = async (
	database: Database,
	{ ids, holders, addresses }: { ids: SubjectKey[]; holders: SubjectKey[]; addresses: (SubjectKey & { kind: string })[] },
) =>
	await database.rows<{ place: Place; subject: string; count: number }>(sql`
		with ids as (select each.value->>'s' as subject, each.value->>'v' as id from ${each(ids)}),
		holders as (select each.value->>'s' as subject, each.value->>'v' as holder from ${each(holders)}),
		addresses as (select each.value->>'s' as subject, each.value->>'kind' as kind, each.value->>'v' as value from ${each(addresses)})
		select 'profiles' as place, subject, count(*) as count from ids cross join profiles p where p.id = ids.id group by subject
		union all select 'identifiers', subject, count(*) from ids cross join identifiers i where i.profile_id = ids.id group by subject
		union all select 'aliases', subject, count(*) from ids cross join profile_aliases a where a.alias_id = ids.id group by subject
		union all select 'changes', subject, count(distinct c.id) from ids cross join identity_changes c where c.profile_id = ids.id or c.other_id = ids.id group by subject
		union all select 'decisions', subject, count(distinct d.id) from ids cross join identity_decisions d where d.one_id = ids.id or d.other_id = ids.id group by subject
		union all select 'duplicatePairs', subject, count(distinct d.one_id || ' ' || d.other_id) from ids cross join duplicate_pairs d where d.one_id = ids.id or d.other_id = ids.id group by subject
		union all select 'events', subject, count(*) from ids cross join events e where e.profile_id = ids.id group by subject
		union all select 'consents', subject, count(*) from ids cross join consents c where c.profile_id = ids.id group by subject
		union all select 'preferences', subject, count(*) from ids cross join preferences f where f.profile_id = ids.id group by subject
		union all select 'deliveries', subject, count(*) from holders cross join deliveries d where d.profile_id = holders.holder group by subject
		union all select 'holds', subject, count(*) from ids cross join holds h where h.profile_id = ids.id group by subject
		union all select 'audiences', subject, count(*) from ids cross join campaign_audience t where t.profile_id = ids.id group by subject
		union all select 'refusals', subject, count(*) from refusals r cross join ids where r.profile_id = ids.id group by subject
		union all select 'suppressions', subject, count(*) from addresses cross join suppressions s
			where s.value = addresses.value and s.kind = addresses.kind and s.removed_at is null group by subject
		union all select 'suppressions', subject, count(*) from suppressions s cross join addresses
			where s.removed_at is not null and s.value = addresses.value and s.kind = addresses.kind group by subject
		union all select 'suppressions', subject, count(*) from ids cross join suppressions s
			where s.value = ids.id and s.kind = 'profile' and s.removed_at is null group by subject
		union all select 'suppressions', subject, count(*) from suppressions s cross join ids
			where s.removed_at is not null and s.value = ids.id and s.kind = 'profile' group by subject
		union all select 'auditEntries', subject, count(*) from ids cross join audit_log a where a.profile_id = ids.id group by subject`);

const DELETIONS: ((ids: Sql) => Sql)[] = [
	(ids) => sql`delete from identifiers where profile_id in (${ids})`,
	(ids) => sql`delete from profile_aliases where alias_id in (${ids})`,
	(ids) => sql`delete from profile_aliases where profile_id in (${ids})`,
	(ids) => sql`delete from identity_changes where profile_id in (${ids})`,
	(ids) => sql`delete from identity_changes where other_id in (${ids})`,
	(ids) => sql`delete from identity_decisions where one_id in (${ids})`,
	(ids) => sql`delete from identity_decisions where other_id in (${ids})`,
	(ids) => sql`delete from duplicate_pairs where one_id in (${ids})`,
	(ids) => sql`delete from duplicate_pairs where other_id in (${ids})`,
	(ids) => sql`delete from events where profile_id in (${ids})`,
	(ids) => sql`delete from consents where profile_id in (${ids})`,
	(ids) => sql`delete from consent_chains where profile_id in (${ids})`,
	(ids) => sql`delete from preferences where profile_id in (${ids})`,
	(ids) => sql`delete from holds where profile_id in (${ids})`,
	(ids) => sql`delete from campaign_audience where profile_id in (${ids})`,
	(ids) => sql`delete from refusals where profile_id in (${ids})`,
	(ids) => sql`delete from profiles where id in (${ids})`,
];

/** Deletes all that was written under these ids, deliveries, suppressions and the audit trail apart. */
export async function deleteFacts(database: Database, ids: readonly string[]): Promise<void> {
	const list = sql`select each.value from ${eachText(ids)}`;
	for (const deletion of DELETIONS) await database.rows(deletion(list));
}

/**
 * What stands under addresses and ids elsewhere: suppressions, held or ended; in decisions and among shared
 * identifiers what nobody has any more; in the audit trail the details, not that something was done.
 */
export async function deleteWords(database: Database, ids: readonly string[], addresses: { k: string; v: string }[]): Promise<void> {
	const list = sql`select each.value->>'v' as value, each.value->>'k' as kind from ${each(addresses)}`;
	const free = (table: Sql) => sql`
		(value, kind) in (${list}) and not exists (
			select 1 from identifiers i where i.value = ${table}.value and i.kind = ${table}.kind)`;
	await database.rows(sql`update audit_log set details = '{}' where profile_id in (select each.value from ${eachText(ids)})`);
	await database.rows(sql`delete from identity_decisions where ${free(sql`identity_decisions`)}`);
	await database.rows(sql`delete from shared_identifiers where ${free(sql`shared_identifiers`)}`);
	const words = sql`${list} union all select each.value as value, 'profile' as kind from ${eachText(ids)}`;
	// Those that hold are found by their index; for those that ended the table is gone through.
	await database.rows(sql`delete from suppressions where id in (
		select s.id from (${words}) w cross join suppressions s where s.value = w.value and s.kind = w.kind and s.removed_at is null)`);
	await database.rows(sql`delete from suppressions where removed_at is not null and (value, kind) in (select value, kind from (${words}) w)`);
}

/** The deliveries kept under these ids and addresses. */
export const deliveriesUnder = async (database: Database, holders: readonly string[]) =>
	await database.rows<{ id: string }>(sql`
		select d.id from ${eachText(holders)} cross join deliveries d where d.profile_id = each.value`);

/**
 * Leaves of these deliveries only that there was one: what was not handed over yet is taken from its run, the rest
 * goes on under fresh ids with nobody's name, and so do the visits of its links. Short links lead nowhere afterwards.
 */
export async function blankDeliveries(database: Database, deliveries: { id: string; fresh: string; nobody: string }[]): Promise<void> {
	const list = sql`select each.value->>'id' as id, each.value->>'fresh' as fresh, each.value->>'nobody' as nobody from ${each(deliveries)}`;
	await database.rows(sql`delete from deliveries where state = 'claimed' and id in (select id from (${list}) gone)`);
	await database.rows(sql`
		update deliveries set id = gone.fresh, profile_id = gone.nobody, address = '', occurrence = '', run = '',
			provider_message_id = null, failure = null, content = null
		from (${list}) gone where deliveries.id = gone.id`);
	await database.rows(sql`delete from short_links where delivery_id in (select id from (${list}) gone)`);
	await database.rows(sql`update clicks set delivery_id = gone.fresh from (${list}) gone where clicks.delivery_id = gone.id`);
}

/** The suppressions that hold now for these addresses and ids. */
export const suppressionsKept = async (database: Database, values: readonly string[], now: number) =>
	await database.rows<{ kind: string; value: string; channel: string; reason: string; source: string; created_at: number; expires_at: number | null }>(sql`
		select s.kind, s.value, s.channel, s.reason, s.source, s.created_at, s.expires_at
		from ${eachText(values)} cross join suppressions s
		where s.value = each.value and s.removed_at is null and (s.expires_at is null or s.expires_at > ${now})`);

/** When these people were erased, by the audit trail. */
export const erasedBefore = async (database: Database, ids: readonly string[]) =>
	await database.rows<{ profile_id: string; at: number }>(sql`
		select a.profile_id, max(a.at) as at from ${eachText(ids)} cross join audit_log a
		where a.profile_id = each.value and a.action = 'erase' group by a.profile_id`);
