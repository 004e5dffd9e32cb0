import type { ContactRule, Said } from '../../consent';
import type { Facts } from '../facts/facts';
import type { ContactTerms } from '../terms';
import { day, type Objection } from './objection';

const DAY = 24 * 60 * 60 * 1000;
/** An inquiry carries implied consent for six months. Source: CASL (S.C. 2010 c.23) s.10(10)(b), stored as 183 days. */
const INQUIRY_DAYS = 183;

/** On what ground a message may go out by one rule: with which of the person's words, or with none. */
export interface Ground {
	objections: Objection[];
	cautions: Objection[];
	/** The express consent that carries it, where there is one. */
	consent?: Said;
	/** The sale or inquiry that carries it, where there is no consent. */
	customer?: Said;
}

const NOTHING: Ground = { objections: [], cautions: [] };

/** What the person said, before any law: a no holds everywhere, and what is not confirmed is not yet a yes. */
export function wordObjections({ standing }: Facts, { channel, purpose, topic }: ContactTerms): Objection[] {
	const word = standing?.word;
	const about = { channel, purpose, ...(topic ? { topic } : {}) };
	if (word?.status === 'withdrawn') {
		const text = `Said no to ${purpose} by ${channel} on ${day(word.saidAt)} (source: ${word.source})`;
		return [{ code: 'said-no', text, evidence: word.id, details: { ...about, at: word.saidAt, source: word.source } }];
	}
	if (word?.status !== 'pending' || purpose !== 'marketing') return [];
	return [{ code: 'consent-pending', text: `Has not confirmed yet that ${purpose} by ${channel} is welcome`, evidence: word.id, details: about }];
}

/** Whether marketing has a ground by one rule of law: a valid yes where one is needed. */
export function groundBy(rule: ContactRule, facts: Facts, terms: ContactTerms, now: number): Ground {
	const grants = facts.standing?.word.status === 'granted' ? facts.standing.grants : [];
	const judged = grants.map((grant) => judge(grant, rule, facts, now));
	const enough = judged.filter((one) => one.objections.length === 0);
	const best = enough.find((one) => one.consent) ?? enough.find((one) => one.customer) ?? enough[0];
	if (best) return best;
	if (rule.consent === 'opt-out' || rule.consent === 'register') return NOTHING;
	// The newest of their words is the one they remember.
	return judged[0] ?? { objections: [none(facts, terms)], cautions: [] };
}

function none({ standing }: Facts, { channel, purpose, topic }: ContactTerms): Objection {
	const about = topic ? ` about ${topic}` : '';
	return { code: 'no-consent', text: `Never agreed to ${purpose} by ${channel}${about}`, ...(standing ? { evidence: standing.word.id } : {}), details: { channel, purpose } };
}

function judge(grant: Said, rule: ContactRule, facts: Facts, now: number): Ground {
	if (grant.validUntil !== undefined && grant.validUntil <= now) return refusedFor(expired(grant, rule, grant.validUntil));
	if (grant.basis === 'soft-opt-in') return soft(grant, rule, now);
	if (grant.basis !== 'consent') {
		return rule.consent === 'opt-out' || rule.consent === 'register' ? NOTHING : refusedFor(notEnough(grant, rule));
	}
	const open = grant.method === 'double-opt-in' || rule.doubleOptIn === 'no' ? [] : [unconfirmed(grant, rule)];
	const objections = [...lapse(grant, rule, facts, now), ...(rule.doubleOptIn === 'required' ? open : [])];
	if (objections.length > 0) return { objections, cautions: [] };
	return { objections, cautions: open.map((one) => ({ ...one, code: 'consent-unconfirmed-recommended' })), consent: grant };
}

/** An express consent that has to be renewed, or whose person has not been heard of for too long. */
function lapse(grant: Said, rule: ContactRule, { lastActiveAt = 0 }: Facts, now: number): Objection[] {
	const { days = 0, of = '' } = rule.validity ?? {};
	const since = of === 'inactivity' ? Math.max(grant.saidAt, lastActiveAt) : grant.saidAt;
	if (!['consent', 'reconfirm', 'inactivity'].includes(of) || since + days * DAY > now) return [];
	return [expired(grant, rule, since + days * DAY)];
}

/** An existing customer who was told of it may be written to about similar goods, where the law knows that. */
function soft(grant: Said, rule: ContactRule, now: number): Ground {
	if (!rule.softOptIn) return rule.consent === 'opt-out' || rule.consent === 'register' ? NOTHING : refusedFor(notEnough(grant, rule));
	const { days = 0, of = '' } = rule.validity ?? {};
	const implied = of === 'implied-consent';
	const details = { jurisdiction: rule.jurisdiction };
	if ((grant.saleAt ?? grant.inquiryAt) === undefined || (!implied && (grant.noticeShown !== true || grant.saleAt === undefined))) {
		const text = `Contact as an existing customer needs a sale and a notice shown at it (${rule.jurisdiction}): one of them is not on record`;
		return refusedFor({ code: 'soft-opt-in-incomplete', text, evidence: grant.id, details });
	}
	const carried: Ground = { ...NOTHING, customer: grant };
	if (!implied && of !== 'soft-opt-in') return carried;
	const sale = grant.saleAt === undefined ? 0 : grant.saleAt + days * DAY;
	const inquiry = implied && grant.inquiryAt !== undefined ? grant.inquiryAt + INQUIRY_DAYS * DAY : 0;
	const ends = Math.max(sale, inquiry);
	if (ends > now) return carried;
	const text = `May no longer be contacted as an existing customer: that ended on ${day(ends)} (${rule.jurisdiction})`;
	return refusedFor({ code: 'soft-opt-in-lapsed', text, evidence: grant.id, details: { ...details, at: ends, days } });
}

function refusedFor(objection: Objection): Ground {
	return { objections: [objection], cautions: [] };
}

function expired(grant: Said, rule: ContactRule, at: number): Objection {
	const days = rule.validity?.days ?? 0;
	return {
		code: 'consent-expired', evidence: grant.id, text: grant.saidAt > 0 ? `The consent of ${day(grant.saidAt)} has expired and has to be renewed (${nameOf(rule)})` : `Nobody knows when they agreed, and a consent gets too old there (${nameOf(rule)}): record its date`,
		details: { ...(grant.saidAt > 0 ? { at } : {}), days, jurisdiction: rule.jurisdiction },
	};
}

function unconfirmed(grant: Said, rule: ContactRule): Objection {
	return {
		code: 'consent-unconfirmed', evidence: grant.id, text: `Agreed, but did not confirm it by double opt-in (${nameOf(rule)})`,
		details: { jurisdiction: rule.jurisdiction },
	};
}

/** The row as a marketer reads it. */
function nameOf({ jurisdiction }: ContactRule): string {
	return jurisdiction === '*' ? 'country unknown, or none with a rule of its own' : jurisdiction;
}

function notEnough(grant: Said, rule: ContactRule): Objection {
	const text = `${BASIS[grant.basis] ?? grant.basis} is no sufficient ground there (${rule.jurisdiction}): a consent is needed`;
	return { code: 'basis-not-enough', evidence: grant.id, text, details: { basis: grant.basis, jurisdiction: rule.jurisdiction } };
}

const BASIS: Record<string, string> = { 'soft-opt-in': 'An existing customer relation', 'legitimate-interest': 'A legitimate interest', contract: 'A contract' };
