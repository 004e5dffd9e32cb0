import type { INodeProperties } from 'n8n-workflow';

/** Kinds of identifiers as rules name them. */
export const KINDS = [
	{ name: 'All Others', value: '*' },
	{ name: 'Anonymous ID', value: 'anonymous' },
	{ name: 'Card', value: 'card' },
	{ name: 'Customer Number', value: 'customer:*' },
	{ name: 'Device or Push Token', value: 'device' },
	{ name: 'E-Mail', value: 'email' },
	{ name: 'Name + Birth Date + Address', value: 'person' },
	{ name: 'National ID', value: 'national-id' },
	{ name: 'Other', value: 'other', description: 'Under the name given below, e.g. facebook or customer:web shop' },
	{ name: 'Phone', value: 'phone' },
];

/** One identifier's limits; what is left as it is keeps what the rules say now. */
export const limitRow: INodeProperties[] = [
	{
		displayName: 'Identifier',
		name: 'kind',
		type: 'options',
		options: KINDS,
		default: 'email',
		description: 'Kind of identifier that the limits are for',
	},
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		displayOptions: { show: { kind: ['other'] } },
		default: '',
		placeholder: 'e.g. facebook',
		description: 'What the identifier is called in Identify; one system\'s customer numbers are customer:web shop',
	},
	{
		displayName: 'Joins People',
		name: 'links',
		type: 'options',
		options: [
			{ name: 'As It Is', value: '' },
			{ name: 'Never', value: 'never' },
			{ name: 'Only Suggests', value: 'suggest', description: 'Puts them on the list of likely duplicates' },
			{ name: 'Yes', value: 'merge' },
		],
		default: '',
		description: 'Whether people who share it become one',
	},
	{
		displayName: 'Most per Person',
		name: 'most',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description: 'How many different ones a person may have. 0 leaves it as it is.',
	},
	{
		displayName: 'Within',
		name: 'within',
		type: 'options',
		options: [
			{ name: 'As It Is', value: '' },
			{ name: 'Ever', value: 'ever' },
			{ name: 'Month', value: 'month' },
			{ name: 'Week', value: 'week' },
			{ name: 'Year', value: 'year' },
		],
		default: '',
		description: 'In which time they are counted',
	},
	{
		displayName: 'Most People',
		name: 'people',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description: 'With how many people a value may be seen before it joins nobody any more, e.g. a family\'s phone. 0 leaves it as it is.',
	},
	{
		displayName: 'Strong',
		name: 'strong',
		type: 'options',
		options: [
			{ name: 'As It Is', value: '' },
			{ name: 'No', value: 'no' },
			{ name: 'Yes', value: 'yes', description: 'It is given to one person: two different ones are two people' },
		],
		default: '',
		description: 'Whether two different ones prove that they are two people',
	},
	{
		displayName: 'Priority',
		name: 'priority',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description: 'Place among the identifiers, 1 is the strongest. 0 leaves it where it is; a new one comes last.',
	},
];
