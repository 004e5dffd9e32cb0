import { blocks, isAboutAddress, SUPPRESSION_REASONS, type SuppressionRow } from '../../consent';
import type { Identifier } from '../../profiles';
import { listedReason } from '../dynamic-lists/on-list';
import type { Facts } from '../facts/facts';
import type { ContactTerms } from '../terms';
import { day, type Objection } from './objection';

/** The suppressions that speak against a message of this purpose, those of the erased first. */
export function suppressionsAgainst({ suppressions }: Pick<Facts, 'suppressions'>, { purpose }: ContactTerms): SuppressionRow[] {
	const against = suppressions.filter((row) => blocks(row.reason, purpose));
	return against.length > 1 ? against.sort((one, other) => rank(one) - rank(other)) : against;
}

function rank({ reason }: SuppressionRow): number {
	return reason === 'erased' ? 0 : SUPPRESSION_REASONS[reason]?.blocks === 'everything' ? 1 : 2;
}

/** The address to use: the first that nothing speaks against, else the first. */
export function usableAddress(addresses: readonly Identifier[], against: readonly SuppressionRow[]): Identifier | undefined {
	if (against.length === 0) return addresses[0];
	return addresses.find((address) => !against.some((row) => isAboutAddress(row.reason) && isOf(row, address))) ?? addresses[0];
}

/** What is written on suppression lists against this person or this address. */
export function suppressionObjections(against: readonly SuppressionRow[], address: Identifier | undefined): Objection[] {
	return against
		.filter((row) => row.kind === 'profile' || !isAboutAddress(row.reason) || (address && isOf(row, address)))
		.map((row) => suppressed(row, address));
}

/** Why somebody stands on dynamic lists now. */
export function listObjections({ listed }: Facts): Objection[] {
	return listed.map(listedReason);
}

/** Whoever owns what the message advertises. */
export function purchaseObjections({ recentPurchase }: Facts): Objection[] {
	if (!recentPurchase) return [];
	const { product, channel, occurredAt, eventId } = recentPurchase;
	return [{
		code: 'bought-recently', text: `Bought ${product} on ${day(occurredAt)} (${channel})`, evidence: eventId,
		details: { product, channel, at: occurredAt },
	}];
}

function isOf(row: SuppressionRow, address: { kind: string; value: string }): boolean {
	return row.kind === address.kind && row.value === address.value;
}

function suppressed(row: SuppressionRow, address?: { kind: string; value: string }): Objection {
	const who = row.kind === 'profile' ? 'This person' : address && isOf(row, address) ? 'This address' : 'Another address of this person';
	const { label } = SUPPRESSION_REASONS[row.reason] ?? { label: row.reason };
	if (row.reason === 'paused' && row.expires_at !== null) {
		const until = row.expires_at;
		return { code: 'paused', text: `${who} asked for a pause until ${day(until)}`, evidence: row.id, until, details: { until } };
	}
	return {
		code: `suppressed:${row.reason}`, text: `${who} is suppressed since ${day(row.created_at)} (${label}; source: ${row.source})`, evidence: row.id,
		details: { since: row.created_at, source: row.source },
	};
}
