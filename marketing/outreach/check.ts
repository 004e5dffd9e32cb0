import { accepted, type Outcome } from '../outcome';
import type { PersonName } from '../profiles';
import { slices, type Work } from '../store';
import { decide, type Decision } from './decide';
import { loadFacts } from './facts';
import { saveRefusals } from './refusals.table';
import { byTerms, type ContactTerms } from './terms';

/** May this person be contacted on these terms? */
export interface Check {
	person: PersonName;
	terms: ContactTerms;
}

/** One look-up takes this many recipients: the event loop gets its turn in between. */
const RECIPIENTS = 2_000;

/** Judges each recipient over everything known; reserves nothing. A campaign's refusals are remembered. */
export async function check(work: Work, checks: Check[]): Promise<Outcome<Decision>[]> {
	const outcomes = new Array<Outcome<Decision>>(checks.length);
	for (const { positions, inputs } of byTerms(checks)) {
		const { terms } = inputs[0];
		let done = 0;
		for (const slice of slices(inputs, RECIPIENTS)) {
			const facts = await loadFacts(work.database, slice.map((one) => one.person), terms, work.now());
			const decisions = facts.map((one) => decide(one, terms));
			if (terms.campaign !== '') await remember(work, decisions, { ...terms, step: 'check' });
			for (const decision of decisions) outcomes[positions[done++]] = accepted(decision);
		}
	}
	return outcomes;
}

/** Keeps each known person's "no", so that it can be asked for later. */
export async function remember(work: Work, decisions: Decision[], about: { campaign: string; step: string; channel: string }): Promise<void> {
	const refusals = new Map<string, { p: string; v: string; r: object[] }>();
	for (const { profileId, verdict, reasons } of decisions) {
		if (profileId && verdict !== 'allow') refusals.set(profileId, { p: profileId, v: verdict, r: reasons });
	}
	if (refusals.size > 0) await saveRefusals(work.database, [...refusals.values()], about, work.now());
}
