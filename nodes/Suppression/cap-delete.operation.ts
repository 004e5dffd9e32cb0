import { removeCaps } from '../../marketing/outreach';
import { accepted } from '../../marketing/outcome';
import { operation } from '../kit';
import { capName } from './cap-save.operation';

/** Removes a cap. */
export const deleteCap = operation({
	value: 'delete',
	name: 'Delete',
	action: 'Delete frequency cap',
	description: 'Remove a cap: it no longer stops anything',
	// Nothing is removed that nobody has named.
	fields: [{ ...capName, default: '', description: 'Name of the cap to remove' }],
	input: (read) => String(read<unknown>('capName') ?? '').trim(),
	judge: accepted,
	run: removeCaps,
	emit: ({ name }: { name: string }) => ({ fields: { cap: name, deleted: true } }),
});
