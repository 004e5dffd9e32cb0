import { listDynamicLists } from '../../marketing/outreach';
import { accepted } from '../../marketing/outcome';
import { iso, listFields, operation, readLimit } from '../kit';
import { listItem } from './dynamic-list-input';

/** The dynamic lists of the store. */
export const getLists = operation({
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many dynamic lists',
	description: 'The rules by which people are kept out for a while, by name',
	once: true,
	fields: listFields,
	input: readLimit,
	judge: accepted<number>,
	run: async (tools, [limit]) => [accepted((await listDynamicLists(tools.database)).slice(0, limit))],
	emit: (lists) => lists.map(({ updatedAt, updatedBy, ...list }) => ({ fields: { ...listItem(list), updatedAt: iso(updatedAt), updatedBy }, alone: true })),
});
