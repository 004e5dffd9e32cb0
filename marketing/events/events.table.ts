import { withMembers } from '../profiles';
import { each, elements, elementText, rowByRow, sql, type Database } from '../store';
import { PURCHASE } from './event';

export interface EventRow {
	id: string;
	profile_id: string;
	name: string;
	channel: string;
	source: string;
	occurred_at: number;
	properties: string;
}

/** Records events; one that is known already stays as it is. Gives the ids of the new ones. */
export const saveEvents = async (
	database: Database,
	events: { id: string; p: string; n: string; c: string; s: string; at: number; props: object }[],
	now: number,
) =>
	await database.rows<{ id: string }>(sql`
		insert into events (id, profile_id, name, channel, source, occurred_at, received_at, properties)
		select each.value->>'id', each.value->>'p', each.value->>'n', each.value->>'c', each.value->>'s',
			cast(each.value->>'at' as bigint), ${now}, each.value->'props'
		from ${each(events)} where true
		on conflict (id) do nothing
		returning id`);

/** Those of these events that are recorded already. */
export const recordedEvents = async (database: Database, ids: { id: string }[]) =>
	await database.rows<{ id: string }>(sql`
		select e.id from ${each(ids)} cross join events e where e.id = each.value->>'id'`);

/** What these people did, newest first, the most recent `limit` of each. */
export const eventsOf = async (database: Database, ids: string[], limit: number) =>
	await database.rows<EventRow>(sql`
		with ${withMembers(ids)},
		numbered as (
			select e.id, m.profile_id, e.name, e.channel, e.source, e.occurred_at, e.properties,
				row_number() over (partition by m.profile_id order by e.occurred_at desc, e.id desc) as place
			from members m cross join events e where e.profile_id = m.member_id)
		select id, profile_id, name, channel, source, occurred_at, properties
		from numbered where place <= ${limit} order by profile_id, occurred_at desc, id desc`);

/** How often, how lately and where these people bought. */
export const purchasesOf = async (database: Database, ids: string[]) =>
	await database.rows<{ profile_id: string; count: number; channel: string; last_at: number; properties: string }>(sql`
		with ${withMembers(ids)},
		numbered as (
			select m.profile_id, e.channel, e.occurred_at, e.properties,
				count(*) over (partition by m.profile_id) as count,
				row_number() over (partition by m.profile_id order by e.occurred_at desc, e.id desc) as place
			from members m cross join events e
			where e.profile_id = m.member_id and ${rowByRow(sql`e.name = ${PURCHASE}`)})
		select profile_id, count, channel, occurred_at as last_at, properties from numbered where place = 1`);

/** When these people last did anything, or one thing on one channel. */
export async function lastEvents(database: Database, ids: string[], { name = '', channel = '' }: { name?: string; channel?: string }): Promise<Map<string, number>> {
	const rows = await database.rows<{ profile_id: string; at: number }>(sql`
		with ${withMembers(ids)}
		select m.profile_id, max(e.occurred_at) as at from members m cross join events e
		where e.profile_id = m.member_id and (${name} = '' or e.name = ${name}) and (${channel} = '' or e.channel = ${channel})
		group by m.profile_id`);
	return new Map(rows.map(({ profile_id, at }) => [profile_id, at]));
}

/** A product that a person bought. */
export interface BoughtRow {
	profile_id: string;
	event_id: string;
	channel: string;
	occurred_at: number;
	sku: string | null;
	name: string | null;
	category: string | null;
}

/** Each product that these people bought since then, the oldest purchase first. */
export const productsBought = async (database: Database, ids: readonly string[], since: number) =>
	await database.rows<BoughtRow>(sql`
		with ${withMembers(ids)}
		select m.profile_id, e.id as event_id, e.channel, e.occurred_at,
			${elementText('sku')} as sku, ${elementText('name')} as name, ${elementText('category')} as category
		from members m cross join events e cross join ${elements(`e.properties->'products'`)}
		where e.profile_id = m.member_id and ${rowByRow(sql`e.name = ${PURCHASE}`)} and e.occurred_at >= ${since}
		order by e.occurred_at`);

/** What these people did of that (`n`, as it is written in the store) since then; `d`: with what is said about it. */
export const namedEvents = async (database: Database, ids: readonly string[], names: readonly { n: string; since: number; d: 0 | 1 }[]) =>
	await database.rows<{ id: string; profile_id: string; name: string; channel: string; occurred_at: number; properties: string | null }>(sql`
		with ${withMembers(ids)},
		names as materialized (
			select each.value->>'n' as name, cast(each.value->>'since' as bigint) as since, cast(each.value->>'d' as bigint) as detailed
			from ${each(names)} where true)
		select e.id, m.profile_id, e.name, e.channel, e.occurred_at, case n.detailed when 1 then e.properties end as properties
		from members m cross join events e cross join names n
		where e.profile_id = m.member_id and ${rowByRow(sql`n.name = e.name`)} and e.occurred_at >= n.since
		order by e.occurred_at, e.id`);

/** Each name that an event in the store has, found by leaps through the index. */
export const eventNames = async (database: Database) =>
	await database.rows<{ name: string }>(sql`
		with recursive names(name) as (
			select min(name) from events
			union all
			select (select min(e.name) from events e where e.name > names.name) from names where names.name is not null)
		select name from names where name is not null`);

/** The newest events of anybody, of one name or of all. */
export const everyEvent = async (database: Database, { name, since, until, limit }: { name: string; since: number; until: number; limit: number }) =>
	await database.rows<EventRow>(sql`
		select e.id, coalesce(a.profile_id, e.profile_id) as profile_id, e.name, e.channel, e.source, e.occurred_at, e.properties
		from events e left join profile_aliases a on a.alias_id = e.profile_id
		where (${name} = '' or e.name = ${name}) and e.occurred_at >= ${since} and e.occurred_at < ${until}
		order by e.occurred_at desc, e.id desc limit ${limit}`);

/** The newest events of each of these profiles of today that fit what is asked of it (`place` in the list). */
export const matchingEvents = async (database: Database, asks: { place: number; p: string; n: string; since: number; until: number; limit: number }[]) =>
	await database.rows<EventRow & { place: number }>(sql`
		with asks as (
			select cast(each.value->>'place' as bigint) as place, each.value->>'p' as profile_id, each.value->>'n' as name,
				cast(each.value->>'since' as bigint) as since, cast(each.value->>'until' as bigint) as until, cast(each.value->>'limit' as bigint) as most
			from ${each(asks)} where true),
		members as (
			select asks.*, profile_id as member_id from asks
			union all
			select asks.*, a.alias_id from asks cross join profile_aliases a where a.profile_id = asks.profile_id),
		numbered as (
			select m.place, m.profile_id, m.most, e.id, e.name, e.channel, e.source, e.occurred_at, e.properties,
				row_number() over (partition by m.place order by e.occurred_at desc, e.id desc) as turn
			from members m cross join events e
			where e.profile_id = m.member_id and (m.name = '' or e.name = m.name) and e.occurred_at >= m.since and e.occurred_at < m.until)
		select place, id, profile_id, name, channel, source, occurred_at, properties
		from numbered where turn <= most order by place, occurred_at desc, id desc`);
