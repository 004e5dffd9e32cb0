import { accepted, refused, type Outcome } from '../../outcome';
import { resolve, unknownPerson, type PersonName } from '../../profiles';
import { audit, slices, type Work } from '../../store';
import { sealedText, type StoredEntry } from '../ledger/chain';
import { storedEvidence } from '../ledger/evidence';
import { chainsOf, together } from './chains';
import type { ChainVerdict } from './judge-chain';

/** What a proof calls itself; a change of its fields that could break a reader raises the number. */
export const PROOF_FORMAT = 'n8n-nodes-omnichannel/consent-proof/1';

/** One entry as a proof shows it. Times are ISO 8601, UTC; null where nobody knows them. */
export interface ProvenEntry {
	entryId: string;
	recordId: string;
	place: number;
	channel: string;
	purpose: string;
	topic: string;
	status: string;
	basis: string;
	method: string;
	jurisdiction: string;
	source: string;
	wording: string;
	evidence: Record<string, unknown>;
	saidAt: string | null;
	recordedAt: string;
	validUntil: string | null;
	/** The text over which the hash goes, together with the hash of the entry before. */
	hashed: string;
	hash: string;
}

/** Everything a person said about being contacted, so that somebody else can check it. */
export interface Proof {
	format: typeof PROOF_FORMAT;
	madeAt: string;
	profileId: string;
	status: ChainVerdict['status'];
	howToCheck: string[];
	chains: ChainVerdict[];
	entries: ProvenEntry[];
}

const HOW_TO_CHECK = [
	'Take the entries of one recordId, those with place 0 first as they are listed, then by place.',
	'Begin with an empty text as the previous hash. For each entry compute SHA-256, in hexadecimal, over: the previous hash, a line feed (U+000A), and the text in "hashed", in UTF-8. The result is the previous hash of the next entry.',
	'From place 1 on, each result has to equal "hash", and the places have to follow each other without a gap. Entries with place 0 are from before hashes were kept: they have none of their own and are sealed by the entry with place 1.',
	'The "hashed" text is the stored entry as JSON: its names in order, no spaces, times as milliseconds since 1970 in UTC. Compare it with the readable fields.',
	'The last result has to equal "lastHash" in "chains", and the number of entries "entries". Keep an earlier proof: as long as its lastHash is found in a later proof, nothing was changed before it.',
];

/** Times in evidence, which are stored as milliseconds. */
const EVIDENCE_TIMES = ['saleAt', 'inquiryAt'];

/** So many people are looked up together: each may have years of entries. */
const PEOPLE = 50;

/** Puts together what these people said, with all evidence, the verdict on the chains and how to check it. Noted in the audit trail. */
export async function proofOf(work: Work, people: readonly PersonName[]): Promise<Outcome<Proof>[]> {
	const outcomes: Outcome<Proof>[] = [];
	for (const slice of slices(people, PEOPLE)) {
		const ids = await resolve(work.database, slice);
		const chains = await chainsOf(work.database, ids.filter((id) => id !== undefined));
		const proofs = ids.map((profileId, turn): Outcome<Proof> => {
			if (!profileId) return refused(unknownPerson(slice[turn]));
			const own = chains(profileId);
			return accepted({
				format: PROOF_FORMAT, madeAt: iso(work.now()), profileId, status: together(own), howToCheck: HOW_TO_CHECK,
				chains: own.map(({ verdict }) => verdict), entries: own.flatMap(({ entries }) => entries.map(proven)),
			});
		});
		await audit(work, proofs.flatMap((one) => (one.ok ? [{ action: 'consent-proof', profileId: one.value.profileId, details: { entries: one.value.entries.length, status: one.value.status } }] : [])));
		for (const outcome of proofs) outcomes.push(outcome);
	}
	return outcomes;
}

function proven(entry: StoredEntry): ProvenEntry {
	return {
		entryId: entry.id, recordId: entry.profile_id, place: entry.place, channel: entry.channel, purpose: entry.purpose, topic: entry.topic,
		status: entry.status, basis: entry.basis, method: entry.method, jurisdiction: entry.jurisdiction, source: entry.source, wording: entry.wording,
		evidence: readableEvidence(entry.evidence), saidAt: entry.occurred_at > 0 ? iso(entry.occurred_at) : null, recordedAt: iso(entry.recorded_at),
		validUntil: entry.expires_at === null ? null : iso(entry.expires_at), hashed: sealedText(entry), hash: entry.hash,
	};
}

/** Stored evidence with its times in ISO 8601. */
export function readableEvidence(json: string | null): Record<string, unknown> {
	return Object.fromEntries(Object.entries(storedEvidence(json)).map(([name, value]) => [name, EVIDENCE_TIMES.includes(name) && typeof value === 'number' ? iso(value) : value]));
}

function iso(moment: number): string {
	return new Date(moment).toISOString();
}
