import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

// eslint-disable-next-line @n8n/community-nodes/credential-test-required -- SMS Channel tests it: its requests have to be signed
export class OmnichannelAwsSmsApi implements ICredentialType {
	name = 'omnichannelAwsSmsApi';

	displayName = 'Omnichannel AWS SMS API';

	documentationUrl = 'https://github.com/n8n-nodes-omnichannel/n8n-nodes-omnichannel#aws-end-user-messaging';

	icon: Icon = { light: 'file:awsSms.svg', dark: 'file:awsSms.dark.svg' };

	properties: INodeProperties[] = [
		{
			displayName: 'Region',
			name: 'region',
			type: 'string',
			default: 'eu-central-1',
			required: true,
			placeholder: 'e.g. eu-central-1',
			description: 'Where your senders are registered',
		},
		{
			displayName: 'Access Key ID',
			name: 'accessKeyId',
			type: 'string',
			default: '',
			required: true,
			description: 'Of an IAM user who may do sms-voice:SendTextMessage and sms-voice:DescribeAccountAttributes',
		},
		{
			displayName: 'Secret Access Key',
			name: 'secretAccessKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Belongs to the access key',
		},
		{
			displayName: 'Session Token',
			name: 'sessionToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'Only for temporary keys',
		},
		{
			displayName: 'Configuration Set',
			name: 'configurationSet',
			type: 'string',
			default: '',
			description: 'Name of the configuration set that tells what becomes of each message',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://sms-voice.eu-central-1.amazonaws.com',
			description: 'Where requests go, when not to the vendor itself, e.g. a proxy of your house',
		},
	];
}
