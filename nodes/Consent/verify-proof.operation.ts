import { verifyConsent } from '../../marketing/consent';
import { readPerson } from '../../marketing/profiles';
import { operation, personFields, readPersonFields } from '../kit';

/** Recomputes the hashes of what each item's person said. */
export const verifyProof = operation({
	value: 'verify',
	name: 'Verify',
	action: 'Verify proof of consent',
	description: 'Recompute the hashes of all that a person said: whether any entry was changed or is gone, and which',
	fields: personFields(),
	input: readPersonFields,
	judge: readPerson,
	run: async (tools, people) => {
		const outcomes = await verifyConsent(tools, people);
		const broken = outcomes.filter((outcome) => outcome.ok && outcome.value.status === 'broken').length;
		tools.hint(broken === 0 ? 'Nothing was changed' : `${broken} of ${outcomes.length} ledgers are not as they were written`);
		return outcomes;
	},
	emit: ({ profileId, status, entries, chains }) => ({
		fields: {
			profileId, proofStatus: status, proofEntries: entries,
			proofProblems: chains.flatMap(({ recordId, problems }) => problems.map((problem) => ({ recordId, ...problem }))),
			proofChains: chains.map(({ problems: found, ...chain }) => ({ ...chain, problems: found.length })),
		},
	}),
});
