import { clustered, jsonColumn } from '../dialect';
import type { Migration } from '../migration';
import { sql } from '../sql';

/** What one message for every channel needs: brand kits, briefs, links and who followed them, the pace of providers. */
export const everyChannel: Migration = {
	name: 'every-channel',
	statements: [
		sql`create table brand_kits (
			name text not null primary key, kit ${jsonColumn} not null,
			made_at bigint not null, updated_at bigint not null, updated_by text not null) ${clustered}`,
		sql`create table messages (
			name text not null primary key, brief ${jsonColumn} not null,
			made_at bigint not null, updated_at bigint not null, updated_by text not null) ${clustered}`,

		// Where the links of a message lead; a link in a mail names the delivery and the place here, so nobody can turn it elsewhere.
		sql`create table links (
			id text not null primary key, campaign text not null, step text not null, url text not null, label text not null,
			made_at bigint not null) ${clustered}`,
		sql`create unique index links_of_message on links (campaign, step, url)`,
		// Links short enough for a text message: the code stands for one delivery and one link; `url` is set where the address is one person's own.
		sql`create table short_links (
			code text not null primary key, delivery_id text not null, link_id text not null, url text, made_at bigint not null) ${clustered}`,
		sql`create index short_links_delivery on short_links (delivery_id)`,
		// Every visit of a link, with how much it looks like a machine (0 to 100).
		sql`create table clicks (
			id text not null primary key, delivery_id text not null, link_id text not null, occurred_at bigint not null,
			machine bigint not null, why text not null) ${clustered}`,
		sql`create index clicks_delivery on clicks (delivery_id, occurred_at)`,

		// The moment from which an account may send again: one pace for all executions and workers. Both in microseconds:
		// at thousands of requests a second, whole milliseconds would be too coarse. `held_until`: the provider said not before.
		sql`create table provider_pace (
			account text not null primary key, free_at bigint not null, held_until bigint not null) ${clustered}`,

		// A provider's word about a message finds its delivery.
		sql`create index deliveries_provider_message on deliveries (provider_message_id) where provider_message_id is not null`,
		sql`alter table deliveries add column expires_at bigint`,
		// So often it was handed over: what failed for a reason that nobody knows is given up after a few times.
		sql`alter table deliveries add column attempts bigint not null default 0`,
		// What a run has not settled yet, for its signs of life: few rows, however large the campaign is.
		sql`create index deliveries_open on deliveries (run) where settled_at is null`,
	],
};
