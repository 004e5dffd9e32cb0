import { clustered, jsonColumn } from '../dialect';
import type { Migration } from '../migration';
import { sql } from '../sql';

/** What the one decision about contact needs: proof of consent, wishes, caps, holds, campaigns, registers, rules. */
export const mayWeContact: Migration = {
	name: 'may-we-contact',
	statements: [
		// What was said becomes evidence: about which topic, on what ground, how, and chained to what was said before.
		// `place` counts from 1 in the chain of a record; 0 = said before chains were kept.
		sql`alter table consents add column topic text not null default ''`,
		sql`alter table consents add column basis text not null default 'consent'`,
		sql`alter table consents add column method text not null default ''`,
		sql`alter table consents add column jurisdiction text not null default ''`,
		sql`alter table consents add column evidence ${jsonColumn}`,
		sql`alter table consents add column expires_at bigint`,
		sql`alter table consents add column place bigint not null default 0`,
		sql`alter table consents add column hash text not null default ''`,
		// The end of each record's chain: without it a chain could be cut short unseen.
		sql`create table consent_chains (
			profile_id text not null primary key, entries bigint not null, hash text not null) ${clustered}`,

		// Less often, not before, only at these hours: wishes short of a no. Only ever added to; the newest of a kind counts.
		sql`create table preferences (
			id text not null primary key, profile_id text not null, kind text not null, channel text not null,
			topic text not null, value ${jsonColumn} not null, source text not null,
			said_at bigint not null, recorded_at bigint not null)`,
		sql`create index preferences_profile on preferences (profile_id)`,

		// As they were when the message was promised. `counted_at` is empty where it doesn't count against caps.
		sql`alter table deliveries add column topic text not null default ''`,
		sql`alter table deliveries add column department text not null default ''`,
		sql`alter table deliveries add column tags text not null default ''`,
		sql`alter table deliveries add column counted_at bigint`,
		sql`update deliveries set counted_at = claimed_at`,
		// Caps are judged from this index alone, without a look at the deliveries themselves.
		sql`create index deliveries_counted on deliveries
			(profile_id, counted_at, channel, purpose, department, topic, tags, campaign, step, occurrence) where counted_at is not null`,

		// A slot held for a message that is not promised yet: it counts like one until it ends.
		sql`create table holds (
			id text not null primary key, profile_id text not null, campaign text not null, step text not null,
			channel text not null, purpose text not null, department text not null, tags text not null,
			made_at bigint not null, until bigint not null) ${clustered}`,
		sql`create index holds_profile on holds (profile_id, until)`,
		sql`create index holds_campaign on holds (campaign, channel, until)`,

		sql`create table campaigns (
			name text not null primary key, department text not null, priority bigint not null, value double precision not null,
			exclusive_group text not null, exclusive_days bigint not null, starts_at bigint, ends_at bigint,
			tags text not null, control_share double precision not null, state text not null, note text not null,
			made_at bigint not null, updated_at bigint not null, updated_by text not null) ${clustered}`,
		// Whom a campaign means to write to: candidates of several campaigns compete for a person.
		sql`create table campaign_audience (
			profile_id text not null, campaign text not null, channel text not null, planned_at bigint not null,
			primary key (profile_id, campaign, channel)) ${clustered}`,
		sql`create index campaign_audience_campaign on campaign_audience (campaign, channel)`,

		// Who is left alone to see what contact is worth; the name is a campaign's, or empty for all of them.
		sql`create table control_groups (
			name text not null primary key, share double precision not null, salt text not null,
			since bigint not null, updated_by text not null) ${clustered}`,

		sql`create table frequency_caps (
			name text not null primary key, rule ${jsonColumn} not null, updated_at bigint not null,
			updated_by text not null) ${clustered}`,

		sql`create table dynamic_lists (
			name text not null primary key, rule ${jsonColumn} not null, active bigint not null,
			updated_at bigint not null, updated_by text not null) ${clustered}`,

		// What an operator changed in the rule table, and why.
		sql`create table contact_rule_overrides (
			jurisdiction text not null, channel text not null, changes ${jsonColumn} not null, reason text not null,
			made_at bigint not null, made_by text not null, primary key (jurisdiction, channel)) ${clustered}`,

		// When a do-not-contact register was last taken in, and until when that counts as checked.
		sql`create table registers (
			jurisdiction text not null, channel text not null, name text not null, checked_at bigint not null,
			valid_until bigint not null, entries bigint not null, source text not null,
			primary key (jurisdiction, channel)) ${clustered}`,

		// Which import saw the entry last, and what it made of it: what a newer file of a register lacks can be ended.
		sql`alter table suppressions add column import_id text not null default ''`,
	],
};
