import { CHANNELS, listRules, readJurisdiction, type Channel, type RuleFilter } from '../../marketing/consent';
import { accepted, refused, type Outcome } from '../../marketing/outcome';
import { CHANNEL_OPTIONS, listFields, operation, readLimit } from '../kit';
import { jurisdictionField, ruleItem } from './rule-fields';

interface Filters {
	jurisdiction?: string;
	channel?: Channel | '';
	onlyOverridden?: boolean;
}

/** The rules of the law that hold, with what was changed in them. */
export const getManyRules = operation({
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many contact rules',
	description: 'The rules for marketing by jurisdiction and channel, with their sources and what was changed in them',
	once: true,
	fields: [
		...listFields,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: [
				{
					displayName: 'Channel',
					name: 'channel',
					type: 'options',
					options: CHANNEL_OPTIONS,
					default: 'email',
					description: 'Only the rules for this channel',
				},
				{ ...jurisdictionField, description: 'The rules that hold there, also where they are those of the EU or of everywhere else' },
				{
					displayName: 'Only Overridden',
					name: 'onlyOverridden',
					type: 'boolean',
					default: false,
					description: 'Whether to return only rules in which something was changed',
				},
			],
		},
	],
	input: (read) => ({ limit: readLimit(read), ...read<Filters>('filters') }),
	judge: ({ limit, jurisdiction = '', channel = '', onlyOverridden = false }): Outcome<RuleFilter> => {
		if (channel !== '' && !CHANNELS.includes(channel)) {
			return refused({ code: 'no-channel', field: 'Channel', message: `"${String(channel).slice(0, 60)}" is none of ${CHANNELS.join(', ')}` });
		}
		const place = String(jurisdiction).trim() === '' ? accepted('') : readJurisdiction(jurisdiction);
		return place.ok ? accepted({ limit, jurisdiction: place.value, channel, onlyOverridden }) : place;
	},
	run: async (tools, [filter]) => [accepted(await listRules(tools, filter))],
	emit: (rules) => rules.map((rule) => ({ alone: true, fields: ruleItem(rule) })),
});
