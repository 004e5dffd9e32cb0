import { withMembers } from '../../profiles';
import { each, sql, type Database } from '../../store';

export interface PreferenceRow {
	profile_id: string;
	id: string;
	kind: string;
	channel: string;
	topic: string;
	value: string;
	source: string;
	said_at: number;
	recorded_at: number;
	member_id: string;
	merged_at: number | null;
}

/** Every wish of these people, the oldest first. */
export const preferencesOf = async (database: Database, ids: readonly string[]) =>
	await database.rows<PreferenceRow>(sql`
		with ${withMembers(ids)}
		select m.profile_id, p.id, p.kind, p.channel, p.topic, p.value, p.source, p.said_at, p.recorded_at, m.member_id, m.merged_at
		from members m cross join preferences p
		where p.profile_id = m.member_id
		order by p.said_at, p.recorded_at, p.id`);

/** Adds wishes; nothing is ever changed. */
export const savePreferences = async (
	database: Database,
	rows: { id: string; p: string; k: string; c: string; t: string; v: object | null; from: string; said: number }[],
	now: number,
) =>
	await database.rows(sql`
		insert into preferences (id, profile_id, kind, channel, topic, value, source, said_at, recorded_at)
		select each.value->>'id', each.value->>'p', each.value->>'k', each.value->>'c', each.value->>'t', each.value->'v',
			each.value->>'from', cast(each.value->>'said' as bigint), ${now}
		from ${each(rows)} where true`);
