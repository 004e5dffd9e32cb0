import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { resourceProperties, runResource, searchBrandKits, searchMessages, searchPeople, storeConnectionTest, type Resource } from '../kit';
import { deleteBrandKit } from './brand-kit-delete.operation';
import { getBrandKitsKept } from './brand-kit-get-many.operation';
import { getBrandKit } from './brand-kit-get.operation';
import { saveBrandKit } from './brand-kit-save.operation';
import { check } from './check.operation';
import { compose } from './compose.operation';
import { followLinks } from './link-follow.operation';
import { deleteMessage } from './message-delete.operation';
import { getMessagesKept } from './message-get-many.operation';
import { saveMessage } from './message-save.operation';
import { preview } from './preview.operation';

const resources: Resource[] = [
	{ value: 'message', name: 'Message', operations: [getMessagesKept, saveMessage, compose, check, preview, deleteMessage] },
	{ value: 'link', name: 'Link', operations: [followLinks] },
	{ value: 'brandKit', name: 'Brand Kit', operations: [getBrandKitsKept, getBrandKit, saveBrandKit, deleteBrandKit] },
];

export class Message implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Message',
		name: 'message',
		icon: { light: 'file:message.svg', dark: 'file:message.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Say it once, in several languages: each channel gets its own form, checked and shown before anything is sent',
		defaults: { name: 'Message' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'omnichannelStoreApi', required: false, testedBy: 'storeConnectionTest' }],
		properties: resourceProperties(resources),
	};

	methods = { credentialTest: { storeConnectionTest }, listSearch: { searchBrandKits, searchMessages, searchPeople } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runResource(this, resources);
	}
}
