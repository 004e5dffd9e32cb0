import type { IAuthenticateGeneric, Icon, ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

export class OmnichannelMailgunApi implements ICredentialType {
	name = 'omnichannelMailgunApi';

	displayName = 'Omnichannel Mailgun API';

	documentationUrl = 'https://github.com/n8n-nodes-omnichannel/n8n-nodes-omnichannel#mailgun';

	icon: Icon = { light: 'file:mailgun.svg', dark: 'file:mailgun.dark.svg' };

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'A private key of Mailgun, or the sending key of the domain',
		},
		{
			displayName: 'Domain',
			name: 'domain',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. mg.shop.example.com',
			description: 'Domain at Mailgun that sends',
		},
		{
			displayName: 'Region',
			name: 'region',
			type: 'options',
			options: [
				{ name: 'Europe', value: 'eu' },
				{ name: 'United States', value: 'us' },
			],
			default: 'us',
			description: 'Where the domain was set up',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://mail-proxy.example.com',
			description: 'Only for a proxy of your own in front of Mailgun; empty for its own address',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { auth: { username: 'api', password: '={{$credentials.apiKey}}' } },
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.baseUrl || ($credentials.region === "eu" ? "https://api.eu.mailgun.net" : "https://api.mailgun.net")}}',
			url: '=/v3/{{$credentials.domain}}/events?limit=1',
		},
	};
}
