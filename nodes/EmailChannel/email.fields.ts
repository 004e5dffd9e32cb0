import type { INodeProperties } from 'n8n-workflow';

const LIQUID = 'Liquid works here: {{ profile.firstName }}, {{ last_purchase.products[0].name }}, {{ item.anyField }}';

/** What the mail says. */
export const mailFields: INodeProperties[] = [
	{
		displayName: 'From',
		name: 'from',
		type: 'string',
		default: 'Our shop <shop@example.com>',
		required: true,
		placeholder: 'e.g. Outdoor Shop <news@example.com>',
		description: 'Sender as people see it: name and address',
	},
	{
		displayName: 'Subject',
		name: 'subject',
		type: 'string',
		default: 'Hello {{ profile.firstName | default: "there" }}',
		required: true,
		description: `Subject line. ${LIQUID}.`,
	},
	{
		displayName: 'HTML',
		name: 'html',
		type: 'string',
		typeOptions: { rows: 8 },
		default: '<p>Hello {{ profile.firstName | default: "there" }},</p>\n<p>thank you for being with us.</p>\n<p><a href="{{ unsubscribe_url }}">Unsubscribe</a></p>',
		required: true,
		description: `The mail. ${LIQUID}, {{ unsubscribe_url }}. The text part is made from it.`,
	},
	{
		displayName: 'Unsubscribe Page',
		name: 'unsubscribePage',
		type: 'string',
		displayOptions: { show: { purpose: ['marketing'] } },
		default: '',
		placeholder: 'e.g. https://shop.example.com/unsubscribe',
		description: 'Web address of your page on which people say no. Each mail gets its own signed link to it; mail programs show it as one click to leave (RFC 8058). Needed for marketing through a real provider.',
	},
];

/** What the mail says among the options. */
export const mailOptions: INodeProperties[] = [
	{
		displayName: 'Reply To',
		name: 'replyTo',
		type: 'string',
		default: '',
		placeholder: 'e.g. service@example.com',
		description: 'Address that answers go to',
	},
	{
		displayName: 'Text',
		name: 'text',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		description: 'Text part, with Liquid; left out, it is made from the HTML',
	},
];

/** How the mail server is used. */
export const connectionsOption: INodeProperties = {
	displayName: 'Connections',
	name: 'connections',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 20 },
	default: 5,
	description: 'How many connections to the mail server are used side by side',
};
