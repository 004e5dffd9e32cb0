import { busyAmong, LEASE } from '../../deliveries';
import { purchaseSummaries } from '../../events';
import { getProfiles } from '../../profiles';
import { slices, type Work } from '../../store';
import type { Decision } from '../decision/objection';
import type { Recipient, Report, SendAsk } from './ask';
import { endOf, expired } from './expiry';
import { judgeAndClaim, standsInTheWay, type About } from './judge-and-claim';

/** A message promised to this run. */
export interface Claim<Content> {
	position: number;
	deliveryId: string;
	address: string;
	recipient: Recipient;
	ask: SendAsk<Content>;
	/** After which it must not leave any more, UTC milliseconds. */
	end?: number;
	content?: Content;
}

type Numbered<Content> = { position: number; ask: SendAsk<Content> };
/** A message with which another run is busy, and the delivery that says so, where it was seen. */
type Busy<Content> = Numbered<Content> & { standing?: string };

/** How many messages are promised at a time: few enough that a killed run leaves little to wait for. */
const CLAIMS = 500;
/** How often to look whether another run is done with a message, in milliseconds. */
const LOOK_AGAIN = 500;

/**
 * Judges and claims messages slice by slice, one slice ahead of the sending. Whoever gets nothing is reported at once.
 * Messages that another run is busy with are waited for: that run settles them, or it is dead and its lease ends.
 * Before it waits it gives `undefined`, so that nobody holds a batch back to fill it.
 */
export async function* claims<Content>(work: Work, asks: SendAsk<Content>[], about: About, report: Report, stopped: () => boolean): AsyncGenerator<Claim<Content> | undefined> {
	const busy: Busy<Content>[] = [];
	const all = [...slices(asks.map((ask, position) => ({ position, ask })), CLAIMS)];
	let upcoming = all.length > 0 ? claimSlice(work, all[0], about, report, busy) : undefined;
	for (let turn = 0; upcoming; turn++) {
		const claimed: Claim<Content>[] = await upcoming;
		const next = all[turn + 1];
		upcoming = next && !stopped() ? claimSlice(work, next, about, report, busy) : undefined;
		// Its failure is met when its turn comes, not while this slice is still on its way.
		upcoming?.catch(() => undefined);
		if (next && !upcoming) reportStopped(all.slice(turn + 1).flat(), report);
		yield* claimed;
	}
	const until = work.now() + LEASE + 5_000;
	while (busy.length > 0 && work.now() < until && !stopped()) {
		yield undefined;
		await work.pause(LOOK_AGAIN);
		const again = await setFree(work, busy);
		for (const slice of slices(again, CLAIMS)) yield* await claimSlice(work, slice, about, report, busy);
	}
}

/** Takes out of the list what nobody is busy with any more: only that is worth a new judgement. */
async function setFree<Content>(work: Work, busy: Busy<Content>[]): Promise<Numbered<Content>[]> {
	const standing = busy.flatMap((one) => one.standing ?? []);
	const taken = new Set((standing.length > 0 ? await busyAmong(work.database, standing, work.now()) : []).map(({ id }) => id));
	const { free = [], still = [] } = Object.groupBy(busy, (one) => (one.standing !== undefined && taken.has(one.standing) ? 'still' : 'free'));
	busy.splice(0, busy.length, ...still);
	return free;
}

async function claimSlice<Content>(work: Work, slice: Numbered<Content>[], about: About, report: Report, busy: Busy<Content>[]): Promise<Claim<Content>[]> {
	const now = work.now();
	const over = slice.filter(({ ask }) => ask.expiresAt !== undefined && ask.expiresAt <= now);
	for (const { position, ask } of over) report(position, { verdict: 'not-sent', reasons: [expired(ask.expiresAt as number)] });
	return await claimTimely(work, over.length === 0 ? slice : slice.filter((one) => !over.includes(one)), about, report, busy);
}

async function claimTimely<Content>(work: Work, slice: Numbered<Content>[], about: About, report: Report, busy: Busy<Content>[]): Promise<Claim<Content>[]> {
	if (slice.length === 0) return [];
	const ids = slice.map(() => work.newId());
	const { decisions, verdicts } = await work.database.transaction(async (inside) =>
		await judgeAndClaim({ ...work, database: inside }, slice.map(({ ask }) => ask), ids, about));
	const claimed: Claim<Content>[] = [];
	for (const [place, { position, ask }] of slice.entries()) {
		const decision = decisions[place];
		const verdict = verdicts[place];
		const { profileId, address = '' } = decision;
		if (verdict?.verdict === 'claimed') {
			claimed.push({ position, ask, deliveryId: ids[place], address, recipient: { address, country: ask.country ?? countryOf(decision), form: decision.form }, end: endOf(ask.expiresAt, decision.expiresAt) });
			continue;
		}
		if (verdict?.verdict === 'in-progress') busy.push({ position, ask, standing: 'standing' in verdict ? verdict.standing?.id : undefined });
		const reasons = verdict ? [standsInTheWay(verdict)] : decision.reasons;
		report(position, { verdict: 'not-sent', reasons, profileId, address, sendAt: decision.sendAt });
	}
	await introduce(work, claimed, new Map(slice.map(({ position }, place) => [position, decisions[place]])));
	return claimed;
}

/** Adds what may be said about the recipients: profile and purchases. */
async function introduce<Content>(work: Work, claimed: Claim<Content>[], decisions: Map<number, Decision>): Promise<void> {
	const known = claimed.flatMap((one) => {
		const profileId = decisions.get(one.position)?.profileId;
		return profileId ? [{ one, profileId }] : [];
	});
	const ids = known.map(({ profileId }) => profileId);
	const profiles = await getProfiles(work, ids.map((profileId) => ({ profileId })));
	const purchases = await purchaseSummaries(work, ids);
	for (const [turn, { one, profileId }] of known.entries()) {
		const profile = profiles[turn];
		one.recipient = { ...one.recipient, profile: profile.ok ? profile.value : undefined, purchases: purchases.get(profileId) };
	}
}

/** The country whose law was applied first, as far as one is known. */
function countryOf({ place: { jurisdictions } }: Decision): string | undefined {
	const code = jurisdictions[0]?.code.slice(0, 2);
	return code && /^[A-Z]{2}$/.test(code) && code !== 'EU' ? code : undefined;
}

/** Says of messages that the run won't get to them. */
export function reportStopped(rest: { position: number }[], report: Report): void {
	for (const { position } of rest) {
		report(position, { verdict: 'failed', reasons: [{ code: 'stopped', text: 'Not tried: the run had stopped before. Run it again to go on' }] });
	}
}
