import type { INodeProperties } from 'n8n-workflow';
import type { Purpose } from '../../marketing/consent';
import type { Read } from './operation';

/** Channels as the editor lists them; `all` comes first where it is offered. */
export const CHANNEL_OPTIONS = [
	{ name: 'Ads', value: 'ads' },
	{ name: 'Automated Call', value: 'autocall' },
	{ name: 'Direct Mail', value: 'mail' },
	{ name: 'E-Mail', value: 'email' },
	{ name: 'Phone Call', value: 'phone' },
	{ name: 'Push', value: 'push' },
	{ name: 'SMS', value: 'sms' },
	{ name: 'Website', value: 'web' },
	{ name: 'WhatsApp', value: 'whatsapp' },
];

export const ALL_CHANNELS = [{ name: 'All Channels', value: 'all' }, ...CHANNEL_OPTIONS];

export const purposeField: INodeProperties = {
	displayName: 'Purpose',
	name: 'purpose',
	type: 'options',
	options: [
		{ name: 'Marketing', value: 'marketing', description: 'Needs the person\'s consent' },
		{ name: 'Service', value: 'service', description: 'About something the person has, unless they said no to it' },
		{ name: 'Transactional', value: 'transactional', description: 'Part of an order or account, e.g. a receipt' },
	],
	default: 'marketing',
	description: 'What the message is for: it decides whose yes is needed',
};

export const campaignField: INodeProperties = {
	displayName: 'Campaign',
	name: 'campaign',
	type: 'string',
	default: '',
	placeholder: 'e.g. trail-runner-launch',
	description: 'Name of the campaign, the same in every node that belongs to it. A person gets each message of a campaign once.',
};

/** Who bought lately is left out, wherever they bought. */
export const exclusionFields: INodeProperties[] = [
	{
		displayName: 'Advertised Products',
		name: 'excludeProducts',
		type: 'string',
		displayOptions: { show: { purpose: ['marketing'] } },
		default: '',
		placeholder: 'e.g. TRAIL-200, Running shoes',
		description: 'SKUs, names or categories, separated by commas. Who bought one of them lately, on any channel, is left out.',
	},
	{
		displayName: 'Bought Within Days',
		name: 'excludeDays',
		type: 'number',
		typeOptions: { minValue: 1 },
		displayOptions: { show: { purpose: ['marketing'] }, hide: { excludeProducts: [''] } },
		default: 30,
		description: 'How many days back a purchase of an advertised product counts',
	},
];

/** Purpose and exclusions as the decision wants them. */
export function readContactFields(read: Read): { purpose: Purpose; exclude?: { products: string[]; days: number } } {
	const purpose = read<Purpose>('purpose');
	const products = asList(read<unknown>('excludeProducts'));
	if (purpose !== 'marketing' || products.length === 0) return { purpose };
	return { purpose, exclude: { products, days: Number(read<unknown>('excludeDays')) || 30 } };
}

/** A comma-separated text or an array, as a list of texts. */
export function asList(written: unknown): string[] {
	const parts = Array.isArray(written) ? written.map(String) : String(written ?? '').split(',');
	return parts.map((part) => part.trim()).filter((part) => part !== '');
}
