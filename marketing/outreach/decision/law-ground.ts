import type { ContactRule, Said, SuppressionRow } from '../../consent';
import type { Facts } from '../facts/facts';
import type { Policy } from '../facts/policy';
import type { ContactTerms } from '../terms';
import type { Ground } from './consent-ground';
import { day, minute, type Objection } from './objection';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** Free text may be sent so long after somebody's last message. Source: WhatsApp Business Messaging Policy. */
const SERVICE_WINDOW = 24 * HOUR;

/** Rules of a platform that act like law. */
export function platformObjections({ place, lastInboundAt }: Facts, { channel, purpose, form }: ContactTerms, now: number): Objection[] {
	if (channel !== 'whatsapp') return [];
	const objections: Objection[] = [];
	if (form === 'free-form' && !windowIsOpen({ lastInboundAt }, now)) {
		const last = lastInboundAt === undefined ? 'they never wrote to us there' : `their last message was on ${minute(lastInboundAt)}`;
		objections.push({
			code: 'whatsapp-window-closed', text: `Free text on WhatsApp is allowed within 24 hours of a message of theirs: ${last}. Use a template`,
			details: lastInboundAt === undefined ? {} : { at: lastInboundAt },
		});
	}
	const american = purpose === 'marketing' && place.jurisdictions.find(({ code }) => code === 'US' || code.startsWith('US-'));
	if (american) {
		objections.push({ code: 'whatsapp-no-marketing', text: 'WhatsApp takes no marketing templates to numbers of the United States', details: { jurisdiction: american.code } });
	}
	return objections;
}

/** Whether a message of theirs is less than a day old, so that free text may answer it. */
export function windowIsOpen({ lastInboundAt }: Pick<Facts, 'lastInboundAt'>, now: number): boolean {
	return lastInboundAt !== undefined && lastInboundAt + SERVICE_WINDOW > now;
}

/** Whether a do-not-contact register has to be asked for this person and was, by one rule. */
export function registerObjections(rule: ContactRule, ground: Ground, terms: ContactTerms, policy: Policy): Objection[] {
	const { register } = rule;
	if (!register || isFreeOf(rule, ground, policy.now)) return [];
	const checked = policy.registers(rule.jurisdiction, terms.channel);
	if (checked && checked.validUntil > policy.now) return [];
	const when = checked ? `was last checked on ${day(checked.checkedAt)}` : 'was never checked';
	return [{
		code: 'register-unchecked', text: `${register.name} ${when} (${rule.jurisdiction}): import it or record the check first`,
		details: { register: register.name, jurisdiction: rule.jurisdiction },
	}];
}

/** Whoever agreed, and mostly existing customers too, may be contacted whatever the register says. */
function isFreeOf(rule: ContactRule, { consent, customer }: Ground, now: number): boolean {
	if (rule.register?.beats === 'earlier-consent') return false;
	return stillOverrides(consent, rule, now) || (customer !== undefined && rule.register?.beats === 'no-consent');
}

/** Whether the person's own words override an entry in a register, by one rule. */
export function overridesEntry(entry: SuppressionRow, rule: ContactRule, ground: Ground, now: number): boolean {
	if (!rule.register) return false;
	if (rule.register.beats !== 'earlier-consent') return isFreeOf(rule, ground, now);
	return ground.consent !== undefined && ground.consent.saidAt > entry.created_at && stillOverrides(ground.consent, rule, now);
}

/** In some places a consent counts for more than the register for a time only. */
function stillOverrides(consent: Said | undefined, { validity }: ContactRule, now: number): boolean {
	return consent !== undefined && (validity?.of !== 'consent-over-register' || consent.saidAt + validity.days * DAY > now);
}
