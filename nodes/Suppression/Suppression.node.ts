import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { operationProperties, outputsFor, resourceProperties, runResource, searchPeople, storeConnectionTest, type Resource } from '../kit';
import { add } from './add.operation';
import { deleteCap } from './cap-delete.operation';
import { getManyCaps } from './cap-get-many.operation';
import { saveCap } from './cap-save.operation';
import { check } from './check.operation';
import { CHECK_OUTPUTS } from './decision-item';
import { createList } from './dynamic-list-create.operation';
import { deleteList } from './dynamic-list-delete.operation';
import { getLists } from './dynamic-list-get-many.operation';
import { updateList } from './dynamic-list-update.operation';
import { explain } from './explain.operation';
import { exportList } from './export.operation';
import { getMany } from './get-many.operation';
import { importList } from './import.operation';
import { remove } from './remove.operation';
import { reserve } from './reserve.operation';
import { getManyRules } from './rule-get-many.operation';
import { overrideRule } from './rule-override.operation';
import { resetRule } from './rule-reset.operation';
import { simulate } from './simulate.operation';

/** Version 1 had no resources; workflows saved with it go on as they are. */
const first = [check, add, remove, getMany];

const resources: Resource[] = [
	{ value: 'check', name: 'Check', operations: [check, reserve, simulate, explain] },
	{ value: 'entry', name: 'List Entry', operations: [add, remove, getMany, importList, exportList] },
	{ value: 'dynamicList', name: 'Dynamic List', operations: [getLists, createList, updateList, deleteList] },
	{ value: 'cap', name: 'Frequency Cap', operations: [getManyCaps, saveCap, deleteCap] },
	{ value: 'rule', name: 'Contact Rule', operations: [getManyRules, overrideRule, resetRule] },
];

export class Suppression implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Suppression',
		name: 'suppression',
		icon: { light: 'file:suppression.svg', dark: 'file:suppression.dark.svg' },
		group: ['transform'],
		version: [1, 2],
		defaultVersion: 2,
		subtitle: '={{ $parameter["operation"] + ($parameter["resource"] ? ": " + $parameter["resource"] : "") }}',
		description: 'Keep out people who must not be contacted, who said no, or who bought the product lately, on any channel',
		defaults: { name: 'Suppression' },
		inputs: [NodeConnectionTypes.Main],
		outputs: outputsFor(['check', 'reserve'], CHECK_OUTPUTS),
		usableAsTool: true,
		credentials: [{ name: 'omnichannelStoreApi', required: false, testedBy: 'storeConnectionTest' }],
		properties: [...operationProperties(first, { '@version': [1] }), ...resourceProperties(resources, { '@version': [2] })],
	};

	methods = { credentialTest: { storeConnectionTest }, listSearch: { searchPeople } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runResource(this, resources, first);
	}
}
