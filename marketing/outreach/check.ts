import { accepted, type Outcome } from '../outcome';
import type { PersonName } from '../profiles';
import { slices, type Work } from '../store';
import { decide } from './decision/decide';
import type { Decision } from './decision/objection';
import { loadFacts } from './facts/load';
import { loadPolicy } from './facts/policy';
import { remember } from './refusals';
import { byTerms, type ContactTerms } from './terms';

/** May this person be contacted on these terms? */
export interface Check {
	person: PersonName;
	/** ISO 3166 alpha-2: where they are, when the caller knows it. */
	country?: string;
	terms: ContactTerms;
}

/** One look-up takes this many recipients: the event loop gets its turn in between. */
export const RECIPIENTS = 2_000;

/** Judges each recipient over everything known; reserves nothing. A campaign's refusals of today are remembered. */
export async function check(work: Work, checks: Check[]): Promise<Outcome<Decision>[]> {
	const outcomes = new Array<Outcome<Decision>>(checks.length);
	for (const { positions, inputs } of byTerms(checks)) {
		const { terms } = inputs[0];
		let done = 0;
		for (const slice of slices(inputs, RECIPIENTS)) {
			const policy = await loadPolicy(work.database, terms, terms.at ?? work.now());
			const facts = await loadFacts(work.database, slice, terms, policy);
			const decisions = facts.map((one) => decide(one, terms, policy));
			if (terms.campaign !== '' && terms.at === undefined) await remember(work, decisions, { ...terms, step: 'check' });
			for (const decision of decisions) outcomes[positions[done++]] = accepted(decision);
		}
	}
	return outcomes;
}
