import { readDynamicList, saveDynamicLists } from '../../marketing/outreach';
import { operation } from '../kit';
import { listItem, readListForm } from './dynamic-list-input';
import { listName, listOptions, ruleFields } from './dynamic-list.fields';

/** Makes a list that people come onto and leave by what they do. */
export const createList = operation({
	value: 'create',
	name: 'Create',
	action: 'Create dynamic list',
	description: 'Keep people out as long as a rule holds for them: they bought it lately, a complaint is open, somebody is talking to them',
	fields: [listName, ...ruleFields(false), listOptions],
	input: (read) => readListForm(read, 'create'),
	judge: readDynamicList,
	run: saveDynamicLists,
	emit: (list) => ({ fields: listItem(list), alone: true }),
});
