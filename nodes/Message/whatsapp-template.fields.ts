import type { INodeProperties } from 'n8n-workflow';

const only = { displayOptions: { show: { form: ['whatsapp'] } } };

/** A template that Meta approved, and what fills its gaps. */
export const whatsappTemplateFields: INodeProperties[] = [
	{
		displayName: 'Template Name',
		name: 'templateName',
		type: 'string',
		...only,
		default: '',
		placeholder: 'e.g. trail_launch',
		description: 'Name of the template as it was approved; it goes out whenever free text may not',
	},
	{
		displayName: 'Template Language',
		name: 'templateLanguage',
		type: 'string',
		...only,
		default: '',
		placeholder: 'e.g. de or pt_BR',
		description: 'Language under which the template was approved; else the language of these words',
	},
	{
		displayName: 'Template Text',
		name: 'approved',
		type: 'string',
		typeOptions: { rows: 3 },
		...only,
		default: '',
		placeholder: 'e.g. Hello {{1}}, the {{2}} is here.',
		description: 'The text as it was approved, with its gaps: for previews and warnings, it is never sent',
	},
	{
		displayName: 'Template Parameters',
		name: 'parameters',
		type: 'string',
		typeOptions: { rows: 3 },
		...only,
		default: '',
		placeholder: 'e.g. {{ profile.firstName | default: "there" }}',
		description: 'What fills the gaps {{1}}, {{2}} and so on: one in a line, Liquid works',
	},
	{
		displayName: 'Template Header',
		name: 'headerKind',
		type: 'options',
		...only,
		options: [
			{ name: 'Document', value: 'document' },
			{ name: 'Image', value: 'image' },
			{ name: 'None', value: 'none' },
			{ name: 'Text', value: 'text' },
			{ name: 'Video', value: 'video' },
		],
		default: 'none',
		description: 'What stands above the text of the template, where it was approved with such a gap',
	},
	{
		displayName: 'Header Value',
		name: 'headerValue',
		type: 'string',
		displayOptions: { show: { form: ['whatsapp'], headerKind: ['document', 'image', 'text', 'video'] } },
		default: '',
		placeholder: 'e.g. https://shop.example.com/trail-runner.jpg',
		description: 'Its text, or the web address of its file',
	},
	{
		displayName: 'Template Buttons',
		name: 'buttons',
		type: 'string',
		typeOptions: { rows: 2 },
		...only,
		default: '',
		placeholder: 'e.g. url: trail-runner?size={{ item.size }}',
		description: 'What fills its buttons, one in a line: the kind as in the example, or quick-reply or copy-code, then a colon and the value',
	},
];
