import { hashesOf, readableEvidence, SUPPRESSION_REASONS, type HashMarks } from '../../consent';
import { addressHolders, ownAddresses, type Subject } from '../subject';
import { parsed, time, type PersonExport } from './document';
import type { consentsOf, deliveriesUnder, eventsOf, preferencesUnder, refusalsOf, shortLinksUnder, suppressionsUnder, visitsUnder } from './export.table';

type RowOf<Query extends (...given: never[]) => Promise<unknown[]>> = Awaited<ReturnType<Query>>[number];

/** A "yes" of unknown date is stored as said at the beginning of time. */
const UNDATED = 0;

/** What the person did. */
export const exportedEvents = (rows: readonly RowOf<typeof eventsOf>[]): PersonExport['events'] =>
	rows.map(({ id, name, channel, source, occurred_at, received_at, properties }) => ({
		eventId: id, name, channel, source, occurredAt: time(occurred_at), receivedAt: time(received_at), properties: parsed(properties) as Record<string, unknown>,
	}));

/** What the person said about being contacted. */
export const exportedConsents = (rows: readonly RowOf<typeof consentsOf>[]): PersonExport['consents'] =>
	rows.map(({ channel, purpose, topic, status, basis, method, jurisdiction, source, wording, evidence, occurred_at, recorded_at, expires_at, place, hash }) => ({
		channel, purpose, topic, status, basis, method, jurisdiction, source, wording, evidence: readableEvidence(evidence),
		saidAt: occurred_at === UNDATED ? null : time(occurred_at), recordedAt: time(recorded_at), validUntil: time(expires_at), place, hash,
	}));

/** What the person wished about contact. */
export const exportedPreferences = (rows: readonly RowOf<typeof preferencesUnder>[]): PersonExport['preferences'] =>
	rows.map(({ kind, channel, topic, value, source, said_at, recorded_at }) => ({
		kind, channel, topic, value: parsed(value), source, saidAt: time(said_at), recordedAt: time(recorded_at),
	}));

/** What was sent to the person, whatever became of it. */
export const exportedMessages = (rows: readonly RowOf<typeof deliveriesUnder>[]): PersonExport['messages'] =>
	rows.map((row) => ({
		deliveryId: row.id, campaign: row.campaign, step: row.step, occurrence: row.occurrence, channel: row.channel, purpose: row.purpose,
		address: row.address, provider: row.provider, state: row.state, at: time(row.claimed_at), settledAt: time(row.settled_at),
		providerMessageId: row.provider_message_id, failure: parsed(row.failure), content: parsed(row.content),
	}));

/** When links in those messages were followed. */
export const exportedVisits = (rows: readonly RowOf<typeof visitsUnder>[]): PersonExport['visits'] =>
	rows.map(({ delivery_id, occurred_at, url, machine, why }) => ({ deliveryId: delivery_id, at: time(occurred_at), url, machine, why }));

/** The short links that were made for the person. */
export const exportedShortLinks = (rows: readonly RowOf<typeof shortLinksUnder>[]): PersonExport['shortLinks'] =>
	rows.map(({ delivery_id, code, url, made_at }) => ({ deliveryId: delivery_id, code, url, madeAt: time(made_at) }));

/** Why the person got nothing. */
export const exportedRefusals = (rows: readonly RowOf<typeof refusalsOf>[]): PersonExport['notSent'] =>
	rows.map(({ campaign, step, channel, verdict, reasons, decided_at }) => ({ campaign, step, channel, verdict, reasons: parsed(reasons), decidedAt: time(decided_at) }));

/** Under what suppressions of the subject may be kept: ids, addresses, and the hashes of addresses. */
export function suppressionPlaces({ ids, identifiers }: Subject, marks: HashMarks): Map<string, { of: string; address: string | null; shared: boolean }> {
	const places = new Map(ids.map((id) => [`profile\n${id}`, { of: 'profile', address: null as string | null, shared: false }]));
	for (const one of identifiers) {
		const place = { of: one.kind, address: one.value, shared: one.others > 0 };
		places.set(`${one.kind}\n${one.value}`, place);
		for (const hash of hashesOf(one, marks)) places.set(`${one.kind}\n${hash}`, place);
	}
	return places;
}

/** What speaks against contact. A colleague's note about an address that others have too may be about them: left out. */
export function exportedSuppressions(rows: readonly RowOf<typeof suppressionsUnder>[], places: ReturnType<typeof suppressionPlaces>): PersonExport['suppressions'] {
	return rows.flatMap((row) => {
		const place = places.get(`${row.kind}\n${row.value}`);
		if (!place) return [];
		const meaning = (SUPPRESSION_REASONS as Record<string, { label: string } | undefined>)[row.reason]?.label ?? row.reason;
		return [{
			of: place.of, address: place.address, channel: row.channel, reason: row.reason, meaning, source: row.source,
			...(place.shared || row.reason === 'erased' ? {} : { note: row.note }), since: time(row.created_at), endsAt: time(row.expires_at), removedAt: time(row.removed_at),
		}];
	});
}

/** Under what the subject's deliveries are kept. */
export function deliveryPlaces(subject: Subject): string[] {
	return [...subject.ids, ...addressHolders(ownAddresses(subject))];
}
