import { peopleAfter } from '../../profiles';
import { slices, type Work } from '../../store';
import { decide } from '../decision/decide';
import { loadFacts } from '../facts/load';
import type { Asked } from '../facts/people';
import { loadPolicy } from '../facts/policy';
import type { ContactTerms } from '../terms';
import { Tally, type Simulation } from './tally';

/** Whom a simulation is about: these people, or everybody in the store. */
export type SimulatedAudience = readonly Asked[] | 'everyone';

/** How a simulation counts and tells of itself. */
export interface SimulationTerms {
	/** How many profile ids are given of each reason. */
	examples: number;
	/** What one message costs, in any currency. */
	costOfOne: number;
	stop?: { aborted: boolean };
}

/** One look-up takes this many recipients: short enough that the event loop gets its turn. */
const AT_ONCE = 1_000;

/** Sends a whole audience through the decision as it is at one moment; writes nothing and sends nothing. */
export async function simulate(work: Work, audience: SimulatedAudience, terms: ContactTerms, about: SimulationTerms): Promise<Simulation> {
	const now = terms.at ?? work.now();
	const policy = await loadPolicy(work.database, terms, now);
	const tally = new Tally(about.examples, about.costOfOne);
	// Of a person whom several items name one answer counts.
	const seen = new Set<string>();
	for await (const slice of audience === 'everyone' ? everyone(work) : slices(audience, AT_ONCE)) {
		if (about.stop?.aborted) break;
		const facts = await loadFacts(work.database, slice, terms, policy);
		for (const one of facts) {
			if (audience !== 'everyone' && seen.size === seen.add(one.key).size) continue;
			tally.add(decide(one, terms, policy));
		}
		// A store that answers from memory at once would not let go by itself.
		await new Promise((resolve) => setImmediate(resolve));
	}
	return tally.result();
}

async function* everyone(work: Work): AsyncGenerator<Asked[]> {
	for (let after = ''; ;) {
		const people = await peopleAfter(work.database, after, AT_ONCE);
		if (people.length === 0) return;
		yield people.map(({ id, traits }) => ({ person: { profileId: id }, traits }));
		after = people[people.length - 1].id;
	}
}
