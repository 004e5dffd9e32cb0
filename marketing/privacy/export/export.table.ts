import { each, eachText, sql, type Database, type Sql } from '../../store';

/** A key and the subject it is of. */
type Keys = readonly { s: string; v: string }[];

const keyed = (keys: Keys): Sql => sql`ids as (select each.value->>'s' as subject, each.value->>'v' as id from ${each(keys)})`;

type Row<Columns> = Columns & { subject: string };

/** Every source record of these people. */
export const recordsOf = async (database: Database, keys: Keys) =>
	await database.rows<Row<{ id: string; source: string; trust: string | null; created_at: number; updated_at: number; seen_at: number; traits: string; facts: string | null }>>(sql`
		with ${keyed(keys)}
		select subject, p.id, p.source, p.trust, p.created_at, p.updated_at, p.seen_at, p.traits, p.facts
		from ids cross join profiles p where p.id = ids.id order by p.created_at, p.id`);

/** By what they are recognised, record by record. */
export const identifiersByRecord = async (database: Database, keys: Keys) =>
	await database.rows<Row<{ profile_id: string; kind: string; value: string; original: string; source: string; first_seen_at: number }>>(sql`
		with ${keyed(keys)}
		select subject, i.profile_id, i.kind, i.value, i.original, i.source, i.first_seen_at
		from ids cross join identifiers i where i.profile_id = ids.id order by i.first_seen_at, i.kind, i.value`);

/** Which record was joined to which, and by what. */
export const joinsOf = async (database: Database, keys: Keys) =>
	await database.rows<Row<{ alias_id: string; profile_id: string; merged_at: number; evidence: string }>>(sql`
		with ${keyed(keys)}
		select subject, a.alias_id, a.profile_id, a.merged_at, a.evidence
		from ids cross join profile_aliases a where a.alias_id = ids.id order by a.merged_at, a.alias_id`);

/** When people became one or two, with the id of the other side. */
export const changesOf = async (database: Database, keys: Keys) =>
	await database.rows<Row<{ id: string; at: number; change: string; profile_id: string; other_id: string; cause: string }>>(sql`
		with ${keyed(keys)}
		select subject, c.id, c.at, c.change, c.profile_id, c.other_id, c.cause
		from ids cross join identity_changes c where c.profile_id = ids.id or c.other_id = ids.id order by c.at, c.id`);

/** What somebody decided about their records. */
export const decisionsOf = async (database: Database, keys: Keys) =>
	await database.rows<Row<{ id: string; verdict: string; one_id: string; other_id: string | null; kind: string | null; value: string | null; reason: string; decided_at: number; revoked_at: number | null }>>(sql`
		with ${keyed(keys)}
		select subject, d.id, d.verdict, d.one_id, d.other_id, d.kind, d.value, d.reason, d.decided_at, d.revoked_at
		from ids cross join identity_decisions d where d.one_id = ids.id or d.other_id = ids.id order by d.decided_at, d.id`);

/** Other records that may be theirs. */
export const pairsOf = async (database: Database, keys: Keys) =>
	await database.rows<Row<{ one_id: string; other_id: string; score: number; state: string; found_at: number; decided_at: number | null }>>(sql`
		with ${keyed(keys)}
		select subject, d.one_id, d.other_id, d.score, d.state, d.found_at, d.decided_at
		from ids cross join duplicate_pairs d where d.one_id = ids.id or d.other_id = ids.id order by d.found_at, d.one_id, d.other_id`);

/** What they did. */
export const eventsOf = async (database: Database, keys: Keys) =>
	await database.rows<Row<{ id: string; name: string; channel: string; source: string; occurred_at: number; received_at: number; properties: string }>>(sql`
		with ${keyed(keys)}
		select subject, e.id, e.name, e.channel, e.source, e.occurred_at, e.received_at, e.properties
		from ids cross join events e where e.profile_id = ids.id order by e.occurred_at, e.id`);

