import type { IAuthenticateGeneric, Icon, ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

export class OmnichannelBrevoApi implements ICredentialType {
	name = 'omnichannelBrevoApi';

	displayName = 'Omnichannel Brevo API';

	documentationUrl = 'https://github.com/n8n-nodes-omnichannel/n8n-nodes-omnichannel#brevo';

	icon: Icon = { light: 'file:brevo.svg', dark: 'file:brevo.dark.svg' };

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'A key of Brevo (SMTP & API), version 3',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { headers: { 'api-key': '={{$credentials.apiKey}}' } },
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: 'https://api.brevo.com',
			url: '/v3/account',
		},
	};
}
