import {
	NodeConnectionTypes,
	type ICredentialsDecrypted,
	type ICredentialTestFunctions,
	type IExecuteFunctions,
	type INodeCredentialTestResult,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { channelCredentials, channelOperations, operationProperties, outputsFor, runOperation, searchBrandKits, searchMessages, searchPeople, SEND_OUTPUTS, sesConnectionTest, storeConnectionTest } from '../kit';
import { tryServer, type SmtpCredential } from '../kit/smtp';
import { emailForm } from './email-form';

const operations = channelOperations(emailForm);

export class EmailChannel implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Email Channel',
		name: 'emailChannel',
		icon: { light: 'file:emailChannel.svg', dark: 'file:emailChannel.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ($parameter["provider"] ? " via " + $parameter["provider"] : "") }}',
		description: 'Send people mail that knows what happened on every other channel: checked at the moment of sending, never twice',
		defaults: { name: 'Email Channel' },
		inputs: [NodeConnectionTypes.Main],
		outputs: outputsFor(['send'], SEND_OUTPUTS),
		usableAsTool: true,
		credentials: channelCredentials(emailForm),
		properties: operationProperties(operations),
	};

	methods = { credentialTest: { sesConnectionTest, smtpConnectionTest, storeConnectionTest }, listSearch: { searchBrandKits, searchMessages, searchPeople } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, operations);
	}
}

/** Connects to the mail server and logs in; sends nothing. */
async function smtpConnectionTest(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const wrong = await tryServer(credential.data as unknown as SmtpCredential);
	return wrong ? { status: 'Error', message: wrong } : { status: 'OK', message: 'The mail server answers' };
}
