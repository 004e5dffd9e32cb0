import { withMembers } from '../profiles';
import { each, sql, type Database } from '../store';

/** Remembers why people got nothing: the latest "no" of each campaign. */
export const saveRefusals = async (
	database: Database,
	refusals: { p: string; v: string; r: object[] }[],
	about: { campaign: string; step: string; channel: string },
	now: number,
) =>
	await database.rows(sql`
		insert into refusals (campaign, step, profile_id, channel, verdict, reasons, decided_at)
		select ${about.campaign}, ${about.step}, each.value->>'p', ${about.channel}, each.value->>'v', each.value->'r', ${now}
		from ${each(refusals)} where true
		on conflict (campaign, step, profile_id, channel)
			do update set verdict = excluded.verdict, reasons = excluded.reasons, decided_at = excluded.decided_at`);

/** Why these people got nothing, by campaign, newest first. */
export const refusalsOf = async (database: Database, ids: string[], limit: number) =>
	await database.rows<{
		profile_id: string; campaign: string; channel: string; verdict: string; reasons: string; decided_at: number;
	}>(sql`
		with ${withMembers(ids)}
		select m.profile_id, r.campaign, r.channel, r.verdict, r.reasons, r.decided_at
		from members m cross join refusals r where r.profile_id = m.member_id
		order by r.decided_at desc limit ${limit * ids.length}`);
