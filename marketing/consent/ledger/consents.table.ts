import { withMembers } from '../../profiles';
import { type Database, each, eachText, exclusive, rowByRow, sql, together } from '../../store';
import type { StoredEntry } from './chain';

export interface ConsentRow {
	/** The person's place in the list that was asked for. */
	place: number;
	id: string;
	/** Channel, purpose, status, basis, method and jurisdiction, with `BETWEEN` between. */
	about: string;
	topic: string;
	source: string;
	occurred_at: number;
	recorded_at: number;
	expires_at: number | null;
	evidence: string | null;
	/** The earlier id under which it was said; null where that is today's. */
	member_id: string | null;
	merged_at: number | null;
}

/** Lets one writer at a time add to the ledger, so that the same words by two workers are recorded once. */
export const lockLedger = async (database: Database) =>
	await database.rows(sql`select ${exclusive('consents')}`);

/** Adds entries; nothing is ever changed. `e` is the evidence, left out where there is none. */
export const saveEntries = async (
	database: Database,
	entries: {
		id: string; p: string; c: string; u: string; t: string; s: string; b: string; m: string; j: string; from: string; w: string;
		e?: object; said: number; at: number; until?: number; n: number; h: string;
	}[],
) =>
	await database.rows(sql`
		insert into consents (id, profile_id, channel, purpose, topic, status, basis, method, jurisdiction, source, wording,
			evidence, occurred_at, recorded_at, expires_at, place, hash)
		select each.value->>'id', each.value->>'p', each.value->>'c', each.value->>'u', each.value->>'t', each.value->>'s',
			each.value->>'b', each.value->>'m', each.value->>'j', each.value->>'from', each.value->>'w', each.value->'e',
			cast(each.value->>'said' as bigint), cast(each.value->>'at' as bigint), cast(each.value->>'until' as bigint),
			cast(each.value->>'n' as bigint), each.value->>'h'
		from ${each(entries)} where true`);

/** Everything these people said about a purpose, in no order; an empty purpose means all of them. */
export const statementsOf = async (database: Database, ids: string[], purpose: string) =>
	await database.rows<ConsentRow>(sql`
		with ${withMembers(ids)}
		select m.place, c.id, ${together('c.channel', 'c.purpose', 'c.status', 'c.basis', 'c.method', 'c.jurisdiction')} as about, c.topic, c.source,
			c.occurred_at, c.recorded_at, c.expires_at, c.evidence, m.merged_at,
			case when m.merged_at is null then null else m.member_id end as member_id
		from members m cross join consents c
		where c.profile_id = m.member_id and ${rowByRow(sql`${purpose} in ('', c.purpose)`)}`);

const wholeEntry = sql`
	c.id, c.profile_id, c.channel, c.purpose, c.topic, c.status, c.basis, c.method, c.jurisdiction, c.source, c.wording,
	c.evidence, c.occurred_at, c.recorded_at, c.expires_at, c.place, c.hash`;

/** All entries under any id of these people, whole, in the order of their chains. */
export const entriesOfPeople = async (database: Database, ids: readonly string[]) =>
	await database.rows<StoredEntry & { person: string }>(sql`
		with ${withMembers(ids)}
		select m.profile_id as person, ${wholeEntry} from members m cross join consents c
		where c.profile_id = m.member_id order by c.profile_id, c.place, c.recorded_at, c.id`);

/** All entries of these records, whole, in the order in which those from before chains were kept are sealed. */
export const entriesOfRecords = async (database: Database, recordIds: readonly string[]) =>
	await database.rows<StoredEntry>(sql`
		select ${wholeEntry} from ${eachText(recordIds)} cross join consents c
		where c.profile_id = each.value order by c.profile_id, c.recorded_at, c.id`);

/** These entries, whole. */
export const entriesById = async (database: Database, ids: readonly string[]) =>
	await database.rows<StoredEntry>(sql`
		select ${wholeEntry} from ${eachText(ids)} cross join consents c where c.id = each.value`);

/** Which of these questions were answered, by any id of these people, and when. */
export const answersTo = async (database: Database, ids: readonly string[], questions: readonly string[]) =>
	await database.rows<{ question: string; occurred_at: number }>(sql`
		with ${withMembers(ids)}
		select c.evidence->>'answers' as question, c.occurred_at from members m cross join consents c
		where c.profile_id = m.member_id
			and ${rowByRow(sql`c.status = 'granted' and c.evidence->>'answers' in (select each.value from ${eachText(questions)})`)}`);
