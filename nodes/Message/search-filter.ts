import type { INodeProperties } from 'n8n-workflow';
import type { Read } from '../kit';

/** Lets a list be narrowed by a word of the name. */
export const searchFilter: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [
		{
			displayName: 'Name Contains',
			name: 'search',
			type: 'string',
			default: '',
			placeholder: 'e.g. spring',
			description: 'Only those whose name holds this',
		},
	],
};

/** The word that names have to hold; empty for any. */
export function readSearch(read: Read): string {
	const { search } = read<{ search?: unknown } | undefined>('filters') ?? {};
	return String(search ?? '').trim();
}
