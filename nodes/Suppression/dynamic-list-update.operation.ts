import { readDynamicList, saveDynamicLists } from '../../marketing/outreach';
import { operation } from '../kit';
import { listItem, readListForm } from './dynamic-list-input';
import { listName, listOptions, ruleFields } from './dynamic-list.fields';

/** Changes a dynamic list, or lets it rest. */
export const updateList = operation({
	value: 'update',
	name: 'Update',
	action: 'Update dynamic list',
	description: 'Change the rule or the options of a list, or let it rest; what is left out stays as it is',
	fields: [listName, ...ruleFields(true), listOptions],
	input: (read) => readListForm(read, 'update'),
	judge: readDynamicList,
	run: saveDynamicLists,
	emit: (list) => ({ fields: listItem(list), alone: true }),
});
