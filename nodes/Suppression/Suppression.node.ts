import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { operationProperties, outputsFor, runOperation, searchPeople, storeConnectionTest } from '../kit';
import { add } from './add.operation';
import { check, CHECK_OUTPUTS } from './check.operation';
import { getMany } from './get-many.operation';
import { remove } from './remove.operation';

const operations = [check, add, remove, getMany];

export class Suppression implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Suppression',
		name: 'suppression',
		icon: { light: 'file:suppression.svg', dark: 'file:suppression.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] }}',
		description: 'Keep out people who must not be contacted, who said no, or who bought the product lately, on any channel',
		defaults: { name: 'Suppression' },
		inputs: [NodeConnectionTypes.Main],
		outputs: outputsFor('check', CHECK_OUTPUTS),
		usableAsTool: true,
		credentials: [{ name: 'omnichannelStoreApi', required: false, testedBy: 'storeConnectionTest' }],
		properties: operationProperties(operations),
	};

	methods = { credentialTest: { storeConnectionTest }, listSearch: { searchPeople } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, operations);
	}
}
