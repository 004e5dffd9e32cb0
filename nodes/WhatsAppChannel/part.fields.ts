import type { INodeProperties } from 'n8n-workflow';

type Shown = Record<string, string[]>;

/** What stands above a message's text. */
export function headerKind(name: string, displayName: string, description: string): INodeProperties {
	return {
		displayName,
		name,
		type: 'options',
		options: [
			{ name: 'Document', value: 'document' },
			{ name: 'None', value: 'none' },
			{ name: 'Picture', value: 'image' },
			{ name: 'Text', value: 'text' },
			{ name: 'Video', value: 'video' },
		],
		default: 'none',
		description,
	};
}

/** What belongs to a header, by its kind. */
export function headerParts(name: string, show: Shown): INodeProperties[] {
	return [
		{
			displayName: 'Header Text',
			name: `${name}Text`,
			type: 'string',
			displayOptions: { show: { ...show, [name]: ['text'] } },
			default: '',
			required: true,
			description: 'At most 60 characters; Liquid works here',
		},
		{
			displayName: 'Header Link',
			name: `${name}Link`,
			type: 'string',
			displayOptions: { show: { ...show, [name]: ['document', 'image', 'video'] } },
			default: '',
			required: true,
			placeholder: 'e.g. https://shop.example.com/p.jpg',
			description: 'Web address of the file, open to everybody; Liquid works here',
		},
	];
}

/** Texts for the gaps of a template. */
export const bodyCollection: INodeProperties = {
	displayName: 'Template Body',
	name: 'templateBody',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Text',
	default: {},
	description: 'What fills the gaps {{1}}, {{2}} and so on of the text, in their order. Line breaks, tabs and empty texts are refused by WhatsApp.',
	options: [
		{
			displayName: 'Gap',
			name: 'row',
			values: [
				{
					displayName: 'Text',
					name: 'text',
					type: 'string',
					default: '',
					placeholder: 'e.g. {{ profile.firstName | default: "you" }}',
					description: 'What fills the gap; Liquid works here',
				},
			],
		},
	],
};

/** What fills the buttons of a template. */
export const buttonCollection: INodeProperties = {
	displayName: 'Template Buttons',
	name: 'templateButtons',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Button',
	default: {},
	description: 'What fills the buttons that have a gap, in their order',
	options: [
		{
			displayName: 'Button',
			name: 'row',
			values: [
				{
					displayName: 'Kind',
					name: 'kind',
					type: 'options',
					options: [
						{ name: 'Copy Code', value: 'copy-code', description: 'A coupon to copy' },
						{ name: 'Link', value: 'url', description: 'The end of the address that the button opens' },
						{ name: 'Quick Reply', value: 'quick-reply', description: 'What comes back when it is tapped' },
					],
					default: 'url',
					description: 'What the button does',
				},
				{
					displayName: 'Value',
					name: 'value',
					type: 'string',
					default: '',
					description: 'End of the address, answer or code; Liquid works here',
				},
				{
					displayName: 'Place',
					name: 'place',
					type: 'number',
					typeOptions: { minValue: 0, maxValue: 9 },
					default: 0,
					description: 'Its place among all buttons of the template, from 1, where buttons without a gap stand before it; 0 = as listed here',
				},
			],
		},
	],
};
