import { NodeConnectionTypes, type IExecuteFunctions, type INodeExecutionData, type INodeType, type INodeTypeDescription } from 'n8n-workflow';
import { channelCredentials, channelOperations, operationProperties, outputsFor, runOperation, searchBrandKits, searchPeople, SEND_OUTPUTS, storeConnectionTest } from '../kit';
import { awsSmsConnectionTest } from './aws-connection-test';
import { smsForm } from './sms-form';

const operations = channelOperations(smsForm);

export class SmsChannel implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'SMS Channel',
		name: 'smsChannel',
		icon: { light: 'file:smsChannel.svg', dark: 'file:smsChannel.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ($parameter["provider"] ? " via " + $parameter["provider"] : "") }}',
		description: 'Send people text messages that know what happened on every other channel: from a sender their country takes, with the way out its law wants, never twice',
		defaults: { name: 'SMS Channel' },
		inputs: [NodeConnectionTypes.Main],
		outputs: outputsFor(['send'], SEND_OUTPUTS),
		usableAsTool: true,
		credentials: channelCredentials(smsForm),
		properties: operationProperties(operations),
	};

	methods = { credentialTest: { awsSmsConnectionTest, storeConnectionTest }, listSearch: { searchBrandKits, searchPeople } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, operations);
	}
}
