import type { INodeProperties } from 'n8n-workflow';

const LIQUID = 'Liquid works here: {{ profile.firstName }}, {{ last_purchase.products[0].name }}, {{ item.anyField }}';

/** What the notification says: the form that Send and Preview share. */
export const pushFields: INodeProperties[] = [
	{
		displayName: 'Title',
		name: 'title',
		type: 'string',
		default: 'Hello {{ profile.firstName | default: "there" }}',
		required: true,
		description: `First line; phones show about 50 characters. ${LIQUID}.`,
	},
	{
		displayName: 'Text',
		name: 'body',
		type: 'string',
		typeOptions: { rows: 2 },
		default: 'Thank you for being with us.',
		required: true,
		description: 'What stands below it; phones show about 150 characters. Liquid works here too.',
	},
	{
		displayName: 'Link',
		name: 'link',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://shop.example.com/orders/4711',
		description: 'What opens when it is tapped: a web address, or a place in the app like shop://orders/4711. Liquid works here.',
	},
];

/** Options that Send and Preview share. */
export const pushOptions: INodeProperties[] = [
	{
		displayName: 'Collapse Key',
		name: 'collapse',
		type: 'string',
		default: '',
		placeholder: 'e.g. order-{{ item.orderId }}',
		description: 'A newer notification with the same word takes the place of the older one on the device; at most 64 bytes. Liquid works here.',
	},
	{
		displayName: 'Fields for the App',
		name: 'fields',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Field',
		default: {},
		description: 'What the app gets besides and doesn\'t show',
		options: [
			{
				displayName: 'Field',
				name: 'row',
				values: [
					{
						displayName: 'Name',
						name: 'name',
						type: 'string',
						default: '',
						placeholder: 'e.g. order',
						description: 'Name under which the app finds it',
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						description: 'Its value as text; Liquid works here',
					},
				],
			},
		],
	},
	{
		displayName: 'Image',
		name: 'image',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://shop.example.com/p.jpg',
		description: 'Web address of a picture; Liquid works here. On Apple devices the app needs an extension that fetches it.',
	},
	{
		displayName: 'Valid For (Minutes)',
		name: 'validMinutes',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 40320 },
		default: 1440,
		description: 'How long it may wait while the device is off, at most four weeks; 0 = now or never. Left out, as long as the push service keeps it.',
	},
	{
		displayName: 'Wake the Device',
		name: 'urgent',
		type: 'boolean',
		default: false,
		description: 'Whether it comes at once, with a sound, instead of when the device is used next',
	},
];
