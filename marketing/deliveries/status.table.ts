import { withMembers } from '../profiles';
import { each, eachText, sql, type Database } from '../store';
import type { DeliveryState } from './delivery';
import { holders } from './deliveries.table';

export interface StatusRow {
	/** What was asked for: an id, or the profile of today. */
	asked: string;
	id: string;
	campaign: string;
	step: string;
	channel: string;
	occurrence: string;
	profile_id: string;
	address: string;
	purpose: string;
	topic: string;
	provider: string;
	state: DeliveryState;
	lease_until: number;
	claimed_at: number;
	settled_at: number | null;
	expires_at: number | null;
	attempts: number;
	provider_message_id: string | null;
	failure: string | null;
	content: string | null;
}

const columns = sql`d.id, d.campaign, d.step, d.channel, d.occurrence, d.profile_id, d.address, d.purpose, d.topic, d.provider, d.state,
	d.lease_until, d.claimed_at, d.settled_at, d.expires_at, d.attempts, d.provider_message_id, d.failure, d.content`;

/** Deliveries by their ids. */
export const deliveriesByIds = async (database: Database, ids: readonly string[]) =>
	await database.rows<StatusRow>(sql`
		select each.value as asked, ${columns} from ${eachText(ids)} cross join deliveries d where d.id = each.value`);

/** Deliveries by what their providers call them; two providers may use one id. */
export const deliveriesByProviderIds = async (database: Database, ids: readonly string[]) =>
	await database.rows<StatusRow>(sql`
		select each.value as asked, ${columns} from ${eachText(ids)} cross join deliveries d
		where d.provider_message_id is not null and d.provider_message_id = each.value`);

/** The deliveries of these campaigns to these people, under any of their ids and addresses. */
export const deliveriesOfPeople = async (database: Database, ids: string[], campaigns: readonly string[]) =>
	await database.rows<StatusRow>(sql`
		with ${withMembers(ids)},
		${holders}
		select h.profile_id as asked, ${columns}
		from holders h cross join ${eachText(campaigns)} cross join deliveries d
		where d.campaign = each.value and d.profile_id = h.holder`);

/** The deliveries of these campaigns to holders that are nobody's profile: addresses of people we don't know. */
export const deliveriesOfStrangers = async (database: Database, asked: readonly { h: string; c: string }[]) =>
	await database.rows<StatusRow>(sql`
		select each.value->>'h' as asked, ${columns}
		from ${each(asked)} cross join deliveries d
		where d.campaign = each.value->>'c' and d.profile_id = each.value->>'h'`);

/** What became known of a delivery after its run: `left` is what may be changed, unknown ones or sent ones too. */
export interface Amendment {
	id: string;
	left: 'unknown' | 'any';
	s: DeliveryState;
	m?: string;
	f?: object;
	/** Whether it counts as an attempt to contact. */
	counts: 0 | 1;
}

/** Settles deliveries whose run is over, by what is known now. Gives the ids that were still open to it. */
export const amend = async (database: Database, amendments: Amendment[], now: number) =>
	await database.rows<{ id: string }>(sql`
		update deliveries set state = later.state, settled_at = ${now},
			provider_message_id = coalesce(later.message_id, deliveries.provider_message_id), failure = later.failure,
			counted_at = case when later.counts = '1' then deliveries.counted_at end
		from (select each.value->>'id' as id, each.value->>'left' as was, each.value->>'s' as state, each.value->>'m' as message_id,
				each.value->'f' as failure, cast(each.value->>'counts' as text) as counts from ${each(amendments)}) later
		where deliveries.id = later.id and (deliveries.settled_at is not null or deliveries.lease_until <= ${now})
			and (deliveries.state = 'unknown' or (later.was = 'any' and deliveries.state = 'sent'))
		returning deliveries.id`);
