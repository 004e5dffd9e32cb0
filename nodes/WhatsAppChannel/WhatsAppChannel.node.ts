import { NodeConnectionTypes, type IExecuteFunctions, type INodeExecutionData, type INodeType, type INodeTypeDescription } from 'n8n-workflow';
import { channelCredentials, channelOperations, operationProperties, outputsFor, runOperation, searchBrandKits, searchMessages, searchPeople, SEND_OUTPUTS, storeConnectionTest } from '../kit';
import { whatsAppForm } from './whatsapp-form';

const operations = channelOperations(whatsAppForm);

export class WhatsAppChannel implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WhatsApp Channel',
		name: 'whatsAppChannel',
		icon: { light: 'file:whatsAppChannel.svg', dark: 'file:whatsAppChannel.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ($parameter["provider"] ? " via " + $parameter["provider"] : "") }}',
		description: 'Write to people on WhatsApp knowing what happened on every other channel: free text while it is allowed, else the approved template, never twice',
		defaults: { name: 'WhatsApp Channel' },
		inputs: [NodeConnectionTypes.Main],
		outputs: outputsFor(['send'], SEND_OUTPUTS),
		usableAsTool: true,
		credentials: channelCredentials(whatsAppForm),
		properties: operationProperties(operations),
	};

	methods = { credentialTest: { storeConnectionTest }, listSearch: { searchBrandKits, searchMessages, searchPeople } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, operations);
	}
}
