import { each, eachText, exclusive, sql, type Database } from '../store';
import type { CampaignState } from './campaign';

export interface CampaignRow {
	name: string;
	department: string;
	priority: number;
	value: number;
	exclusive_group: string;
	exclusive_days: number;
	starts_at: number | null;
	ends_at: number | null;
	/** A JSON list. */
	tags: string;
	control_share: number;
	state: CampaignState;
	note: string;
}

/** The columns of a campaign, for statements in which its table is called `c`. */
export const campaignColumns = sql`c.name, c.department, c.priority, c.value, c.exclusive_group, c.exclusive_days,
	c.starts_at, c.ends_at, c.tags, c.control_share, c.state, c.note`;

/** Lets one writer at a time change campaigns. */
export const lockCampaigns = async (database: Database) =>
	await database.rows(sql`select ${exclusive('campaigns')}`);

/** The campaigns with these names. */
export const campaignRows = async (database: Database, names: readonly string[]) =>
	await database.rows<CampaignRow>(sql`
		select ${campaignColumns} from ${eachText(names)} cross join campaigns c where c.name = each.value`);

/** The names of the other campaigns of an exclusive group. */
export const groupNames = async (database: Database, group: string, but: string) =>
	await database.rows<{ name: string }>(sql`select name from campaigns where exclusive_group = ${group} and name <> ${but}`);

/** The campaigns in this state and of this department (empty: all), the first to start first. */
export const everyCampaign = async (database: Database, { state, department, limit }: { state: string; department: string; limit: number }) =>
	await database.rows<CampaignRow>(sql`
		select ${campaignColumns} from campaigns c
		where (${state} = '' or c.state = ${state}) and (${department} = '' or c.department = ${department})
		order by coalesce(c.starts_at, 0), c.name limit ${limit}`);

/** Writes campaigns, each name once, over what was known of them. */
export const saveCampaignRows = async (
	database: Database,
	rows: { n: string; d: string; p: number; v: number; g: string; gd: number; from?: number; to?: number; t: string; c: number; s: string; note: string }[],
	now: number,
	actor: string,
) =>
	await database.rows(sql`
		insert into campaigns (name, department, priority, value, exclusive_group, exclusive_days, starts_at, ends_at, tags,
			control_share, state, note, made_at, updated_at, updated_by)
		select each.value->>'n', each.value->>'d', cast(each.value->>'p' as bigint), cast(each.value->>'v' as double precision),
			each.value->>'g', cast(each.value->>'gd' as bigint), cast(each.value->>'from' as bigint), cast(each.value->>'to' as bigint),
			each.value->>'t', cast(each.value->>'c' as double precision), each.value->>'s', each.value->>'note',
			cast(${now} as bigint), cast(${now} as bigint), ${actor}
		from ${each(rows)} where true
		on conflict (name) do update set department = excluded.department, priority = excluded.priority, value = excluded.value,
			exclusive_group = excluded.exclusive_group, exclusive_days = excluded.exclusive_days,
			starts_at = excluded.starts_at, ends_at = excluded.ends_at, tags = excluded.tags,
			control_share = excluded.control_share, state = excluded.state, note = excluded.note,
			updated_at = excluded.updated_at, updated_by = excluded.updated_by`);

/** Writes down the control share of those of these names that are campaigns. */
export const saveControlShares = async (database: Database, shares: { n: string; s: number }[], now: number, actor: string) =>
	await database.rows(sql`
		update campaigns set control_share = told.share, updated_at = ${now}, updated_by = ${actor}
		from (select each.value->>'n' as name, cast(each.value->>'s' as double precision) as share from ${each(shares)}) told
		where campaigns.name = told.name`);
