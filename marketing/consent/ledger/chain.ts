import { hash } from 'node:crypto';
import { parsedJson } from './evidence';

/** An entry of the ledger as it is stored; `evidence` is JSON text. */
export interface StoredEntry {
	id: string;
	profile_id: string;
	channel: string;
	purpose: string;
	topic: string;
	status: string;
	basis: string;
	method: string;
	jurisdiction: string;
	source: string;
	wording: string;
	evidence: string | null;
	occurred_at: number;
	recorded_at: number;
	expires_at: number | null;
	/** Its place in the chain of its record, from 1; 0 = from before chains were kept. */
	place: number;
	hash: string;
}

/** Every stored field but the hash, in the order in which they are hashed: by their names. */
const SEALED = [
	'basis', 'channel', 'evidence', 'expires_at', 'id', 'jurisdiction', 'method', 'occurred_at', 'place', 'profile_id', 'purpose', 'recorded_at', 'source', 'status',
	'topic', 'wording',
] as const;

/** What is hashed of an entry: every stored field but the hash, as JSON without spaces, the names in order. */
export function sealedText(entry: Omit<StoredEntry, 'hash'>): string {
	const fields = SEALED.map((name) => `"${name}":${name === 'evidence' ? ordered(parsedJson(entry.evidence)) : JSON.stringify(entry[name])}`);
	return `{${fields.join(',')}}`;
}

/** The hash of an entry: SHA-256 over the hash before it, a line break, and the entry's text; hexadecimal. */
export function chained(previous: string, text: string): string {
	return hash('sha256', `${previous}\n${text}`, 'hex');
}

/** What the first entry of a chain goes on from: the hash over all earlier, unchained entries; empty where there are none. */
export function sealOf(unchained: readonly StoredEntry[]): string {
	return unchained.reduce((previous, entry) => chained(previous, sealedText(entry)), '');
}

/** A text as both databases keep it. */
export function storedText(text: string): string {
	return text.toWellFormed().replaceAll('\0', '\uFFFD');
}

/** JSON that is the same whatever order a database keeps the fields in. */
function ordered(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(ordered).join(',')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const fields = Object.entries(value).filter(([, one]) => one !== undefined).sort(([one], [other]) => (one < other ? -1 : 1));
	return `{${fields.map(([name, one]) => `${JSON.stringify(name)}:${ordered(one)}`).join(',')}}`;
}
