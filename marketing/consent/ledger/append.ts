import type { Database } from '../../store';
import { chained, sealedText, sealOf, storedText, type StoredEntry } from './chain';
import { chainEnds, saveChainEnds } from './chains.table';
import { entriesOfRecords, saveEntries } from './consents.table';
import type { Statement } from './consent';
import type { Evidence } from './evidence';

/** A statement on its way into the ledger: its new id, and the record that says it. */
export interface NewEntry extends Omit<Statement, 'person' | 'dated'> {
	id: string;
	holder: string;
}

/**
 * Adds entries at the ends of their records' chains. Belongs into a transaction that holds the ledger's lock.
 * Four statements at most.
 */
export async function append(database: Database, entries: readonly NewEntry[], now: number): Promise<void> {
	if (entries.length === 0) return;
	const ends = await endsOf(database, [...new Set(entries.map(({ holder }) => holder))]);
	const rows = entries.map((entry) => {
		const end = ends.get(entry.holder) ?? { n: 0, h: '' };
		const evidence = evidenceToStore(entry.evidence);
		const stored = storedEntry(entry, evidence, now, end.n + 1);
		const h = chained(end.h, sealedText(stored));
		ends.set(entry.holder, { n: end.n + 1, h });
		return {
			id: stored.id, p: stored.profile_id, c: stored.channel, u: stored.purpose, t: stored.topic, s: stored.status, b: stored.basis,
			m: stored.method, j: stored.jurisdiction, from: stored.source, w: stored.wording, ...(evidence && { e: evidence }),
			said: stored.occurred_at, at: now, until: stored.expires_at ?? undefined, n: stored.place, h,
		};
	});
	await saveEntries(database, rows);
	await saveChainEnds(database, [...ends].map(([p, end]) => ({ p, ...end })));
}

/** Where each record's chain ends; a record that has none yet begins with the seal over what it said before. */
async function endsOf(database: Database, holders: readonly string[]): Promise<Map<string, { n: number; h: string }>> {
	const ends = new Map((await chainEnds(database, holders)).map(({ profile_id, entries, hash }) => [profile_id, { n: entries, h: hash }]));
	const fresh = holders.filter((holder) => !ends.has(holder));
	const said = fresh.length > 0 ? await entriesOfRecords(database, fresh) : [];
	const before = Map.groupBy(said.filter(({ place }) => place === 0), ({ profile_id }) => profile_id);
	for (const holder of fresh) ends.set(holder, { n: 0, h: sealOf(before.get(holder) ?? []) });
	return ends;
}

function storedEntry(entry: NewEntry, evidence: object | undefined, now: number, place: number): Omit<StoredEntry, 'hash'> {
	return {
		id: entry.id, profile_id: entry.holder, channel: entry.channel, purpose: entry.purpose, topic: entry.topic, status: entry.status,
		basis: entry.basis, method: entry.method, jurisdiction: entry.jurisdiction, source: storedText(entry.source), wording: storedText(entry.wording),
		evidence: evidence ? JSON.stringify(evidence) : null, occurred_at: entry.saidAt, recorded_at: now, expires_at: entry.validUntil ?? null, place,
	};
}

/** The evidence as both databases keep it; undefined where there is none. */
function evidenceToStore(evidence: Evidence): object | undefined {
	const entries = Object.entries(evidence).filter(([, value]) => value !== undefined)
		.map(([name, value]) => [name, typeof value === 'string' ? storedText(value) : value] as const);
	return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
