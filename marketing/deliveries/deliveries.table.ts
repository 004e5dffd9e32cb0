import { withMembers } from '../profiles';
import { each, exclusive, sql, type Database } from '../store';
import { MOST_GUESSES, type DeliveryState, type MessageKey, type MessageTraits } from './delivery';

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
export const holders = sql`holders as (
	select profile_id, member_id as holder from members
	union all
	select m.profile_id, i.kind || ':' || i.value from members m cross join identifiers i where i.profile_id = m.member_id)`;

/**
 * Whether a failed message may be tried again. One that failed for a reason that nobody knows is given up after a few
 * times: it would come back for ever.
 */
const again = sql`case when cast(d.failure->>'again' as text) in ('true', '1')
	and not (coalesce(cast(d.failure->>'guessed' as text), '') in ('true', '1') and d.attempts >= ${MOST_GUESSES}) then 1 else 0 end`;

/** Lets one run at a time decide who takes a slot: caps, exclusive groups and departments span campaigns. */
export const lockSlots = async (database: Database) =>
	await database.rows(sql`select ${exclusive('contact slots')}`);

/** Earlier deliveries of this message to these people: under any of their ids, or to an address that proved to be theirs. */
export const deliveriesOf = async (database: Database, key: MessageKey, ids: string[]) =>
	await database.rows<DeliveryRow>(sql`
		with ${withMembers(ids)},
		${holders}
		select d.id, h.profile_id, d.address, d.state, d.run, d.lease_until, d.settled_at, d.provider,
			${again} as again, d.failure->>'message' as failure
		from holders h cross join deliveries d
		where d.campaign = ${key.campaign} and d.step = ${key.step} and d.profile_id = h.holder
			and d.channel = ${key.channel} and d.occurrence = ${key.occurrence}`);

/** Earlier deliveries of this message to these addresses, whoever had them then. */
export const deliveriesTo = async (database: Database, key: MessageKey, addresses: string[]) =>
	await database.rows<DeliveryRow>(sql`
		select d.id, d.profile_id, d.address, d.state, d.run, d.lease_until, d.settled_at, d.provider,
			${again} as again, d.failure->>'message' as failure
		from ${each(addresses.map((address) => ({ address })))} cross join deliveries d
		where d.campaign = ${key.campaign} and d.address = each.value->>'address' and d.step = ${key.step}
			and d.channel = ${key.channel} and d.occurrence = ${key.occurrence}`);

/** New claims. The unique key refuses a second one, whatever was read before. */
export const saveClaims = async (
	database: Database,
	claims: { id: string; p: string; a: string; e?: number }[],
	about: MessageKey & MessageTraits & { provider: string; run: string; until: number; now: number },
) =>
	await database.rows<{ id: string }>(sql`
		insert into deliveries (id, campaign, step, profile_id, channel, occurrence, address, purpose, topic, department, tags,
			provider, state, run, lease_until, claimed_at, counted_at, expires_at)
		select each.value->>'id', ${about.campaign}, ${about.step}, each.value->>'p', ${about.channel},
			${about.occurrence}, each.value->>'a', ${about.purpose}, ${about.topic}, ${about.department}, ${about.tags},
			${about.provider}, 'claimed', ${about.run}, ${about.until}, ${about.now}, ${about.now}, cast(each.value->>'e' as bigint)
		from ${each(claims)} where true
		on conflict (campaign, step, profile_id, channel, occurrence) do nothing
		returning id`);

/** Claims that a dead or failed run left behind go to this run, under a new id; not those that moved on meanwhile. */
export const takeOver = async (
	database: Database,
	claims: { old: string; s: DeliveryState; id: string; a: string; e?: number }[],
	about: MessageTraits & { provider: string; run: string; until: number; now: number },
) =>
	await database.rows<{ id: string }>(sql`
		update deliveries set id = taken.id, address = taken.address, provider = ${about.provider}, state = 'claimed',
			run = ${about.run}, lease_until = ${about.until}, claimed_at = ${about.now}, counted_at = ${about.now},
			topic = ${about.topic}, department = ${about.department}, tags = ${about.tags}, settled_at = null, failure = null,
			provider_message_id = null, expires_at = taken.ends
		from (select each.value->>'old' as old, each.value->>'s' as state, each.value->>'id' as id, each.value->>'a' as address,
				cast(each.value->>'e' as bigint) as ends from ${each(claims)}) taken
		where deliveries.id = taken.old and deliveries.state = taken.state
		returning deliveries.id`);

/**
 * A step of a delivery: it leaves now (`from` claimed), it leaves once more through another provider (`from` open), or
 * this became of it (`from` empty: whatever it was).
 */
export interface Step {
	id: string;
	from: 'claimed' | 'open' | '';
	s: DeliveryState;
	/** The provider's message id, the failure, the content to keep, the provider where it isn't the one it was claimed for. */
	m?: string;
	f?: object;
	x?: object;
	p?: string;
}

/** Takes the run's deliveries on by one step each. Gives the ids that were still the run's to take on. */
export const advance = async (database: Database, steps: Step[], about: { run: string; now: number; until: number }) =>
	await database.rows<{ id: string }>(sql`
		update deliveries set state = step.state, lease_until = ${about.until},
			settled_at = case step.origin when '' then cast(${about.now} as bigint) end,
			attempts = deliveries.attempts + case step.origin when 'claimed' then 1 else 0 end,
			provider = coalesce(step.provider, deliveries.provider),
			provider_message_id = step.message_id, failure = step.failure, content = step.content
		from (select each.value->>'id' as id, each.value->>'from' as origin, each.value->>'s' as state, each.value->>'p' as provider,
				each.value->>'m' as message_id, each.value->'f' as failure, each.value->'x' as content from ${each(steps)}) step
		where deliveries.id = step.id and deliveries.run = ${about.run} and (step.origin = '' or deliveries.state = step.origin
			or (step.origin = 'open' and deliveries.settled_at is null and deliveries.state in ('claimed', 'unknown')))
		returning deliveries.id`);

/** A sign of life: what the run has claimed, or is sending, stays the run's. */
export const renewLeases = async (database: Database, run: string, until: number) =>
	await database.rows(sql`update deliveries set lease_until = ${until} where run = ${run} and settled_at is null`);

/** Ends the lease of claims the run won't use, so that the next run may take them at once; they were no attempts. */
export const giveBack = async (database: Database, run: string) =>
	await database.rows(sql`
		update deliveries set lease_until = 0, counted_at = null where run = ${run} and settled_at is null and state = 'claimed'`);

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
