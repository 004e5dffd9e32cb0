import { withMembers } from '../profiles';
import { each, eachText, exclusive, sql, type Database } from '../store';
import type { DeliveryState, MessageKey, MessageTraits } from './delivery';

export interface DeliveryRow {
	id: string;
	profile_id: string;
	address: string;
	state: DeliveryState;
	run: string;
	lease_until: number;
	settled_at: number | null;
	provider: string;
	again: number | null;
	failure: string | null;
}

/** Under what deliveries to `members` may be kept: each of their ids, and each address from before we knew whose it is. */
const holders = sql`holders as (
	select profile_id, member_id as holder from members
	union all
	select m.profile_id, i.kind || ':' || i.value from members m cross join identifiers i where i.profile_id = m.member_id)`;

/** Lets one run at a time decide who takes a slot: caps, exclusive groups and departments span campaigns. */
export const lockSlots = async (database: Database) =>
	await database.rows(sql`select ${exclusive('contact slots')}`);

/** Earlier deliveries of this message to these people: under any of their ids, or to an address that proved to be theirs. */
export const deliveriesOf = async (database: Database, key: MessageKey, ids: string[]) =>
	await database.rows<DeliveryRow>(sql`
		with ${withMembers(ids)},
		${holders}
		select d.id, h.profile_id, d.address, d.state, d.run, d.lease_until, d.settled_at, d.provider,
			case when cast(d.failure->>'again' as text) in ('true', '1') then 1 else 0 end as again, d.failure->>'message' as failure
		from holders h cross join deliveries d
		where d.campaign = ${key.campaign} and d.step = ${key.step} and d.profile_id = h.holder
			and d.channel = ${key.channel} and d.occurrence = ${key.occurrence}`);

/** Earlier deliveries of this message to these addresses, whoever had them then. */
export const deliveriesTo = async (database: Database, key: MessageKey, addresses: string[]) =>
	await database.rows<DeliveryRow>(sql`
		select d.id, d.profile_id, d.address, d.state, d.run, d.lease_until, d.settled_at, d.provider,
			case when cast(d.failure->>'again' as text) in ('true', '1') then 1 else 0 end as again, d.failure->>'message' as failure
		from ${each(addresses.map((address) => ({ address })))} cross join deliveries d
		where d.campaign = ${key.campaign} and d.address = each.value->>'address' and d.step = ${key.step}
			and d.channel = ${key.channel} and d.occurrence = ${key.occurrence}`);

/** Those of these deliveries with which a living run is busy. */
export const busyAmong = async (database: Database, ids: readonly string[], now: number) =>
	await database.rows<{ id: string }>(sql`
		select d.id from ${eachText(ids)} cross join deliveries d
		where d.id = each.value and d.state in ('claimed', 'unknown') and d.settled_at is null and d.lease_until > ${now}`);

/** New claims. The unique key refuses a second one, whatever was read before. */
export const saveClaims = async (
	database: Database,
	claims: { id: string; p: string; a: string; x?: object }[],
	about: MessageKey & MessageTraits & { provider: string; run: string; until: number; now: number },
) =>
	await database.rows<{ id: string }>(sql`
		insert into deliveries (id, campaign, step, profile_id, channel, occurrence, address, purpose, topic, department, tags,
			provider, state, run, lease_until, claimed_at, counted_at)
		select each.value->>'id', ${about.campaign}, ${about.step}, each.value->>'p', ${about.channel},
			${about.occurrence}, each.value->>'a', ${about.purpose}, ${about.topic}, ${about.department}, ${about.tags},
			${about.provider}, 'claimed', ${about.run}, ${about.until}, ${about.now}, ${about.now}
		from ${each(claims)} where true
		on conflict (campaign, step, profile_id, channel, occurrence) do nothing
		returning id`);

/** Claims that a dead or failed run left behind go to this run, under a new id; not those that moved on meanwhile. */
export const takeOver = async (
	database: Database,
	claims: { old: string; s: DeliveryState; id: string; a: string }[],
	about: MessageTraits & { provider: string; run: string; until: number; now: number },
) =>
	await database.rows<{ id: string }>(sql`
		update deliveries set id = taken.id, address = taken.address, provider = ${about.provider}, state = 'claimed',
			run = ${about.run}, lease_until = ${about.until}, claimed_at = ${about.now}, counted_at = ${about.now},
			topic = ${about.topic}, department = ${about.department}, tags = ${about.tags}, settled_at = null, failure = null
		from (select each.value->>'old' as old, each.value->>'s' as state, each.value->>'id' as id,
				each.value->>'a' as address from ${each(claims)}) taken
		where deliveries.id = taken.old and deliveries.state = taken.state
		returning deliveries.id`);

/** A step of a delivery: it leaves now (`from` claimed), or this became of it (`from` empty: whatever it was). */
export interface Step {
	id: string;
	from: 'claimed' | '';
	s: DeliveryState;
	/** The provider's message id, the failure, the content to keep. */
	m?: string;
	f?: object;
	x?: object;
}

/** Takes the run's deliveries on by one step each. Gives the ids that were still the run's to take on. */
export const advance = async (database: Database, steps: Step[], about: { run: string; now: number; until: number }) =>
	await database.rows<{ id: string }>(sql`
		update deliveries set state = step.state, lease_until = ${about.until},
			settled_at = case step.origin when 'claimed' then null else cast(${about.now} as bigint) end,
			provider_message_id = step.message_id, failure = step.failure, content = step.content
		from (select each.value->>'id' as id, each.value->>'from' as origin, each.value->>'s' as state,
				each.value->>'m' as message_id, each.value->'f' as failure, each.value->'x' as content from ${each(steps)}) step
		where deliveries.id = step.id and deliveries.run = ${about.run}
			and (step.origin = '' or deliveries.state = step.origin)
		returning deliveries.id`);

/** A sign of life: the run's open claims hold on. */
export const renewLeases = async (database: Database, run: string, campaign: string, until: number) =>
	await database.rows(sql`
		update deliveries set lease_until = ${until}
		where campaign = ${campaign} and run = ${run} and state = 'claimed'`);

/** Ends the lease of claims the run won't use, so that the next run may take them at once; they were no attempts. */
export const giveBack = async (database: Database, run: string, campaign: string) =>
	await database.rows(sql`
		update deliveries set lease_until = 0, counted_at = null where campaign = ${campaign} and run = ${run} and state = 'claimed'`);

/** What was sent to these people, newest first. */
export const deliveryHistory = async (database: Database, ids: string[], limit: number) =>
	await database.rows<DeliveryRow & { campaign: string; channel: string; purpose: string; claimed_at: number }>(sql`
		with ${withMembers(ids)},
		${holders},
		numbered as (
			select d.id, h.profile_id, d.address, d.state, d.run, d.lease_until, d.settled_at, d.provider, d.campaign,
				d.channel, d.purpose, d.claimed_at, 0 as again, d.failure->>'message' as failure,
				row_number() over (partition by h.profile_id order by d.claimed_at desc, d.id desc) as place
			from holders h cross join deliveries d where d.profile_id = h.holder)
		select * from numbered where place <= ${limit}`);
