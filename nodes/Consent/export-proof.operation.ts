import type { IBinaryData } from 'n8n-workflow';
import { proofOf, type Proof } from '../../marketing/consent';
import { accepted, type Outcome } from '../../marketing/outcome';
import { readPerson } from '../../marketing/profiles';
import { operation, personFields, readPersonFields } from '../kit';

/** What each item's person said, as a document for an authority or a court. */
export const exportProof = operation({
	value: 'export',
	name: 'Export',
	action: 'Export proof of consent',
	description: 'Everything a person said with its evidence and hashes, as a JSON file that a stranger can check',
	fields: personFields(),
	input: readPersonFields,
	judge: readPerson,
	run: async (tools, people) => {
		const results: Outcome<{ proof: Proof; file: IBinaryData }>[] = [];
		for (const outcome of await proofOf(tools, people)) {
			if (!outcome.ok) results.push(outcome);
			else results.push(accepted({ proof: outcome.value, file: await tools.file(JSON.stringify(outcome.value, undefined, '\t'), `consent-${outcome.value.profileId}.json`, 'application/json') }));
		}
		return results;
	},
	emit: ({ proof, file }) => ({ alone: true, fields: { profileId: proof.profileId, proofStatus: proof.status, proof }, binary: { json: file } }),
});
