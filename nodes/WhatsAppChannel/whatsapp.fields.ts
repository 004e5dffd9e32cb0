import type { INodeProperties } from 'n8n-workflow';
import { freeTextFields } from './free-text.fields';
import { templateFields } from './template.fields';

const message: INodeProperties = {
	displayName: 'Message',
	name: 'message',
	type: 'options',
	options: [
		{ name: 'Approved Template', value: 'template', description: 'May be sent at any time' },
		{ name: 'Free Text', value: 'text', description: 'Allowed within 24 hours of a message of theirs' },
		{ name: 'Free Text, Template When the Window Is Closed', value: 'textOrTemplate', description: 'Free text while it is allowed, else the template' },
		{ name: 'Media', value: 'media', description: 'A picture, video, sound or document, within 24 hours of a message of theirs' },
		{ name: 'Text with Buttons', value: 'interactive', description: 'Answers or a link to tap, within 24 hours of a message of theirs' },
	],
	default: 'template',
	description: 'What is sent. WhatsApp takes free text only within 24 hours of a message of theirs, which the store knows from the events "Message Received".',
};

/** What the message says: the form that Send and Preview share. */
export const whatsAppFields: INodeProperties[] = [
	{
		displayName: 'Sender',
		name: 'sender',
		type: 'string',
		default: '',
		placeholder: 'e.g. +48221234567',
		description: 'Number that writes, with its country code; with Meta the ID of the number, left out the one of the credential; with Twilio also a messaging service',
	},
	message,
	...freeTextFields,
	...templateFields,
];

/** Options that Send and Preview share. */
export const whatsAppOptions: INodeProperties[] = [
	{
		displayName: 'File Name',
		name: 'fileName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Guide.pdf',
		description: 'What a document is called towards the person; Liquid works here',
	},
	{
		displayName: 'Link Preview',
		name: 'linkPreview',
		type: 'boolean',
		default: false,
		description: 'Whether a picture of the first linked page is shown with free text',
	},
	{
		displayName: 'Unsubscribe Page',
		name: 'unsubscribePage',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://shop.example.com/leave',
		description: 'Web address of your page on which people say no: {{ unsubscribe_url }} is then a signed link to it',
	},
];
