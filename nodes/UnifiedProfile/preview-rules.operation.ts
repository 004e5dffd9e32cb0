import { accepted } from '../../marketing/outcome';
import { currentRules, previewRules as preview } from '../../marketing/profiles';
import { operation } from '../kit';
import { effectItem } from './rule-effect';
import { readRuleChange } from './rule-form';
import { ruleFields } from './rule.fields';

/** What a change of the rules would do, without doing it. */
export const previewRules = operation({
	value: 'preview',
	name: 'Preview',
	action: 'Preview rules',
	description: 'How many people a change of the rules would join or split, and whom. Nothing is changed.',
	once: true,
	fields: ruleFields,
	input: readRuleChange,
	judge: (change) => change,
	run: async (tools, [change]) => {
		const { rules: base } = await currentRules(tools.database);
		const rules = change ? change(base) : accepted(base);
		if (!rules.ok) return [rules];
		const effect = await preview(tools, rules.value);
		tools.hint(`Of ${effect.people} people, ${effect.joins} would be joined to others and ${effect.splits} split off. Nothing was changed: Rule > Update does it.`);
		return [accepted({ ...await effectItem(tools, effect), rules: rules.value })];
	},
	emit: (fields) => ({ fields, alone: true }),
});
