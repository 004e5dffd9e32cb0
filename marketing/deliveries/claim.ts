import type { Work } from '../store';
import { deliveriesOf, deliveriesTo, saveClaims, takeOver, type DeliveryRow } from './deliveries.table';
import { judgeStanding, LEASE, type ClaimVerdict, type MessageKey, type MessageTraits, type Standing } from './delivery';

/** One message that may go out if nobody else has it. `id` becomes the delivery's id. */
export interface ClaimAsk {
	id: string;
	/** The profile of today, or `<kind>:<address>` for an address whose person we don't know. */
	holder: string;
	address: string;
	/** After which it makes no sense any more, UTC milliseconds. */
	expiresAt?: number;
}

/** Who claims what, for which provider. */
export interface ClaimRun extends MessageKey, MessageTraits {
	run: string;
	provider: string;
}

/** `claimed`, or why not, with the delivery that stands in the way. */
export type Claimed = { verdict: 'claimed' } | { verdict: Exclude<ClaimVerdict, 'take-over'>; standing?: Standing };

/** Promises each message to this run, or to nobody twice. Runs inside the caller's transaction, under its lock. */
export async function claim(work: Work, about: ClaimRun, asks: ClaimAsk[]): Promise<Claimed[]> {
	const now = work.now();
	const earlier = await load(work, about, asks);
	const fresh: ClaimAsk[] = [];
	const taken: Parameters<typeof takeOver>[1] = [];
	const used = new Set<string>();
	const verdicts = asks.map((ask): Claimed => {
		const row = earlier.get(ask.holder) ?? earlier.get(ask.address);
		const standing = row && standingOf(row);
		const verdict = standing ? judgeStanding(standing, about.run, now) : 'claimed';
		if (verdict !== 'claimed' && verdict !== 'take-over') return { verdict, standing };
		if (used.has(ask.address) || used.has(ask.holder)) return { verdict: 'same-address' };
		used.add(ask.address).add(ask.holder);
		if (standing) taken.push({ old: standing.id, s: standing.state, id: ask.id, a: ask.address, e: ask.expiresAt });
		else fresh.push(ask);
		return { verdict: 'claimed' };
	});
	const terms = { ...about, now, until: now + LEASE };
	const inherited = taken.length > 0 ? await takeOver(work.database, taken, terms) : [];
	const saved = fresh.length > 0
		? await saveClaims(work.database, fresh.map((ask) => ({ id: ask.id, p: ask.holder, a: ask.address, e: ask.expiresAt })), terms)
		: [];
	const ours = new Set([...saved.map((row) => row.id), ...inherited.map((row) => row.id)]);
	return verdicts.map((one, position) =>
		(one.verdict === 'claimed' && !ours.has(asks[position].id) ? { verdict: 'in-progress' } : one));
}

/** Promises test messages to this run. They are nobody's: each stands under an id of its own, and counts against no cap. */
export async function claimTests(work: Work, about: ClaimRun, asks: readonly { id: string; address: string }[]): Promise<void> {
	const now = work.now();
	await saveClaims(work.database, asks.map(({ id, address }) => ({ id, p: `test:${id}`, a: address })), { ...about, now, until: now + LEASE });
}

/** Earlier deliveries by person and by address; what has gone furthest speaks for the message. */
async function load(work: Work, about: ClaimRun, asks: ClaimAsk[]): Promise<Map<string, DeliveryRow>> {
	const found = new Map<string, DeliveryRow>();
	const keep = (key: string, row: DeliveryRow) => {
		const other = found.get(key);
		if (!other || WEIGHT[row.state] > WEIGHT[other.state]) found.set(key, row);
	};
	for (const row of await deliveriesOf(work.database, about, asks.map((ask) => ask.holder))) keep(row.profile_id, row);
	const addresses = [...new Set(asks.map((ask) => ask.address))];
	for (const row of await deliveriesTo(work.database, about, addresses)) keep(row.address, row);
	return found;
}

const WEIGHT = { failed: 0, claimed: 1, unknown: 2, sent: 3 };

function standingOf(row: DeliveryRow): Standing {
	return {
		id: row.id,
		state: row.state,
		run: row.run,
		leaseUntil: row.lease_until,
		again: row.again === 1,
		provider: row.provider,
		settledAt: row.settled_at ?? undefined,
		failure: row.failure ?? undefined,
	};
}
