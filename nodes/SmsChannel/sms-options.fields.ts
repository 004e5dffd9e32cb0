import type { INodeProperties } from 'n8n-workflow';
import { brandKitField } from '../kit';
import { byCountry } from './by-country.fields';

/** Options that Send and Preview share; the editor shows them by the alphabet. */
export const smsOptions: INodeProperties[] = [
	{ ...brandKitField, description: 'The saved brand kit whose company\'s name, senders and stop numbers hold where this node says nothing else' },
	{
		displayName: 'Currency',
		name: 'currency',
		type: 'string',
		default: 'EUR',
		description: 'Currency of the prices here, e.g. EUR',
	},
	{
		displayName: 'Language',
		name: 'language',
		type: 'string',
		default: '',
		placeholder: 'e.g. de',
		description: 'Language of the text, for the words about how to leave; left out, the person\'s own, else English',
	},
	{
		displayName: 'Most Segments',
		name: 'mostSegments',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 50 },
		default: 10,
		description: 'A text that takes more segments than these, each billed as a message, is not sent',
	},
	{
		displayName: 'Plain Letters',
		name: 'transliterate',
		type: 'boolean',
		default: false,
		description: 'Whether to write in plain letters (Zazolc for Zażółć) where that needs fewer segments',
	},
	{
		displayName: 'Price per Segment',
		name: 'pricePerSegment',
		type: 'number',
		typeOptions: { numberPrecision: 5, minValue: 0 },
		default: 0,
		description: 'What your provider takes for a segment, to countries without a price of their own: the cost is then told for each message and in sum',
	},
	{
		displayName: 'Unsubscribe Page',
		name: 'unsubscribePage',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://shop.example.com/leave',
		description: 'Web address of your page on which people say no. Nobody can answer a sender that is a name: their marketing texts then end with a signed link to it.',
	},
	{
		displayName: 'Valid For (Minutes)',
		name: 'validMinutes',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 4320 },
		default: 1440,
		description: 'How long the network may keep trying while the phone is off; left out, as long as the provider does by itself',
	},
	{
		displayName: 'Way Out Text',
		name: 'wayOut',
		type: 'string',
		default: '',
		placeholder: 'e.g. STOP to 36123',
		description: 'How people leave, in your own words, at the end of marketing texts. It holds the word STOP, or {{ unsubscribe_url }}. Left out, the words that the country and the language want.',
	},
	...byCountry,
];
