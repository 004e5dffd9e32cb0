import { each, sql, type Database } from '../store';

/** Which of these wishes stand in an audience already, under any id of the person: their places in the list. */
export const plannedAlready = async (database: Database, wishes: { place: number; p: string; c: string; ch: string }[]) =>
	await database.rows<{ place: number }>(sql`
		with wishes as (
			select cast(each.value->>'place' as bigint) as place, each.value->>'p' as profile_id, each.value->>'c' as campaign,
				each.value->>'ch' as channel
			from ${each(wishes)} where true),
		members as (
			select wishes.*, profile_id as member_id from wishes
			union all
			select wishes.*, a.alias_id from wishes cross join profile_aliases a where a.profile_id = wishes.profile_id)
		select distinct m.place from members m cross join campaign_audience au
		where au.profile_id = m.member_id and au.campaign = m.campaign and au.channel = m.channel`);

/** Adds people to audiences; who is in already stays. */
export const saveAudience = async (database: Database, rows: { p: string; c: string; ch: string }[], now: number) =>
	await database.rows(sql`
		insert into campaign_audience (profile_id, campaign, channel, planned_at)
		select each.value->>'p', each.value->>'c', each.value->>'ch', cast(${now} as bigint) from ${each(rows)} where true
		on conflict (profile_id, campaign, channel) do nothing`);

/** Takes people out of audiences, under all of their ids, on a channel or on `any`. Gives what was taken out. */
export const dropAudience = async (database: Database, asks: { p: string; c: string; ch: string }[]) =>
	await database.rows<{ profile_id: string; campaign: string; channel: string }>(sql`
		delete from campaign_audience
		where (profile_id, campaign, channel) in (
			select au.profile_id, au.campaign, au.channel from (
				select each.value->>'p' as member_id, each.value->>'c' as campaign, each.value->>'ch' as channel from ${each(asks)} where true
				union all
				select a.alias_id, each.value->>'c', each.value->>'ch' from ${each(asks)} cross join profile_aliases a
				where a.profile_id = each.value->>'p') gone
			cross join campaign_audience au
			where au.profile_id = gone.member_id and au.campaign = gone.campaign and (gone.channel = 'any' or au.channel = gone.channel))
		returning profile_id, campaign, channel`);
