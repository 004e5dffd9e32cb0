import { lockSlots } from '../../deliveries';
import { accepted, type Outcome } from '../../outcome';
import { slices, type Work } from '../../store';
import type { Check } from '../check';
import { decide } from '../decision/decide';
import type { Decision } from '../decision/objection';
import { loadFacts } from '../facts/load';
import { loadPolicy, type Policy } from '../facts/policy';
import { remember } from '../refusals';
import { byTerms, type ContactTerms } from '../terms';
import { dropEnded, extendHolds, holdsOf, isFor, saveHolds } from './holds.table';

/** A wish to hold a slot for a message that is sent later. */
export interface Reservation extends Check {
	/** How long it is held, in milliseconds. */
	holdFor: number;
}

/** The decision, and the slot that is held where it was allowed. */
export interface Reserved extends Decision {
	holdId?: string;
	/** UTC milliseconds. */
	heldUntil?: number;
}

/** One transaction holds so many slots at most. */
const SLOTS = 500;

/**
 * Decides and holds the slot of whoever is allowed, until the campaign's message is promised on that channel or the time
 * is over. Decision and hold see the same moment: of several contenders for one free slot exactly one gets it. Asking
 * again for the same campaign, channel and person puts off the end of the slot that is held already.
 */
export async function reserve(work: Work, asked: Reservation[]): Promise<Outcome<Reserved>[]> {
	const outcomes = new Array<Outcome<Reserved>>(asked.length);
	for (const { positions, inputs } of byTerms(asked)) {
		let done = 0;
		for (const slice of slices(inputs, SLOTS)) {
			const held = await work.database.transaction(async (inside) => await reserveSlice({ ...work, database: inside }, slice));
			for (const one of held) outcomes[positions[done++]] = accepted(one);
		}
	}
	return outcomes;
}

async function reserveSlice(work: Work, slice: Reservation[]): Promise<Reserved[]> {
	const [{ terms, holdFor }] = slice;
	await lockSlots(work.database);
	const now = work.now();
	await dropEnded(work.database, now);
	const policy = await loadPolicy(work.database, terms, now);
	const facts = await loadFacts(work.database, slice, terms, policy);
	const decisions = facts.map((one) => decide(one, terms, policy));
	await remember(work, decisions, { ...terms, step: 'reserve' });
	const keys = [...new Set(facts.flatMap(({ key }, place) => (decisions[place].verdict === 'allow' ? [key] : [])))];
	const ids = keys.length > 0 ? await hold(work, keys, terms, policy, now + holdFor) : new Map<string, string>();
	return decisions.map((decision, place) => {
		const holdId = decision.verdict === 'allow' ? ids.get(facts[place].key) : undefined;
		return holdId === undefined ? decision : { ...decision, holdId, heldUntil: now + holdFor };
	});
}

/** Holds a slot for each of these people, or keeps the one that is theirs already; gives its id. */
async function hold(work: Work, keys: string[], terms: ContactTerms, policy: Policy, until: number): Promise<Map<string, string>> {
	const { campaign, channel, purpose, topic = '' } = terms;
	const held = await holdsOf(work.database, keys, policy.now);
	const ids = new Map(held.filter((one) => isFor(one, terms)).map(({ place, id }) => [keys[place], id]));
	if (ids.size > 0) await extendHolds(work.database, [...ids.values()], until);
	const fresh = keys.filter((key) => !ids.has(key)).map((key) => ({ id: work.newId(), p: key }));
	const about = { campaign, channel, purpose, topic, step: 'reserve', department: policy.department, tags: policy.tags.join(','), now: policy.now, until };
	if (fresh.length > 0) await saveHolds(work.database, fresh, about);
	for (const { id, p } of fresh) ids.set(p, id);
	return ids;
}
