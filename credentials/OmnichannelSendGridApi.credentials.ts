import type { IAuthenticateGeneric, Icon, ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

export class OmnichannelSendGridApi implements ICredentialType {
	name = 'omnichannelSendGridApi';

	displayName = 'Omnichannel SendGrid API';

	documentationUrl = 'https://github.com/n8n-nodes-omnichannel/n8n-nodes-omnichannel#sendgrid';

	icon: Icon = { light: 'file:sendgrid.svg', dark: 'file:sendgrid.dark.svg' };

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'A key of SendGrid that may send mail (Mail Send)',
		},
		{
			displayName: 'Region',
			name: 'region',
			type: 'options',
			options: [
				{ name: 'Europe', value: 'eu', description: 'For a subuser in the EU region' },
				{ name: 'Global', value: 'global' },
			],
			default: 'global',
			description: 'Where the account lives',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://mail-proxy.example.com',
			description: 'Only for a proxy of your own in front of SendGrid; empty for its own address',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { headers: { Authorization: '=Bearer {{$credentials.apiKey}}' } },
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.baseUrl || ($credentials.region === "eu" ? "https://api.eu.sendgrid.com" : "https://api.sendgrid.com")}}',
			url: '/v3/scopes',
		},
	};
}
