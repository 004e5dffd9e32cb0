import type { INodeProperties } from 'n8n-workflow';
import { personFields } from '../kit';
import { LANGUAGE_OPTIONS } from './language.field';
import { wishFields, wishOptions } from './wish-form';

const NETWORKS = [{ name: 'Facebook', value: 'facebook' }, { name: 'Instagram', value: 'instagram' }, { name: 'LinkedIn', value: 'linkedin' }, { name: 'X', value: 'x' }];

const SAMPLE = '{\n\t"firstName": "Alex",\n\t"lastName": "Sample",\n\t"email": "alex@example.com",\n\t"phone": "+12025550123"\n}';

/** How previews look. */
const lookOptions: INodeProperties[] = [
	{
		displayName: 'Dark Mode',
		name: 'dark',
		type: 'boolean',
		default: true,
		description: 'Whether to make a second picture, as people see it whose devices are set dark',
	},
	{
		displayName: 'Load Images',
		name: 'loadImages',
		type: 'boolean',
		default: false,
		description: 'Whether images are taken from the web; else their descriptions stand in their place, as for people whose mail program keeps images back',
	},
	{
		displayName: 'Network',
		name: 'network',
		type: 'options',
		options: NETWORKS,
		default: 'facebook',
		description: 'Of a social post: the network whose form of it is shown',
	},
	{
		displayName: 'Pictures',
		name: 'pictures',
		type: 'boolean',
		default: true,
		description: 'Whether to make pictures (PNG) and the letter as PDF besides the pages; needs a Chromium on n8n\'s machine',
	},
];

const byName = (one: INodeProperties, other: INodeProperties) => (one.displayName < other.displayName ? -1 : 1);
const options = [...wishOptions.filter(({ name }) => name !== 'language'), ...lookOptions].sort(byName);

/** The form of Preview. */
export const previewFields: INodeProperties[] = [
	...wishFields,
	{
		displayName: 'Preview For',
		name: 'previewFor',
		type: 'options',
		options: [
			{ name: 'Person', value: 'person', description: 'Somebody of the store, with what is known about them' },
			{ name: 'Sample Person', value: 'sample', description: 'Somebody made up' },
		],
		default: 'sample',
		description: 'Who the message is filled for',
	},
	...personFields().map((field) => ({ ...field, displayOptions: { show: { previewFor: ['person'], ...field.displayOptions?.show } } })),
	{
		displayName: 'Sample Profile',
		name: 'sampleProfile',
		type: 'json',
		displayOptions: { show: { previewFor: ['sample'] } },
		typeOptions: { rows: 6 },
		default: SAMPLE,
		description: 'Traits of the person made up, as templates read them under profile',
	},
	{
		displayName: 'Languages',
		name: 'languages',
		type: 'options',
		options: [{ name: 'The Person\'s Own', value: '' }, { name: 'All of the Message', value: 'all', description: 'One item for each language' }, ...LANGUAGE_OPTIONS],
		default: '',
		description: 'The languages that are shown',
	},
	{ displayName: 'Options', name: 'options', type: 'collection', placeholder: 'Add Option', default: {}, options },
];
