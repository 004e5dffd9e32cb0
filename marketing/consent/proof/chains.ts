import type { Database } from '../../store';
import type { StoredEntry } from '../ledger/chain';
import { chainEndsOfPeople } from '../ledger/chains.table';
import { entriesOfPeople } from '../ledger/consents.table';
import { judgeChain, type ChainVerdict } from './judge-chain';

/** A record's chain: its entries, and what became of it. */
export interface Chain {
	entries: readonly StoredEntry[];
	verdict: ChainVerdict;
}

/** The chains under every id of these people, judged. Two statements. */
export async function chainsOf(database: Database, people: readonly string[]): Promise<(profileId: string) => Chain[]> {
	const ids = [...new Set(people)];
	const entries = Map.groupBy(ids.length > 0 ? await entriesOfPeople(database, ids) : [], ({ person }) => person);
	const ends = Map.groupBy(ids.length > 0 ? await chainEndsOfPeople(database, ids) : [], ({ person }) => person);
	return (profileId) => {
		const own = Map.groupBy(entries.get(profileId) ?? [], ({ profile_id }) => profile_id);
		const noted = new Map((ends.get(profileId) ?? []).map((end) => [end.profile_id, end]));
		const records = [...new Set([...own.keys(), ...noted.keys()])].sort();
		return records.map((record) => ({ entries: own.get(record) ?? [], verdict: judgeChain(record, own.get(record) ?? [], noted.get(record)) }));
	};
}

/** What holds for several chains together: one broken breaks them all. */
export function together(chains: readonly Chain[]): ChainVerdict['status'] {
	const found = chains.map(({ verdict }) => verdict.status);
	return found.includes('broken') ? 'broken' : found.includes('unsealed') ? 'unsealed' : 'intact';
}
