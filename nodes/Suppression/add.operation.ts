import { readMoment } from '../../marketing/calendar';
import { readSuppression, suppress, SUPPRESSION_REASONS, type ChannelOrAll, type SuppressionReason } from '../../marketing/consent';
import { refused } from '../../marketing/outcome';
import { freshKey, operation, readPersonFields } from '../kit';
import { REASON_OPTIONS } from './reason-options';
import { channelField, whoFields } from './who-fields';

/** The furthest end of a suppression: a moment in the future is wanted here. */
const FAR = 100 * 365 * 24 * 60 * 60 * 1000;

/** Puts addresses and people on the list of those who must not be contacted. */
export const add = operation({
	value: 'add',
	name: 'Add',
	action: 'Add suppression',
	description: 'Stop contact with an address or person, on one channel or all',
	fields: [
		...whoFields,
		channelField,
		{
			displayName: 'Reason',
			name: 'reason',
			type: 'options',
			options: REASON_OPTIONS,
			default: 'opt-out',
			description: 'Why there is to be no contact: it decides what is stopped',
		},
		{
			displayName: 'Source',
			name: 'source',
			type: 'string',
			default: 'n8n',
			placeholder: 'e.g. call center',
			description: 'System or person that says so',
		},
		{
			displayName: 'Ends On',
			name: 'endsOn',
			type: 'dateTime',
			default: '',
			description: 'When contact is allowed again; empty for never',
		},
		{
			displayName: 'Note',
			name: 'note',
			type: 'string',
			default: '',
			description: 'What a colleague should know about it',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'Store Only as Hash',
					name: 'hashed',
					type: 'boolean',
					default: false,
					description: 'Whether to keep a keyed hash instead of the address: it is still found, and nobody can read it',
				},
			],
		},
	],
	input: (read) => ({
		who: readPersonFields(read),
		channel: read<ChannelOrAll>('channel'),
		reason: read<SuppressionReason>('reason'),
		source: read('source') || 'n8n',
		note: String(read<unknown>('note') ?? '').slice(0, 1_000),
		endsOn: read<unknown>('endsOn'),
		hashed: read<{ hashed?: unknown }>('options').hashed === true,
	}),
	judge: ({ endsOn, ...written }, now) => {
		const expiresAt = endsOn ? readMoment(endsOn, now + FAR) : undefined;
		if (endsOn && expiresAt === undefined) {
			return refused({ code: 'no-time', field: 'Ends On', message: `"${String(endsOn).slice(0, 60)}" is no time` });
		}
		if (!(written.reason in SUPPRESSION_REASONS)) {
			return refused({ code: 'no-reason', field: 'Reason', message: `"${written.reason}" is none of ${Object.keys(SUPPRESSION_REASONS).join(', ')}` });
		}
		return readSuppression({ ...written, expiresAt }, now);
	},
	run: async (tools, suppressions) => await suppress(tools, suppressions, freshKey),
	emit: ({ who, status }) => ({ fields: { suppressed: who, suppressionStatus: status } }),
});
