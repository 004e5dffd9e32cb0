import type { INodeProperties } from 'n8n-workflow';
import { ALL_CHANNELS, personFields } from '../kit';

const only = (...kinds: string[]): Pick<INodeProperties, 'displayOptions'> => ({ displayOptions: { show: { kind: kinds, change: ['set'] } } });

const DAYS = [
	{ name: 'Friday', value: 'fri' },
	{ name: 'Monday', value: 'mon' },
	{ name: 'Saturday', value: 'sat' },
	{ name: 'Sunday', value: 'sun' },
	{ name: 'Thursday', value: 'thu' },
	{ name: 'Tuesday', value: 'tue' },
	{ name: 'Wednesday', value: 'wed' },
];

const hoursField: INodeProperties = {
	displayName: 'Hours',
	name: 'hours',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	...only('hours'),
	placeholder: 'Add Hours',
	default: { row: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '17:00', to: '20:00' }] },
	description: 'When contact is welcome; at all other times it waits',
	options: [{
		displayName: 'Row',
		name: 'row',
		values: [
			{ displayName: 'Days', name: 'days', type: 'multiOptions', options: DAYS, default: ['mon', 'tue', 'wed', 'thu', 'fri'], description: 'Days on which these hours hold' },
			{ displayName: 'From', name: 'from', type: 'string', default: '17:00', placeholder: 'e.g. 17:00', description: 'Start of the hours, on a 24-hour clock' },
			{ displayName: 'To', name: 'to', type: 'string', default: '20:00', placeholder: 'e.g. 20:00', description: 'End of the hours; 24:00 is the end of the day' },
		],
	}],
};

/** The form of a wish. */
export const preferenceFields: INodeProperties[] = [
	...personFields(),
	{
		displayName: 'Wish',
		name: 'kind',
		type: 'options',
		options: [
			{ name: 'Less Often', value: 'less-often', description: 'At most so many messages in so many days' },
			{ name: 'Only at Hours', value: 'hours', description: 'Contact waits for the hours that the person likes' },
			{ name: 'Pause', value: 'snooze', description: 'No contact until a day' },
		],
		default: 'less-often',
		description: 'What the person wishes, short of a no',
	},
	{
		displayName: 'Change',
		name: 'change',
		type: 'options',
		options: [
			{ name: 'Note It', value: 'set', description: 'It holds from now on, in place of an earlier one of its kind' },
			{ name: 'Take It Back', value: 'clear', description: 'It no longer holds' },
		],
		default: 'set',
		description: 'Whether the wish begins or ends',
	},
	{ displayName: 'Channel', name: 'channel', type: 'options', options: ALL_CHANNELS, default: 'all', description: 'On which channel it holds' },
	{ displayName: 'At Most', name: 'count', type: 'number', typeOptions: { minValue: 1 }, ...only('less-often'), default: 1, description: 'How many messages are welcome' },
	{ displayName: 'In Days', name: 'days', type: 'number', typeOptions: { minValue: 1 }, ...only('less-often'), default: 7, description: 'In how many days' },
	{ displayName: 'Until', name: 'until', type: 'dateTime', ...only('snooze'), default: '', description: 'From when on contact is welcome again' },
	hoursField,
	{ displayName: 'Time Zone', name: 'zone', type: 'string', ...only('hours'), default: '', placeholder: 'e.g. Europe/Sofia', description: 'Where these hours are meant; empty for where the person is' },
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{ displayName: 'Said At', name: 'saidAt', type: 'dateTime', default: '', description: 'When the person said it, if not now' },
			{ displayName: 'Source', name: 'source', type: 'string', default: 'preference page', placeholder: 'e.g. call center', description: 'Where the person said it' },
			{ displayName: 'Topic', name: 'topic', type: 'string', default: '', placeholder: 'e.g. hiking news', description: 'Only for messages on this subject; empty for all' },
		],
	},
];
