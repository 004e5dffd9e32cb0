import { NodeConnectionTypes, type IExecuteFunctions, type INodeExecutionData, type INodeType, type INodeTypeDescription } from 'n8n-workflow';
import { channelCredentials, channelOperations, openHttp2, operationProperties, outputsFor, runOperation, searchBrandKits, searchMessages, searchPeople, SEND_OUTPUTS, storeConnectionTest } from '../kit';
import { apnsConnectionTest, fcmConnectionTest, webPushConnectionTest } from './connection-tests';
import { pushForm } from './push-form';

const form = { ...pushForm, http2: () => openHttp2() };
const operations = channelOperations(form);

export class PushChannel implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Push Channel',
		name: 'pushChannel',
		icon: { light: 'file:pushChannel.svg', dark: 'file:pushChannel.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ($parameter["provider"] ? " via " + $parameter["provider"] : "") }}',
		description: 'Send notifications to people\'s phones and browsers that know what happened on every other channel: to their newest device, never twice',
		defaults: { name: 'Push Channel' },
		inputs: [NodeConnectionTypes.Main],
		outputs: outputsFor(['send'], SEND_OUTPUTS),
		usableAsTool: true,
		credentials: channelCredentials(form),
		properties: operationProperties(operations),
	};

	methods = {
		credentialTest: { storeConnectionTest, apnsConnectionTest, fcmConnectionTest, webPushConnectionTest },
		listSearch: { searchBrandKits, searchMessages, searchPeople },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, operations);
	}
}
