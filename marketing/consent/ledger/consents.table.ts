import { withMembers } from '../../profiles';
import { each, exclusive, sql, type Database } from '../../store';
import type { ConsentStatus } from './words';

export interface ConsentRow {
	profile_id: string;
	channel: string;
	purpose: string;
	status: ConsentStatus;
	source: string;
	wording: string;
	occurred_at: number;
	recorded_at: number;
	member_id: string;
	merged_at: number | null;
}

/** Lets one writer at a time add to the ledger, so that the same words by two workers are recorded once. */
export const lockLedger = async (database: Database) =>
	await database.rows(sql`select ${exclusive('consents')}`);

/** Adds what was said; nothing is ever changed. */
export const saveStatements = async (
	database: Database,
	statements: { id: string; p: string; c: string; u: string; s: string; from: string; w: string; at: number }[],
	now: number,
) =>
	await database.rows(sql`
		insert into consents (id, profile_id, channel, purpose, status, source, wording, occurred_at, recorded_at)
		select each.value->>'id', each.value->>'p', each.value->>'c', each.value->>'u', each.value->>'s',
			each.value->>'from', each.value->>'w', cast(each.value->>'at' as bigint), ${now}
		from ${each(statements)} where true`);

/** Everything these people said about a purpose; an empty purpose means all of them. */
export const statementsOf = async (database: Database, ids: string[], purpose: string) =>
	await database.rows<ConsentRow>(sql`
		with ${withMembers(ids)}
		select m.profile_id, c.channel, c.purpose, c.status, c.source, c.wording, c.occurred_at, c.recorded_at,
			m.member_id, m.merged_at
		from members m cross join consents c
		where c.profile_id = m.member_id and (${purpose} = '' or c.purpose = ${purpose})
		order by c.recorded_at, c.id`);
