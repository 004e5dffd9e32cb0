import type { INodeProperties } from 'n8n-workflow';

const score = { type: 'number' as const, typeOptions: { minValue: 0, maxValue: 1, numberPrecision: 3 } };

/** The form of Find Duplicates. */
export const duplicateFindFields: INodeProperties[] = [
	{
		displayName: 'Review From Score',
		name: 'reviewFrom',
		...score,
		default: 0.6,
		description: 'Pairs from this score on (0 to 1) come onto the list for somebody to decide. With 0.95 nearly all are one person; lower finds more, and more that are not.',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Changed Since',
				name: 'changedSince',
				type: 'dateTime',
				default: '',
				description: 'Only pairs of which one person came or changed since then, e.g. since the last run',
			},
			{
				displayName: 'Merge From Score',
				name: 'mergeFrom',
				...score,
				default: '',
				placeholder: 'e.g. 0.99',
				description: 'Pairs from this score on (0 to 1) are merged by themselves. Empty: only if the rules of the store say so, which new stores don\'t; 0: never.',
			},
		],
	},
];
