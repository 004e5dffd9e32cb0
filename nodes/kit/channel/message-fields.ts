import type { INodeProperties } from 'n8n-workflow';
import { MESSAGE_OPTIONS } from '../contact-options';
import type { ChannelForm } from './channel-form';

/** The options of Send, by the alphabet: those of every channel and the channel's own. */
export function sendOptions({ contentOptions, sendOptions: own = [], noun, nouns, channel }: Pick<ChannelForm<never, never>, 'contentOptions' | 'sendOptions' | 'noun' | 'nouns' | 'channel'>): INodeProperties {
	return collection([
		...MESSAGE_OPTIONS,
		...contentOptions,
		...own,
		{
			displayName: 'Expires',
			name: 'expires',
			type: 'dateTime',
			default: '',
			description: `The moment after which the ${noun} makes no sense any more: it is not sent then`,
		},
		{
			displayName: 'Message Name',
			name: 'step',
			type: 'string',
			default: '',
			description: `Tells several ${nouns} of one campaign apart; left out, each node is a ${noun} of its own`,
		},
		{
			displayName: 'Messages per Second',
			name: 'perSecond',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 10,
			description: 'Most messages a second through this account, over all workflows and workers; left out, what the provider takes from an ordinary account',
		},
		{
			displayName: 'Occurrence',
			name: 'occurrence',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2026-11',
			description: `Makes an intended repetition a new ${noun}, e.g. an order number or a month. Left out: once ever.`,
		},
		{
			displayName: 'Summary Item',
			name: 'summary',
			type: 'boolean',
			default: false,
			description: 'Whether one more item ends the output Sent: how many were sent, not sent and failed, and why',
		},
		{
			displayName: 'Send Tests To',
			name: 'testTo',
			type: 'string',
			default: '',
			placeholder: TEST_PLACES[channel] ?? '',
			description: `Your own address: every ${noun} goes there instead of to its person, marked as a test, and nobody's ledger knows of it. At most 20.`,
		},
	]);
}

const TEST_PLACES: Record<string, string> = { email: 'e.g. me@example.com', sms: 'e.g. +48601234567', whatsapp: 'e.g. +48601234567', push: 'e.g. fcm:dGVzdA' };

/** Options as a collection, by the alphabet. */
export function collection(options: INodeProperties[]): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [...options].sort((one, other) => (one.displayName < other.displayName ? -1 : 1)),
	};
}
