import { each, sql, type Database } from '../../../store';

/** The visits of these deliveries' links around a moment of each. */
export const visitsAround = async (database: Database, moments: { d: string; from: number; until: number }[]) =>
	await database.rows<{ id: string; delivery_id: string; link_id: string; occurred_at: number; machine: number }>(sql`
		select distinct c.id, c.delivery_id, c.link_id, c.occurred_at, c.machine
		from ${each(moments)} cross join clicks c
		where c.delivery_id = each.value->>'d'
			and c.occurred_at between cast(each.value->>'from' as bigint) and cast(each.value->>'until' as bigint)`);

/** New visits. */
export const insertClicks = async (database: Database, clicks: { id: string; d: string; l: string; at: number; m: number; w: string }[]) =>
	await database.rows(sql`
		insert into clicks (id, delivery_id, link_id, occurred_at, machine, why)
		select each.value->>'id', each.value->>'d', each.value->>'l', cast(each.value->>'at' as bigint), cast(each.value->>'m' as bigint), each.value->>'w'
		from ${each(clicks)}`);

/** Visits that proved to be a machine's by what came after them. */
export const raiseClicks = async (database: Database, clicks: { id: string; m: number; w: string }[]) =>
	await database.rows(sql`
		update clicks set machine = raised.machine, why = case when clicks.why = '' then raised.why else clicks.why || '; ' || raised.why end
		from (select each.value->>'id' as id, cast(each.value->>'m' as bigint) as machine, each.value->>'w' as why from ${each(clicks)}) raised
		where clicks.id = raised.id and clicks.machine < raised.machine`);

/** The visits of these deliveries' links, the first ones first. */
export const clicksOf = async (database: Database, deliveryIds: readonly string[]) =>
	await database.rows<{ id: string; delivery_id: string; link_id: string; occurred_at: number; machine: number; why: string }>(sql`
		select c.id, c.delivery_id, c.link_id, c.occurred_at, c.machine, c.why
		from ${each(deliveryIds.map((d) => ({ d })))} cross join clicks c where c.delivery_id = each.value->>'d'
		order by c.occurred_at, c.id`);
