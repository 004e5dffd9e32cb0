import type { INodeProperties } from 'n8n-workflow';

const days = { type: 'number' as const, typeOptions: { minValue: 1 } };

/** The form of Apply Retention. */
export const retentionFields: INodeProperties[] = [
	{
		displayName: 'Rules',
		name: 'rules',
		type: 'collection',
		placeholder: 'Add Rule',
		default: { eventsAfterDays: 1095, contentsAfterDays: 365 },
		options: [
			{
				displayName: 'Anonymous Profiles After Days',
				name: 'anonymousAfterDays',
				...days,
				default: 395,
				description: 'Forget people without e-mail, phone, customer number or card of whom nothing was seen for so long; not those who agreed to something or are suppressed',
			},
			{
				displayName: 'Event Names',
				name: 'eventNames',
				type: 'string',
				default: '',
				placeholder: 'e.g. Page Viewed, Product Viewed',
				description: 'Names of the events to remove, separated by commas; all when left out',
			},
			{
				displayName: 'Events After Days',
				name: 'eventsAfterDays',
				...days,
				default: 1095,
				description: 'Remove events that happened longer ago',
			},
			{
				displayName: 'Message Text After Days',
				name: 'contentsAfterDays',
				...days,
				default: 365,
				description: 'Remove the text of messages sent longer ago; that they were sent stays',
			},
		],
		description: 'What to remove; a rule that is left out removes nothing. Consents and suppressions are kept for good.',
	},
	{
		displayName: 'Simulate',
		name: 'simulate',
		type: 'boolean',
		default: true,
		description: 'Whether to only count what would be removed. Switch it off to remove: it can\'t be undone.',
	},
];
