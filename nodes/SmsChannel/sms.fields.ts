import type { INodeProperties } from 'n8n-workflow';

/** What the text says and who it comes from: the form that Send and Preview share. */
export const smsFields: INodeProperties[] = [
	{
		displayName: 'Sender',
		name: 'sender',
		type: 'string',
		default: 'Our Shop',
		required: true,
		placeholder: 'e.g. OUTDOOR',
		description: 'Number with its country code, short code, or a name of up to 11 letters and digits. Some countries take no names, or registered ones only: give those a sender of their own under Senders by Country.',
	},
	{
		displayName: 'Text',
		name: 'text',
		type: 'string',
		typeOptions: { rows: 4 },
		default: 'Hello {{ profile.firstName | default: "there" }}, thank you for being with us.',
		required: true,
		description: 'The message. Liquid works here: {{ profile.firstName }}, {{ last_purchase.products[0].name }}, {{ item.anyField }}, {{ unsubscribe_url }}. What the law wants in advertising is added: the company\'s name, how to leave.',
	},
];
