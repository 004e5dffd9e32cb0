import { minute, type Decision, type Objection } from '../decision/objection';

/** The moment after which a message makes no sense: its own, or the end of its campaign, whichever comes first. */
export function endOf(own: number | undefined, campaign: number | undefined): number | undefined {
	return own === undefined || campaign === undefined ? own ?? campaign : Math.min(own, campaign);
}

/** Why a message is not sent whose time is over. */
export function expired(end: number): Objection {
	return { code: 'expired', text: `Its time was over on ${minute(end)}`, details: { end } };
}

/** A message put off until after its end is not put off, but never sent. */
export function withinTime(decision: Decision, own: number | undefined): Decision {
	if (own === undefined || decision.sendAt === undefined || decision.sendAt < own) return decision;
	const { sendAt, ...rest } = decision;
	const reason: Objection = { code: 'expired', text: `It could go out on ${minute(sendAt)}, and its time is over on ${minute(own)}`, details: { end: own } };
	return { ...rest, verdict: 'suppress', reasons: [...decision.reasons, reason] };
}
