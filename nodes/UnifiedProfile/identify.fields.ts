import type { INodeProperties } from 'n8n-workflow';
import { identifierRow } from './identifier-fields';
import { traitsField } from './trait-fields';
import { TRUST_OPTIONS } from './trust-options';

const options: INodeProperties[] = [
	{
		displayName: 'How Sure Is the Source',
		name: 'trust',
		type: 'options',
		options: [{ name: 'By the Rules of the Source', value: '', description: 'As Rule > Update says for it' }, ...TRUST_OPTIONS],
		default: '',
		description: 'How sure it is that these identifiers belong to one person. Weak evidence joins nobody, it only suggests.',
	},
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
	{
		displayName: 'Row Time',
		name: 'rowTime',
		type: 'string',
		default: '',
		description: 'When the source wrote the row: ISO 8601, Unix time, or as set in \'Time Format\'. The most recent value of a trait counts. Time of the import when left out or empty.',
	},
	{
		displayName: 'Time Format',
		name: 'timeFormat',
		type: 'string',
		default: '',
		placeholder: 'e.g. dd.MM.yyyy HH:mm',
		description: 'How the source writes times, in Luxon tokens',
	},
	{
		displayName: 'Time Zone',
		name: 'timeZone',
		type: 'string',
		default: '',
		placeholder: 'e.g. Europe/Warsaw',
		description: 'Zone of times that name none; UTC when left out',
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
		description: 'By what people are recognised. Whoever shares one of them with somebody is the same person, unless the rules say otherwise.',
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
	{ ...traitsField, displayOptions: { show: { traitMode: ['chosen'] } } },
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options,
	},
];
