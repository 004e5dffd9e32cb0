import { removeDynamicLists } from '../../marketing/outreach';
import { accepted, refused, type Outcome } from '../../marketing/outcome';
import { operation } from '../kit';
import { listName } from './dynamic-list.fields';

/** Removes a dynamic list. */
export const deleteList = operation({
	value: 'delete',
	name: 'Delete',
	action: 'Delete dynamic list',
	description: 'Remove the rule: whom it kept out may be contacted again at once',
	fields: [listName],
	input: (read) => String(read<unknown>('list') ?? '').trim(),
	judge: (name): Outcome<string> => (name === '' ? refused({ code: 'no-list', field: 'List', message: 'This row names no list' }) : accepted(name)),
	run: removeDynamicLists,
	emit: ({ name }) => ({ fields: { list: name, deleted: true }, alone: true }),
});
