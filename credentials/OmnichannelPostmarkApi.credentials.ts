import type { IAuthenticateGeneric, Icon, ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

export class OmnichannelPostmarkApi implements ICredentialType {
	name = 'omnichannelPostmarkApi';

	displayName = 'Omnichannel Postmark API';

	documentationUrl = 'https://github.com/n8n-nodes-omnichannel/n8n-nodes-omnichannel#postmark';

	icon: Icon = { light: 'file:postmark.svg', dark: 'file:postmark.dark.svg' };

	properties: INodeProperties[] = [
		{
			displayName: 'Server Token',
			name: 'serverToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Token of the Postmark server that sends (API Tokens)',
		},
		{
			displayName: 'Marketing Stream',
			name: 'marketingStream',
			type: 'string',
			default: 'broadcast',
			description: 'ID of the message stream for marketing',
		},
		{
			displayName: 'Other Stream',
			name: 'transactionalStream',
			type: 'string',
			default: 'outbound',
			description: 'ID of the message stream for all other mail',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://mail-proxy.example.com',
			description: 'Only for a proxy of your own in front of Postmark; empty for its own address',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { headers: { 'X-Postmark-Server-Token': '={{$credentials.serverToken}}', Accept: 'application/json' } },
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.baseUrl || "https://api.postmarkapp.com"}}',
			url: '/server',
		},
	};
}
