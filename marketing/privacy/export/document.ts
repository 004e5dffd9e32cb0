/** What an export calls itself; a change of its fields that could break a reader raises the number. */
export const FORMAT = 'n8n-nodes-omnichannel/person-export/1';

/** An ISO 8601 time in UTC; null where nobody knows it. */
export type Time = string | null;

/** A value that a source gave for a trait, and when it first and last did. */
export interface SaidTrait {
	trait: string;
	value: unknown;
	firstSaidAt: Time;
	lastSaidAt: Time;
	/** Whether it is the source's word of today. */
	current: boolean;
}

/** What one source told about the person in one record. */
export interface ExportedRecord {
	recordId: string;
	source: string;
	trust: string | null;
	createdAt: Time;
	updatedAt: Time;
	seenAt: Time;
	said: SaidTrait[];
	identifiers: { kind: string; value: string; original: string; source: string; firstSeenAt: Time }[];
}

/** How the person's records came to be one profile. Of other people there is nothing but that there was one. */
export interface ExportedIdentity {
	joins: { recordId: string; into: string; at: Time; evidence: unknown }[];
	changes: { at: Time; change: string; recordIds: string[]; withAnother: boolean; cause?: unknown }[];
	decisions: { at: Time; verdict: string; recordIds: string[]; withAnother: boolean; identifier?: { kind: string; value: string }; reason?: string; revokedAt: Time }[];
	possibleDuplicates: { foundAt: Time; recordIds: string[]; withAnother: boolean; score: number; state: string; decidedAt: Time }[];
}

/** Everything that the store knows about one person. Times are ISO 8601, UTC. */
export interface PersonExport {
	format: typeof FORMAT;
	exportedAt: string;
	person: { profileId: string | null; recordIds: string[]; traits: Record<string, unknown>; addresses: { kind: string; value: string; alsoOfOthers: boolean }[] };
	records: ExportedRecord[];
	identity: ExportedIdentity;
	events: { eventId: string; name: string; channel: string; source: string; occurredAt: Time; receivedAt: Time; properties: Record<string, unknown> }[];
	consents: {
		channel: string; purpose: string; topic: string; status: string; basis: string; method: string; jurisdiction: string; source: string; wording: string;
		evidence: Record<string, unknown>; saidAt: Time; recordedAt: Time; validUntil: Time; place: number; hash: string;
	}[];
	/** Wishes short of a no; a value of null took the wish back. */
	preferences: { kind: string; channel: string; topic: string; value: unknown; source: string; saidAt: Time; recordedAt: Time }[];
	suppressions: { of: string; address: string | null; channel: string; reason: string; meaning: string; source: string; note?: string; since: Time; endsAt: Time; removedAt: Time }[];
	messages: {
		deliveryId: string; campaign: string; step: string; occurrence: string; channel: string; purpose: string; address: string; provider: string;
		state: string; at: Time; settledAt: Time; providerMessageId: string | null; failure: unknown; content: unknown;
	}[];
	/** Visits of the links in those messages; `machine` is how much it looks like one, from 0 to 100. */
	visits: { deliveryId: string; at: Time; url: string | null; machine: number; why: string }[];
	shortLinks: { deliveryId: string; code: string; url: string | null; madeAt: Time }[];
	notSent: { campaign: string; step: string; channel: string; verdict: string; reasons: unknown; decidedAt: Time }[];
	audit: { at: Time; action: string; actor: string; details: unknown }[];
}

/** Milliseconds as an export writes times. */
export function time(moment: number | null | undefined): Time {
	return moment === null || moment === undefined ? null : new Date(moment).toISOString();
}

/** Stored JSON as it was. */
export function parsed(json: string | null): unknown {
	return json === null ? null : (JSON.parse(json) as unknown);
}
