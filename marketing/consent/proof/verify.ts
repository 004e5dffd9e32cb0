import { accepted, refused, type Outcome } from '../../outcome';
import { resolve, unknownPerson, type PersonName } from '../../profiles';
import { slices, type Work } from '../../store';
import { chainsOf, together } from './chains';
import type { ChainVerdict } from './judge-chain';

/** Whether a person's consent ledger is as it was written. */
export interface Verified {
	profileId: string;
	status: ChainVerdict['status'];
	/** Entries in chains, and older ones that they seal. */
	entries: number;
	/** One chain for each record of the person that said anything. */
	chains: ChainVerdict[];
}

/** So many people are looked up together: each may have years of entries. */
const PEOPLE = 200;

/** Recomputes the chains of all records of these people. Writes nothing. */
export async function verifyConsent(work: Pick<Work, 'database'>, people: readonly PersonName[]): Promise<Outcome<Verified>[]> {
	const outcomes: Outcome<Verified>[] = [];
	for (const slice of slices(people, PEOPLE)) {
		const ids = await resolve(work.database, slice);
		const chains = await chainsOf(work.database, ids.filter((id) => id !== undefined));
		for (const [turn, profileId] of ids.entries()) {
			if (!profileId) outcomes.push(refused(unknownPerson(slice[turn])));
			else outcomes.push(accepted(verified(profileId, chains(profileId))));
		}
	}
	return outcomes;
}

function verified(profileId: string, chains: ReturnType<Awaited<ReturnType<typeof chainsOf>>>): Verified {
	const entries = chains.reduce((count, chain) => count + chain.entries.length, 0);
	return { profileId, status: together(chains), entries, chains: chains.map(({ verdict }) => verdict) };
}
