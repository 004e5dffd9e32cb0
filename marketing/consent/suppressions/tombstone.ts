import { createHmac } from 'node:crypto';
import type { Database } from '../../store';
import type { SuppressionRow } from './suppression';
import { suppressionsOf } from './suppressions.table';
import { erasureKey } from './tombstones.table';

/** Under which name the store keeps the key of its tombstones; the key never leaves the store. */
export const ERASURE_KEY = 'erasure key';

const MARK = 'hmac:';

/** An address of somebody: `holder` is the person, or whatever the caller tells them apart by. */
export interface HeldAddress {
	holder: string;
	kind: string;
	value: string;
}

/**
 * An identifier as a keyed hash (HMAC-SHA-256): it can be compared with what comes in later, and without the store's
 * key nobody can find out by trying addresses whose it was.
 */
export function tombstoneOf({ kind, value }: { kind: string; value: string }, key: string): string {
	return MARK + createHmac('sha256', key).update(`${kind}\n${value}`).digest('base64url');
}

/**
 * What speaks on a channel now, in hashed form, against these people's addresses, as if it were written plainly.
 * Who asked to be forgotten is so under every address of theirs; other reasons hold for addresses of `kind` only.
 * One small statement while nobody was ever erased.
 */
export async function hashedSuppressions(
	database: Database,
	about: { kind: string; channel: string; now: number },
	addresses: () => Promise<HeldAddress[]>,
): Promise<(SuppressionRow & { holder: string })[]> {
	const key = await erasureKey(database, ERASURE_KEY);
	if (key === undefined) return [];
	const held = Map.groupBy(await addresses(), (address) => tombstoneOf(address, key));
	const rows = held.size > 0 ? await suppressionsOf(database, [...held.keys()], about.channel, about.now) : [];
	return rows
		.filter((row) => row.reason === 'erased' || row.kind === about.kind)
		.flatMap((row) => (held.get(row.value) ?? []).map(({ holder, value }) => ({ ...row, value, holder })));
}
