import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

// eslint-disable-next-line @n8n/community-nodes/credential-test-required -- Email Channel tests it; the rule reads no computed list
export class OmnichannelSesApi implements ICredentialType {
	name = 'omnichannelSesApi';

	displayName = 'Omnichannel Amazon SES API';

	documentationUrl = 'https://github.com/n8n-nodes-omnichannel/n8n-nodes-omnichannel#amazon-ses';

	icon: Icon = { light: 'file:ses.svg', dark: 'file:ses.dark.svg' };

	properties: INodeProperties[] = [
		{
			displayName: 'Region',
			name: 'region',
			type: 'string',
			default: 'eu-central-1',
			required: true,
			placeholder: 'e.g. eu-central-1',
			description: 'Region of AWS in which the sender is verified',
		},
		{
			displayName: 'Access Key ID',
			name: 'accessKeyId',
			type: 'string',
			default: '',
			required: true,
			description: 'ID of the access key of a user who may send (ses:SendEmail)',
		},
		{
			displayName: 'Secret Access Key',
			name: 'secretAccessKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Secret of that access key',
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
			description: 'Set of Amazon SES that reports what becomes of mails; empty for the default of the sender',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://mail-proxy.example.com',
			description: 'Only for a proxy of your own in front of Amazon SES; empty for its own address',
		},
	];
}
