import type { INodeProperties } from 'n8n-workflow';
import { asList, CHANNEL_OPTIONS } from './contact-fields';
import type { Read } from './operation';

/** What else decides about a message: rarely set, so it stands among the options. */
export const MESSAGE_OPTIONS: INodeProperties[] = [
	{
		displayName: 'Country',
		name: 'country',
		type: 'string',
		default: '',
		placeholder: 'e.g. PL',
		description: 'Two-letter country in which the person is, when the store doesn\'t know it; its law then holds',
	},
	{
		displayName: 'Department',
		name: 'department',
		type: 'string',
		default: '',
		placeholder: 'e.g. Service',
		description: 'Who in the house writes; left out, the department of the campaign. Two departments don\'t write to one person within the same hour.',
	},
	{
		displayName: 'Tags',
		name: 'tags',
		type: 'string',
		default: '',
		placeholder: 'e.g. newsletter, spring',
		description: 'Words by which frequency caps and dynamic lists know the message, separated by commas; those of the campaign are added',
	},
	{
		displayName: 'Topic',
		name: 'topic',
		type: 'string',
		default: '',
		placeholder: 'e.g. Trail news',
		description: 'What it is about within the purpose: who said no to this topic is left out',
	},
];

/** What only a question can have: other channels, another moment. */
export const QUESTION_OPTIONS: INodeProperties[] = [
	{
		displayName: 'Also Check Channels',
		name: 'alsoChannels',
		type: 'multiOptions',
		options: CHANNEL_OPTIONS,
		default: [],
		description: 'Further channels to ask about: the item is allowed when one of them is, and says which',
	},
	...MESSAGE_OPTIONS.slice(0, 2),
	{
		displayName: 'Moment',
		name: 'at',
		type: 'dateTime',
		default: '',
		description: 'The moment that is asked about; now when left out. Nothing is remembered of such a question.',
	},
	...MESSAGE_OPTIONS.slice(2),
	{
		displayName: 'WhatsApp Message',
		name: 'form',
		type: 'options',
		options: [
			{ name: 'Approved Template', value: 'template' },
			{ name: 'Free Text', value: 'free-form', description: 'Allowed within 24 hours of a message of theirs' },
		],
		default: 'template',
		description: 'On WhatsApp: what kind of message it is',
	},
];

/** Topic, department and tags, as the decision wants them; what is not said is left out. */
export function readMessageOptions(options: Record<string, unknown>): { topic?: string; department?: string; tags?: string[] } {
	const text = (name: string) => String(options[name] ?? '').trim();
	const tags = asList(options.tags);
	return {
		...(text('topic') ? { topic: text('topic') } : {}),
		...(text('department') ? { department: text('department') } : {}),
		...(tags.length > 0 ? { tags } : {}),
	};
}

/** The country that an item states. */
export function readCountry(options: Record<string, unknown>): { country?: string } {
	const country = String(options.country ?? '').trim();
	return country === '' ? {} : { country };
}

/** The options of a node, whatever they hold. */
export function readOptions(read: Read): Record<string, unknown> {
	return read<Record<string, unknown> | undefined>('options') || {};
}
