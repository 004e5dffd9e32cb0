import { purchaseSummaries } from '../../marketing/events';
import { accepted } from '../../marketing/outcome';
import { getProfiles, readPerson } from '../../marketing/profiles';
import { operation, personFields, readPersonFields } from '../kit';
import { profileItem } from './profile-item';

/** The whole profile of each item's person. */
export const get = operation({
	value: 'get',
	name: 'Get',
	action: 'Get profile',
	description: 'Everything known about one person: traits, identifiers and purchases of all channels',
	fields: personFields(),
	input: readPersonFields,
	judge: readPerson,
	run: async (tools, people) => {
		const profiles = await getProfiles(tools, people);
		const ids = profiles.flatMap((outcome) => (outcome.ok ? [outcome.value.profileId] : []));
		const purchases = await purchaseSummaries(tools, ids);
		return profiles.map((outcome) => (outcome.ok ? accepted(profileItem(outcome.value, purchases.get(outcome.value.profileId))) : outcome));
	},
	emit: (profile) => ({ fields: profile, alone: true }),
});
