import { readMoment } from '../../marketing/calendar';
import { accepted, refused } from '../../marketing/outcome';
import { listProfiles } from '../../marketing/profiles';
import { listFields, operation, readLimit } from '../kit';
import { profileItems } from './profile-item';
import { simplifyField } from './simplify-field';

/** People from the store, as many as wanted. */
export const getMany = operation({
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many profiles',
	description: 'People from the store, each with traits, identifiers and purchases of all channels',
	once: true,
	fields: [
		...listFields,
		simplifyField,
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
		simplify: read<unknown>('simplify') !== false,
		...read<{ having?: string; updatedSince?: string }>('filters'),
	}),
	judge: ({ limit, simplify, having, updatedSince }, now) => {
		const since = updatedSince ? readMoment(updatedSince, now) : 0;
		if (since === undefined) return refused({ code: 'no-time', field: 'Changed Since', message: `"${updatedSince}" is no time` });
		return accepted({ filter: { limit, having, updatedSince: since }, simplify });
	},
	run: async (tools, [{ filter, simplify }]) => {
		const items: object[] = [];
		for await (const page of listProfiles(tools, filter)) {
			for (const item of await profileItems(tools, page.map((profile) => ({ profile, simplify })))) items.push(item);
		}
		return [accepted(items)];
	},
	emit: (profiles) => profiles.map((fields) => ({ fields, alone: true })),
});
