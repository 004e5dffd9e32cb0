import type { INodeProperties } from 'n8n-workflow';
import { personFields } from '../kit';

const purchase = { displayOptions: { show: { eventType: ['purchase'] } } };
const custom = { displayOptions: { show: { eventType: ['custom'] } } };

const productRow: INodeProperties[] = [
	{ displayName: 'Category', name: 'category', type: 'string', default: '', description: 'Kind of product, e.g. Running shoes' },
	{ displayName: 'Name', name: 'name', type: 'string', default: '', description: 'Name of the product' },
	{ displayName: 'Price', name: 'price', type: 'string', default: '', description: 'Price of one piece' },
	{ displayName: 'Quantity', name: 'quantity', type: 'string', default: '', description: 'How many pieces' },
	{ displayName: 'SKU', name: 'sku', type: 'string', default: '', description: 'Article number' },
];

const propertyRow: INodeProperties[] = [
	{ displayName: 'Name', name: 'name', type: 'string', default: '', description: 'Name of the property' },
	{ displayName: 'Value', name: 'value', type: 'string', default: '', description: 'Value of the property' },
];

/** The form of Track. */
export const trackFields: INodeProperties[] = [
	...personFields(),
	{
		displayName: 'Event',
		name: 'eventType',
		type: 'options',
		options: [
			{ name: 'Other Event', value: 'custom', description: 'Anything a person did' },
			{ name: 'Purchase', value: 'purchase', description: 'An order or a receipt, on any channel' },
		],
		default: 'purchase',
		description: 'What happened',
	},
	{
		displayName: 'Event Name',
		name: 'eventName',
		type: 'string',
		...custom,
		default: '',
		placeholder: 'e.g. Car Configured',
		required: true,
		description: 'Name of the event, always written the same',
	},
	{
		displayName: 'Channel',
		name: 'channel',
		type: 'options',
		options: [
			{ name: 'App', value: 'app' },
			{ name: 'Call Center', value: 'call-center' },
			{ name: 'E-Mail', value: 'email' },
			{ name: 'Push', value: 'push' },
			{ name: 'SMS', value: 'sms' },
			{ name: 'Social', value: 'social' },
			{ name: 'Store', value: 'store' },
			{ name: 'Web', value: 'web' },
			{ name: 'WhatsApp', value: 'whatsapp' },
		],
		default: 'store',
		description: 'Where it happened',
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
		displayName: 'Time',
		name: 'occurredAt',
		type: 'string',
		default: '={{ $now.toISO() }}',
		required: true,
		description: 'When it happened: ISO 8601, Unix time, or as set in \'Time Format\'',
	},
	{ displayName: 'Order ID', name: 'orderId', type: 'string', ...purchase, default: '', description: 'Number of the order or receipt' },
	{ displayName: 'Total', name: 'total', type: 'string', ...purchase, default: '', description: 'What was paid' },
	{
		displayName: 'Currency',
		name: 'currency',
		type: 'string',
		...purchase,
		default: '',
		placeholder: 'e.g. EUR',
		description: 'Currency of the total, ISO 4217',
	},
	{
		displayName: 'Products',
		name: 'products',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		...purchase,
		placeholder: 'Add Product',
		default: {},
		description: 'What was bought: by this, people who own a product get no advertisement for it',
		options: [{ displayName: 'Product', name: 'product', values: productRow }],
	},
	{
		displayName: 'Properties',
		name: 'properties',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		...custom,
		placeholder: 'Add Property',
		default: {},
		description: 'What else is known about the event',
		options: [{ displayName: 'Property', name: 'property', values: propertyRow }],
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Event ID',
				name: 'eventId',
				type: 'string',
				default: '',
				description: 'The source\'s own number for the event, e.g. of the receipt: the same number counts once. Left out: an identical event counts once.',
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
		],
	},
];
