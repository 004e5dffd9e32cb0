import { withMembers } from '../profiles';
import { sql, type Database } from '../store';

/** Between a campaign and its channel, and between one such lane and the next: no name has these characters. */
export const WITHIN = '\u001f';
export const BETWEEN = '\u001e';

/** The id up to which the next so many entries of all audiences go; null at the end. */
export const endOfPage = async (database: Database, after: string, size: number) =>
	await database.rows<{ last: string | null }>(sql`
		select max(profile_id) as last from (
			select profile_id from campaign_audience where profile_id > ${after} order by profile_id limit ${size}) page`);

/**
 * Which ids between two stand in several entries, of whatever campaigns, with all of these as one text, and every id
 * that was merged into another (`head`: the profile of today, else empty).
 */
export const plannedBetween = async (database: Database, { after, last }: { after: string; last: string }) =>
	await database.rows<{ profile_id: string; lanes: string; head: string }>(sql`
		with people as (
			select au.profile_id, count(*) as entries, string_agg(au.campaign || ${WITHIN} || au.channel, ${BETWEEN}) as lanes
			from campaign_audience au
			where au.profile_id > ${after} and au.profile_id <= ${last}
			group by au.profile_id)
		select p.profile_id, p.lanes, coalesce(a.profile_id, '') as head
		from people p left join profile_aliases a on a.alias_id = p.profile_id
		where p.entries > 1 or a.profile_id is not null`);

/** Every entry of these people, whatever their id was then (`own`: the id of today). */
export const entriesOf = async (database: Database, ids: readonly string[]) =>
	await database.rows<{ profile_id: string; own: number; lane: string }>(sql`
		with ${withMembers(ids)}
		select m.profile_id, case when m.profile_id = m.member_id then 1 else 0 end as own, au.campaign || ${WITHIN} || au.channel as lane
		from members m cross join campaign_audience au
		where au.profile_id = m.member_id`);
