import { purchaseSummaries, readMoment } from '../../marketing/events';
import { accepted, refused } from '../../marketing/outcome';
import { listProfiles } from '../../marketing/profiles';
import { listFields, operation, readLimit } from '../kit';
import { profileItem } from './profile-item';

/** People from the store, as many as wanted. */
export const getMany = operation({
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many profiles',
	description: 'People from the store, each with traits, identifiers and purchases of all channels',
	once: true,
	fields: [
		...listFields,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: [
				{
					displayName: 'Changed Since',
					name: 'updatedSince',
					type: 'dateTime',
					default: '',
					description: 'Only people about whom something new became known since then',
				},
				{
					displayName: 'Having',
					name: 'having',
					type: 'options',
					options: [
						{ name: 'Anything', value: '' },
						{ name: 'Card', value: 'card' },
						{ name: 'E-Mail', value: 'email' },
						{ name: 'Phone', value: 'phone' },
					],
					default: '',
					description: 'Only people who have such an identifier',
				},
			],
		},
	],
	input: (read) => ({
		limit: readLimit(read),
		...read<{ having?: string; updatedSince?: string }>('filters'),
	}),
	judge: ({ limit, having, updatedSince }, now) => {
		const since = updatedSince ? readMoment(updatedSince, now) : 0;
		if (since === undefined) return refused({ code: 'no-time', field: 'Changed Since', message: `"${updatedSince}" is no time` });
		return accepted({ limit, having, updatedSince: since });
	},
	run: async (tools, [filter]) => {
		const items: object[] = [];
		for await (const page of listProfiles(tools, filter)) {
			const purchases = await purchaseSummaries(tools, page.map((profile) => profile.profileId));
			for (const profile of page) items.push(profileItem(profile, purchases.get(profile.profileId)));
		}
		return [accepted(items)];
	},
	emit: (profiles) => profiles.map((fields) => ({ fields, alone: true })),
});
