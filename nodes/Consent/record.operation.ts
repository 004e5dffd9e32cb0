import { readStatement, recordConsent, type ChannelOrAll, type Purpose } from '../../marketing/consent';
import { readMoment } from '../../marketing/calendar';
import { refused } from '../../marketing/outcome';
import { ALL_CHANNELS, operation, personFields, purposeField, readPersonFields } from '../kit';

/** Writes down what each item's person said about being contacted. */
export const record = operation({
	value: 'record',
	name: 'Record',
	action: 'Record consent',
	description: 'Write down a yes or no to being contacted, with where it comes from',
	fields: [
		...personFields(),
		{
			displayName: 'Channel',
			name: 'channel',
			type: 'options',
			options: ALL_CHANNELS,
			default: 'email',
			description: 'What the person said yes or no to',
		},
		{ ...purposeField, description: 'What kind of messages the person said yes or no to' },
		{
			displayName: 'Status',
			name: 'status',
			type: 'string',
			default: '',
			placeholder: 'e.g. granted',
			description: 'Granted, withdrawn or pending; yes and no are understood in several languages. Empty says nothing and changes nothing.',
		},
		{
			displayName: 'Source',
			name: 'source',
			type: 'string',
			default: 'import',
			placeholder: 'e.g. newsletter form',
			description: 'Where the person said it',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'Said At',
					name: 'saidAt',
					type: 'dateTime',
					default: '',
					description: 'When the person said it. A yes without a date never overrides a no.',
				},
				{
					displayName: 'Wording',
					name: 'wording',
					type: 'string',
					default: '',
					description: 'The text that the person saw or heard, or its version',
				},
			],
		},
	],
	input: (read) => ({
		person: readPersonFields(read),
		channel: read<ChannelOrAll>('channel'),
		purpose: read<Purpose>('purpose'),
		status: read<unknown>('status'),
		source: read('source') || 'import',
		...read<{ saidAt?: unknown; wording?: unknown }>('options'),
	}),
	judge: ({ saidAt, wording, ...written }, now) => {
		const moment = saidAt ? readMoment(saidAt, now) : undefined;
		if (saidAt && moment === undefined) {
			return refused({ code: 'no-time', field: 'Said At', message: `"${String(saidAt).slice(0, 60)}" is no time in the past` });
		}
		return readStatement({ ...written, saidAt: moment, wording: String(wording ?? '').slice(0, 4_000) }, now);
	},
	run: recordConsent,
	emit: ({ profileId, recorded, status }) => ({ fields: { profileId, consent: status, consentRecorded: recorded } }),
});
