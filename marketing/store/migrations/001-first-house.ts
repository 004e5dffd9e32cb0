import { clustered, jsonColumn } from '../dialect';
import type { Migration } from '../migration';
import { sql } from '../sql';

/** Who they are, what they did, what we may say, what became of it. Times are UTC milliseconds. */
export const firstHouse: Migration = {
	name: 'first-house',
	statements: [
		sql`create table profiles (
			id text not null primary key, traits ${jsonColumn} not null,
			created_at bigint not null, updated_at bigint not null) ${clustered}`,

		// A merge adds a row here and changes nothing else; alias_id is read as profile_id from then on.
		sql`create table profile_aliases (
			alias_id text not null primary key, profile_id text not null,
			merged_at bigint not null, evidence ${jsonColumn} not null) ${clustered}`,
		sql`create index profile_aliases_profile on profile_aliases (profile_id)`,

		// Value before kind, here and in suppressions: a batch of values is looked up whatever their kinds.
		sql`create table identifiers (
			kind text not null, value text not null, profile_id text not null, original text not null,
			source text not null, first_seen_at bigint not null, primary key (value, kind)) ${clustered}`,
		sql`create index identifiers_profile on identifiers (profile_id, kind)`,

		sql`create table events (
			id text not null primary key, profile_id text not null, name text not null,
			channel text not null, source text not null, occurred_at bigint not null,
			received_at bigint not null, properties ${jsonColumn} not null)`,
		sql`create index events_profile on events (profile_id, occurred_at)`,
		sql`create index events_name on events (name, occurred_at)`,

		sql`create table consents (
			id text not null primary key, profile_id text not null, channel text not null,
			purpose text not null, status text not null, source text not null, wording text not null,
			occurred_at bigint not null, recorded_at bigint not null)`,
		sql`create index consents_profile on consents (profile_id, purpose, channel, occurred_at)`,

		sql`create table suppressions (
			id text not null primary key, kind text not null, value text not null, channel text not null,
			reason text not null, source text not null, note text not null, created_at bigint not null,
			expires_at bigint, removed_at bigint)`,
		sql`create unique index suppressions_active on suppressions (value, kind, channel, reason) where removed_at is null`,

		sql`create table deliveries (
			id text not null primary key, campaign text not null, step text not null,
			profile_id text not null, channel text not null, occurrence text not null,
			address text not null, purpose text not null, provider text not null, state text not null,
			run text not null, lease_until bigint not null, claimed_at bigint not null,
			settled_at bigint, provider_message_id text, failure ${jsonColumn}, content ${jsonColumn}) ${clustered}`,
		sql`create unique index deliveries_key on deliveries (campaign, step, profile_id, channel, occurrence)`,
		sql`create index deliveries_address on deliveries (campaign, address)`,
		sql`create index deliveries_profile on deliveries (profile_id, claimed_at)`,

		// Why did this person get nothing: the latest "no" of each campaign for each person.
		sql`create table refusals (
			campaign text not null, step text not null, profile_id text not null, channel text not null,
			verdict text not null, reasons ${jsonColumn} not null, decided_at bigint not null,
			primary key (campaign, step, profile_id, channel)) ${clustered}`,

		sql`create table settings (name text not null primary key, value text not null)`,
	],
};
