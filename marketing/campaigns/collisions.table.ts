import { withMembers } from '../profiles';
import { each, sql, type Database } from '../store';

/** A campaign by its number in a list: shorter to write into every row than its name. */
export type Numbered = { n: number; c: string };

/** The same campaigns by the same channels: how many people were planned for just these, and the first few of them. */
export interface CombinationRow {
	/** `number:channel`, separated by commas. */
	lanes: string;
	people: number;
	profile_id: string;
}

/** The id up to which the next so many entries of all audiences go; null at the end. */
export const endOfPage = async (database: Database, after: string, size: number) =>
	await database.rows<{ last: string | null }>(sql`
		select max(profile_id) as last from (
			select profile_id from campaign_audience where profile_id > ${after} order by profile_id limit ${size}) page`);

/** Who stands in several entries of these campaigns, counted by combination, between two ids; ids that were merged into others are left out. */
export const combinationsBetween = async (database: Database, campaigns: Numbered[], { after, last, samples }: { after: string; last: string; samples: number }) =>
	await database.rows<CombinationRow>(sql`
		with numbered as materialized (select each.value->>'n' as number, each.value->>'c' as campaign from ${each(campaigns)} where true),
		people as (
			select au.profile_id, string_agg(n.number || ':' || au.channel, ',' order by au.campaign, au.channel) as lanes
			from campaign_audience au cross join numbered n
			where n.campaign = au.campaign and au.profile_id > ${after} and au.profile_id <= ${last}
				and not exists (select 1 from profile_aliases a where a.alias_id = au.profile_id)
			group by au.profile_id having count(*) > 1),
		counted as (
			select lanes, profile_id, count(*) over (partition by lanes) as people,
				row_number() over (partition by lanes order by profile_id) as place
			from people)
		select lanes, people, profile_id from counted where place <= ${samples}`);

/** The people who were planned under an id that was merged into another, between two ids. */
export const mergedBetween = async (database: Database, campaigns: Numbered[], { after, last }: { after: string; last: string }) =>
	await database.rows<{ profile_id: string }>(sql`
		select distinct a.profile_id
		from campaign_audience au cross join profile_aliases a
		where au.profile_id > ${after} and au.profile_id <= ${last} and a.alias_id = au.profile_id
			and au.campaign in (select each.value->>'c' from ${each(campaigns)})`);

/** Every entry of these people, whatever their id was then (`own`: the id of today). */
export const entriesOf = async (database: Database, campaigns: Numbered[], ids: readonly string[]) =>
	await database.rows<{ profile_id: string; own: number; lane: string }>(sql`
		with numbered as materialized (select each.value->>'n' as number, each.value->>'c' as campaign from ${each(campaigns)} where true),
		${withMembers(ids)}
		select m.profile_id, case when m.profile_id = m.member_id then 1 else 0 end as own, n.number || ':' || au.channel as lane
		from members m cross join campaign_audience au cross join numbered n
		where au.profile_id = m.member_id and n.campaign = au.campaign
		order by m.profile_id, au.campaign, au.channel`);
