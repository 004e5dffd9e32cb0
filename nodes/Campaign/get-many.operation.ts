import { listCampaigns } from '../../marketing/campaigns';
import { accepted } from '../../marketing/outcome';
import { listFields, operation, readLimit } from '../kit';
import { campaignItem } from './campaign-item';

/** The campaigns of the store. */
export const getMany = operation({
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many campaigns',
	description: 'The campaigns of all departments, the first to start first',
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
					displayName: 'Department',
					name: 'department',
					type: 'string',
					default: '',
					placeholder: 'e.g. Sales',
					description: 'Only those of this department',
				},
				{
					displayName: 'State',
					name: 'state',
					type: 'options',
					options: [
						{ name: 'Ended', value: 'ended' },
						{ name: 'Paused', value: 'paused' },
						{ name: 'Planned', value: 'planned' },
						{ name: 'Running', value: 'running' },
					],
					default: 'planned',
					description: 'Only those in this state',
				},
			],
		},
	],
	input: (read) => ({ limit: readLimit(read), ...read<{ department?: string; state?: string }>('filters') }),
	judge: ({ limit, department = '', state = '' }) => accepted({ limit, department: String(department).trim(), state }),
	run: async (tools, [filter]) => [accepted(await listCampaigns(tools.database, filter))],
	emit: (campaigns) => campaigns.map((campaign) => ({ fields: campaignItem(campaign), alone: true })),
});
