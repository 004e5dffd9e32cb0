import { removeAudience } from '../../marketing/campaigns';
import { operation } from '../kit';
import { candidateFields, candidateInput, readCandidate } from './candidate';

const ANY = { name: 'Any Channel', value: 'any', description: 'Whatever channel they were planned for' };

/** Takes each item's person out of a campaign's audience. */
export const remove = operation({
	value: 'remove',
	name: 'Remove',
	action: 'Remove from audience',
	description: 'Take people out of a campaign\'s audience: it no longer competes for them',
	fields: candidateFields([ANY], ANY.value),
	input: candidateInput,
	judge: (written) => readCandidate(written, [ANY.value]),
	run: removeAudience,
	emit: ({ profileId, removed }) => ({ fields: { profileId, audienceRemoved: removed } }),
});
