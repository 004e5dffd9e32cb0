import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { operationProperties, runOperation, searchPeople, storeConnectionTest } from '../kit';
import { get } from './get.operation';
import { record } from './record.operation';

const operations = [record, get];

export class Consent implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Consent',
		name: 'consent',
		icon: { light: 'file:consent.svg', dark: 'file:consent.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] }}',
		description: 'What people said about being contacted: a yes or no per channel and purpose, kept as evidence',
		defaults: { name: 'Consent' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'omnichannelStoreApi', required: false, testedBy: 'storeConnectionTest' }],
		properties: operationProperties(operations),
	};

	methods = { credentialTest: { storeConnectionTest }, listSearch: { searchPeople } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, operations);
	}
}
