import type { INodeProperties } from 'n8n-workflow';

/** Which events are wanted. */
export const eventFilters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [
		{
			displayName: 'Event Name',
			name: 'name',
			type: 'string',
			default: '',
			placeholder: 'e.g. Order Completed',
			description: 'Only events of this name; purchases are called Order Completed',
		},
		{
			displayName: 'Since',
			name: 'since',
			type: 'dateTime',
			default: '',
			description: 'Only what happened then or later',
		},
		{
			displayName: 'Until',
			name: 'until',
			type: 'dateTime',
			default: '',
			description: 'Only what happened before',
		},
	],
};
