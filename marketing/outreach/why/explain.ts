import { CHANNELS, type Purpose } from '../../consent';
import { deliveryHistory } from '../../deliveries';
import { slices, type Work } from '../../store';
import { decide } from '../decision/decide';
import type { Decision, Objection } from '../decision/objection';
import type { Facts } from '../facts/facts';
import { loadFacts } from '../facts/load';
import type { Asked } from '../facts/people';
import { loadPolicy } from '../facts/policy';
import { refusalsOf } from '../refusals.table';
import type { Why } from './why';

/** Whom to explain, for what kind of message, and how the page is to call them. */
export interface ExplainContactAsk extends Asked {
	purpose: Purpose;
	label: string;
}

/** So many lines of each person's past are told. */
const MOST_BEFORE = 50;

type Answer = { facts: Facts; decision: Decision };

/** What would be allowed now on every channel, what was refused before and why, and what counted as contact. */
export async function explainContact(work: Work, asks: readonly ExplainContactAsk[]): Promise<Why[]> {
	const found: Why[] = [];
	for (const slice of slices(asks, 200)) {
		const answers = new Map<string, Answer[]>();
		for (const purpose of new Set(slice.map((ask) => ask.purpose))) for (const channel of CHANNELS) {
			answers.set(`${purpose} ${channel}`, await answersFor(work, slice, { purpose, channel }));
		}
		const ids = [...new Set([...answers.values()].flat().flatMap(({ facts }) => facts.profileId ?? []))];
		const before = Map.groupBy(ids.length > 0 ? await refusalsOf(work.database, ids, MOST_BEFORE) : [], ({ profile_id }) => profile_id);
		const sent = Map.groupBy(ids.length > 0 ? await deliveryHistory(work.database, ids, MOST_BEFORE) : [], ({ profile_id }) => profile_id);
		for (const [place, { purpose, label }] of slice.entries()) {
			const own = CHANNELS.map((channel) => ({ channel, ...(answers.get(`${purpose} ${channel}`) as Answer[])[place] }));
			const { profileId, place: where } = own[0].facts;
			found.push({
				profileId, person: label, at: work.now(), place: where,
				now: own.map(({ channel, decision: { verdict, sendAt, reasons, cautions } }) => ({ channel, purpose, verdict, ...(sendAt === undefined ? {} : { sendAt }), reasons, cautions })),
				refused: (before.get(profileId ?? '') ?? []).slice(0, MOST_BEFORE).map(({ decided_at, campaign, channel, verdict, reasons }) =>
					({ at: decided_at, campaign, channel, verdict, reasons: JSON.parse(reasons) as Objection[] })),
				contacts: (sent.get(profileId ?? '') ?? []).map(({ settled_at, claimed_at, campaign, channel, state }) => ({ at: settled_at ?? claimed_at, campaign, channel, state })),
			});
		}
	}
	return found;
}

async function answersFor(work: Work, asks: readonly ExplainContactAsk[], about: { purpose: Purpose; channel: (typeof CHANNELS)[number] }): Promise<Answer[]> {
	const terms = { ...about, campaign: '' };
	const policy = await loadPolicy(work.database, terms, work.now());
	const facts = await loadFacts(work.database, asks, terms, policy);
	return facts.map((one) => ({ facts: one, decision: decide(one, terms, policy) }));
}
