import { Refusal } from '../../outcome';
import { secret, type Database } from '../../store';
import { hashesOf, type Hashable } from './hashes';
import type { SuppressionRow } from './suppression';
import { suppressionsOf } from './suppressions.table';
import { ERASURE_KEY } from './tombstone';
import { hashMarks } from './tombstones.table';

/** An address of somebody: `holder` is the person, or whatever the caller tells them apart by. */
export interface HeldAddress extends Hashable {
	holder: string;
}

/** The key of the store's own hashes, made from `fresh` the first time: for entries stored without their address. */
export async function tombstoneKey(database: Database, fresh: () => string): Promise<string> {
	return await secret(database, ERASURE_KEY, fresh);
}

/** For callers that never store hashes: there is no key to make. */
export function noKey(): never {
	throw new Refusal({ code: 'no-key', message: 'The store has no key for hashes yet, and none was given' });
}

/**
 * What speaks on a channel now, in hashed form, against these people's addresses, as if it were written plainly.
 * Who asked to be forgotten is so under every address of theirs; other reasons hold for addresses of these kinds only.
 * One small statement while the store holds no hashes, and one more (besides `addresses`) once it does.
 */
export async function hashedSuppressions(
	database: Database,
	about: { kinds: readonly string[]; channel: string; now: number },
	addresses: () => Promise<HeldAddress[]>,
): Promise<(SuppressionRow & { holder: string })[]> {
	const marks = await hashMarks(database);
	if (marks.key === undefined && marks.lists.length === 0) return [];
	const held = new Map<string, HeldAddress[]>();
	for (const address of await addresses()) {
		for (const hash of hashesOf(address, marks)) {
			const holders = held.get(hash);
			if (holders) holders.push(address);
			else held.set(hash, [address]);
		}
	}
	const rows = held.size > 0 ? await suppressionsOf(database, [...held.keys()], about.channel, about.now) : [];
	const seen = new Set<string>();
	return rows
		.filter((row) => row.reason === 'erased' || about.kinds.includes(row.kind))
		.flatMap((row) => (held.get(row.value) ?? []).map(({ holder, value }) => ({ ...row, value, holder })))
		// Two spellings of one address are hashed alike.
		.filter(({ id, holder }) => seen.size < seen.add(`${id} ${holder}`).size);
}
