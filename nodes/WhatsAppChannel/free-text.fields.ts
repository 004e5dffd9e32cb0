import type { INodeProperties } from 'n8n-workflow';
import { headerKind, headerParts } from './part.fields';

const only = (...message: string[]) => ({ displayOptions: { show: { message } } });
const tapped = (toTap: string) => ({ displayOptions: { show: { message: ['interactive'], toTap: [toTap] } } });

/** What may be written within a day of a message of theirs. */
export const freeTextFields: INodeProperties[] = [
	{
		displayName: 'Text',
		name: 'text',
		type: 'string',
		typeOptions: { rows: 4 },
		...only('interactive', 'text', 'textOrTemplate'),
		default: 'Hello {{ profile.firstName | default: "there" }}, how can we help?',
		required: true,
		description: 'The message. Liquid works here: {{ profile.firstName }}, {{ last_purchase.products[0].name }}, {{ item.anyField }}. *Bold*, _italic_ and ~struck~ as in WhatsApp.',
	},
	{
		displayName: 'Media',
		name: 'media',
		type: 'options',
		...only('media'),
		options: [
			{ name: 'Audio', value: 'audio' },
			{ name: 'Document', value: 'document' },
			{ name: 'Picture', value: 'image' },
			{ name: 'Video', value: 'video' },
		],
		default: 'image',
		description: 'What kind of file it is',
	},
	{
		displayName: 'Media Link',
		name: 'mediaLink',
		type: 'string',
		...only('media'),
		default: '',
		required: true,
		placeholder: 'e.g. https://shop.example.com/guide.pdf',
		description: 'Web address of the file, open to everybody; Liquid works here',
	},
	{
		displayName: 'Caption',
		name: 'caption',
		type: 'string',
		...only('media'),
		default: '',
		description: 'Text below the file; audio has none. Liquid works here.',
	},
	{ ...headerKind('header', 'Header', 'What stands above the text'), ...only('interactive') },
	...headerParts('header', { message: ['interactive'] }),
	{
		displayName: 'Footer',
		name: 'footer',
		type: 'string',
		...only('interactive'),
		default: '',
		description: 'Small text below, at most 60 characters; Liquid works here',
	},
	{
		displayName: 'To Tap',
		name: 'toTap',
		type: 'options',
		...only('interactive'),
		options: [
			{ name: 'Answers', value: 'answers', description: 'Up to three answers that come back as a message' },
			{ name: 'Link', value: 'link', description: 'A button that opens a web address' },
		],
		default: 'answers',
		description: 'What people can tap',
	},
	{
		displayName: 'Answers',
		name: 'answers',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		...tapped('answers'),
		placeholder: 'Add Answer',
		default: {},
		description: 'One to three answers',
		options: [
			{
				displayName: 'Answer',
				name: 'row',
				values: [
					{
						displayName: 'Title',
						name: 'title',
						type: 'string',
						default: '',
						placeholder: 'e.g. Yes, please',
						description: 'What people read, at most 20 characters; Liquid works here',
					},
					{
						displayName: 'ID',
						name: 'id',
						type: 'string',
						default: '',
						placeholder: 'e.g. yes',
						description: 'What comes back with the answer; left out, its place in this list',
					},
				],
			},
		],
	},
	{
		displayName: 'Link Title',
		name: 'linkTitle',
		type: 'string',
		...tapped('link'),
		default: 'Open',
		required: true,
		description: 'What stands on the button, at most 20 characters; Liquid works here',
	},
	{
		displayName: 'Link',
		name: 'link',
		type: 'string',
		...tapped('link'),
		default: '',
		required: true,
		placeholder: 'e.g. https://shop.example.com/orders/4711',
		description: 'Web address that the button opens; Liquid works here',
	},
];
