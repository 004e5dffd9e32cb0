import type { ContactRule } from '../../consent';
import { inControl } from '../../experiments';
import { sentTo } from '../../profiles';
import type { Facts } from '../facts/facts';
import type { Policy } from '../facts/policy';
import type { ContactTerms } from '../terms';
import { campaignObjections, over } from './campaign-ground';
import { frequencyObjections, legalCapObjections, lessOftenObjections } from './cap-ground';
import { groundBy, wordObjections, type Ground } from './consent-ground';
import { hoursObjections } from './hours-ground';
import { overridesEntry, platformObjections, registerObjections, windowIsOpen } from './law-ground';
import { day, type Decision, type Objection } from './objection';
import { listObjections, purchaseObjections, suppressionObjections, suppressionsAgainst, usableAddress } from './suppression-ground';

/**
 * The one judgement about contacting a person. Order: erased and blocked, suppressions and dynamic lists, consent and
 * wishes, platform rules, registers, campaigns, caps, control groups, hours, reachability. Two rules of law that may
 * hold are both kept. The same facts, terms and policy always give the same decision.
 */
export function decide(facts: Facts, terms: ContactTerms, policy: Policy): Decision {
	const marketing = terms.purpose === 'marketing';
	const { rules, mustInclude, place } = policy.law(facts.place);
	const legal = lawGround(facts, terms, policy, rules);
	const against = suppressionsAgainst(facts, terms);
	const standing = against.filter((row) => row.reason !== 'register' || !overridden(row, rules, legal.grounds, policy));
	const address = usableAddress(facts.addresses, standing);
	const reasons = [
		...suppressionObjections(standing, address),
		...listObjections(facts),
		...legal.consent,
		...snoozed(facts, terms, policy),
		...purchaseObjections(facts),
		...platformObjections(facts, terms, policy.now),
		...legal.register,
		...campaignObjections(facts, terms, policy),
		...distinct(rules.flatMap((rule) => legalCapObjections(rule, facts, terms, policy.now))),
		...frequencyObjections(facts, terms, policy),
		...lessOftenObjections(facts, terms, policy.now),
		...(marketing ? controlObjections(facts, policy) : []),
		...(marketing ? hoursObjections(facts, policy) : []),
		...(address || facts.reachable ? [] : [unreachable(facts, terms)]),
	];
	return verdict(reasons, facts, policy, {
		cautions: legal.cautions, profileId: facts.profileId, address: address && sentTo(address), addressKey: address?.value,
		place, mustInclude, ...(terms.form === 'either' ? { form: windowIsOpen(facts, policy.now) ? 'free-form' : 'template' } : {}),
	});
}

/** Consent and registers by every rule of law that may hold: each of them has to be content. */
function lawGround(facts: Facts, terms: ContactTerms, policy: Policy, rules: readonly ContactRule[]) {
	const said = wordObjections(facts, terms);
	const grounds = said.length > 0 ? [] : rules.map((rule) => groundBy(rule, facts, terms, policy.now));
	const consent = [...said, ...distinct(grounds.flatMap(({ objections }) => objections))];
	// Whoever may not be contacted anyway needs no register.
	const register = consent.length > 0 ? [] : distinct(rules.flatMap((rule, place) => registerObjections(rule, grounds[place], terms, policy)));
	return { consent, register, grounds, cautions: distinct(grounds.flatMap(({ cautions }) => cautions)) };
}

/** An entry in a register is overridden where every rule lets the person's own consent count for more. */
function overridden(row: Facts['suppressions'][number], rules: readonly ContactRule[], grounds: readonly Ground[], policy: Policy): boolean {
	return grounds.length > 0 && rules.every((rule, place) => overridesEntry(row, rule, grounds[place], policy.now));
}

function snoozed({ preferences }: Facts, { purpose }: ContactTerms, { now }: Policy): Objection[] {
	if (purpose !== 'marketing') return [];
	return preferences.flatMap((wish) => {
		if (wish.kind !== 'snooze' || wish.until <= now) return [];
		const { until } = wish;
		return [{ code: 'snoozed', text: `Asked to hear nothing until ${day(until)}`, until, evidence: wish.id, details: { until } }];
	});
}

function controlObjections({ key }: Facts, { controlGroups }: Policy): Objection[] {
	return controlGroups.filter((group) => inControl(group, key)).map(({ name }): Objection => (name === ''
		? { code: 'control-group', text: 'Is in the control group of all campaigns: left alone to see what contact is worth', details: {} }
		: { code: 'control-group', text: `Is in the control group of "${name}": left alone to see what the campaign is worth`, details: { campaign: name } }));
}

function unreachable({ profileId }: Facts, { channel, devices }: ContactTerms): Objection {
	return profileId
		? { code: 'no-address', text: devices ? `No device is known that takes ${devices.map((one) => DEVICES[one]).join(' or ')}` : `No address for ${channel} is known`, details: { channel } }
		: { code: 'unknown-person', text: 'Nobody in the store is known by this', details: {} };
}

const DEVICES = { apns: 'notifications of Apple', fcm: 'notifications of Firebase', webpush: 'web push' };

/** Allowed, later or never: later only where every objection ends, and at a moment that hours and campaign allow. */
function verdict(reasons: Objection[], facts: Facts, policy: Policy, about: Omit<Decision, 'verdict' | 'reasons' | 'sendAt' | 'expiresAt'>): Decision {
	const expiresAt = policy.campaign?.endsAt;
	const decided = { ...about, ...(expiresAt === undefined ? {} : { expiresAt }) };
	if (reasons.length === 0) return { verdict: 'allow', reasons, ...decided };
	const latest = reasons.reduce((end, { until = Infinity }) => Math.max(end, until), 0);
	const sendAt = latest === Infinity ? undefined : policy.marketing ? policy.hours(facts, latest).at : latest;
	if (sendAt === undefined) return { verdict: 'suppress', reasons, ...decided };
	if (expiresAt !== undefined && sendAt >= expiresAt && policy.campaign) {
		return { verdict: 'suppress', reasons: [...reasons, { ...over(policy.campaign.name, expiresAt), text: 'The campaign ends before the message could go out' }], ...decided };
	}
	return { verdict: 'defer', reasons, sendAt, ...decided };
}

/** Two rules may object for the same reason: it is said once for each jurisdiction. */
function distinct(objections: Objection[]): Objection[] {
	if (objections.length < 2) return objections;
	const seen = new Set<string>();
	return objections.filter(({ code, text }) => seen.size < seen.add(`${code} ${text}`).size);
}
