import { blocks, isAboutAddress, SUPPRESSION_REASONS, type SuppressionRow } from '../consent';
import type { Facts } from './facts';
import type { ContactTerms } from './terms';

/** One reason why somebody is not contacted (now). */
export interface Objection {
	code: string;
	/** In words a marketer understands. */
	text: string;
	/** The record it rests on: a suppression, a purchase, a delivery. */
	evidence?: string;
	/** UTC milliseconds after which it no longer holds; undefined = for good. */
	until?: number;
}

/** May this person be contacted: now, later, or not. Every objection is named, the weightiest first. */
export interface Decision {
	verdict: 'allow' | 'defer' | 'suppress';
	reasons: Objection[];
	/** When a deferred message may go out, UTC milliseconds. */
	sendAt?: number;
	profileId?: string;
	/** Where the message would go, as it was written. */
	address?: string;
	/** The same address in the form by which it is compared. */
	addressKey?: string;
}

/** The one judgement about contacting a person. Order: suppression, consent, purchases, reachability. */
export function decide(facts: Facts, terms: ContactTerms): Decision {
	const against = facts.suppressions.filter((row) => blocks(row.reason, terms.purpose));
	const unusable = (one: { kind: string; value: string }) => against.some((row) => isAboutAddress(row.reason) && isOf(row, one));
	const address = facts.addresses.find((one) => !unusable(one)) ?? facts.addresses[0];
	const about = { profileId: facts.profileId, address: address?.original, addressKey: address?.value };
	const reasons = [
		...against
			.filter((row) => row.kind === 'profile' || !isAboutAddress(row.reason) || (address && isOf(row, address)))
			.map((row) => suppressed(row, address)),
		...consentObjections(facts, terms),
		...purchaseObjections(facts),
		...(address ? [] : [unreachable(facts, terms)]),
	];
	if (reasons.length === 0) return { verdict: 'allow', reasons, ...about };
	const sendAt = reasons.reduce<number | undefined>((latest, reason) =>
		(latest === undefined || reason.until === undefined ? undefined : Math.max(latest, reason.until)), 0);
	return sendAt === undefined ? { verdict: 'suppress', reasons, ...about } : { verdict: 'defer', reasons, ...about, sendAt };
}

function isOf(row: SuppressionRow, address: { kind: string; value: string }): boolean {
	return row.kind === address.kind && row.value === address.value;
}

function suppressed(row: SuppressionRow, address?: { kind: string; value: string }): Objection {
	const who = row.kind === 'profile' ? 'This person' : address && isOf(row, address) ? 'This address' : 'Another address of this person';
	const { label } = SUPPRESSION_REASONS[row.reason] ?? { label: row.reason };
	const since = `since ${day(row.created_at)}`;
	if (row.reason === 'paused' && row.expires_at !== null) {
		return { code: 'paused', text: `${who} asked for a pause until ${day(row.expires_at)}`, evidence: row.id, until: row.expires_at };
	}
	return { code: `suppressed:${row.reason}`, text: `${who} is suppressed ${since} (${label}; source: ${row.source})`, evidence: row.id };
}

/** Marketing needs a yes; other messages need the absence of a no. */
function consentObjections({ consent }: Facts, { channel, purpose }: ContactTerms): Objection[] {
	if (consent?.status === 'withdrawn') {
		return [{ code: 'said-no', text: `Said no to ${purpose} by ${channel} on ${day(consent.saidAt)} (source: ${consent.source})` }];
	}
	if (purpose !== 'marketing' || consent?.status === 'granted') return [];
	if (consent?.status === 'pending') return [{ code: 'consent-pending', text: `Has not confirmed yet that ${purpose} by ${channel} is welcome` }];
	return [{ code: 'no-consent', text: `Never agreed to ${purpose} by ${channel}` }];
}

function purchaseObjections({ recentPurchase }: Facts): Objection[] {
	if (!recentPurchase) return [];
	const { product, channel, occurredAt, eventId } = recentPurchase;
	return [{ code: 'bought-recently', text: `Bought ${product} on ${day(occurredAt)} (${channel})`, evidence: eventId }];
}

function unreachable({ profileId }: Facts, { channel }: ContactTerms): Objection {
	return profileId
		? { code: 'no-address', text: `No address for ${channel} is known` }
		: { code: 'unknown-person', text: 'Nobody in the store is known by this' };
}

function day(moment: number): string {
	return new Date(moment).toISOString().slice(0, 10);
}
