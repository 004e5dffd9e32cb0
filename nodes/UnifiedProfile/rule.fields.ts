import type { INodeProperties } from 'n8n-workflow';
import { ruleChanges } from './rule-changes.fields';

/** The form in which Rule > Preview and Rule > Update take a change; the same for both, so that what was seen is what is done. */
export const ruleFields: INodeProperties[] = [
	{
		displayName: 'Specify Rules',
		name: 'specifyRules',
		type: 'options',
		options: [
			{ name: 'Using Fields Below', value: 'fields' },
			{ name: 'Using JSON', value: 'json', description: 'In the form that Rule > Get shows under \'rules\'' },
		],
		default: 'fields',
		description: 'How to say what is to change',
	},
	{
		displayName: 'Changes',
		name: 'changes',
		type: 'collection',
		displayOptions: { show: { specifyRules: ['fields'] } },
		placeholder: 'Add Change',
		default: {},
		description: 'What is to change; everything else stays as it is',
		options: ruleChanges,
	},
	{
		displayName: 'Rules (JSON)',
		name: 'rulesJson',
		type: 'json',
		displayOptions: { show: { specifyRules: ['json'] } },
		default: '{}',
		description: 'The parts to change, each as a whole: a list that is given takes the place of the list that holds. Parts left out stay as they are.',
	},
];
