import { clustered, jsonColumn, placeOf } from '../dialect';
import type { Migration } from '../migration';
import { sql } from '../sql';

const local = sql`substr(value, 1, ${placeOf('value', '@')} - 1)`;
const withoutTag = sql`case when ${placeOf('value', '+')} > 1 then substr(value, 1, ${placeOf('value', '+')} - 1) else ${local} end`;

/** How addresses of Google Mail are matched since this version: without dots and `+tag`. */
const mailbox = sql`case when kind = 'email' and (value like '%@gmail.com' or value like '%@googlemail.com')
	then replace(${withoutTag}, '.', '') || '@gmail.com' else value end`;

/**
 * Every source record is a profile of its own from here on; who is one person is worked out from the records and
 * written as aliases. So an identifier may be held by several records, and rules, decisions and erasures have tables.
 */
export const whoIsWho: Migration = {
	name: 'who-is-who',
	statements: [
		// `record_key` stands for the source and the set of identifiers: the same record again changes only its traits.
		// `facts` holds, by trait, what differs from "traits, all said at seen_at": [[value, first said, last said] …].
		sql`alter table profiles add column source text not null default 'import'`,
		sql`alter table profiles add column trust text`,
		sql`alter table profiles add column record_key text`,
		sql`alter table profiles add column seen_at bigint not null default 0`,
		sql`alter table profiles add column facts ${jsonColumn}`,
		sql`update profiles set seen_at = updated_at`,
		// A record is found by its identifiers; only one that holds none that links is looked up by its key.
		sql`alter table profiles add column lone bigint not null default 0`,
		sql`create index profiles_lone on profiles (record_key) where lone = 1`,

		// Whether the id was ever given out as a person's; most aliases are records that came with a known identifier.
		sql`alter table profile_aliases add column was_profile bigint not null default 1`,

		sql`create table held_identifiers (
			kind text not null, value text not null, profile_id text not null, original text not null,
			source text not null, first_seen_at bigint not null, primary key (value, kind, profile_id)) ${clustered}`,
		sql`insert into held_identifiers (kind, value, profile_id, original, source, first_seen_at)
			select kind, ${mailbox}, profile_id, min(original), min(source), min(first_seen_at)
			from identifiers group by 1, 2, 3`,
		// Two suppressions of one mailbox become one: the one that holds longer stays.
		sql`delete from suppressions where removed_at is null and kind = 'email' and id not in (
			select id from (
				select id, row_number() over (
					partition by ${mailbox}, channel, reason order by coalesce(expires_at, 9000000000000000) desc, id) as place
				from suppressions where removed_at is null and kind = 'email') ranked
			where place = 1)`,
		sql`update suppressions set value = ${mailbox} where kind = 'email' and value <> ${mailbox}`,
		sql`drop table identifiers`,
		sql`alter table held_identifiers rename to identifiers`,
		sql`create index identifiers_profile on identifiers (profile_id, kind)`,

		// Who may be joined with whom: the newest version counts.
		sql`create table identity_rules (
			version bigint primary key, rules ${jsonColumn} not null, note text not null,
			made_by text not null, made_at bigint not null)`,

		// What a person decided: two records are the same, or different, or an identifier is not a link for a record.
		sql`create table identity_decisions (
			id text not null primary key, verdict text not null, one_id text not null, other_id text,
			kind text, value text, reason text not null, decided_by text not null,
			decided_at bigint not null, revoked_at bigint) ${clustered}`,
		sql`create index identity_decisions_one on identity_decisions (one_id)`,
		sql`create index identity_decisions_other on identity_decisions (other_id)`,

		// Identifiers that proved to belong to too many people: they link nobody any more.
		sql`create table shared_identifiers (
			value text not null, kind text not null, people bigint not null, since bigint not null,
			primary key (value, kind)) ${clustered}`,

		// Every time people who had been two became one, or one became two. Only ever added to.
		sql`create table identity_changes (
			id text not null primary key, at bigint not null, change text not null, profile_id text not null,
			other_id text not null, cause ${jsonColumn} not null) ${clustered}`,
		sql`create index identity_changes_profile on identity_changes (profile_id)`,
		sql`create index identity_changes_other on identity_changes (other_id)`,

		sql`create table duplicate_pairs (
			one_id text not null, other_id text not null, score double precision not null, reasons ${jsonColumn} not null,
			state text not null, found_at bigint not null, decided_at bigint, decided_by text not null default '',
			primary key (one_id, other_id)) ${clustered}`,
		sql`create index duplicate_pairs_state on duplicate_pairs (state, score)`,
		sql`create index duplicate_pairs_other on duplicate_pairs (other_id)`,

		// What stands against a person's contacts is found by person when they ask for everything, or to be forgotten.
		sql`create index refusals_profile on refusals (profile_id)`,

		// Who ran what on whose facts. Only ever added to; it names people by profile id, never by address.
		sql`create table audit_log (
			id text not null primary key, at bigint not null, actor text not null, action text not null,
			profile_id text not null, details ${jsonColumn} not null) ${clustered}`,
		sql`create index audit_log_profile on audit_log (profile_id)`,
	],
};
