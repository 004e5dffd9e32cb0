import { overrideRule as override, readOverride, type Channel } from '../../marketing/consent';
import { CHANNEL_OPTIONS, operation } from '../kit';
import { readChangeForm, type ChangeForm } from './rule-changes';
import { ruleChangeFields } from './rule-changes.fields';
import { jurisdictionField, ruleItem } from './rule-fields';

/** Changes single fields of a rule of the law, for a reason. */
export const overrideRule = operation({
	value: 'override',
	name: 'Override',
	action: 'Override contact rule',
	description: 'Change single fields of a rule, or give a country without rules its own; the reason stays on record',
	fields: [
		{ ...jurisdictionField, required: true },
		{
			displayName: 'Channel',
			name: 'channel',
			type: 'options',
			options: CHANNEL_OPTIONS,
			default: 'email',
			description: 'The channel whose rule changes',
		},
		ruleChangeFields,
		{
			displayName: 'Reason',
			name: 'reason',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. advice of our counsel of 2026-11-02',
			description: 'Why the rule is changed; it stays with the rule and in the audit trail',
		},
	],
	input: (read) => ({ jurisdiction: read<unknown>('jurisdiction'), channel: read<Channel>('channel'), form: read<ChangeForm>('changes'), reason: read<unknown>('reason') }),
	judge: ({ form, ...written }) => {
		const changes = readChangeForm(form);
		return changes.ok ? readOverride({ ...written, changes: changes.value }) : changes;
	},
	run: override,
	emit: ({ rule }) => ({ fields: { rule: ruleItem(rule) } }),
});
