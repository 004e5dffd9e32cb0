import type { INodeProperties } from 'n8n-workflow';
import { PAGE_LANGUAGES, personFields } from '../kit';

/** The form of Export. */
export const exportFields: INodeProperties[] = [
	...personFields(),
	{
		displayName: 'Files',
		name: 'files',
		type: 'multiOptions',
		options: [
			{ name: 'HTML Page', value: 'html', description: 'For the person to read, on any screen or paper' },
			{ name: 'JSON File', value: 'json', description: 'For the person to take along to another company' },
		],
		default: ['html', 'json'],
		description: 'What to attach to each item; the facts are in the item itself too',
	},
	{
		displayName: 'Language',
		name: 'language',
		type: 'options',
		options: PAGE_LANGUAGES,
		default: 'en',
		description: 'Language of the page',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Contact',
				name: 'contact',
				type: 'string',
				default: '',
				placeholder: 'e.g. privacy@shop.example',
				description: 'How the person reaches whoever is responsible, as the page says it',
			},
			{
				displayName: 'Controller',
				name: 'controller',
				type: 'string',
				default: '',
				placeholder: 'e.g. Shop Ltd., Main Street 1, Dublin',
				description: 'Company responsible for the data, as the page says it',
			},
		],
	},
];
