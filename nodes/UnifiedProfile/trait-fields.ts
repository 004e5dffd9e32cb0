import type { INodeProperties } from 'n8n-workflow';
import type { Read } from '../kit';

const traitRow: INodeProperties[] = [
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		default: '',
		placeholder: 'e.g. firstName',
		description: 'Name under which it can be used later, e.g. {{ profile.firstName }} in a mail',
	},
	{
		displayName: 'Value',
		name: 'value',
		type: 'string',
		default: '',
		description: 'Drag the column here; an empty value leaves the trait as it is',
	},
];

/** A list of traits to write. */
export const traitsField: INodeProperties = {
	displayName: 'Traits',
	name: 'traits',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Trait',
	default: {},
	description: 'What is kept about the person; which value counts when sources disagree is set under Rule > Update',
	options: [{ displayName: 'Trait', name: 'trait', values: traitRow }],
};

/** The traits of the list. */
export function readTraitRows(read: Read): Record<string, unknown> {
	const rows = read<{ trait?: { name: string; value: unknown }[] }>('traits').trait ?? [];
	// Without a prototype: a trait may have any name.
	const traits = Object.create(null) as Record<string, unknown>;
	for (const { name, value } of rows) traits[name] = value;
	return traits;
}
