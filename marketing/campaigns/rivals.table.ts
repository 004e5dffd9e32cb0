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
		wanted as (
			select distinct m.profile_id, au.campaign
			from members m cross join campaign_audience au cross join campaigns c
			where au.profile_id = m.member_id and au.campaign <> ${name}
				and c.name = au.campaign and c.exclusive_group = ${group} and c.state in ('planned', 'running')),
		people as (
			select m.profile_id, m.member_id from members m where m.profile_id in (select profile_id from wanted)),
		holders as (
			select profile_id, member_id as holder from people
			union all
			select p.profile_id, i.kind || ':' || i.value from people p cross join identifiers i where i.profile_id = p.member_id),
		contacted as (
			select distinct h.profile_id, d.campaign from holders h cross join deliveries d
			where d.profile_id = h.holder and d.state <> 'failed')
		select w.profile_id, ${campaignColumns}
		from wanted w cross join campaigns c left join contacted k on k.profile_id = w.profile_id and k.campaign = w.campaign
		where c.name = w.campaign and k.campaign is null`);
