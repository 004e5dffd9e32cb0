import type { INodeProperties } from 'n8n-workflow';

const identifierRow: INodeProperties[] = [
	{
		displayName: 'Kind',
		name: 'kind',
		type: 'options',
		options: [
			{ name: 'Card', value: 'card', description: 'Loyalty or customer card' },
			{ name: 'Customer Number', value: 'customer', description: 'Number in one of your systems' },
			{ name: 'E-Mail', value: 'email' },
			{ name: 'Other', value: 'other', description: 'Any other key, e.g. a device or a social ID' },
			{ name: 'Phone', value: 'phone' },
		],
		default: 'email',
		description: 'What kind of identifier the value is',
	},
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		displayOptions: { show: { kind: ['other'] } },
		default: '',
		placeholder: 'e.g. device',
		description: 'What the key is called; only values of the same name are compared',
	},
	{
		displayName: 'System',
		name: 'system',
		type: 'string',
		displayOptions: { show: { kind: ['customer'] } },
		default: '',
		placeholder: 'e.g. web shop',
		description: 'System that gave the number: number 17 of the till is not number 17 of the web shop',
	},
	{
		displayName: 'Value',
		name: 'value',
		type: 'string',
		default: '',
		description: 'Drag the column here; rows in which it is empty are recognised by their other identifiers',
	},
];

const traitRow: INodeProperties[] = [
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		default: '',
		placeholder: 'e.g. firstName',
		description: 'Name under which it can be used later, e.g. {{ profile.firstName }} in a mail',
	},
	{
		displayName: 'Value',
		name: 'value',
		type: 'string',
		default: '',
		description: 'Drag the column here; an empty value leaves the trait as it is',
	},
];

/** The form of Identify. */
export const identifyFields: INodeProperties[] = [
	{
		displayName: 'Identifiers',
		name: 'identifiers',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Identifier',
		default: {
			identifier: [
				{ kind: 'email', value: '={{ $json.email }}' },
				{ kind: 'phone', value: '={{ $json.phone }}' },
			],
		},
		description: 'By what people are recognised. Whoever shares one of them with somebody is the same person.',
		options: [{ displayName: 'Identifier', name: 'identifier', values: identifierRow }],
	},
	{
		displayName: 'Source',
		name: 'source',
		type: 'string',
		default: 'import',
		placeholder: 'e.g. till',
		description: 'System that the items come from',
	},
	{
		displayName: 'Country',
		name: 'country',
		type: 'string',
		default: '',
		placeholder: 'e.g. PL',
		description: 'Two-letter country in which phone numbers without a prefix are dialled: fixed, or a column',
	},
	{
		displayName: 'Traits to Keep',
		name: 'traitMode',
		type: 'options',
		options: [
			{ name: 'All Fields', value: 'all', description: 'Every field of the item, under its own name' },
			{ name: 'Chosen Fields', value: 'chosen', description: 'Those listed below' },
			{ name: 'None', value: 'none', description: 'Only recognise people' },
		],
		default: 'chosen',
		description: 'What is kept about the person',
	},
	{
		displayName: 'Traits',
		name: 'traits',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		displayOptions: { show: { traitMode: ['chosen'] } },
		placeholder: 'Add Trait',
		default: {},
		description: 'What is kept about the person; the most recent value counts',
		options: [{ displayName: 'Trait', name: 'trait', values: traitRow }],
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Invalid Identifiers',
				name: 'invalidIdentifiers',
				type: 'options',
				options: [
					{ name: 'Leave Out', value: 'leaveOut', description: 'Recognise the person by the others and say so in \'warnings\'' },
					{ name: 'Refuse the Item', value: 'refuse', description: 'One invalid identifier makes the item fail' },
				],
				default: 'leaveOut',
				description: 'What to do when an item has a good identifier and an invalid one',
			},
		],
	},
];
