import { accepted, refused, type Outcome, type Reason } from '../outcome';
import { resolve, unknownPerson, type PersonName } from '../profiles';
import { slices, type Work } from '../store';
import type { DeliveryState } from './delivery';
import { deliveriesByIds, deliveriesByProviderIds, deliveriesOfPeople, deliveriesOfStrangers, type StatusRow } from './status.table';

/** Which delivery is meant: by our id, by the provider's, or the newest one of a campaign to a person. */
export type DeliveryName = { deliveryId: string } | { providerMessageId: string } | { person: PersonName; campaign: string };

/** A delivery as the ledger knows it; times are UTC milliseconds. */
export interface StoredDelivery {
	deliveryId: string;
	state: DeliveryState;
	/** Whether a run is sending it right now. */
	underWay: boolean;
	campaign: string;
	step: string;
	channel: string;
	occurrence: string;
	/** The profile it was promised to; missing for an address of nobody we knew. */
	profileId?: string;
	address: string;
	purpose: string;
	topic: string;
	provider: string;
	providerMessageId?: string;
	attempts: number;
	claimedAt: number;
	settledAt?: number;
	expiresAt?: number;
	failure?: { message: string; code?: string; again?: boolean };
	/** What the sandbox kept. */
	content?: Record<string, unknown>;
}

/** Finds deliveries on a channel. A few statements for each thousand. */
export async function findDeliveries(work: Work, channel: string, names: readonly DeliveryName[]): Promise<Outcome<StoredDelivery>[]> {
	const outcomes: Outcome<StoredDelivery>[] = [];
	for (const slice of slices(names)) outcomes.push(...await findSlice(work, channel, slice));
	return outcomes;
}

async function findSlice(work: Work, channel: string, names: readonly DeliveryName[]): Promise<Outcome<StoredDelivery>[]> {
	const { database } = work;
	const people = await resolve(database, names.flatMap((name) => ('person' in name ? [name.person] : [])));
	let next = 0;
	const keys = names.map((name) => keyOf(name, 'person' in name ? people[next++] : undefined));
	const of = (kind: Key['kind']) => [...new Set(keys.flatMap((key) => (key.kind === kind ? [key.asked] : [])))];
	const campaigns = [...new Set(names.flatMap((name) => ('campaign' in name ? [name.campaign] : [])))];
	const rows = [
		...await some(of('id'), async (ids) => await deliveriesByIds(database, ids)),
		...await some(of('provider'), async (ids) => await deliveriesByProviderIds(database, ids)),
		...await some(of('profile'), async (ids) => await deliveriesOfPeople(database, ids, campaigns)),
		...await some(keys.flatMap(({ kind, asked, campaign = '' }) => (kind === 'stranger' ? [{ h: asked, c: campaign }] : [])), async (asked) => await deliveriesOfStrangers(database, asked)),
	];
	const byKey = Map.groupBy(rows.filter((row) => row.channel === channel), ({ asked }) => asked);
	return keys.map(({ asked, campaign }, position) => {
		const found = (byKey.get(asked) ?? []).filter((row) => campaign === undefined || row.campaign === campaign);
		if (found.length === 0) return refused(missing(names[position], channel));
		return accepted(stored(found.reduce((newest, row) => (row.claimed_at > newest.claimed_at ? row : newest)), work.now()));
	});
}

interface Key {
	kind: 'id' | 'provider' | 'profile' | 'stranger';
	asked: string;
	campaign?: string;
}

function keyOf(name: DeliveryName, profileId: string | undefined): Key {
	if ('deliveryId' in name) return { kind: 'id', asked: name.deliveryId };
	if ('providerMessageId' in name) return { kind: 'provider', asked: name.providerMessageId };
	const { person, campaign } = name;
	if (profileId !== undefined) return { kind: 'profile', asked: profileId, campaign };
	return { kind: 'stranger', asked: 'profileId' in person ? person.profileId : `${person.kind}:${person.value}`, campaign };
}

async function some<Key>(keys: readonly Key[], ask: (keys: Key[]) => Promise<StatusRow[]>): Promise<StatusRow[]> {
	return keys.length > 0 ? await ask([...keys]) : [];
}

function missing(name: DeliveryName, channel: string): Reason {
	if ('person' in name && 'profileId' in name.person) return unknownOrNone(name.person, name.campaign);
	const asked = 'deliveryId' in name ? `the delivery ID "${name.deliveryId.slice(0, 60)}"` : 'providerMessageId' in name ? `the provider's ID "${name.providerMessageId.slice(0, 60)}"` : `this person in the campaign "${name.campaign.slice(0, 60)}"`;
	return {
		code: 'no-delivery',
		message: `The ledger holds no message on ${channel} for ${asked}`,
		advice: 'Check the channel of this node and the ID. A message that is sent again gets a new ID; by person and campaign it is found under any.',
	};
}

function unknownOrNone(person: PersonName, campaign: string): Reason {
	const reason = unknownPerson(person);
	return { ...reason, code: 'no-delivery', message: `${reason.message}, or the campaign "${campaign.slice(0, 60)}" sent them nothing here` };
}

function stored(row: StatusRow, now: number): StoredDelivery {
	return {
		deliveryId: row.id,
		state: row.state,
		underWay: row.settled_at === null && row.lease_until > now,
		campaign: row.campaign,
		step: row.step,
		channel: row.channel,
		occurrence: row.occurrence,
		...(row.profile_id.includes(':') ? {} : { profileId: row.profile_id }),
		address: row.address,
		purpose: row.purpose,
		topic: row.topic,
		provider: row.provider,
		...(row.provider_message_id === null ? {} : { providerMessageId: row.provider_message_id }),
		attempts: row.attempts,
		claimedAt: row.claimed_at,
		...(row.settled_at === null ? {} : { settledAt: row.settled_at }),
		...(row.expires_at === null ? {} : { expiresAt: row.expires_at }),
		...(row.failure === null ? {} : { failure: JSON.parse(row.failure) as StoredDelivery['failure'] }),
		...(row.content === null ? {} : { content: JSON.parse(row.content) as Record<string, unknown> }),
	};
}
