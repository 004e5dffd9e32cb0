import { withMembers } from '../../profiles';
import { each, eachText, sql, type Database } from '../../store';

/** The end of a record's chain: how many entries it has, and the hash of the last. */
export interface ChainEnd {
	profile_id: string;
	entries: number;
	hash: string;
}

/** Where the chains of these records end. */
export const chainEnds = async (database: Database, recordIds: readonly string[]) =>
	await database.rows<ChainEnd>(sql`
		select c.profile_id, c.entries, c.hash from ${eachText(recordIds)} cross join consent_chains c
		where c.profile_id = each.value`);

/** Where the chains of all records of these people end. */
export const chainEndsOfPeople = async (database: Database, ids: readonly string[]) =>
	await database.rows<ChainEnd & { person: string }>(sql`
		with ${withMembers(ids)}
		select m.profile_id as person, c.profile_id, c.entries, c.hash from members m cross join consent_chains c
		where c.profile_id = m.member_id`);

/** Writes where chains end now; belongs into the transaction of their entries. */
export const saveChainEnds = async (database: Database, ends: { p: string; n: number; h: string }[]) =>
	await database.rows(sql`
		insert into consent_chains (profile_id, entries, hash)
		select each.value->>'p', cast(each.value->>'n' as bigint), each.value->>'h' from ${each(ends)} where true
		on conflict (profile_id) do update set entries = excluded.entries, hash = excluded.hash`);
