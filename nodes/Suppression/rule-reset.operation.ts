import { CHANNELS, readJurisdiction, resetRule as reset, type ChannelOrAll, type Reset } from '../../marketing/consent';
import { accepted, refused, type Outcome } from '../../marketing/outcome';
import { ALL_CHANNELS, operation } from '../kit';
import { jurisdictionField } from './rule-fields';

/** Lets the shipped rules hold again. */
export const resetRule = operation({
	value: 'reset',
	name: 'Reset',
	action: 'Reset contact rule',
	description: 'Take back what was changed in a rule, so that the shipped one holds again',
	fields: [
		{ ...jurisdictionField, required: true },
		{
			displayName: 'Channel',
			name: 'channel',
			type: 'options',
			options: ALL_CHANNELS,
			default: 'all',
			description: 'The channel whose rule is reset',
		},
	],
	input: (read) => ({ jurisdiction: read<unknown>('jurisdiction'), channel: read<ChannelOrAll>('channel') }),
	judge: ({ jurisdiction, channel }): Outcome<Reset> => {
		if (channel !== 'all' && !CHANNELS.includes(channel)) {
			return refused({ code: 'no-channel', field: 'Channel', message: `"${String(channel).slice(0, 60)}" is none of all, ${CHANNELS.join(', ')}` });
		}
		const place = readJurisdiction(jurisdiction);
		return place.ok ? accepted({ jurisdiction: place.value, channel }) : place;
	},
	run: reset,
	emit: ({ channels }) => ({ fields: { ruleReset: channels.length > 0, channelsReset: channels } }),
});
