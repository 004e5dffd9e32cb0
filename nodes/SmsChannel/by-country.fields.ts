import type { INodeProperties } from 'n8n-workflow';

const country: INodeProperties = {
	displayName: 'Country',
	name: 'country',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. US',
	description: 'Two-letter code of the country',
};

/** What differs from country to country: senders and prices. */
export const byCountry: INodeProperties[] = [
	{
		displayName: 'Prices by Country',
		name: 'prices',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Price',
		default: {},
		description: 'What your provider takes for a segment to these countries',
		options: [
			{
				displayName: 'Price',
				name: 'row',
				values: [
					country,
					{
						displayName: 'Price per Segment',
						name: 'price',
						type: 'number',
						typeOptions: { numberPrecision: 5, minValue: 0 },
						default: 0,
						description: 'What a segment to that country costs',
					},
				],
			},
		],
	},
	{
		displayName: 'Senders by Country',
		name: 'senders',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Sender',
		default: {},
		description: 'Senders for numbers of these countries, e.g. a number of the United States, or a name that is registered in India',
		options: [
			{
				displayName: 'Sender',
				name: 'row',
				values: [
					country,
					{
						displayName: 'Sender',
						name: 'sender',
						type: 'string',
						default: '',
						required: true,
						placeholder: 'e.g. +12015550123',
						description: 'Number, short code, or name that is registered there',
					},
				],
			},
		],
	},
];
