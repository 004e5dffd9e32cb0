import type { INodeProperties } from 'n8n-workflow';
import type { Read } from './operation';

/** n8n's usual pair for lists: Return All, or a limit. */
export const listFields: INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		displayOptions: { show: { returnAll: [false] } },
		default: 50,
		description: 'Max number of results to return',
	},
];

/** How many results are wanted. */
export function readLimit(read: Read): number {
	return read<boolean>('returnAll') ? 1_000_000_000 : Math.max(1, Math.trunc(Number(read<unknown>('limit')) || 50));
}
