import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { resourceProperties, runResource, searchPeople, storeConnectionTest, type Resource } from '../kit';
import { plan } from './audience-plan.operation';
import { remove } from './audience-remove.operation';
import { get } from './control-group-get.operation';
import { set } from './control-group-set.operation';
import { createOrUpdate } from './create-or-update.operation';
import { findCollisions } from './find-collisions.operation';
import { getMany } from './get-many.operation';

const resources: Resource[] = [
	{ value: 'campaign', name: 'Campaign', operations: [getMany, createOrUpdate, findCollisions] },
	{ value: 'audience', name: 'Audience', operations: [plan, remove] },
	{ value: 'controlGroup', name: 'Control Group', operations: [get, set] },
];

export class Campaign implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Campaign',
		name: 'campaign',
		icon: { light: 'file:campaign.svg', dark: 'file:campaign.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Who wants what from whom and when: campaigns of all departments, their audiences, their collisions, and who is left alone',
		defaults: { name: 'Campaign' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'omnichannelStoreApi', required: false, testedBy: 'storeConnectionTest' }],
		properties: resourceProperties(resources),
	};

	methods = { credentialTest: { storeConnectionTest }, listSearch: { searchPeople } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runResource(this, resources);
	}
}
