import { withMembers } from '../profiles';
import { eachText, exclusive, sql, type Database } from '../store';

/** Lets nobody decide who is who, or add to the consent ledger, until the transaction ends. */
export const lockEverybody = async (database: Database) =>
	await database.rows(sql`select ${exclusive('profiles')}, ${exclusive('consents')}`);

/** Which people of today hold these values, whatever kind of identifier they are. */
export const holdersOf = async (database: Database, values: readonly string[]) =>
	await database.rows<{ value: string; kind: string; profile_id: string }>(sql`
		select distinct i.value, i.kind, coalesce(a.profile_id, i.profile_id) as profile_id
		from ${eachText(values)}
		cross join identifiers i
		left join profile_aliases a on a.alias_id = i.profile_id
		where i.value = each.value
		order by 3`);

/** Every id under which facts about these people were written. */
export const membersOf = async (database: Database, ids: readonly string[]) =>
	await database.rows<{ profile_id: string; member_id: string }>(sql`
		with ${withMembers(ids)}
		select profile_id, member_id from members order by profile_id, merged_at, member_id`);

/** By what these people are recognised, how many other people by the same, and whether it stands for nobody any more. */
export const identifiersHeld = async (database: Database, ids: readonly string[]) =>
	await database.rows<{ profile_id: string; kind: string; value: string; others: number; shared: number }>(sql`
		with ${withMembers(ids)},
		own as (
			select distinct m.profile_id, i.kind, i.value
			from members m cross join identifiers i where i.profile_id = m.member_id)
		select own.profile_id, own.kind, own.value,
			(select count(distinct coalesce(a.profile_id, i.profile_id))
				from identifiers i left join profile_aliases a on a.alias_id = i.profile_id
				where i.value = own.value and i.kind = own.kind and coalesce(a.profile_id, i.profile_id) <> own.profile_id) as others,
			(select count(*) from shared_identifiers s where s.value = own.value and s.kind = own.kind) as shared
		from own order by own.kind, own.value`);
