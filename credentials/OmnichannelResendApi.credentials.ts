import type { IAuthenticateGeneric, Icon, ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

export class OmnichannelResendApi implements ICredentialType {
	name = 'omnichannelResendApi';

	displayName = 'Omnichannel Resend API';

	documentationUrl = 'https://github.com/n8n-nodes-omnichannel/n8n-nodes-omnichannel#resend';

	icon: Icon = { light: 'file:resend.svg', dark: 'file:resend.dark.svg' };

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'A key of Resend with full access, so that it can be tested and asked what became of a mail',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://mail-proxy.example.com',
			description: 'Only for a proxy of your own in front of Resend; empty for its own address',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { headers: { Authorization: '=Bearer {{$credentials.apiKey}}' } },
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.baseUrl || "https://api.resend.com"}}',
			url: '/domains',
		},
	};
}
