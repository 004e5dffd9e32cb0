import type { INodeProperties } from 'n8n-workflow';
import { TRAIT_RULES } from '../../marketing/profiles';
import { limitRow, KINDS } from './identifier-limit.fields';
import { TRUST_OPTIONS } from './trust-options';

const TRAIT_WORDS: Record<(typeof TRAIT_RULES)[number], string> = {
	'most-recent': 'Most Recent', 'most-trusted': 'Most Trusted Source', earliest: 'Earliest', union: 'All Values',
};
const TRAIT_OPTIONS = TRAIT_RULES.map((value) => ({ name: TRAIT_WORDS[value], value }));

const rows = (displayName: string, name: string, placeholder: string, description: string, values: INodeProperties[]): INodeProperties => ({
	displayName, name, type: 'fixedCollection', typeOptions: { multipleValues: true }, placeholder, default: {}, description,
	options: [{ displayName: placeholder.replace('Add ', ''), name: 'row', values }],
});
const text = (displayName: string, name: string, placeholder: string, description: string): INodeProperties =>
	({ displayName, name, type: 'string', default: '', placeholder, description });
const choice = (displayName: string, name: string, options: INodeProperties['options'], preset: string, description: string): INodeProperties =>
	({ displayName, name, type: 'options', options, default: preset, description });
const count = (displayName: string, name: string, preset: number, description: string): INodeProperties =>
	({ displayName, name, type: 'number', typeOptions: { minValue: 1 }, default: preset, description });

const blockedRow: INodeProperties[] = [
	choice('Change', 'change', [{ name: 'Block', value: 'block' }, { name: 'Unblock', value: 'unblock' }], 'block', 'Whether the value is put on the list or taken from it'),
	choice('Identifier', 'kind', [{ name: 'Any', value: 'any' }, ...KINDS], 'email', 'Kind of identifier that the value is blocked for'),
	{ ...text('Name', 'name', 'e.g. facebook', 'What the identifier is called in Identify'), displayOptions: { show: { kind: ['other'] } } },
	text('Value', 'pattern', 'e.g. *@our-shop.example', 'Value by which nobody is recognised; * stands for any characters'),
];

/** Everything about the rules that a marketer may want to change. */
export const ruleChanges: INodeProperties[] = [
	rows('Blocked Values', 'blocked', 'Add Value', 'Values that say nothing about who somebody is, e.g. your own addresses', blockedRow),
	rows('Identifier Limits', 'limits', 'Add Limit', 'What an identifier may do: how many of it one person may have, with how many people it may be seen, whether it joins', limitRow),
	choice('Least Trust That Merges', 'mergesFrom', TRUST_OPTIONS, 'till', 'Records of less sure sources attach to a person but never join two; they suggest'),
	{
		displayName: 'Merge Likely Duplicates From Score',
		name: 'mergeDuplicatesFrom',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 1, numberPrecision: 2 },
		default: 0,
		description: 'Likely duplicates with at least this score (0 to 1) are merged by themselves. 0: never, a person decides.',
	},
	count('Most Identifiers', 'mostIdentifiers', 1_000, 'Nothing is added to a person who has so many'),
	count('Most Merges', 'mostMerges', 100, 'Nobody is joined to a person who was joined so often'),
	choice('Other Sources', 'otherSources', TRUST_OPTIONS, 'till', 'How sure sources are that are not named'),
	choice('Other Traits', 'otherTraits', TRAIT_OPTIONS, 'most-recent', 'Which value counts for traits that are not named'),
	rows('Trait Rules', 'traits', 'Add Trait', 'Which value of a trait counts when sources disagree', [
		text('Trait', 'trait', 'e.g. city', 'Name of the trait'),
		choice('Rule', 'rule', TRAIT_OPTIONS, 'most-recent', 'Which value counts'),
	]),
	rows('Trust per Source', 'sources', 'Add Source', 'How sure each system is whom it is talking about', [
		text('Source', 'source', 'e.g. till', 'Name of the system, as in Identify'),
		choice('Trust', 'trust', TRUST_OPTIONS, 'till', 'How sure it is'),
	]),
];
