import type { INodeProperties } from 'n8n-workflow';
import { ALL_CHANNELS } from '../kit';
import { REASON_OPTIONS } from './reason-options';

const OPTIONS: INodeProperties[] = [
	{
		displayName: 'Channel',
		name: 'channel',
		type: 'options',
		options: ALL_CHANNELS,
		default: 'all',
		description: 'Only those on this channel',
	},
	{
		displayName: 'Reason',
		name: 'reason',
		type: 'options',
		options: REASON_OPTIONS,
		default: 'opt-out',
		description: 'Only those for this reason',
	},
];

/** Which entries of the list are meant: by channel and reason, and whatever the operation adds. */
export function listFilters(...more: INodeProperties[]): INodeProperties {
	return { displayName: 'Filters', name: 'filters', type: 'collection', placeholder: 'Add Filter', default: {}, options: [...OPTIONS, ...more] };
}
