import { withMembers } from '../profiles';
import { sql, type Database } from '../store';
import { campaignColumns, type CampaignRow } from './campaigns.table';

/**
 * For each of these people the other campaigns of the group that mean to contact them and have not done so yet:
 * under any of their ids, or at an address from before we knew whose it is.
 */
export const rivalsFor = async (database: Database, ids: readonly string[], { name, group }: { name: string; group: string }) =>
	await database.rows<CampaignRow & { profile_id: string }>(sql`
		with ${withMembers(ids)},
		-- A step of its own, or PostgreSQL would read whole audiences for it.
		entries as materialized (
			select distinct m.profile_id, au.campaign from members m cross join campaign_audience au
			where au.profile_id = m.member_id and au.campaign <> ${name}),
		wanted as materialized (
			select e.profile_id, e.campaign from entries e cross join campaigns c
			where c.name = e.campaign and c.exclusive_group = ${group} and c.state in ('planned', 'running')),
		people as (select distinct profile_id from wanted),
		ids as (
			select profile_id, profile_id as member_id from people
			union all
			select p.profile_id, a.alias_id from people p cross join profile_aliases a where a.profile_id = p.profile_id),
		holders as (
			select profile_id, member_id as holder from ids
			union all
			select o.profile_id, i.kind || ':' || i.value from ids o cross join identifiers i where i.profile_id = o.member_id),
		-- Neither list has an index: put one under the other they need no join.
		told as (
			select profile_id, campaign, 0 as contacted from wanted
			union all
			select h.profile_id, d.campaign, 1 from holders h cross join deliveries d where d.profile_id = h.holder and d.state <> 'failed'),
		left_over as (
			select profile_id, campaign from told group by profile_id, campaign having max(contacted) = 0)
		select l.profile_id, ${campaignColumns} from left_over l cross join campaigns c where c.name = l.campaign`);
