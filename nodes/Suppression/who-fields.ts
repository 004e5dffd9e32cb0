import type { INodeProperties } from 'n8n-workflow';
import { ALL_CHANNELS, personFields } from '../kit';

/** An address is suppressed whoever uses it; a profile is the person under all their addresses. */
export const whoFields: INodeProperties[] = personFields('email').map((field) =>
	(field.name === 'personBy'
		? { ...field, displayName: 'Suppress By', description: 'An e-mail address or number is suppressed whoever uses it, a profile under all its addresses' }
		: field));

export const channelField: INodeProperties = {
	displayName: 'Channel',
	name: 'channel',
	type: 'options',
	options: ALL_CHANNELS,
	default: 'all',
	description: 'On which channel it holds',
};