/** What they said about being contacted. */
export const consentsOf = async (database: Database, keys: Keys) =>
	await database.rows<Row<{
		id: string; channel: string; purpose: string; topic: string; status: string; basis: string; method: string; jurisdiction: string; source: string; wording: string;
		evidence: string | null; occurred_at: number; recorded_at: number; expires_at: number | null; place: number; hash: string;
	}>>(sql`
		with ${keyed(keys)}
		select subject, c.id, c.channel, c.purpose, c.topic, c.status, c.basis, c.method, c.jurisdiction, c.source, c.wording,
			c.evidence, c.occurred_at, c.recorded_at, c.expires_at, c.place, c.hash
		from ids cross join consents c where c.profile_id = ids.id order by c.recorded_at, c.id`);

/** What they wished about contact, short of a no. */
export const preferencesUnder = async (database: Database, keys: Keys) =>
	await database.rows<Row<{ kind: string; channel: string; topic: string; value: string; source: string; said_at: number; recorded_at: number }>>(sql`
		with ${keyed(keys)}
		select subject, p.kind, p.channel, p.topic, p.value, p.source, p.said_at, p.recorded_at
		from ids cross join preferences p where p.profile_id = ids.id order by p.recorded_at, p.id`);

/** What speaks, or spoke, against contact under these values: addresses, hashes of addresses, ids. */
export const suppressionsUnder = async (database: Database, values: readonly string[]) =>
	await database.rows<{ id: string; kind: string; value: string; channel: string; reason: string; source: string; note: string; created_at: number; expires_at: number | null; removed_at: number | null }>(sql`
		select id, kind, value, channel, reason, source, note, created_at, expires_at, removed_at from (
			select s.id, s.kind, s.value, s.channel, s.reason, s.source, s.note, s.created_at, s.expires_at, s.removed_at
			from ${eachText(values)} cross join suppressions s where s.value = each.value and s.removed_at is null
			union all
			select id, kind, value, channel, reason, source, note, created_at, expires_at, removed_at
			from suppressions where removed_at is not null and value in (select each.value from ${eachText(values)})) found
		order by created_at, id`);

/** What was sent, or was to be sent, under these ids and addresses. */
export const deliveriesUnder = async (database: Database, keys: Keys) =>
	await database.rows<Row<{
		id: string; campaign: string; step: string; channel: string; occurrence: string; address: string; purpose: string; provider: string;
		state: string; claimed_at: number; settled_at: number | null; provider_message_id: string | null; failure: string | null; content: string | null;
	}>>(sql`
		with ${keyed(keys)}
		select subject, d.id, d.campaign, d.step, d.channel, d.occurrence, d.address, d.purpose, d.provider, d.state, d.claimed_at,
			d.settled_at, d.provider_message_id, d.failure, d.content
		from ids cross join deliveries d where d.profile_id = ids.id order by d.claimed_at, d.id`);

/** Why they got nothing. Refusals have no index by person: they are gone through once. */
export const refusalsOf = async (database: Database, keys: Keys) =>
	await database.rows<Row<{ campaign: string; step: string; channel: string; verdict: string; reasons: string; decided_at: number }>>(sql`
		with ${keyed(keys)}
		select subject, r.campaign, r.step, r.channel, r.verdict, r.reasons, r.decided_at
		from refusals r cross join ids where r.profile_id = ids.id order by r.decided_at, r.campaign, r.step`);

/** When links of what was sent to them were followed, and how much that looked like a machine. */
export const visitsUnder = async (database: Database, keys: Keys) =>
	await database.rows<Row<{ delivery_id: string; occurred_at: number; url: string | null; machine: number; why: string }>>(sql`
		with ${keyed(keys)}
		select subject, c.delivery_id, c.occurred_at, l.url, c.machine, c.why
		from ids cross join deliveries d cross join clicks c left join links l on l.id = c.link_id
		where d.profile_id = ids.id and c.delivery_id = d.id order by c.occurred_at, c.id`);

/** The short links that were made for them; `url` is an address of their own. */
export const shortLinksUnder = async (database: Database, keys: Keys) =>
	await database.rows<Row<{ delivery_id: string; code: string; url: string | null; made_at: number }>>(sql`
		with ${keyed(keys)}
		select subject, s.delivery_id, s.code, coalesce(s.url, l.url) as url, s.made_at
		from ids cross join deliveries d cross join short_links s left join links l on l.id = s.link_id
		where d.profile_id = ids.id and s.delivery_id = d.id order by s.made_at, s.code`);
