import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { resourceProperties, runResource, storeConnectionTest, type Resource } from '../kit';
import { getMany } from './get-many.operation';
import { get } from './get.operation';
import { identify } from './identify.operation';
import { timeline } from './timeline.operation';
import { track } from './track.operation';

const resources: Resource[] = [
	{ value: 'profile', name: 'Profile', operations: [identify, get, getMany, timeline] },
	{ value: 'event', name: 'Event', operations: [track] },
];

export class UnifiedProfile implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Unified Profile',
		name: 'unifiedProfile',
		icon: { light: 'file:unifiedProfile.svg', dark: 'file:unifiedProfile.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'One profile per person from every system: recognise people, merge what is known, keep what they did',
		defaults: { name: 'Unified Profile' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'omnichannelStoreApi', required: false, testedBy: 'storeConnectionTest' }],
		properties: resourceProperties(resources),
	};

	methods = { credentialTest: { storeConnectionTest } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runResource(this, resources);
	}
}
