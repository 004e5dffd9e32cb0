import { accepted, refused, type Outcome } from '../../marketing/outcome';
import { currentRules, updateRules as update } from '../../marketing/profiles';
import { operation } from '../kit';
import { effectItem } from './rule-effect';
import { readRuleChange, type RuleChange } from './rule-form';
import { ruleFields } from './rule.fields';

interface Ask {
	change: RuleChange;
	note: string;
}

const LONGEST = 500;

/** Makes changed rules hold from now on. */
export const updateRules = operation({
	value: 'update',
	name: 'Update',
	action: 'Update rules',
	description: 'Change the rules; people are joined and split accordingly, and the version before stays on record',
	once: true,
	fields: [
		...ruleFields,
		{
			displayName: 'Note',
			name: 'note',
			type: 'string',
			default: '',
			placeholder: 'e.g. the stores share one tablet',
			description: 'Why the rules change; it stays with the version',
		},
	],
	input: (read) => ({ change: readRuleChange(read), note: String(read<unknown>('note') ?? '').trim().slice(0, LONGEST) }),
	judge: ({ change, note }): Outcome<Ask> => {
		if (!change.ok) return change;
		return change.value ? accepted({ change: change.value, note }) : refused(NO_CHANGE);
	},
	run: async (tools, [{ change, note }]) => {
		const rules = change((await currentRules(tools.database)).rules);
		if (!rules.ok) return [rules];
		const { version, ...effect } = await update(tools, rules.value, note);
		tools.hint(`Version ${version} holds. Of ${effect.people} people, ${effect.joins} were joined to others and ${effect.splits} split off.`);
		return [accepted({ version, ...await effectItem(tools, effect), rules: rules.value })];
	},
	emit: (fields) => ({ fields, alone: true }),
});

const NO_CHANGE = {
	code: 'no-change',
	field: 'Changes',
	message: 'Nothing is to change',
	advice: 'Add what is to change. To see what a change would do, run Rule > Preview with the same fields.',
};
