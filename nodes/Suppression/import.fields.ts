import type { INodeProperties } from 'n8n-workflow';
import { ALL_CHANNELS, CHANNEL_OPTIONS } from '../kit';
import { REASON_OPTIONS } from './reason-options';

const register: INodeProperties['displayOptions'] = { show: { reason: ['register'] } };
const list: INodeProperties['displayOptions'] = { hide: { reason: ['register'] } };

const column = (name: string, displayName: string, what: string): INodeProperties => ({
	displayName: `${displayName} Column`,
	name,
	type: 'string',
	default: '',
	placeholder: `e.g. ${what}`,
	description: 'Name of the column in the file, where it is not found by itself',
});

const registerFields: INodeProperties[] = [
	{
		displayName: 'Register Name',
		name: 'registerName',
		type: 'string',
		displayOptions: register,
		default: '',
		required: true,
		placeholder: 'e.g. US National Do Not Call',
		description: 'What the register is called: a later file of the same name belongs to the same register',
	},
	{
		displayName: 'Jurisdiction',
		name: 'jurisdiction',
		type: 'string',
		displayOptions: register,
		default: '',
		required: true,
		placeholder: 'e.g. US or US-TX',
		description: 'Country or part of one in which the register holds; numbers without prefix are read as dialled there',
	},
	{
		displayName: 'Register Channels',
		name: 'registerChannels',
		type: 'multiOptions',
		displayOptions: register,
		options: CHANNEL_OPTIONS,
		default: ['phone', 'sms'],
		description: 'What the register is about: contact on these channels counts as checked, and stops for its entries',
	},
	{
		displayName: 'Checked On',
		name: 'checkedOn',
		type: 'dateTime',
		displayOptions: register,
		default: '',
		description: 'When the file was fetched from the register; empty for now',
	},
	{
		displayName: 'Good for Days',
		name: 'goodForDays',
		type: 'number',
		typeOptions: { minValue: 1 },
		displayOptions: register,
		default: 31,
		description: 'For how many days the law lets you rely on it; afterwards the register counts as unchecked',
	},
	{
		displayName: 'Replace Earlier File',
		name: 'replace',
		type: 'boolean',
		displayOptions: register,
		default: false,
		description: 'Whether the file is the whole register, so that entries of an earlier one that it lacks end',
	},
];

const options: INodeProperties[] = [
	{
		displayName: 'Count Matches of Hashes',
		name: 'matchHashes',
		type: 'boolean',
		default: false,
		description: 'Whether to count how many addresses of people in the store a list of hashes matches; looks through all of them',
	},
	{
		displayName: 'Country',
		name: 'country',
		type: 'string',
		default: '',
		placeholder: 'e.g. PL',
		description: 'Two-letter country in which numbers without a prefix are dialled',
	},
	column('emailColumn', 'E-Mail', 'e-mail address'),
	{
		displayName: 'Ends On',
		name: 'endsOn',
		type: 'dateTime',
		default: '',
		description: 'When contact is allowed again, where the line doesn\'t say; empty for never',
	},
	column('expiresColumn', 'End', 'valid until'),
	{
		displayName: 'Hashes Are Of',
		name: 'hashOf',
		type: 'options',
		options: [{ name: 'E-Mail Addresses', value: 'email' }, { name: 'Phone Numbers', value: 'phone' }],
		default: 'email',
		description: 'What was hashed, where the column\'s name doesn\'t tell',
	},
	column('md5Column', 'MD5', 'email_md5'),
	{
		displayName: 'Note',
		name: 'note',
		type: 'string',
		default: '',
		description: 'What a colleague should know about these entries',
	},
	column('phoneColumn', 'Phone', 'mobile'),
	column('reasonColumn', 'Reason', 'status'),
	column('sha256Column', 'SHA-256', 'email_sha256'),
	{
		displayName: 'Store Only as Hash',
		name: 'hashed',
		type: 'boolean',
		default: false,
		description: 'Whether to keep a keyed hash instead of each address: it is still found, and nobody can read it',
	},
];

/** What an import asks for. */
export const importFields: INodeProperties[] = [
	{
		displayName: 'Input Binary Field',
		name: 'binaryField',
		type: 'string',
		default: 'data',
		required: true,
		hint: 'The name of the input binary field that holds the CSV file',
		description: 'Field of the item with the file: addresses, numbers or hashes in a column each, and optionally reason, channel, end and note',
	},
	{
		displayName: 'Reason',
		name: 'reason',
		type: 'options',
		options: REASON_OPTIONS,
		default: 'opt-out',
		description: 'Why there is to be no contact, where the line doesn\'t say. For a do-not-contact register it is also recorded as checked.',
	},
	...registerFields,
	{
		displayName: 'Channels',
		name: 'channels',
		type: 'multiOptions',
		displayOptions: list,
		options: ALL_CHANNELS,
		default: ['all'],
		description: 'On which channels it holds, where the line doesn\'t say',
	},
	{
		displayName: 'Source',
		name: 'source',
		type: 'string',
		displayOptions: list,
		default: 'import',
		placeholder: 'e.g. old mail system',
		description: 'System or person that says so',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options,
	},
];
