import { claim, lockSlots, type Claimed, type ClaimRun } from '../../deliveries';
import type { Work } from '../../store';
import { decide } from '../decision/decide';
import type { Objection } from '../decision/objection';
import { loadFacts } from '../facts/load';
import { loadPolicy } from '../facts/policy';
import { useHolds } from '../holds/holds.table';
import { remember } from '../refusals';
import type { ContactTerms } from '../terms';
import type { SendAsk } from './ask';
import { endOf, withinTime } from './expiry';

/** What the messages of a run have in common for the decision and for the ledger. */
export type About = Omit<ClaimRun, 'topic' | 'department' | 'tags'> & ContactTerms;

/** Decides on messages and claims those that may go, in one transaction: nobody's "no" slips in between. */
export async function judgeAndClaim<Content>(work: Work, asks: readonly SendAsk<Content>[], ids: readonly string[], about: About) {
	await lockSlots(work.database);
	const policy = await loadPolicy(work.database, about, work.now());
	const facts = await loadFacts(work.database, [...asks], about, policy, about);
	const decisions = facts.map((one, place) => withinTime(decide(one, about, policy), asks[place].expiresAt));
	await remember(work, decisions, about);
	const allowed = [...decisions.keys()].filter((place) => decisions[place].verdict === 'allow');
	const run = { ...about, topic: about.topic ?? '', department: policy.department, tags: policy.tags.join(',') };
	const outcomes = await claim(work, run, allowed.map((place) => {
		const { addressKey = '', address = '' } = decisions[place];
		const expiresAt = endOf(asks[place].expiresAt, decisions[place].expiresAt);
		return { id: ids[place], holder: facts[place].key, address: addressKey || address, expiresAt };
	}));
	await useHolds(work.database, allowed.map((place) => facts[place].key), about);
	const verdicts: (Claimed | undefined)[] = decisions.map(() => undefined);
	for (const [turn, place] of allowed.entries()) verdicts[place] = outcomes[turn];
	return { decisions, verdicts };
}

/** Why a message that may be sent got no claim. */
export function standsInTheWay(claimed: Claimed): Objection {
	const standing = 'standing' in claimed ? claimed.standing : undefined;
	const evidence = standing?.id;
	const when = standing?.settledAt ? ` on ${new Date(standing.settledAt).toISOString().slice(0, 16).replace('T', ' ')} UTC` : '';
	switch (claimed.verdict) {
		case 'already-sent':
			return { code: 'already-sent', text: `This message was sent before${when}`, evidence };
		case 'may-have-arrived':
			return { code: 'may-have-arrived', text: 'This message was handed over before and the answer was lost: it may have arrived, so it is not sent again', evidence };
		case 'failed-for-good':
			return { code: 'failed-before', text: `This message was refused for good before${when}: ${standing?.failure ?? ''}`, evidence };
		case 'same-address':
			return { code: 'same-address', text: 'Another item of this batch goes to the same person or address: one copy is sent' };
		default:
			return { code: 'in-progress', text: 'Another run is sending this message right now', evidence };
	}
}
