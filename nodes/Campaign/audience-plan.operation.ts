import { planAudience } from '../../marketing/campaigns';
import { operation } from '../kit';
import { candidateFields, candidateInput, readCandidate } from './candidate';

/** Puts each item's person into a campaign's audience. */
export const plan = operation({
	value: 'plan',
	name: 'Plan',
	action: 'Plan audience',
	description: 'Say whom a campaign means to contact, before it does: so collisions are seen, and campaigns compete for a person',
	fields: candidateFields([], 'email'),
	input: candidateInput,
	judge: (written) => readCandidate(written),
	run: planAudience,
	emit: ({ profileId, status }) => ({ fields: { profileId, audienceStatus: status } }),
});
