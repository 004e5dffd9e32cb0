import type { INodeProperties } from 'n8n-workflow';
import type { Channel, Purpose } from '../../marketing/consent';
import { keepCaps, readCap, type CapPeriod, type FrequencyCap } from '../../marketing/outreach';
import { asList, CHANNEL_OPTIONS, operation, purposeField, type Read } from '../kit';
import { capItem } from './cap-item';

const PERIODS = [
	{ name: 'Calendar Day', value: 'day', description: 'From midnight to midnight where the person is' },
	{ name: 'Calendar Month', value: 'month', description: 'From the first of the month where the person is' },
	{ name: 'Calendar Week', value: 'week', description: 'From Monday where the person is' },
	{ name: 'Rolling Days', value: 'days', description: 'The last so many days, to the minute' },
	{ name: 'Rolling Hours', value: 'hours', description: 'The last so many hours, to the minute' },
];

export const capName: INodeProperties = {
	displayName: 'Name',
	name: 'capName',
	type: 'string',
	default: 'At most 3 in 7 days',
	required: true,
	placeholder: 'e.g. At most 3 in 7 days',
	description: 'Name of the cap, shown where it stops a message; the same name again changes the cap',
};

/** Creates a cap or changes the one of that name. */
export const saveCap = operation({
	value: 'createOrUpdate',
	name: 'Create or Update',
	action: 'Create or update frequency cap',
	description: 'Say how often people are contacted at most; of several caps that apply the strictest counts, and attempts count',
	fields: [
		capName,
		{
			displayName: 'Most Contacts',
			name: 'count',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 3,
			description: 'So many contacts are allowed in the period; 0 stops them altogether',
		},
		{
			displayName: 'Period',
			name: 'period',
			type: 'options',
			options: PERIODS,
			default: 'days',
			description: 'In what time they are counted',
		},
		{
			displayName: 'Length',
			name: 'length',
			type: 'number',
			typeOptions: { minValue: 1 },
			displayOptions: { show: { period: ['days', 'hours'] } },
			default: 7,
			description: 'How many days or hours',
		},
		{
			displayName: 'Applies To',
			name: 'counts',
			type: 'collection',
			placeholder: 'Add Condition',
			default: {},
			description: 'What is capped and counted; everything in marketing where nothing is said',
			options: [
				{ displayName: 'Channels', name: 'channels', type: 'multiOptions', options: CHANNEL_OPTIONS, default: [], description: 'Only these channels, counted together' },
				{ displayName: 'Departments', name: 'departments', type: 'string', default: '', placeholder: 'e.g. Sales, Service', description: 'Only messages of these departments, separated by commas' },
				{ displayName: 'Exempt Tags', name: 'exemptTags', type: 'string', default: '', placeholder: 'e.g. warranty', description: 'A message with one of these tags is not stopped and does not count' },
				{ displayName: 'Purposes', name: 'purposes', type: 'multiOptions', options: purposeField.options, default: ['marketing'], description: 'Only messages for these purposes' },
				{ displayName: 'Tags', name: 'tags', type: 'string', default: '', placeholder: 'e.g. newsletter', description: 'Only messages with one of these tags, as they were when sent' },
			],
		},
	],
	input: readForm,
	judge: readCap,
	run: keepCaps,
	emit: (cap: FrequencyCap) => ({ fields: capItem(cap) }),
});

function readForm(read: Read): FrequencyCap {
	const counts = read<Record<string, unknown>>('counts') || {};
	return {
		name: String(read<unknown>('capName') ?? ''),
		count: Number(read<unknown>('count')),
		period: periodOf(read('period'), Number(read<unknown>('length'))),
		channels: (counts.channels ?? []) as Channel[],
		purposes: (counts.purposes ?? ['marketing']) as Purpose[],
		departments: asList(counts.departments),
		tags: asList(counts.tags),
		exemptTags: asList(counts.exemptTags),
	};
}

function periodOf(unit: string, length: number): CapPeriod {
	if (unit === 'days' || unit === 'hours') return { hours: unit === 'days' ? length * 24 : length };
	return { calendar: unit as 'day' };
}
